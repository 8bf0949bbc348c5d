import type { ReportStamp } from "../../core/model/report-stamp";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import type { Cell, CellContent } from "../../workbook/cell";
import type { CellStyle, SheetArea, WorkbookEdit } from "../../workbook/edit";
import { columnStyles } from "../report/column-styles";
import { BODY_STYLE, HEADER_STYLE } from "../report/report-styles";
import { isReadableOnPaper, pageBreaks, pagesAcross } from "../report/page-fit";
import { rowHeight } from "../report/row-heights";
import { heightsOf, printedColumns } from "../report/table-print";
import { headEdits, paragraphEdits, type ReportColumn } from "../report/table-sheet";

/** Rows up to which heights are set one by one: a long table is not read row by row. */
const MOST_HEIGHTS = 3000;
/** Widest line of text that a person reads. */
const LINE_WIDTH = 141;

/** A sheet of cleaning with one table. */
export interface CleaningSheet {
  readonly sheet: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly tableName: string;
  /** Between the lines and the table: totals by formulas, one row; null where there is none. */
  readonly totals: readonly CellContent[] | null;
  /** What a person may choose in the first cell of the totals. */
  readonly totalsOf?: readonly string[];
  readonly freezeColumns: number;
  /** Printed over several pages side by side where its columns do not fit one; the frozen ones are repeated. */
  readonly isSideways?: true;
  /** First of the frozen columns that every page repeats. */
  readonly repeatFrom?: number;
  /** How many of the first rows go on paper; all where it is left out. */
  readonly printedRows?: number;
  /** Stands in the footer of pages that have no title. */
  readonly pageTitle?: string;
  readonly isPortrait?: boolean;
  /** Rows under everything that a chart and its numbers lie over: they are kept on one page, without the table's header. */
  readonly beneath?: number;
}

/** Index of the header row. */
export function headerRowOf({ lines, totals }: Pick<CleaningSheet, "lines" | "totals">): number {
  return lines.length + 1 + (totals === null ? 0 : 1);
}

/** Title, lines, totals, table, footer, widths and print setup of a sheet. */
export function cleaningSheetEdits(form: CleaningSheet, stamp: ReportStamp): WorkbookEdit[] {
  const { sheet, columns, rows, totals } = form;
  const header = headerRowOf(form);
  const widths = columns.map(({ width }) => width);
  const printed = printedColumns(columns);
  const lineWidths = shownWidths(widths.slice(0, printed));
  const body = { row: header + 1, column: 0, rows: rows.length, columns: columns.length };
  const grid = [columns.map((column) => column.header), ...rows];
  const edits: WorkbookEdit[] = [
    ...headEdits(sheet, form.title, form.lines, lineWidths),
    ...(totals === null ? [] : totalEdits(form, header - 1, totals)),
    { kind: "write", sheet, row: header, column: 0, cells: grid },
    {
      kind: "style",
      sheet,
      areas: [{ row: header, column: 0, rows: 1, columns: columns.length }],
      style: HEADER_STYLE,
    },
    ...(rows.length === 0 ? [] : [{ kind: "style", sheet, areas: [body], style: BODY_STYLE } as const]),
    ...(rows.length === 0 ? [] : columnStyles(sheet, columns, { row: body.row, rows: rows.length })),
    ...(rows.length === 0 ? [] : [tableEdit(form, header)]),
    ...paragraphEdits(sheet, header + rows.length + 2, [monthlySheetText.footer(stamp)], lineWidths),
    {
      kind: "layout",
      sheet,
      columnWidths: widths,
      freezeRows: header + 1,
      freezeColumns: form.freezeColumns,
      gridlines: false,
    },
    { kind: "layout", sheet, rowHeights: rowHeights(form, header) },
  ];
  return [
    ...edits,
    {
      kind: "print",
      sheet,
      orientation: form.isPortrait === true ? "portrait" : "landscape",
      ...pagesOf(form, edits, { header, printed }),
      ...printedPart(form, widths.slice(0, printed), header),
      footer: footerOf(form, stamp),
    },
  ];
}

/** Which rows are repeated, and where a page begins. */
function pagesOf(
  { columns, rows, isPortrait, beneath }: CleaningSheet,
  edits: readonly WorkbookEdit[],
  { header, printed }: { readonly header: number; readonly printed: number },
) {
  const repeatRows = [header, header] as const;
  // A sheet without a row has no table whose header could begin a page.
  if (rows.length === 0) return {};
  if (beneath === undefined) return { repeatRows };
  const tableEnd = header + 1 + rows.length;
  const { repeatsHeader, breaks } = pageBreaks({
    orientation: isPortrait === true ? "portrait" : "landscape",
    widths: columns.slice(0, printed).map(({ width }) => width),
    heights: heightsOf(edits),
    headerRow: header,
    tableEnd,
    end: tableEnd + beneath,
  });
  return { ...(repeatsHeader ? { repeatRows } : {}), breaks };
}

/**
 * A form of the office may have any number of columns: they go over as many pages as it takes to read them. There the lines
 * over the table are not printed: pages beside the first would have pieces of them.
 */
function printedPart(form: CleaningSheet, widths: readonly number[], header: number) {
  const { columns, rows, totals, printedRows = rows.length } = form;
  const across = acrossOf(form, widths);
  if (across === null && printedRows >= rows.length) {
    return widths.length < columns.length ? { columns: widths.length } : {};
  }
  return {
    ...{ columns: widths.length, rows: header + 1 + printedRows },
    ...(across === null ? {} : { sideways: across, firstRow: header - (totals === null ? 0 : 1) }),
  };
}

/** null where the table fits a page. */
function acrossOf({ isSideways, freezeColumns, repeatFrom = 0 }: CleaningSheet, widths: readonly number[]) {
  if (isSideways !== true || isReadableOnPaper(widths, "landscape")) return null;
  const repeated = widths.slice(repeatFrom, freezeColumns);
  const pages = pagesAcross(repeated, [...widths.slice(0, repeatFrom), ...widths.slice(freezeColumns)]);
  return { pages, repeatColumns: freezeColumns, ...(repeatFrom === 0 ? {} : { repeatFrom }) };
}

function footerOf({ pageTitle }: CleaningSheet, stamp: ReportStamp): string {
  const footer = monthlySheetText.printFooter(stamp);
  return pageTitle === undefined ? footer : `${pageTitle}. ${footer}`;
}

/** Columns that a line of text runs over: as many as a person reads at once. */
function shownWidths(widths: readonly number[]): number[] {
  let sum = 0;
  const shown = widths.filter((width) => (sum += width) <= LINE_WIDTH);
  return shown.length === 0 ? widths.slice(0, 1) : shown;
}

function totalEdits(
  { sheet, totalsOf }: CleaningSheet,
  row: number,
  totals: readonly CellContent[],
): WorkbookEdit[] {
  const areas = [{ row, column: 0, rows: 1, columns: totals.length }];
  const style: CellStyle = { bold: true, fill: "F3F6FA", border: "thin", vertical: "center" };
  return [
    { kind: "write", sheet, row, column: 0, cells: [totals] },
    { kind: "style", sheet, areas, style },
    ...(totalsOf === undefined
      ? []
      : choiceEdits({ sheet, area: { row, column: 0, rows: 1, columns: 1 } }, totalsOf)),
  ];
}

/** A text that is chosen from a list: «2025-11» that is typed into a cell of no format becomes a date. */
function choiceEdits({ sheet, area }: SheetArea, options: readonly string[]): WorkbookEdit[] {
  return [
    { kind: "style", sheet, areas: [area], style: { numberFormat: "@" } },
    { kind: "validation", sheet, area, options },
  ];
}

function tableEdit({ sheet, columns, rows, tableName }: CleaningSheet, row: number): WorkbookEdit {
  return {
    kind: "table",
    sheet,
    area: { row, column: 0, rows: rows.length + 1, columns: columns.length },
    name: tableName,
  };
}

function rowHeights({ columns, rows }: CleaningSheet, header: number): { row: number; height: number }[] {
  const widths = columns.map(({ width }) => width);
  const narrowed = widths.map((width) => Math.max(1, width - 3));
  const every = new Set([...columns.keys()].filter((column) => (widths[column] ?? 0) > 0));
  const wrapped = new Set([...every].filter((column) => columns[column]?.wrap === true));
  const first = {
    row: header,
    height:
      rowHeight(
        columns.map((column) => column.header),
        narrowed,
        every,
      ) + 4,
  };
  if (wrapped.size === 0) return [first];
  const body = rows.slice(0, MOST_HEIGHTS).map((cells, index) => {
    return { row: header + 1 + index, height: rowHeight(cells.map(shown), widths, wrapped) };
  });
  return [first, ...body];
}

function shown(content: CellContent): Cell {
  return typeof content === "object" && content !== null ? content.value : content;
}
