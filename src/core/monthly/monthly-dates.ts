import type { MonthId } from "./monthly-file";

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;
const MONTHS = [
  "январ",
  "феврал",
  "март",
  "апрел",
  "ма[йяе]",
  "июн",
  "июл",
  "август",
  "сентябр",
  "октябр",
  "ноябр",
  "декабр",
];
const SHORT = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const NAMES = MONTHS.map(
  (name, index) => new RegExp(`(?<![а-я])(?:${name}[а-я]{0,2}|${SHORT[index] ?? ""}т?\\.?)(?![а-я])`),
);

/** ISO date of a serial number; null for what is no date of 1990 to 2100. */
export function isoOfSerial(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 32_874 || serial > 73_415) return null;
  return new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY).toISOString().slice(0, 10);
}

/** Serial number of an ISO date. */
export function serialOfIso(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY) + SERIAL_OF_1970;
}

/** The hour that programs write after a date. */
const TIME = /(?<=\d)[\st]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/;

/** A date typed as text, in figures or in words; the year of `month` where none is written. */
export function readDateText(
  text: string,
  month: MonthId | null,
): { readonly iso: string; readonly inWords: boolean } | null {
  const plain = text.toLowerCase().replaceAll("ё", "е").trim().replace(TIME, "");
  const figures = /^(\d{1,2})\s*[./,-]\s*(\d{1,2})\s*[./,-]\s*(\d{4}|\d{2})(?:\s*г(?:\.|ода?)?)?\.?$/.exec(
    plain,
  );
  if (figures !== null) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    // «10/28/2025»: a program that writes the month first is told by a month that there is not.
    const isMonthFirst = plain.includes("/") && second > 12;
    return dated(figures[3], isMonthFirst ? first : second, isMonthFirst ? second : first, false);
  }
  const short = /^(\d{1,2})\s*[./]\s*(\d{1,2})\.?$/.exec(plain);
  // Without a year it is a date where it names the month that is reported.
  if (short !== null && Number(short[2]) === Number(month?.slice(5)))
    return dated(month?.slice(0, 4), Number(short[2]), Number(short[1]), false);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*)?$/.exec(plain);
  if (iso !== null) return dated(iso[1], Number(iso[2]), Number(iso[3]), false);
  const words =
    /^[«"]?(\d{1,2})[»"]?[-\s]*(?:го\s+)?([а-я]+)\.?\s*(\d{4}|\d{2})?(?:\s*г(?:\.|ода?)?)?\.?$/.exec(plain);
  if (words === null) return null;
  const index = NAMES.findIndex((name) => name.test(words[2] ?? ""));
  return index < 0 ? null : dated(words[3] ?? month?.slice(0, 4), index + 1, Number(words[1]), true);
}

function dated(year: string | undefined, month: number, day: number, inWords: boolean) {
  if (year === undefined) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : { iso, inWords };
}

/** The month that a text names, and its year where it has one: «сентябрь 2025 г.», «09.2025». */
export function readMonthText(text: string): { readonly month: number; readonly year: number | null } | null {
  const plain = text.toLowerCase().replaceAll("ё", "е").replaceAll("_", " ");
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(plain)?.[1];
  const found = NAMES.map((name, index) => ({ month: index + 1, at: plain.search(name) })).filter(
    ({ at }) => at >= 0,
  );
  if (found.length === 1)
    return { month: found[0]?.month ?? 1, year: year === undefined ? null : Number(year) };
  const figures = /(?<!\d)(0[1-9]|1[0-2])[./-](20\d\d)(?!\d)/.exec(plain) ?? null;
  if (figures !== null) return { month: Number(figures[1]), year: Number(figures[2]) };
  const iso = /(?<!\d)(20\d\d)-(0[1-9]|1[0-2])(?!\d)/.exec(plain);
  return iso === null ? null : { month: Number(iso[2]), year: Number(iso[1]) };
}

const MONTH_PHRASE = new RegExp(
  `[,;:(]?\\s*(?:за|на|в)?\\s*(?:месяц:?\\s*)?(?:${MONTHS.map((name) => `${name}[а-я]{0,2}`).join("|")})(?![а-я])(?:\\s*месяц[а-я]*)?(?:\\s*20\\d\\d)?(?:\\s*(?:года|год|г\\.?))?\\)?`,
  "i",
);

/** A line without the month that it also says: «СОШ № 1, за февраль 2026 года» names a school too. */
export function withoutMonth(text: string): string {
  return readMonthText(text) === null ? text : text.replace(MONTH_PHRASE, "").trim();
}

export function monthId(year: number, month: number): MonthId {
  return `${String(year)}-${String(month).padStart(2, "0")}`;
}

/** The month before: "2025-12" of "2026-01". */
export function monthBefore(month: MonthId): MonthId {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? monthId(year - 1, 12) : monthId(year, number - 1);
}

/** Months of the year that begins in September: a running total begins anew. */
export function isSchoolYearStart(month: MonthId): boolean {
  return month.endsWith("-09");
}
