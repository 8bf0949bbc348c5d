import type { MeetingTable } from "../sheets/meeting/meeting-set";
import { textWidth as lettersOf } from "../sheets/report/letter-widths";
import { lineCount } from "../sheets/report/row-heights";
import { cellText } from "./cell-text";

/** What a digit takes, of a cell and of a header; and the margins of a cell with its lines: in twips or points. */
export interface LetterSizes {
  readonly letter: number;
  readonly headLetter: number;
  readonly margins: number;
}
/** A short word of wide letters («Школ») takes as much as one of these. */
const SHORTEST_HEADER = 5;
/** Longer words are broken: a column for one of them would take the room of the others. */
const LONGEST_WORD = 18;

/** A line is asked for a little room to spare: the last step to it saves next to nothing and would not be made. */
const SLACK = 1.04;
/** Parts of the text's width that columns are given one by one. */
const STEPS = 48;

/**
 * Widths of a table's columns, in whole twips or points, that add up to the width of the text: no column narrower than its
 * longest word, or words would be cut in two, and what is over goes where it saves the most lines, else as the page asks.
 */
export function columnWidths(
  table: Pick<MeetingTable, "columns" | "rows">,
  textWidth: number,
  sizes: LetterSizes,
): number[] {
  const texts = table.columns.map((_, index) => columnTexts(table, index));
  const least = texts.map((of) => leastWidth(of, sizes));
  const narrowest = sum(least);
  // A narrow cell has no room for every word: all columns give of theirs.
  if (narrowest >= textWidth)
    return wholeTwips(
      least.map((width) => (width * textWidth) / narrowest),
      textWidth,
    );
  const asked = table.columns.map(({ width }) => width);
  // A step that saves lines of one column saves none of a row where another is as high: by rows alone both would stay narrow.
  const [byRows, byCells] = [highest, sum].map((lines) =>
    widened(least, { texts, textWidth, asked, sizes, lines }),
  );
  if (byRows === undefined || byCells === undefined) return wholeTwips(least, textWidth);
  const isFewer = printedLines(texts, byCells, sizes) < printedLines(texts, byRows, sizes);
  return wholeTwips(isFewer ? byCells : byRows, textWidth);
}

/** What room is shared out by. */
interface Sharing {
  readonly texts: readonly (readonly string[])[];
  readonly textWidth: number;
  readonly asked: readonly number[];
  readonly sizes: LetterSizes;
  /** What the lines of a row's cells count for. */
  readonly lines: (cells: readonly number[]) => number;
}

function widened(least: readonly number[], { texts, textWidth, asked, sizes, lines }: Sharing): number[] {
  const all = sum(asked);
  const widths = [...least];
  const step = textWidth / STEPS;
  for (let left = textWidth - sum(least); left > 0; left -= step) {
    const tried = asked.map((width, index) => ({
      index,
      lines: sum(
        rowLines(
          texts,
          widths.map((of, at) => (at === index ? of + step : of)),
          sizes,
        ).map(lines),
      ),
      lack: (textWidth * width) / all - (widths[index] ?? 0),
    }));
    const [best] = tried.sort((one, other) => one.lines - other.lines || other.lack - one.lack);
    const index = best?.index ?? 0;
    widths[index] = (widths[index] ?? 0) + Math.min(step, left);
  }
  return widths;
}

/** Lines of every row's cells, its header the first; parts of a line count, or no step by itself would save one. */
function rowLines(
  texts: readonly (readonly string[])[],
  widths: readonly number[],
  { letter, headLetter, margins }: LetterSizes,
): number[][] {
  return (texts[0] ?? []).map((_, row) => {
    const size = row === 0 ? headLetter : letter;
    return texts.map((of, index) =>
      Math.max(1, (SLACK * lettersOf(of[row] ?? "") * size) / Math.max(1, (widths[index] ?? 0) - margins)),
    );
  });
}

/** Lines that the table takes, words kept whole. */
function printedLines(
  texts: readonly (readonly string[])[],
  widths: readonly number[],
  { letter, headLetter, margins }: LetterSizes,
): number {
  return sum(
    (texts[0] ?? []).map((_, row) => {
      const size = row === 0 ? headLetter : letter;
      return highest(
        texts.map((of, index) => lineCount(of[row] ?? "", ((widths[index] ?? 0) - margins) / size)),
      );
    }),
  );
}

function highest(cells: readonly number[]): number {
  return Math.max(1, ...cells);
}

/** The header of a column, then its cells, as the paper shows them. */
function columnTexts({ columns, rows }: Pick<MeetingTable, "columns" | "rows">, index: number): string[] {
  const { header = "", numberFormat = null } = columns[index] ?? {};
  return [header, ...rows.map((row) => cellText(row[index] ?? null, numberFormat))];
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

/** What a column's longest word takes. */
function leastWidth(
  [header = "", ...cells]: readonly string[],
  { letter, headLetter, margins }: LetterSizes,
): number {
  const head = headLetter * Math.max(SHORTEST_HEADER, longestWord([header]));
  return margins + Math.max(head, letter * longestWord(cells));
}

function longestWord(texts: readonly string[]): number {
  return Math.min(LONGEST_WORD, Math.max(0, ...texts.flatMap(wholeWords).map(lettersOf)));
}

/** What no line is broken in: a number keeps to its «№». */
export function wholeWords(text: string): string[] {
  return text.split(/[ \t\n-]+/);
}
