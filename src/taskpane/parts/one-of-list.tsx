import { OneOf } from "./one-of";

/** A choice of one item by its place in a list; nothing where there is no choice. */
export function OneOfList(props: {
  readonly label: string;
  readonly value: number;
  readonly names: readonly string[];
  readonly onChange: (index: number) => void;
}) {
  const { label, value, names, onChange } = props;
  if (names.length < 2) return null;
  return (
    <OneOf
      label={label}
      value={String(value)}
      options={names.map((_, index) => String(index))}
      name={(index) => names[Number(index)] ?? ""}
      onChange={(index) => onChange(Number(index))}
    />
  );
}
