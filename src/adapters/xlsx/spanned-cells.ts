import { WorkbookError } from "../../workbook/workbook-error";

/** What is done in some ten seconds: for each cell, and for each that reaches down into its row, it goes through all spans. */
const MOST_STEPS = 3e9;

const TAGS = /<(table|tr|t[dh])\b([^<>]*)/gi;
const ROWS = /\browspan\s*=\s*["']?(\d+)/i;
const COLUMNS = /\bcolspan\s*=\s*["']?(\d+)/i;

/**
 * Looks at a page before its tables are laid out, which would take hours where some thousand cells reach down over many
 * rows.
 *
 * @throws {WorkbookError} `too-large`
 */
export function checkSpannedCells(html: string): void {
  let [row, spans, reaching, steps] = [0, 0, 0, 0];
  let endsAt = new Map<number, number>();
  for (const [, tag = "", attributes = ""] of html.matchAll(TAGS)) {
    if (/^table$/i.test(tag)) {
      [row, spans, reaching] = [0, 0, 0];
      endsAt = new Map();
    } else if (/^tr$/i.test(tag)) {
      row += 1;
      reaching -= endsAt.get(row) ?? 0;
      steps += reaching * spans;
    } else {
      const [rows, columns] = [ROWS, COLUMNS].map((pattern) => Number(pattern.exec(attributes)?.[1] ?? 1));
      if (rows !== undefined && rows > 1) {
        reaching += 1;
        endsAt.set(row + rows, (endsAt.get(row + rows) ?? 0) + 1);
      }
      if ((rows ?? 1) > 1 || (columns ?? 1) > 1) spans += 1;
      steps += spans;
    }
    if (steps > MOST_STEPS)
      throw new WorkbookError("too-large", "Cannot read the page: too many cells span others", {
        why: "spans",
      });
  }
}
