import { Checkbox, Field, makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePaneStyles } from "./pane-styles";

const useStyles = makeStyles({
  box: { marginLeft: "-8px" },
  /** Under the label, not under the box. */
  hint: { paddingLeft: "28px" },
});

/** A checkbox with what its tick means below it; without a hint, the checkbox alone. */
export function HintedCheckbox(props: {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { label, hint, checked, onChange } = props;
  const below = { children: hint, className: mergeClasses(shared.quiet, styles.hint) };
  return (
    <Field {...(hint === "" ? {} : { hint: below })}>
      <Checkbox
        className={styles.box}
        label={label}
        checked={checked}
        onChange={(_event, data) => onChange(data.checked === true)}
      />
    </Field>
  );
}
