import { makeStyles, tokens } from "@fluentui/react-components";
import { numberText } from "../../locale/number-text";
import type { Cell, Grid } from "../../workbook/cell";

const useStyles = makeStyles({
  frame: { overflowX: "auto", minWidth: 0, maxHeight: "360px", overflowY: "auto" },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& td": { padding: "2px 6px", border: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** Cells as they will stand on a sheet. */
export function GridTable({ cells, label }: { readonly cells: Grid; readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.frame} role="group" tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <tbody>
          {cells.map((row, index) => (
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
