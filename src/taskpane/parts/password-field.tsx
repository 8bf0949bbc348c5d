import { Field, Input } from "@fluentui/react-components";
import { paneText } from "../../locale/pane";

/** A password that is kept nowhere. */
export function PasswordField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** What is wrong with the one that was given before. */
  readonly wrong?: string;
}) {
  const { label, hint, value, onChange, wrong } = props;
  return (
    <Field label={label} hint={hint} {...(wrong === undefined ? {} : { validationMessage: wrong })}>
      <Input
        type="password"
        autoComplete="off"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** The password of the workbook's structure, without which no sheet can be added. */
export function StructurePassword(props: {
  readonly value: string | undefined;
  readonly onChange: (password: string) => void;
}) {
  const { structurePassword, structureHint } = paneText.write;
  const { value = "", onChange } = props;
  return <PasswordField label={structurePassword} hint={structureHint} value={value} onChange={onChange} />;
}
