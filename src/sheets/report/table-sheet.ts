import type { ReportStamp } from "../../core/model/report-stamp";
import type { CheckRun } from "../../core/run/check-run";
import { legalFooter, printFooter } from "../../locale/legal-text";
import { printedRowsLine } from "../../locale/printed-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { Cell, CellContent } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { columnStyles } from "./column-styles";
import {
  BODY_STYLE,
  FOOTER_STYLE,
  HEADER_STYLE,
  LEAD_STYLE,
  NOTE_STYLE,
  TAB_COLOR,
  TITLE_STYLE,
} from "./report-styles";
import { lineCount, rowHeight } from "./row-heights";
import { printedColumns, tablePrint } from "./table-print";
import { totalsEdits } from "./table-totals";

/** A column of a report's table. */
export interface ReportColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  /** Sentences: broken into lines. */
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  /** For work on the screen: it and those after it are not printed, or nothing on the page could be read. */
  readonly isOffPage?: true;
}

/** A sheet with one table, as the report writes it. */
export interface TableSheet {
  readonly sheet: string;
  readonly title: string;
  /** The first is the conclusion; the others say of what and when it was made. */
  readonly lines: readonly string[];
  readonly columns: readonly ReportColumn[];
  /** A heading over some of the columns, above the table's own header. */
  readonly band?: { readonly title: string; readonly column: number; readonly columns: number };
  readonly rows: readonly (readonly CellContent[])[];
  /** Name of the Excel table. */
  readonly tableName: string;
  /** Counts under the table, its first row being their header; empty where there are none. */
  readonly totals: readonly (readonly Cell[])[];
  /** Below them: remarks, one paragraph each. */
  readonly below: readonly string[];
  /** Rows that begin a page when printed, by index; worked out from the heights where they are left out. */
  readonly breaks?: readonly number[];
  /** Rows under everything that a chart lies over. */
  readonly beneath?: number;
  /** How many of the first rows a person hands over on paper; the others stand on the screen. */
  readonly printedRows?: number;
}

/** A page or two: so many rows are printed whole; of more, at least so many where most say that nothing was found. */
const WHOLE_PRINTED = 20;
const LEAST_PRINTED = 8;

/** Of what `handedOver` chooses. */
interface HandedTable {
  readonly rows: number;
  /** How many of the first rows are of schools in question. */
  readonly inQuestion: number;
  /** Counts or a chart stand under the table. */
  readonly hasMore?: boolean;
}

/**
 * The lines over a table, and how many of its rows are printed: those in question, which stand first. What stands under a longer
 * table is not printed with them: its pages would have no header, and the lines over the table say the same in words.
 */
export function handedOver(
  lines: readonly string[],
  { rows, inQuestion, hasMore = false }: HandedTable,
): Pick<TableSheet, "lines" | "printedRows"> {
  const printedRows = Math.max(LEAST_PRINTED, inQuestion);
  if (rows <= WHOLE_PRINTED || printedRows >= rows) return { lines };
  return { lines: [...lines, printedRowsLine(printedRows, rows, hasMore)], printedRows };
}

/** Index of the first row of a sheet's table body. */
export function firstBodyRow(form: Pick<TableSheet, "lines" | "band">): number {
  return form.lines.length + 2 + (form.band === undefined ? 0 : 1);
}

/** Index of the first row of a sheet's counts, under its table. */
export function totalsRow(form: Pick<TableSheet, "lines" | "band" | "rows">): number {
  return firstBodyRow(form) + form.rows.length + 1;
}

/** Index of the first row under everything that the form writes, the legal footer included. */
export function belowTable(form: Pick<TableSheet, "lines" | "band" | "rows" | "totals" | "below">): number {
  return paragraphsRow(form) + form.below.length + 1;
}

function paragraphsRow(form: Pick<TableSheet, "lines" | "band" | "rows" | "totals">): number {
  return totalsRow(form) + (form.totals.length === 0 ? 0 : form.totals.length + 1);
}

/**
 * The form that all report tables share: title, conclusion, origin, header, body, remarks and the
 * legal footer, with widths, heights, a frozen header, a filter and print setup.
 */
export function tableSheetEdits(
  given: TableSheet,
  context: { readonly run: Pick<CheckRun, "thresholds"> | null; readonly stamp: ReportStamp },
): WorkbookEdit[] {
  const form = { ...given, columns: withoutUnknownTerritory(given) };
  const { sheet, columns, rows } = form;
  const headerRow = firstBodyRow(form) - 1;
  const widths = columns.map(({ width }) => width);
  const printed = widths.slice(0, printedColumns(columns));
  const settings = context.run === null ? "" : settingsSentence(context.run.thresholds);
  const paragraphs = [...form.below, legalFooter(context.stamp, settings)];
  const grid = withoutEmptyTexts([columns.map(({ header }) => header), ...rows]);
  const area = { row: headerRow, column: 0, rows: rows.length + 1, columns: columns.length };
  const edits: WorkbookEdit[] = [
    ...headEdits(sheet, form.title, form.lines, printed),
    { kind: "write", sheet, row: headerRow, column: 0, cells: grid },
    ...bandEdits(form, headerRow - 1),
    ...bodyStyles(form, headerRow),
    ...(rows.length === 0 ? [] : [{ kind: "table" as const, sheet, area, name: form.tableName }]),
    ...totalsEdits({ ...form, totals: withoutEmptyTexts(form.totals) }, totalsRow(form)),
    ...paragraphEdits(sheet, paragraphsRow(form), paragraphs, printed),
    { kind: "layout", sheet, columnWidths: widths, freezeRows: headerRow + 1, gridlines: false },
    { kind: "layout", sheet, rowHeights: tableHeights(form, headerRow) },
  ];
  const place = { headerRow, end: belowTable(form) };
  return [...edits, tablePrint(form, edits, { ...place, footer: printFooter(context.stamp) })];
}

/** The columns of a table whose rows name no territory, without that one; its room goes to the names of schools. */
export function withoutTerritory<T extends ReportColumn>(columns: readonly T[]): T[] {
  const room = columns.find(({ header }) => header === REPORT.columns.territory)?.width ?? 0;
  return columns
    .filter(({ header }) => header !== REPORT.columns.territory)
    .map((column) =>
      column.header === REPORT.columns.school ? { ...column, width: column.width + room } : column,
    );
}

/**
 * Where no row names a territory its column says nothing: it is hidden, so that places of the others stay, and its room goes to
 * the names of schools.
 */
function withoutUnknownTerritory({
  columns,
  rows,
  totals,
}: Pick<TableSheet, "columns" | "rows" | "totals">): readonly ReportColumn[] {
  const at = columns.findIndex(({ header }) => header === REPORT.columns.territory);
  const room = columns[at];
  const isKnown = rows.some((row) => row[at] !== REPORT.noTerritory);
  // Counts under the table may stand in this column.
  const isCounted = totals.some((cells) => cells[at] != null);
  if (room === undefined || rows.length === 0 || isKnown || isCounted) return columns;
  const isOnPage = at < printedColumns(columns);
  return columns.map((column) => {
    if (column === room) return { ...column, width: 0 };
    const isSchool = column.header === REPORT.columns.school;
    return isSchool && isOnPage ? { ...column, width: column.width + room.width } : column;
  });
}

/**
 * A new sheet with its title and the lines under it, each over the whole width.
 *
 * @param widths Of the sheet's columns, in characters.
 */
export function headEdits(
  sheet: string,
  title: string,
  lines: readonly string[],
  widths: readonly number[],
): WorkbookEdit[] {
  const columns = widths.length;
  const total = totalWidth(widths);
  return [
    { kind: "add-sheet", sheet, tabColor: TAB_COLOR },
    { kind: "write", sheet, row: 0, column: 0, cells: [[title], ...lines.map((line) => [line])] },
    ...lines.map((_, index): WorkbookEdit => ({
      kind: "merge",
      sheet,
      area: { row: index + 1, column: 0, rows: 1, columns },
    })),
    { kind: "style", sheet, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], style: TITLE_STYLE },
    { kind: "style", sheet, areas: [{ row: 1, column: 0, rows: 1, columns }], style: LEAD_STYLE },
    {
      kind: "style",
      sheet,
      areas: [{ row: 2, column: 0, rows: Math.max(1, lines.length - 1), columns }],
      style: NOTE_STYLE,
    },
    {
      kind: "layout",
      sheet,
      rowHeights: [
        { row: 0, height: 27 },
        ...lines.map((line, index) => ({ row: index + 1, height: 15 * lineCount(line, total) + 2 })),
      ],
    },
  ];
}

/** Paragraphs below a table, each over the whole width; the last is the legal footer. */
export function paragraphEdits(
  sheet: string,
  row: number,
  paragraphs: readonly string[],
  widths: readonly number[],
): WorkbookEdit[] {
  const last = { row: row + paragraphs.length - 1, column: 0, rows: 1, columns: widths.length };
  return [
    ...noteEdits(sheet, row, paragraphs, widths),
    { kind: "style", sheet, areas: [last], style: FOOTER_STYLE },
  ];
}

/** Remarks, one paragraph a row, over all columns. */
export function noteEdits(
  sheet: string,
  row: number,
  paragraphs: readonly string[],
  widths: readonly number[],
): WorkbookEdit[] {
  const columns = widths.length;
  const total = totalWidth(widths);
  const rowHeights = paragraphs.map((text, index) => ({
    row: row + index,
    height: Math.min(409, 15 * lineCount(text, total) + 3),
  }));
  return [
    { kind: "write", sheet, row, column: 0, cells: paragraphs.map((text) => [text]) },
    ...paragraphs.map((_, index): WorkbookEdit => ({
      kind: "merge",
      sheet,
      area: { row: row + index, column: 0, rows: 1, columns },
    })),
    {
      kind: "style",
      sheet,
      areas: [{ row, column: 0, rows: paragraphs.length, columns }],
      style: NOTE_STYLE,
    },
    { kind: "layout", sheet, rowHeights },
  ];
}

function bandEdits({ sheet, band }: TableSheet, row: number): WorkbookEdit[] {
  if (band === undefined) return [];
  const area = { row, column: band.column, rows: 1, columns: band.columns };
  return [
    { kind: "write", sheet, row, column: band.column, cells: [[band.title]] },
    { kind: "merge", sheet, area },
    { kind: "style", sheet, areas: [area], style: { ...HEADER_STYLE, align: "center" } },
  ];
}

function bodyStyles({ sheet, columns, rows }: TableSheet, headerRow: number): WorkbookEdit[] {
  const header = { row: headerRow, column: 0, rows: 1, columns: columns.length };
  const edits: WorkbookEdit[] = [{ kind: "style", sheet, areas: [header], style: HEADER_STYLE }];
  if (rows.length === 0) return edits;
  const row = headerRow + 1;
  edits.push({
    kind: "style",
    sheet,
    areas: [{ row, column: 0, rows: rows.length, columns: columns.length }],
    style: BODY_STYLE,
  });
  edits.push(...columnStyles(sheet, columns, { row, rows: rows.length }));
  return edits;
}

function tableHeights({ columns, rows }: TableSheet, headerRow: number): { row: number; height: number }[] {
  const widths = columns.map(({ width }) => width);
  const every = new Set([...columns.keys()].filter((column) => (widths[column] ?? 0) > 0));
  const wrapped = new Set([...every].filter((column) => columns[column]?.wrap === true));
  const headers = columns.map(({ header }) => header);
  // The filter's button takes the room of about three characters of a header.
  const narrowed = widths.map((width) => Math.max(1, width - 3));
  const header = { row: headerRow, height: rowHeight(headers, narrowed, every) + 4 };
  const body = rows.map((cells, index) => ({
    row: headerRow + 1 + index,
    height: rowHeight(cells.map(shownValue), widths, wrapped),
  }));
  return [header, ...body];
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** An empty text is an empty cell: Excel reads it back as one. */
function withoutEmptyTexts(rows: readonly (readonly CellContent[])[]): CellContent[][] {
  return rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
}

function shownValue(content: CellContent): Cell {
  return typeof content === "object" && content !== null ? content.value : content;
}
