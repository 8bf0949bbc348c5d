import type { Cell } from "../../workbook/cell";
import { dateOfSerial, isoDate, type IsoDate } from "./school-year";

const DAY = /(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)|(\d{4})-(\d{2})-(\d{2})/g;

/**
 * The days in a cell of dates of execution, the earliest first: one as Excel keeps it, or several as text, for a
 * measure with several terms has a day for each.
 *
 * @example
 * executionDays("10.10.2025; 26.12.2025") // => ["2025-10-10", "2025-12-26"]
 */
export function executionDays(cell: Cell): IsoDate[] {
  if (typeof cell === "number") return [dateOfSerial(cell)];
  if (typeof cell !== "string") return [];
  const days = [...cell.matchAll(DAY)].flatMap(([, day, month, year, isoYear, isoMonth, isoDay]) => {
    return dayOf(Number(isoYear ?? fullYear(year)), Number(isoMonth ?? month), Number(isoDay ?? day)) ?? [];
  });
  return days.sort();
}

function fullYear(year: string | undefined): number {
  return Number(year) + (year?.length === 2 ? 2000 : 0);
}

/** null for days that no calendar has. */
function dayOf(year: number, month: number, day: number): IsoDate | null {
  const text = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return isoDate(year, month, day) === text ? text : null;
}
