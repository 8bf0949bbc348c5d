import type { MeetingTable } from "../../sheets/meeting/meeting-set";
import { cellText } from "../cell-text";

/** Twips that a letter takes at most, of a cell and of a header; and the margins of a cell with its lines. */
const LETTER = 112;
const HEAD_LETTER = 130;
const MARGINS = 190;
/** Longer words are broken: a column for one of them would take the room of the others. */
const LONGEST_WORD = 18;

/**
 * Widths of a table's columns in whole twips that add up to the width of the text: as the page asks, but no column narrower than
 * its longest word, or words would be cut in two.
 */
export function columnWidths(table: Pick<MeetingTable, "columns" | "rows">, textWidth: number): number[] {
  const { columns } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const least = columns.map((_, index) => leastWidth(table, index));
  const asked = columns.map(({ width }) => (textWidth * width) / total);
  // What narrow columns lack is taken from the wide ones, in proportion to what they can spare.
  const lacking = asked.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0);
  const spare = asked.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const spared = spare.reduce((sum, width) => sum + width, 0);
  const part = spared === 0 ? 0 : Math.min(1, lacking / spared);
  const fitted = asked.map((width, index) => {
    const own = spare[index] ?? 0;
    return own > 0 ? width - own * part : Math.min(least[index] ?? 0, lacking > spared ? width : Infinity);
  });
  const whole = fitted.map(Math.floor);
  const rest = textWidth - whole.reduce((sum, width) => sum + width, 0);
  const widest = whole.indexOf(Math.max(...whole));
  return whole.map((width, index) => (index === widest ? width + rest : width));
}

function leastWidth({ columns, rows }: Pick<MeetingTable, "columns" | "rows">, index: number): number {
  const column = columns[index];
  if (column === undefined) return 0;
  const cells = rows.map((row) => cellText(row[index] ?? null, column.numberFormat));
  return MARGINS + Math.max(HEAD_LETTER * longestWord([column.header]), LETTER * longestWord(cells));
}

function longestWord(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/[\s-]+/));
  return Math.min(LONGEST_WORD, Math.max(0, ...words.map(({ length }) => length)));
}
