import { namesByLine, withNames, type Executor } from "./executors";
import { isDone } from "../../core/roadmap/row-status";
import { yearOf, type TrackedRow } from "../../core/roadmap/tracked-row";

/**
 * Rows of a roadmap with the office's people for the roles. What is done, and what belongs to other school years, keeps
 * the names of its time.
 *
 * @param options `year`: in which the school year of the roadmap begins; `rolesColumn`: index of the form's column.
 */
export function namedRows(
  rows: readonly TrackedRow[],
  executors: readonly Executor[],
  options: { readonly year: number; readonly rolesColumn: number },
): readonly TrackedRow[] {
  if (executors.length === 0 || options.rolesColumn < 0) return rows;
  const names = namesByLine(executors);
  return rows.map((row) => {
    const year = yearOf(row);
    if (isDone(row) || (year !== "" && year !== String(options.year))) return row;
    const form = row.form.map((cell, column) =>
      column === options.rolesColumn ? withNames(cell, names) : cell,
    );
    return { ...row, form };
  });
}
