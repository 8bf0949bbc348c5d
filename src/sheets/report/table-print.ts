import type { WorkbookEdit } from "../../workbook/edit";
import { pageBreaks } from "./page-fit";

/** A column as paper sees it. */
interface PrintedColumn {
  readonly width: number;
  readonly isOffPage?: true;
}

/** What of a sheet with one table is needed to print it. */
interface PrintedTable {
  readonly sheet: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly unknown[];
  readonly breaks?: readonly number[];
  readonly beneath?: number;
  readonly totals?: readonly unknown[];
  readonly printedRows?: number;
}

/** How the sheet is printed; its pages follow from the heights that its rows were given. */
export function tablePrint(
  form: PrintedTable,
  edits: readonly WorkbookEdit[],
  { headerRow, end, footer }: { readonly headerRow: number; readonly end: number; readonly footer: string },
): WorkbookEdit {
  const { sheet, columns, rows, totals = [], beneath = 0 } = form;
  const shown = printedColumns(columns);
  const kept = shortened(form);
  const tableEnd = headerRow + 1 + (kept ?? rows.length);
  const pages = pageBreaks({
    orientation: "landscape",
    widths: columns.slice(0, shown).map(({ width }) => width),
    heights: heightsOf(edits),
    headerRow,
    tableEnd,
    end: kept === null ? end + beneath : tableEnd,
    // Counts, after the empty row under the table; the chart under everything.
    together: [
      [tableEnd + 1, tableEnd + 1 + totals.length],
      [end, end + beneath],
    ],
  });
  return {
    kind: "print",
    sheet,
    orientation: "landscape",
    ...(pages.repeatsHeader ? { repeatRows: [headerRow, headerRow] as const } : {}),
    ...(shown < columns.length || kept !== null ? { columns: shown } : {}),
    ...(kept === null ? {} : { rows: tableEnd }),
    breaks: form.breaks ?? pages.breaks,
    footer,
  };
}

/** How many of a table's first rows go on paper where that is not all of them; null where it is. */
export function shortened({ rows, printedRows }: Pick<PrintedTable, "rows" | "printedRows">): number | null {
  return printedRows !== undefined && printedRows < rows.length ? printedRows : null;
}

/** How many of the first columns go on paper. */
export function printedColumns(columns: readonly Pick<PrintedColumn, "isOffPage">[]): number {
  const off = columns.findIndex(({ isOffPage }) => isOffPage === true);
  return off < 0 ? columns.length : off;
}

/** Heights that edits give to rows, by index: the last word counts. */
export function heightsOf(edits: readonly WorkbookEdit[]): ReadonlyMap<number, number> {
  return new Map(
    edits.flatMap((edit) =>
      edit.kind === "layout"
        ? (edit.rowHeights ?? []).map(({ row, height }): [number, number] => [row, height])
        : [],
    ),
  );
}
