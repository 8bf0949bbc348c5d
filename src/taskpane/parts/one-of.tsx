import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({
  /** A long name is cut by the field, never by the edge of the pane. */
  field: {
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& .fui-Select, & select": { minWidth: 0, width: "100%" },
  },
});

/** A choice of one of a few ways. */
export function OneOf<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (value: T) => string;
  readonly onChange: (value: T) => void;
}) {
  const styles = useStyles();
  const { label, value, options, name, onChange } = props;
  function choose(chosen: string): void {
    const found = options.find((option) => option === chosen);
    if (found !== undefined) onChange(found);
  }
  return (
    <Field className={styles.field ?? ""} label={label}>
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
