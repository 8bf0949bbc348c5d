import { filesBySchool, type MonthId, type MonthlyFile } from "./monthly-file";
import type { MonthlyRun, SchoolFile } from "./monthly-run";
import type { MonthlyThresholds } from "./monthly-thresholds";

const HOUR = 3_600_000;

/** What is set of when files are due. */
type DueSettings = Pick<MonthlyThresholds, "dueDay" | "dueMonth" | "utcHours">;

/**
 * Day by which the tables of a month are due, ISO; null where none is set.
 *
 * @example
 * dueDate("2026-01", { dueDay: 31, dueMonth: 1, utcHours: 3 }) // => "2026-02-28"
 */
export function dueDate(month: MonthId, { dueDay, dueMonth }: DueSettings): string | null {
  if (dueDay === undefined) return null;
  const [year = 0, number = 0] = month.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, number + dueMonth, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, number - 1 + dueMonth, Math.min(dueDay, lastDay)));
  return due.toISOString().slice(0, 10);
}

/**
 * Files with the day on which they say they were saved, and whether that is after the due day. When they were sent is
 * known from nothing in them.
 *
 * Source: docs/monthly.md#lateness.
 */
export function withLateness(
  listed: readonly MonthlyFile[],
  files: readonly SchoolFile[],
  due: DueSettings,
): MonthlyFile[] {
  const moments = new Map(files.map((file) => [file.file, "sheets" in file ? file.savedAt : undefined]));
  return listed.map((file) => {
    const moment = moments.get(file.file);
    const savedOn = moment === undefined ? null : dayOf(moment, due.utcHours);
    const { parts } = file;
    const said = { savedOn, late: isLate(file, savedOn, due) };
    if (parts === undefined) return { ...file, ...said };
    return { ...file, ...said, parts: parts.map((part) => ({ ...part, late: isLate(part, savedOn, due) })) };
  });
}

function dayOf(moment: string, utcHours: number): string {
  return new Date(Date.parse(moment) + utcHours * HOUR).toISOString().slice(0, 10);
}

function isLate(
  { status, month }: Pick<MonthlyFile, "status" | "month">,
  savedOn: string | null,
  due: DueSettings,
): boolean | null {
  if (month === null || savedOn === null || (status !== "ok" && status !== "second")) return null;
  const last = dueDate(month, due);
  // A table is not filled before its month begins: such a day is a program's or a wrong clock's.
  return last === null || savedOn < month ? null : savedOn > last;
}

/** The tables of a run that came for a month, each school and month by itself, in the order of months. */
function tablesInTime(files: readonly MonthlyFile[]): MonthlyFile[] {
  return filesBySchool(files)
    .filter(({ month, status }) => month !== null && (status === "ok" || status === "second"))
    .sort((one, other) => (one.month ?? "").localeCompare(other.month ?? ""));
}

/** What is known of the due days of a run; null where none is set, or no table is of a month. */
export function dueFacts(run: Pick<MonthlyRun, "files" | "months" | "thresholds">) {
  const due = run.months.flatMap((month) => {
    const date = dueDate(month, run.thresholds);
    return date === null ? [] : [{ month, date }];
  });
  const tables = tablesInTime(run.files);
  const late = tables.filter((file) => file.late === true).length;
  const unknown = tables.filter((file) => (file.late ?? null) === null).length;
  return due.length === 0 ? null : { due, tables, late, unknown };
}
