import type { SampleCell, SampleSheet } from "./sample-sheet";

/** A sheet that someone typed again by hand. */
const RETYPED = "МА 4 2020 баллы";

/** A sheet with the schools' older names. */
const OLDER_NAMES = "РУ 4 2020 баллы";

const FIRST_SCHOOL = 11;

/**
 * The dirt that reports get on their way (docs/forms.md#traps): percents typed as text with a decimal comma,
 * names with a double or a non-breaking space, the older МОУ for МБОУ. Other sheets stay as they are.
 */
export function spoilReport(sheet: SampleSheet): SampleSheet {
  if (sheet.name === RETYPED) return { ...sheet, rows: sheet.rows.map(retypedRow) };
  if (sheet.name === OLDER_NAMES) return { ...sheet, rows: sheet.rows.map(olderRow) };
  return sheet;
}

function retypedRow(row: readonly SampleCell[], index: number): readonly SampleCell[] {
  if (index < FIRST_SCHOOL || index % 3 !== 0) return row;
  return row.map((cell, column) => (column > 1 && cell !== null ? String(cell).replace(".", ",") : cell));
}

function olderRow([name, ...rest]: readonly SampleCell[], index: number): readonly SampleCell[] {
  if (index < FIRST_SCHOOL || typeof name !== "string") return name === undefined ? [] : [name, ...rest];
  const older = name.replace("МБОУ ", index % 4 === 0 ? "МОУ  " : "МОУ\u00a0");
  return [older, ...rest];
}
