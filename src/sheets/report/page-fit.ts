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
/** A page with less than this on it looks forgotten. */
const LEAST = 0.4;
/** What a page costs that another program must break, in pages. */
const TORN = 3;

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
  /** Rows that stay on one page: the first of them, and the first after. */
  readonly together?: readonly (readonly [number, number])[];
  /** Lists under the table: their headers, and the first row after. A page that begins within one has its header again. */
  readonly lists?: readonly (readonly [number, number])[];
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
 * Where every page begins, so that pages are the same in Excel and in programs without Calibri, in whose wider columns more rows
 * would go on a page: a break at the last page alone left pages of a row or two before it, and a blank one at the end.
 *
 * A table's header is repeated only over rows of this table: not where the table ends on its first page, and never over what
 * stands under it, which is kept on one page with the last rows. No last page is nearly empty.
 */
export function pageBreaks(sheet: PrintedSheet): PageBreaks {
  const { headerRow, tableEnd, end } = sheet;
  const room = pageRoom(sheet);
  const head = heightOf(sheet, 0, headerRow + 1);
  const header = heightOf(sheet, headerRow, headerRow + 1);
  const tail = heightOf(sheet, tableEnd, end);
  const body = heightOf(sheet, headerRow + 1, tableEnd);
  if (head + body + tail <= room) return { repeatsHeader: false, breaks: [] };
  const units = unitsOf(sheet, headerRow + 1, tableEnd);
  const isTailApart = tail > LEAST * room;
  // What is longer than a page would come under the header of the table above it.
  const isRepeated = head + body > room && tail + 2 * header <= room;
  if (isRepeated || (head + body <= room && !isTailApart)) {
    return { repeatsHeader: isRepeated, breaks: sharedPages(units, tail, { room, head, header }) };
  }
  const alone = { room, head, header: 0 };
  const pages = sharedPages(units, 0, alone);
  const used = heightOf(sheet, pages.at(-1) ?? 0, tableEnd);
  const others = unitsOf(sheet, tableEnd, end);
  // On a page that the table hardly begins, what stands under it goes on.
  if (used < LEAST * room)
    return { repeatsHeader: false, breaks: sharedPages([...units, ...others], 0, alone) };
  return {
    repeatsHeader: false,
    breaks: [...pages, tableEnd, ...sharedPages(others, 0, { ...alone, head: 0 })],
  };
}

/** Whether rows of a sheet look like a page of their own: neither nearly empty nor more than one. */
export function isPage(sheet: PrintedSheet, from: number, to: number): boolean {
  const part = heightOf(sheet, from, to) / pageRoom(sheet);
  return part >= LEAST && part <= 1;
}

/** Points of a page that are filled on purpose, in whichever program has less room. */
function pageRoom(sheet: PrintedSheet): number {
  return FULLEST * Math.min(...[1, WIDER_DIGITS].map((wider) => roomOf(sheet, wider)));
}

/** Rows that stay together, and the points that they take. */
interface Unit {
  readonly row: number;
  readonly height: number;
  /** Of a header that stands again over these rows where a page begins with them; 0 where none does. */
  readonly header: number;
}

/** Points that a page, the head of the sheet and a repeated header take. */
interface PageHeights {
  readonly room: number;
  readonly head: number;
  readonly header: number;
}

/** A part of the rows from some row on, shared out over pages. */
interface SharedOut {
  readonly cost: number;
  /** The unit with which the page after the first of them begins. */
  readonly next: number;
}

/**
 * The rows that begin pages after the first: as few pages as can be, and of those ways the one that leaves none nearly empty.
 * What stands under the table goes with its last rows.
 */
function sharedPages(units: readonly Unit[], tail: number, { room, head, header }: PageHeights): number[] {
  const from: SharedOut[] = Array<SharedOut>(units.length + 1).fill({ cost: 0, next: units.length });
  for (let first = units.length - 1; first >= 0; first -= 1) {
    let best: SharedOut = { cost: Infinity, next: first + 1 };
    let used = first === 0 ? head : header + (units[first]?.header ?? 0);
    for (let next = first + 1; next <= units.length; next += 1) {
      used += units[next - 1]?.height ?? 0;
      const height = used + (next === units.length ? tail : 0);
      // A row that is higher than a page has one of its own.
      if (height > room && next > first + 1) {
        if (used > room) break;
        continue;
      }
      const cost = (height > room ? TORN : 1) + short(height / room) + (from[next]?.cost ?? 0);
      if (cost <= best.cost) best = { cost, next };
    }
    from[first] = best;
  }
  const starts: number[] = [];
  for (let at = from[0]?.next ?? 0; at < units.length; at = from[at]?.next ?? units.length) {
    starts.push(units[at]?.row ?? 0);
  }
  return starts;
}

/** Rows as what may not be torn. */
function unitsOf(sheet: PrintedSheet, first: number, end: number): Unit[] {
  const { together = [], lists = [] } = sheet;
  const units: Unit[] = [];
  for (let row = first; row < end;) {
    const of = together.find(([from, to]) => from === row && to > row);
    const next = of === undefined ? row + 1 : of[1];
    const at = row;
    const list = lists.find(([from, to]) => from < at && at < to);
    const header = list === undefined ? 0 : heightOf(sheet, list[0], list[0] + 1);
    units.push({ row, height: heightOf(sheet, row, next), header });
    row = next;
  }
  return units;
}

/** How much a page lacks to look filled. */
function short(part: number): number {
  return Math.max(0, LEAST - part) ** 2;
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
