import { executionDays, type ExecutionDay } from "./execution-days";
import { isDone } from "./row-status";
import type { IsoDate } from "./school-year";
import { isTyped, type TrackedRow } from "./tracked-row";

/**
 * The days on which a row was carried out, the earliest first: of its cell of days, or, where none stands there, the first that
 * its status tells («исполнено 02.03.2027»). A status that is not done tells of other days («перенесено на 15.02.2027»).
 */
export function rowDays(row: Pick<TrackedRow, "done" | "status">): ExecutionDay[] {
  const days = executionDays(row.done);
  if (days.length > 0 || !isDone(row) || !isTyped(row.status)) return days;
  return executionDays(String(row.status.typed)).slice(0, 1);
}

/** Of them those that have come: a plan typed as a day of execution carries nothing out. */
export function daysUntil(row: Pick<TrackedRow, "done" | "status">, today: IsoDate): ExecutionDay[] {
  return rowDays(row).filter(({ day }) => day <= today);
}

/** Whether words stand where a day of execution is asked for, and none of them is a day: «исполнено», «ноябрь». */
export function hasWordsForDay({ done }: Pick<TrackedRow, "done">): boolean {
  return (
    typeof done === "string" &&
    /[а-яё\d]/i.test(done) &&
    !/^\s*не/i.test(done) &&
    executionDays(done).length === 0
  );
}
