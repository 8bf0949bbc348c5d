import type { RecognisedTable } from "../../model/recognised-table";
import type { Notice } from "../../notice";
import type { ColumnGroup } from "./exam-groups";

const MARKS = [2, 3, 4, 5] as const;

/**
 * Says of a table of exams that has columns of some marks and not of all: the marks cannot be read. «2» alone is no part of
 * marks but of those who did not pass.
 *
 * @returns One notice (`marks-incomplete`) with the marks that are `missing` in the first such exam; empty where there is none.
 */
export function marksIncomplete(exams: readonly ColumnGroup[], { id, sheet }: RecognisedTable): Notice[] {
  const incomplete = exams.map(missingOf).filter((missing) => missing.length > 0);
  const [missing] = incomplete;
  if (missing === undefined) return [];
  const details = { sheet, count: incomplete.length, missing: missing.map(String) };
  return [{ code: "marks-incomplete", place: id, details }];
}

function missingOf(columns: ColumnGroup): (typeof MARKS)[number][] {
  const missing = MARKS.filter((mark) => columns.every(({ measure }) => measure !== `mark${mark}`));
  const isOfTwoOnly = missing.length === 3 && !missing.includes(2);
  return missing.length === MARKS.length || isOfTwoOnly ? [] : missing;
}
