import { Field, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import type { ColumnMeaning } from "../../core/model/recognised-table";
import type { DraftColumn, TableDraft } from "../../core/table/shown/draft-table";
import { formMeanings, mayBeShare } from "../../core/table/shown/form-meanings";
import { columnLabel, meaningText, reasonText, shownText } from "../../locale/shown-text";
import { columnLetters } from "../../workbook/address";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  fields: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: "0 0 6px" },
});

/** Marks a meaning that counts in percents. */
const SHARE = "%";

/** What each column means, with the guess and why. */
export function ColumnFields(props: {
  readonly draft: TableDraft;
  readonly onChange: (columns: readonly DraftColumn[]) => void;
}) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { draft, onChange } = props;
  function change(changed: DraftColumn): void {
    onChange(draft.columns.map((column) => (column.column === changed.column ? changed : column)));
  }
  return (
    <fieldset className={styles.fields}>
      <legend className={mergeClasses(shared.subheading, styles.legend)}>{shownText.columns}</legend>
      <div className={shared.fields}>
        {draft.columns.map((column, index) => (
          <ColumnField
            key={column.column}
            column={column}
            meanings={meaningsOf(draft, column, index)}
            onChange={change}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ColumnField(props: {
  readonly column: DraftColumn;
  readonly meanings: readonly ColumnMeaning[];
  readonly onChange: (column: DraftColumn) => void;
}) {
  const { column, meanings, onChange } = props;
  const { meaning, isShare = false, header } = column;
  function choose(value: string): void {
    const isOfShares = value.endsWith(SHARE);
    const chosen = meanings.find((known) => known === value.replace(SHARE, ""));
    if (chosen === undefined) return;
    const share = mayBeShare(chosen) ? { isShare: isOfShares } : {};
    onChange({ column: column.column, header, reason: column.reason, meaning: chosen, ...share });
  }
  const options = meanings.flatMap((known) => (mayBeShare(known) ? [known, `${known}${SHARE}`] : [known]));
  return (
    <Field
      label={columnLabel(columnLetters(column.column), header)}
      hint={reasonText(column.reason)}
      size="small"
    >
      <Select
        size="small"
        value={isShare && mayBeShare(meaning) ? `${meaning}${SHARE}` : meaning}
        onChange={(_event, data) => choose(data.value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {meaningText(option.replace(SHARE, "") as ColumnMeaning, option.endsWith(SHARE))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What a column is now is always among what it can be. */
function meaningsOf({ form }: TableDraft, column: DraftColumn, index: number): ColumnMeaning[] {
  return [...new Set<ColumnMeaning>([...formMeanings(form, column.header, index), column.meaning])];
}
