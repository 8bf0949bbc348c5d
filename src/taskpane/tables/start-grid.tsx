import { FORCED_OUTLINE } from "../parts/forced-outline";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DraftView } from "../../app/session-shown-api";
import { shownText } from "../../locale/shown-text";
import { columnLetters } from "../../workbook/address";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    maxWidth: "100%",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td, & th": {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: "2px 6px",
      maxWidth: "160px",
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
      fontWeight: "inherit",
      textAlign: "left",
    },
  },
  header: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
  },
  first: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}`, ...FORCED_OUTLINE },
  letters: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  number: { minWidth: "28px", padding: "0 4px" },
});

/** The rows around a table's header: which are the header, and which is the first school. */
export function StartGrid(props: { readonly view: DraftView; readonly onFirstRow: (row: number) => void }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const { draft, rows, from } = props.view;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <div>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={shownText.grid}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.letters}>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <GridRow
                key={from + index}
                {...{ row, columns, onFirstRow: props.onFirstRow }}
                number={from + index}
                draft={draft}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={shared.quiet}>{shownText.rowHint}</p>
      {draft.laying !== "schools-in-rows" && <p className={shared.quiet}>{shownText.laidHint}</p>}
    </div>
  );
}

function GridRow(props: {
  readonly row: readonly string[];
  readonly columns: readonly number[];
  /** Index of the row. */
  readonly number: number;
  readonly draft: DraftView["draft"];
  readonly onFirstRow: (row: number) => void;
}) {
  const styles = useStyles();
  const { row, columns, number, onFirstRow } = props;
  const { headerRow, headerRows, firstDataRow } = props.draft;
  const isHeader = number >= headerRow && number < headerRow + headerRows;
  const isFirst = number === firstDataRow;
  return (
    <tr className={mergeClasses(isHeader && styles.header, isFirst && styles.first)}>
      <th scope="row" className={styles.letters}>
        <Button
          size="small"
          className={styles.number}
          appearance={isFirst ? "primary" : "subtle"}
          aria-pressed={isFirst}
          aria-label={shownText.row(number + 1)}
          onClick={() => onFirstRow(number)}
        >
          {number + 1}
        </Button>
      </th>
      {columns.map((column) => (
        <td key={column} title={row[column]}>
          {row[column]}
        </td>
      ))}
    </tr>
  );
}
