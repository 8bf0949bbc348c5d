import { calendarYear, isoDate, lastDay, type IsoDate, type Period } from "./school-year";

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
