import type { Area, CellContent } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { HEADER_STYLE, TOTAL_STYLE } from "./report-styles";
import { rowHeight } from "./row-heights";

/** The part of a column's characters that bold letters leave. */
const BOLD_ROOM = 0.85;
/** Height of a row of counts, in points. */
const LEAST_HEIGHT = 18;

/** Columns that say what is counted. */
const NAMES = 2;

/** Counts under a table. */
interface Totals {
  readonly sheet: string;
  readonly columns: readonly { readonly width: number }[];
  /** The first row is their header. */
  readonly totals: readonly (readonly CellContent[])[];
}

/** Counts under a table, with a header of their own. @param row Index of this header. */
export function totalsEdits({ sheet, columns, totals }: Totals, row: number): WorkbookEdit[] {
  const [header, ...rows] = totals;
  if (header === undefined) return [];
  const count = header.length;
  const widths = columns.map(({ width }) => BOLD_ROOM * width);
  const every = new Set(widths.keys());
  const rowHeights = totals.map((cells, index) => {
    const shown = cells.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell));
    return { row: row + index, height: Math.max(LEAST_HEIGHT, rowHeight(shown, widths, every) + 2) };
  });
  // A row without cells stands between two lists: no frame is drawn around it.
  function bodyAreas(column: number, columns: number): Area[] {
    return rows.flatMap((cells, index) =>
      cells.length === 0 ? [] : [{ row: row + 1 + index, column, rows: 1, columns }],
    );
  }
  return [
    { kind: "write", sheet, row, column: 0, cells: totals },
    { kind: "style", sheet, areas: [{ row, column: 0, rows: 1, columns: count }], style: HEADER_STYLE },
    {
      kind: "style",
      sheet,
      areas: bodyAreas(0, Math.min(NAMES, count)),
      style: { ...TOTAL_STYLE, align: "left" },
    },
    // A number at the right edge of its cell would run into the words of the next one.
    ...(count > NAMES
      ? [
          {
            kind: "style" as const,
            sheet,
            areas: bodyAreas(NAMES, count - NAMES),
            style: { ...TOTAL_STYLE, align: "center" as const },
          },
        ]
      : []),
    { kind: "layout", sheet, rowHeights },
  ];
}
