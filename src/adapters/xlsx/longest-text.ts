/** Longest text a cell may hold, in UTF-16 units. Source: Microsoft, "Excel specifications and limits". */
export const LONGEST_TEXT = 32_767;

/**
 * A text as Excel shows it: of one that a program has made longer than any cell holds, the beginning.
 *
 * @example
 * shownText("а".repeat(40_000)).length // => 32767
 */
export function shownText(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}
