import type { Cell } from "../../workbook/cell";
import { MONTH_NAME, monthNumber } from "./month-names";
import { dateOfSerial, isDaySerial, isoDate, type IsoDate } from "./school-year";

/** A day on which a measure was carried out. */
export interface ExecutionDay {
  readonly day: IsoDate;
  /** The term that it is said to be for; null where it is not said. */
  readonly term: IsoDate | null;
}

const DATE = String.raw`\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}|\d{1,2}\s+(?:${MONTH_NAME})\s+\d{4}`;
const EXECUTION = new RegExp(`(?:срок\\s+(${DATE})\\s*:\\s*)?(${DATE})`, "gi");

/**
 * The days in a cell of dates of execution, the earliest first: one as Excel keeps it, or several as text, for a
 * measure with several terms has a day for each; a day may name its term.
 *
 * @example
 * executionDays("срок 31.10.2025: 05.11.2025; 26.12.2025")[0]?.term // => "2025-10-31"
 */
export function executionDays(cell: Cell): ExecutionDay[] {
  if (typeof cell === "number") return isDaySerial(cell) ? [{ day: dateOfSerial(cell), term: null }] : [];
  if (typeof cell !== "string") return [];
  const days = [...cell.matchAll(EXECUTION)].flatMap(([, term, text = ""]): ExecutionDay[] => {
    const day = dayOf(text);
    return day === null ? [] : [{ day, term: term === undefined ? null : dayOf(term) }];
  });
  return days.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** null for days that no calendar has. */
function dayOf(text: string): IsoDate | null {
  const parts = text
    .split(/[./-]\s*|\s+/)
    .map((part) => (/\d/.test(part) ? Number(part) : monthNumber(part.toLowerCase())));
  const [year = 0, month = 0, day = 0] = text.includes("-") ? parts : parts.reverse();
  const full = year < 100 ? year + 2000 : year;
  const iso = [full, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return isoDate(full, month, day) === iso ? iso : null;
}
