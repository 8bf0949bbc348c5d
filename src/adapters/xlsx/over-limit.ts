import { WorkbookError } from "../../workbook/workbook-error";

/** What there may not be more of than so many. Each has its words in `locale/limit-text.ts`. */
export type LimitedThing =
  /** Cells with a formula. */
  | "formulas"
  /** Cells with an error. */
  | "errors"
  /** Runs of cells down a column with one number format. */
  | "formats"
  /** Cells with something in them. */
  | "cells"
  /** Places from the first column to the last cell of each row. */
  | "places"
  /** Letters of long texts. */
  | "letters";

/** Formulas, errors, runs of formats of a sheet: each takes about a hundred bytes. */
export const MOST_FACTS = 3_000_000;

/** A file that is sound and has more of something than is read: a bound of ours, and not the machine's memory. */
export function overLimit(things: LimitedThing, most: number): WorkbookError {
  const details = { why: "limit", things, most: String(most) };
  return new WorkbookError("too-large", `Cannot read a sheet: more ${things} than ${String(most)}`, details);
}
