import type { ShownRows } from "./shown-rows";

/** Width of an average digit and the cell's padding, px. */
const DIGIT = 7;
const PADDING = 14;

const NARROWEST = 44;
const WIDEST = 320;

/** A title that runs over the columns says nothing of the width of its own. */
const LONGEST_CONTENT = 60;

/**
 * Widths that show most of what the first rows hold; the sheet's own widths are not read.
 *
 * @returns px, one per column.
 */
export function columnWidths(head: ShownRows, columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 0);
  for (const row of head) {
    row.forEach(({ text: { length }, span }, column) => {
      if (span === 1 && length <= LONGEST_CONTENT) longest[column] = Math.max(longest[column] ?? 0, length);
    });
  }
  return longest.map((length) => Math.min(WIDEST, Math.max(NARROWEST, length * DIGIT + PADDING)));
}
