import { Field, Select } from "@fluentui/react-components";
import { roadmapPane, yearName } from "../../locale/roadmap-pane";

/** School years before and after the one of today that can be chosen. */
const AROUND = [-2, -1, 0, 1] as const;

/** A school year, by the year in which it begins. */
export function YearSelect(props: {
  readonly today: number;
  readonly value: number;
  readonly onChange: (year: number) => void;
}) {
  const { today, value, onChange } = props;
  const years = [...new Set([...AROUND.map((step) => today + step), value])].sort();
  return (
    <Field label={roadmapPane.choose.year}>
      <Select value={String(value)} onChange={(_event, data) => onChange(Number(data.value))}>
        {years.map((year) => (
          <option key={year} value={String(year)}>
            {yearName(year)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
