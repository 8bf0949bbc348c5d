import { Field, Select } from "@fluentui/react-components";
import { paneText } from "../../locale/pane";

/** A choice of one value or of all. */
export function Choice<T extends string | number>(props: {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly T[];
  readonly name: (value: T) => string;
  readonly onChange: (value: T | null) => void;
}) {
  const { value, options, onChange } = props;
  return (
    <Field label={props.label} size="small">
      <Select
        value={value === null ? "" : String(value)}
        onChange={(_event, data) => onChange(options.find((option) => String(option) === data.value) ?? null)}
      >
        <option value="">{paneText.findings.all}</option>
        {options.map((option) => (
          <option key={option} value={String(option)}>
            {props.name(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
