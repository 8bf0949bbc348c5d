import type { Cell } from "../../workbook/cell";
import { textWidth } from "./letter-widths";

/** Height of one line of 11-point Calibri, in points. */
const LINE_HEIGHT = 15;

/** Characters. */
const BLANK = textWidth(" ");

/** Excel's limit of a row's height, in points. */
const MAX_HEIGHT = 409;

/**
 * How many lines a text takes in a wrapped cell. Programs other than Excel do not fit the rows
 * of a written file, so heights are computed; words are kept whole, as wrapping does.
 *
 * @param width Of the cell, in characters.
 * @example
 * lineCount("Средний балл выше, чем по краю", 12) // => 3
 */
export function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word);
      if (used > 0 && used + BLANK + length > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? BLANK : 0) + length;
      // A word longer than the line is broken.
      lines += Math.max(0, Math.ceil(used / width) - 1);
      if (used > width) used %= width;
    }
  }
  return lines;
}

/**
 * The height a row needs.
 *
 * @param cells Of the row.
 * @param widths Characters by column; only texts in columns of `wrapped` are broken into lines.
 * @returns Points, at most what Excel allows.
 */
export function rowHeight(
  cells: readonly Cell[],
  widths: readonly number[],
  wrapped: ReadonlySet<number>,
): number {
  let lines = 1;
  cells.forEach((cell, column) => {
    // A hidden column has no height.
    if (typeof cell !== "string" || !wrapped.has(column) || widths[column] === 0) return;
    lines = Math.max(lines, lineCount(cell, widths[column] ?? 10));
  });
  return Math.min(MAX_HEIGHT, lines * LINE_HEIGHT);
}
