/** A day as ISO text, "2022-12-26". */
export type IsoDate = string;

/** Days from the first to the last, both counted. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const DAY = 86_400_000;

/** Day 0 of Excel's 1900 calendar, as it counts after February 1900. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);

/**
 * The days of a school year: 1 September to 31 August.
 *
 * @param year In which it begins.
 * @example
 * schoolYear(2022).to // => "2023-08-31"
 */
export function schoolYear(year: number): Period {
  return { from: isoDate(year, 9, 1), to: isoDate(year + 1, 8, 31) };
}

/**
 * The school year that a day belongs to.
 *
 * @example
 * schoolYearOf("2023-01-15") // => 2022
 */
export function schoolYearOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 9 ? year : year - 1;
}

/**
 * The calendar year of a month in a school year.
 *
 * @param month 1 to 12.
 * @example
 * calendarYear(2022, 3) // => 2023
 */
export function calendarYear(year: number, month: number): number {
  return month >= 9 ? year : year + 1;
}

/** The day as ISO text. @param month 1 to 12. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * The last day of a month.
 *
 * @param month 1 to 12.
 * @example
 * lastDay(2024, 2) // => "2024-02-29"
 */
export function lastDay(year: number, month: number): IsoDate {
  return isoDate(year, month + 1, 0);
}

/**
 * The day so many days later.
 *
 * @example
 * daysLater("2022-12-30", 3) // => "2023-01-02"
 */
export function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** 01.01.2000 and 31.12.2099 as Excel keeps them. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/**
 * Whether a number of a cell is a day that a plan can speak of: «15» and «2026» typed as a term are none.
 *
 * @example
 * isDaySerial(44921) // => true
 */
export function isDaySerial(serial: number): boolean {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1;
}

/**
 * A day as Excel keeps it.
 *
 * @example
 * excelSerial("2022-12-26") // => 44921
 */
export function excelSerial(date: IsoDate): number {
  return Math.round((Date.parse(date) - EXCEL_ZERO) / DAY);
}

/**
 * Excel's number as a day.
 *
 * @example
 * dateOfSerial(44921) // => "2022-12-26"
 */
export function dateOfSerial(serial: number): IsoDate {
  return new Date(EXCEL_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
