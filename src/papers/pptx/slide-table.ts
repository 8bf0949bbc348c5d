import type { MeetingTable } from "../../sheets/meeting/meeting-set";
import { cellText } from "../cell-text";
import { lineCount } from "./fit-text";

/** Points of the text, the largest first; and of what a cell has around it. */
const SIZES = [15, 14, 13, 12, 11] as const;
const MARGIN = { x: 12, y: 8 } as const;
const LINE = 1.22;
/** Width of a letter of a bold header, in sizes of the font. */
const WIDE_LETTER = 0.66;
/** Longer texts are cut: the whole one is in the note. */
const LONGEST = 150;

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
  { columns, rows }: MeetingTable,
  place: { readonly width: number; readonly height: number },
): FittedTable {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (place.width * width) / total);
  const header = columns.map((column) => column.header);
  const texts = rows.map((row) =>
    columns.map(({ numberFormat }, index) => shortened(cellText(row[index] ?? null, numberFormat))),
  );
  const [smallest] = SIZES.slice(-1);
  const all = [header, ...texts];
  const size =
    SIZES.find((of) => heightOf(all, widths, of) <= place.height && hasWholeWords(all, widths, of)) ??
    smallest ??
    0;
  let shown = texts;
  while (shown.length > 0 && heightOf([header, ...shown], widths, size) > place.height)
    shown = shown.slice(0, -1);
  return { size, widths, header, rows: shown };
}

/** Whether no word is wider than its column: it would be cut in two. */
function hasWholeWords(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  size: number,
): boolean {
  return rows.every((texts) =>
    texts.every((text, index) => {
      const longest = Math.max(...text.split(/[\s-]+/).map(({ length }) => length));
      return longest * size * WIDE_LETTER + MARGIN.x <= (widths[index] ?? 0);
    }),
  );
}

function heightOf(rows: readonly (readonly string[])[], widths: readonly number[], size: number): number {
  return rows.reduce((sum, texts) => {
    const lines = texts.map((text, index) => lineCount(text, size, (widths[index] ?? 1) - MARGIN.x));
    return sum + Math.max(...lines) * size * LINE + MARGIN.y;
  }, 0);
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
