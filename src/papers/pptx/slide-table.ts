import { shortLabel } from "../../locale/short-label";
import type { MeetingTable } from "../../sheets/meeting/meeting-set";
import { cellText } from "../cell-text";
import { textWidth } from "../../sheets/report/letter-widths";
import { columnWidths, wholeWords } from "../column-widths";
import { lineCount } from "./fit-text";

/** Points of the text, the largest first; and of what a cell has around it. */
const SIZES = [20, 18, 16, 15, 14, 13, 12, 11] as const;
const MARGIN = { x: 12, y: 8 } as const;
const LINE = 1.22;
/** Width of a digit and of a bold one of a header, in sizes of the font. */
const WORD_LETTER = 0.58;
const WIDE_LETTER = 0.79;
/** Longer texts are cut: the whole one is in the note. */
const LONGEST = 150;
/** The part of a cell's width that lines fill: words are kept whole, and letters of other fonts are wider. */
const FILLED = 0.87;

/** A table with the rows that have room, as texts. */
export interface FittedTable {
  readonly size: number;
  /** Points. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table at the largest size at which all rows have room; at the smallest, as many rows as have. @param place Points. */
export function fittedTable(
  table: MeetingTable,
  place: { readonly width: number; readonly height: number },
): FittedTable {
  const { columns, rows } = table;
  const header = columns.map((column) => column.header);
  const texts = rows.map((row) =>
    columns.map(({ numberFormat }, index) => shortened(cellText(row[index] ?? null, numberFormat))),
  );
  const tried = SIZES.map((size) => ({ size, widths: widthsAt(table, place.width, size) }));
  const all = [header, ...texts];
  const fits = tried.find(
    ({ size, widths }) => heightOf(all, widths, size) <= place.height && hasWholeWords(all, widths, size),
  );
  const { size, widths } = fits ?? tried.at(-1) ?? { size: 0, widths: [] };
  let shown = texts;
  while (shown.length > 0 && heightOf([header, ...shown], widths, size) > place.height)
    shown = shown.slice(0, -1);
  return { size, widths, header, rows: shown };
}

/** No column narrower than its longest word: one narrow column would make the letters of the whole table small. */
function widthsAt(table: MeetingTable, width: number, size: number): number[] {
  return columnWidths(table, width, {
    letter: WORD_LETTER * size,
    headLetter: WIDE_LETTER * size,
    margins: MARGIN.x + 1,
  });
}

/** Whether no word is wider than its column: it would be cut in two. */
function hasWholeWords(
  [header = [], ...rows]: readonly (readonly string[])[],
  widths: readonly number[],
  size: number,
): boolean {
  function fits(texts: readonly string[], letter: number): boolean {
    return texts.every((text, index) => {
      const longest = Math.max(...wholeWords(text).map(textWidth));
      return longest * size * letter + MARGIN.x <= (widths[index] ?? 0);
    });
  }
  return fits(header, WIDE_LETTER) && rows.every((texts) => fits(texts, WORD_LETTER));
}

function heightOf(rows: readonly (readonly string[])[], widths: readonly number[], size: number): number {
  return rows.reduce((sum, texts) => {
    const lines = texts.map((text, index) =>
      lineCount(text, size, FILLED * ((widths[index] ?? 1) - MARGIN.x)),
    );
    return sum + Math.max(...lines) * size * LINE + MARGIN.y;
  }, 0);
}

/** Its end is kept: it tells schools apart. */
function shortened(text: string): string {
  return shortLabel(text, LONGEST);
}
