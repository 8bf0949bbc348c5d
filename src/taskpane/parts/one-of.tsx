import { Field, Select } from "@fluentui/react-components";

/** A choice of one of a few ways. */
export function OneOf<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (value: T) => string;
  readonly onChange: (value: T) => void;
}) {
  const { label, value, options, name, onChange } = props;
  function choose(chosen: string): void {
    const found = options.find((option) => option === chosen);
    if (found !== undefined) onChange(found);
  }
  return (
    <Field label={label} style={{ gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Select value={value} onChange={(_event, data) => choose(data.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
