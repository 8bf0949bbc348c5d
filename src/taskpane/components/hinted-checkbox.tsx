import { Checkbox, Field } from "@fluentui/react-components";

/** A checkbox with what its tick means below it; without a hint, the checkbox alone. */
export function HintedCheckbox(props: {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { label, hint, checked, onChange } = props;
  return (
    <Field {...(hint === "" ? {} : { hint })}>
      <Checkbox
        label={label}
        checked={checked}
        onChange={(_event, data) => onChange(data.checked === true)}
      />
    </Field>
  );
}
