import type { MeetingTable } from "../sheets/meeting/meeting-set";
import { cellText } from "./cell-text";

/** What a letter takes at most, of a cell and of a header; and the margins of a cell with its lines: in twips or points. */
export interface LetterSizes {
  readonly letter: number;
  readonly headLetter: number;
  readonly margins: number;
}
/** A short word of wide letters («Школ») takes as much as one of these. */
const SHORTEST_HEADER = 5;
/** Longer words are broken: a column for one of them would take the room of the others. */
const LONGEST_WORD = 18;

/**
 * Widths of a table's columns, in whole twips or points, that add up to the width of the text: as the page asks, but no column narrower than
 * its longest word, or words would be cut in two, and none wider than its longest text, so that long texts have the room.
 */
export function columnWidths(
  table: Pick<MeetingTable, "columns" | "rows">,
  textWidth: number,
  sizes: LetterSizes,
): number[] {
  const { columns } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const bounds = columns.map((_, index) => widthBounds(table, index, sizes));
  const narrowest = sum(bounds.map(({ least }) => least));
  // A narrow cell has no room for every word: all columns give of theirs.
  if (narrowest >= textWidth)
    return wholeTwips(
      bounds.map(({ least }) => (least * textWidth) / narrowest),
      textWidth,
    );
  const fitted = columns.map(({ width }, index) => {
    const { least, most } = bounds[index] ?? { least: 0, most: 0 };
    return Math.max(least, Math.min(most, (textWidth * width) / total));
  });
  const lacking = textWidth - sum(fitted);
  // What is over goes to columns whose texts wrap; what is missing is taken from those that can spare it.
  const rooms = fitted.map((width, index) => {
    const { least, most } = bounds[index] ?? { least: 0, most: 0 };
    return lacking > 0 ? Math.max(0, most - width) : Math.max(0, width - least);
  });
  const room = sum(rooms);
  const scaled = fitted.map((width, index) =>
    room > 0 ? width + (lacking * (rooms[index] ?? 0)) / room : (width * textWidth) / sum(fitted),
  );
  return wholeTwips(scaled, textWidth);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function wholeTwips(widths: readonly number[], textWidth: number): number[] {
  const whole = widths.map(Math.floor);
  const widest = whole.indexOf(Math.max(...whole));
  const rest = textWidth - sum(whole);
  return whole.map((width, index) => (index === widest ? width + rest : width));
}

/** The least that a column's longest word takes, and the most that its longest text does. */
function widthBounds(
  { columns, rows }: Pick<MeetingTable, "columns" | "rows">,
  index: number,
  { letter, headLetter, margins }: LetterSizes,
) {
  const column = columns[index];
  if (column === undefined) return { least: 0, most: 0 };
  const cells = rows.map((row) => cellText(row[index] ?? null, column.numberFormat));
  const least =
    margins +
    Math.max(
      headLetter * Math.max(SHORTEST_HEADER, longestWord([column.header])),
      letter * longestWord(cells),
    );
  const longest = Math.max(0, ...cells.map(({ length }) => length));
  return { least, most: Math.max(least, margins + letter * longest) };
}

function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/[\s-]+/));
  return Math.min(LONGEST_WORD, Math.max(0, ...words.map(({ length }) => length)));
}
