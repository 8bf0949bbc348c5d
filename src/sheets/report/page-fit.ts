/** Printed area of A4 within the margins that `print` sets, in points. */
const PAPER = { landscape: { width: 784, height: 505 }, portrait: { width: 537, height: 752 } } as const;

/** A character of Calibri 11 and the margins of a column, in points. Source: ECMA-376 part 1, 18.3.1.13 (col, width). */
const CHARACTER = 5.25;
const COLUMN_MARGIN = 3.75;
/** Points of the text that a sheet is written in, and the smallest that is read on paper without strain. */
const BODY_SIZE = 11;
const SMALLEST_SIZE = 9;
/**
 * How much wider the columns come out of a program that has no Calibri (LibreOffice and Russian office suites on Linux): the
 * digits of what it takes instead are wider, and the page is scaled down by as much more.
 */
const WIDER_DIGITS = 1.24;
/** Height of a row whose height is not set, in points. */
const ROW_HEIGHT = 15;
/** The part of a page that is filled on purpose: other programs break lines elsewhere. */
const FULLEST = 0.9;
/** A last page with less than this on it looks forgotten. */
const LEAST = 0.4;

/** How a sheet of paper lies. */
export type Orientation = keyof typeof PAPER;

/** What is printed of a table and what stands around it. */
export interface PrintedSheet {
  readonly orientation: Orientation;
  /** Of the columns that are printed, in characters. */
  readonly widths: readonly number[];
  /** Points, by row index; a row that is left out has the usual height. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows of the table: its header, and the first row under its body. */
  readonly headerRow: number;
  readonly tableEnd: number;
  /** The first row under everything. */
  readonly end: number;
}

/** Which rows are repeated, and where a page begins. */
export interface PageBreaks {
  readonly repeatsHeader: boolean;
  readonly breaks: readonly number[];
}

/** How much smaller than life a sheet is printed so that its columns fit the page; 1 is life-size. */
export function printScale(widths: readonly number[], orientation: Orientation): number {
  const seen = widths.filter((width) => width > 0);
  const points = seen.reduce((sum, width) => sum + width * CHARACTER + COLUMN_MARGIN, 0);
  return Math.min(1, PAPER[orientation].width / Math.max(1, points));
}

/**
 * Whether the text of a sheet is at least 9 points on paper, in a program without Calibri too.
 *
 * @param widths Of the columns that are printed, in characters.
 */
export function isReadableOnPaper(widths: readonly number[], orientation: Orientation): boolean {
  return (
    BODY_SIZE *
      printScale(
        widths.map((width) => width * WIDER_DIGITS),
        orientation,
      ) >=
    SMALLEST_SIZE
  );
}

/**
 * How many pages side by side a wide table takes when it is readable.
 *
 * @param repeated Of the columns that stand on every page, in characters.
 * @param others Of the rest.
 */
export function pagesAcross(repeated: readonly number[], others: readonly number[]): number {
  let pages = 1;
  let page: number[] = [];
  for (const width of others) {
    if (page.length > 0 && !isReadableOnPaper([...repeated, ...page, width], "landscape")) {
      pages += 1;
      page = [];
    }
    page.push(width);
  }
  return pages;
}

/**
 * Repeats a table's header only over rows of this table: not where the table ends on its first page, and never over what stands
 * under it, which is kept on one page with the last rows. No last page is nearly empty, in Excel and in programs without Calibri.
 */
export function pageBreaks(sheet: PrintedSheet): PageBreaks {
  const { headerRow, tableEnd, end } = sheet;
  const pages = [1, WIDER_DIGITS].map((wider) => roomOf(sheet, wider));
  const room = Math.min(...pages);
  const head = heightOf(sheet, 0, headerRow + 1);
  const tail = heightOf(sheet, tableEnd, end);
  const body = heightOf(sheet, headerRow + 1, tableEnd);
  if (head + body + tail <= FULLEST * room) return { repeatsHeader: false, breaks: [] };
  const header = heightOf(sheet, headerRow, headerRow + 1);
  if (head + body <= FULLEST * room) {
    return {
      repeatsHeader: false,
      breaks: tail > LEAST * room ? [tableEnd] : lastPage(sheet, { pages, head, header: 0 }),
    };
  }
  // What is longer than a page would come under the header of the table above it.
  if (tail + 2 * header > FULLEST * room) return { repeatsHeader: false, breaks: [] };
  return { repeatsHeader: true, breaks: lastPage(sheet, { pages, head, header }) };
}

/** Heights that a page, the head of the sheet and a repeated header take. */
interface PageHeights {
  /** Of a page, in each kind of program. */
  readonly pages: readonly number[];
  readonly head: number;
  readonly header: number;
}

/** The row that begins the last page: its rows with the tail fill a good part of it, and so do those left before it. */
function lastPage(sheet: PrintedSheet, { pages, head, header }: PageHeights): number[] {
  const { headerRow, tableEnd, end } = sheet;
  const tail = heightOf(sheet, tableEnd, end);
  const before = pages.map((page) => filledPages(sheet, { page, head, header }));
  let best: { readonly row: number; readonly waste: number } | null = null;
  let rows = 0;
  for (let row = tableEnd - 1; row > headerRow + 1; row -= 1) {
    rows += heightOf(sheet, row, row + 1);
    if (header + rows + tail > FULLEST * Math.min(...pages)) break;
    const waste = pages.reduce((sum, page, index) => {
      const left = before[index]?.[row - headerRow - 2] ?? 0;
      return sum + short((header + rows + tail) / page) + short(left / page);
    }, 0);
    if (best === null || waste < best.waste) best = { row, waste };
  }
  return best === null ? [] : [best.row];
}

/** Points that are filled, after each row of the table, of the page on which it ends: a row is never broken. */
function filledPages(
  sheet: PrintedSheet,
  { page, head, header }: { readonly page: number; readonly head: number; readonly header: number },
): number[] {
  const filled: number[] = [];
  let used = head;
  for (let row = sheet.headerRow + 1; row < sheet.tableEnd; row += 1) {
    const height = heightOf(sheet, row, row + 1);
    used = used + height > page ? header + height : used + height;
    filled.push(used);
  }
  return filled;
}

/** How much a page lacks to look filled. */
function short(filled: number): number {
  return Math.max(0, LEAST - filled) ** 2;
}

/** Points of a page in the sheet's own measure. @param wider How much wider than in Excel the columns are. */
function roomOf({ orientation, widths }: PrintedSheet, wider: number): number {
  const scale = printScale(
    widths.map((width) => width * wider),
    orientation,
  );
  return PAPER[orientation].height / scale;
}

function heightOf({ heights }: PrintedSheet, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += heights.get(row) ?? ROW_HEIGHT;
  return sum;
}
