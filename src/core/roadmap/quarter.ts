import {
  calendarYear,
  daysLater,
  isoDate,
  lastDay,
  schoolYear,
  schoolYearOf,
  type IsoDate,
  type Period,
} from "./school-year";

/** Quarters of a school year (четверти) and of calendar years. */
export const QUARTERS = ["1", "2", "3", "4", "q1", "q2", "q3", "q4"] as const;

/** "1" to "4": четверти; "q1" to "q4": calendar quarters that begin within the school year. */
export type QuarterId = (typeof QUARTERS)[number];

/** First and last months. Четверти: as `readDate()` cuts the school year; the summer belongs to none. */
const MONTHS: Readonly<Record<QuarterId, readonly [number, number]>> = {
  "1": [9, 10],
  "2": [11, 12],
  "3": [1, 3],
  "4": [4, 5],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
};

/**
 * The days of a quarter.
 *
 * @param year In which the school year begins.
 * @example
 * quarterPeriod("2", 2022).to // => "2022-12-31"
 */
export function quarterPeriod(quarter: QuarterId, year: number): Period {
  const [first, last] = MONTHS[quarter];
  const calendar = calendarYear(year, first);
  return { from: isoDate(calendar, first, 1), to: lastDay(calendar, last) };
}

/**
 * The четверть that a day belongs to; in summer the last one.
 *
 * @example
 * quarterOf("2022-11-23") // => "2"
 */
export function quarterOf(date: IsoDate): QuarterId {
  const month = Number(date.slice(5, 7));
  const found = QUARTERS.slice(0, 4).find((id) => MONTHS[id][0] <= month && month <= MONTHS[id][1]);
  return found ?? "4";
}

/** Days into a quarter within which the report is still of the one before. */
const REPORTING_DAYS = 14;

/**
 * The quarter that a report is asked for on a day: the one that has just ended, else the one that runs; of a roadmap of
 * an earlier school year its last. Never one to come, but where the whole roadmap is to come.
 *
 * @param years In which the school years of the roadmap's rows begin.
 * @example
 * reportedQuarter([2022], "2022-11-09") // => { quarter: "1", year: 2022 }
 */
export function reportedQuarter(
  years: readonly number[],
  today: IsoDate,
): { readonly quarter: QuarterId; readonly year: number } {
  const current = schoolYearOf(today);
  const begun = years.filter((year) => year <= current);
  if (years.length > 0 && begun.length === 0) return { quarter: "1", year: Math.min(...years) };
  const year = Math.max(...begun, years.length === 0 ? current : -Infinity);
  if (year < current) return { quarter: "4", year };
  const before = quarterOf(daysLater(today, -REPORTING_DAYS));
  // In the first days of September the quarter before is of the roadmap of the year before.
  return { quarter: today < daysLater(schoolYear(year).from, REPORTING_DAYS) ? "1" : before, year };
}
