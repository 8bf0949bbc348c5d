import { WorkbookError } from "../../workbook/workbook-error";

/** Facts of one kind about the cells of a sheet (formulas, errors, runs of formats): each takes about a hundred bytes. */
export const MOST_FACTS = 3_000_000;

export function tooManyFacts(): WorkbookError {
  return new WorkbookError(
    "too-large",
    "Cannot read a sheet: more facts about its cells than the memory can hold",
  );
}
