import { cellAddress, columnLetters } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import { MOST_BREAKS } from "../../workbook/sheet-limits";
import type { RequestQueue } from "./request-queue";
import type { PreviousPrint } from "./restoration";

type LayoutEdit = Extract<WorkbookEdit, { kind: "layout" }>;
type PrintEdit = Extract<WorkbookEdit, { kind: "print" }>;

/** A character of the standard font (Calibri 11) is 7 pixels, 5 more are margins. Source: ECMA-376 part 1, 18.3.1.13 (col, width). */
const CHARACTER_PIXELS = 7;
const MARGIN_PIXELS = 5;
/** Points of a pixel at 96 dots an inch. */
const PIXEL_POINTS = 0.75;

/** Longest footer. Source: Microsoft, "Excel specifications and limits", characters in a header or footer. */
const LONGEST_FOOTER = 255;
/** The size of the letters, in points, as Excel writes it before the text. Source: ECMA-376 part 1, 18.3.1.46. */
const FOOTER_TEXT = "&11 ";
const PAGE_NUMBER = "&11&P / &N";
/** As on the file door. */
const MARGIN_INCHES = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Widths, heights and what stays in view; neighbours of one size are set together. */
export async function layOut(queue: RequestQueue, edit: LayoutEdit): Promise<void> {
  for (const { from, count, size } of runs(
    (edit.columnWidths ?? []).map((width, index) => ({ index, size: width })),
  )) {
    await queue.room(1500);
    const columns = queue.sheet(edit.sheet).getRangeByIndexes(0, from, 1, count).format;
    // Excel hides a column of no width.
    columns.columnWidth = size === 0 ? 0 : (size * CHARACTER_PIXELS + MARGIN_PIXELS) * PIXEL_POINTS;
  }
  for (const { from, count, size } of runs(
    (edit.rowHeights ?? []).map(({ row, height }) => ({ index: row, size: height })),
  )) {
    await queue.room(1500);
    queue.sheet(edit.sheet).getRangeByIndexes(from, 0, count, 1).format.rowHeight = size;
  }
  const sheet = queue.sheet(edit.sheet);
  await queue.room(2000);
  freeze(sheet, edit.freezeRows ?? 0, edit.freezeColumns ?? 0);
  if (edit.gridlines !== undefined) sheet.showGridlines = edit.gridlines;
}

/** Freezes the first rows and columns; neither leaves the sheet as it is. */
export function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A request about a sheet's page. */
export type PageStep = (queue: RequestQueue) => Promise<void>;

/** A request about a sheet's page, which waits in the queue. */
export function onPage(sheet: string, set: (page: Excel.PageLayout) => void): PageStep {
  return async (queue) => {
    await queue.room(2000);
    set(queue.sheet(sheet).pageLayout);
  };
}

/**
 * A4, as wide as a page, with the header's rows on each page and the page's number above: each part apart, as a printer
 * or an Excel without one may refuse any of them. A sheet that is printed smaller keeps its footer readable.
 *
 * @param before How a sheet that was there is printed: what of it these edits do not set goes.
 */
export function pageSteps(edit: PrintEdit, before: PreviousPrint | null): PageStep[] {
  const { sheet, repeatRows, columns, rows: printedRows, firstRow = 0, sideways } = edit;
  // "&" begins a code in a footer, so it is doubled.
  const footer = (FOOTER_TEXT + edit.footer.replaceAll("&", "&&")).slice(0, LONGEST_FOOTER);
  const steps = [
    onPage(sheet, (page) => (page.orientation = edit.orientation === "landscape" ? "Landscape" : "Portrait")),
    onPage(sheet, (page) => (page.paperSize = "A4")),
    onPage(sheet, (page) => (page.zoom = { horizontalFitToPages: sideways?.pages ?? 1 })),
    (queue: RequestQueue) => breakPages(queue, sheet, edit.breaks ?? []),
    onPage(sheet, (page) => page.setPrintMargins("Inches", MARGIN_INCHES)),
    onPage(sheet, ({ headersFooters }) => (headersFooters.useSheetScale = false)),
    onPage(sheet, ({ headersFooters }) => (headersFooters.defaultForAllPages.leftFooter = footer)),
    onPage(sheet, ({ headersFooters }) => (headersFooters.defaultForAllPages.rightHeader = PAGE_NUMBER)),
  ];
  steps.push(...leftovers(edit, before));
  if (columns !== undefined) {
    const last = columnLetters(columns - 1);
    const area =
      printedRows === undefined ? `A:${last}` : `A${String(firstRow + 1)}:${last}${String(printedRows)}`;
    steps.push(onPage(sheet, (page) => page.setPrintArea(area)));
  }
  if (sideways !== undefined) {
    const repeated = `$${columnLetters(sideways.repeatFrom ?? 0)}:$${columnLetters(sideways.repeatColumns - 1)}`;
    steps.push(onPage(sheet, (page) => page.setPrintTitleColumns(repeated)));
  }
  if (repeatRows === undefined) return steps;
  const [first, last] = repeatRows;
  const rows = `$${String(first + 1)}:$${String(last + 1)}`;
  return [...steps, onPage(sheet, (page) => page.setPrintTitleRows(rows))];
}

/** Titles, a printed part and a footer in the middle that an earlier report left. */
function leftovers(
  { sheet, repeatRows, columns, sideways }: PrintEdit,
  before: PreviousPrint | null,
): PageStep[] {
  if (before === null) return [];
  const steps: PageStep[] = [];
  // The empty string turns titles off. Source: Microsoft, PageSetup.PrintTitleColumns.
  if (repeatRows === undefined && before.titleRows !== "") {
    steps.push(onPage(sheet, (page) => page.setPrintTitleRows("")));
  }
  if (sideways === undefined && (before.titleColumns ?? "") !== "") {
    steps.push(onPage(sheet, (page) => page.setPrintTitleColumns("")));
  }
  if (columns === undefined && (before.columns ?? "") !== "") {
    steps.push(onPage(sheet, (page) => page.setPrintArea("")));
  }
  if (before.footer !== "") {
    steps.push(onPage(sheet, ({ headersFooters }) => (headersFooters.defaultForAllPages.centerFooter = "")));
  }
  return steps;
}

/** Begins a page at each of some rows; earlier breaks go. */
export async function breakPages(queue: RequestQueue, sheet: string, rows: readonly number[]): Promise<void> {
  await queue.room(1500 + rows.length * 1500);
  const { horizontalPageBreaks } = queue.sheet(sheet);
  horizontalPageBreaks.removePageBreaks();
  for (const row of rows.slice(0, MOST_BREAKS)) horizontalPageBreaks.add(cellAddress(row, 0));
}

interface Run {
  readonly from: number;
  count: number;
  readonly size: number;
}

function runs(sizes: readonly { readonly index: number; readonly size: number }[]): Run[] {
  const result: Run[] = [];
  for (const { index, size } of [...sizes].sort((a, b) => a.index - b.index)) {
    const last = result.at(-1);
    if (last !== undefined && last.size === size && last.from + last.count === index) last.count += 1;
    else result.push({ from: index, count: 1, size });
  }
  return result;
}
