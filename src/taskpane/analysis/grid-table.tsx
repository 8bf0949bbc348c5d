import { makeStyles, tokens } from "@fluentui/react-components";
import { numberText } from "../../locale/number-text";
import type { Cell, Grid } from "../../workbook/cell";

const useStyles = makeStyles({
  frame: { overflowX: "auto", minWidth: 0, maxHeight: "min(60vh, 640px)", overflowY: "auto" },
  table: {
    borderCollapse: "collapse",
    /** As wide as its texts want, each column to a bound: beyond that the frame is scrolled. */
    width: "max-content",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td, & th": {
      padding: "2px 6px",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      maxWidth: "150px",
      verticalAlign: "top",
      overflowWrap: "anywhere",
    },
    "& th": {
      textAlign: "left",
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** Cells as they will stand on a sheet. */
export function GridTable(props: {
  readonly cells: Grid;
  /** How many of the first rows are headers. */
  readonly headers: number;
  readonly label: string;
}) {
  const styles = useStyles();
  const { cells, headers, label } = props;
  return (
    <div className={styles.frame} role="group" tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <thead>
          {cells.slice(0, headers).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                cell === null ? <td key={column} /> : <th key={column}>{shown(cell)}</th>,
              )}
            </tr>
          ))}
        </thead>
        <tbody>
          {cells.slice(headers).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={typeof cell === "number" ? (styles.number ?? "") : ""}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "number") return String(cell);
  return Number.isInteger(cell) ? String(cell) : numberText(cell, 2);
}
