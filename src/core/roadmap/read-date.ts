import { dateTokens, type DateToken } from "./date-tokens";
import { calendarYear, isoDate, lastDay, schoolYear, schoolYearOf, type Period } from "./school-year";

/** A date of a plan: the text as people wrote it, and what can be checked of it. */
export interface PlannedDate {
  readonly text: string;
  /** "none" = it depends on the schedule of others; "unread" = it could not be read. */
  readonly kind: "periods" | "none" | "unread";
  /** The earliest end first; empty unless `kind` is "periods". */
  readonly periods: readonly Period[];
}

/** How often, as plans say it; the periods are of the school year 1 September to 31 August. */
const FREQUENCIES: readonly { readonly pattern: RegExp; readonly months: readonly number[] }[] = [
  { pattern: /^(?:в течение|на протяжении)(?: всего)?(?: учебного)? (?:периода|года)$/, months: [12] },
  { pattern: /^(?:постоянно|систематически|ежегодно|(?:1|один)? ?раз в год)$/, months: [12] },
  { pattern: /^(?:(?:2|два) раза в год|(?:1|один)? ?раз в полугодие)$/, months: [4, 8] },
  { pattern: /^(?:(?:1|один)? ?раз в квартал|ежеквартально|(?:4|четыре) раза в год)$/, months: [3, 3, 3, 3] },
  // Четверти end with October, December, March and May; summer is none of them.
  { pattern: /^(?:1|один)? ?раз в четверть$/, months: [2, 2, 3, 2] },
  { pattern: /^(?:ежемесячно|(?:1|один)? ?раз в месяц)$/, months: Array<number>(12).fill(1) },
];

/** Schedules that others make: no date can be known from the text. */
const OTHERS_SCHEDULE = /график|расписани|по плану|датам проведения|по итогам|по результатам|по мере/;

/**
 * Reads a date text of a plan as periods of a school year.
 *
 * A day without a year falls into the school year; a day with its year stays where it is. A range that runs over
 * 31 August («февраль - сентябрь») is cut there: its rest stands at the year's beginning. What cannot be read is
 * never guessed.
 *
 * @param year In which the school year begins.
 * @example
 * readDate("декабрь, апрель", 2022).periods[1]?.to // => "2023-04-30"
 */
export function readDate(text: string, year: number): PlannedDate {
  const whole = plainText(text);
  if (whole === "") return { text, kind: "none", periods: [] };
  // Remarks in brackets explain a date; alone they are the date.
  const plain = plainText(whole.replace(/\([^)]*\)?/g, " ")).replace(/^[,. ]+|[,. ]+$/g, "");
  const frequency = FREQUENCIES.find(({ pattern }) => pattern.test(plain));
  if (frequency !== undefined) return { text, kind: "periods", periods: yearParts(frequency.months, year) };
  const tokens = dateTokens(plain);
  const periods = tokens === null ? null : tokenPeriods(tokens, year);
  if (periods !== null && periods.length > 0) return { text, kind: "periods", periods };
  return { text, kind: OTHERS_SCHEDULE.test(whole) ? "none" : "unread", periods: [] };
}

/**
 * The text of a date for another school year: days with a year get that of the school year.
 *
 * @example
 * dateForYear("до 26.12.2022 г.", 2024) // => "до 26.12.2024 г."
 */
export function dateForYear(text: string, year: number): string {
  return text.replace(
    /(\d{1,2}\.(\d{1,2})\.)\d{4}/g,
    (_, day: string, month: string) => day + String(calendarYear(year, Number(month))),
  );
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replace(/[—–−]/g, "-").replace(/\s+/g, " ").trim();
}

/** Consecutive parts of the school year. @param lengths In months. */
function yearParts(lengths: readonly number[], year: number): Period[] {
  let month = 9;
  return lengths.map((length) => {
    const period = { from: isoDate(year, month, 1), to: lastDay(year, month + length - 1) };
    month += length;
    return period;
  });
}

/** null where the words make no date. */
function tokenPeriods(tokens: readonly DateToken[], year: number): Period[] | null {
  const periods: Period[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "comma") continue;
    if (token.kind === "until") {
      const end = tokens[index + 1];
      if (end?.kind !== "day") return null;
      const to = dayOf(end, year).to;
      periods.push({ from: schoolYear(schoolYearOf(to)).from, to });
      index += 1;
    } else if (token.kind === "day") {
      const end = tokens[index + 2];
      const isRange = tokens[index + 1]?.kind === "dash";
      if (isRange && end?.kind !== "day") return null;
      periods.push(...(isRange && end?.kind === "day" ? rangeOf(token, end, year) : [dayOf(token, year)]));
      if (isRange) index += 2;
    } else return null;
  }
  return periods.sort((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0));
}

type DayToken = Extract<DateToken, { kind: "day" }>;

function dayOf({ day, month, year: own }: DayToken, year: number): Period {
  const calendar = own ?? calendarYear(year, month);
  if (day === null) return { from: isoDate(calendar, month, 1), to: lastDay(calendar, month) };
  const date = isoDate(calendar, month, day);
  return { from: date, to: date };
}

function rangeOf(start: DayToken, end: DayToken, year: number): Period[] {
  const from = dayOf(start, year).from;
  const to = dayOf(end, year).to;
  if (from <= to) return [{ from, to }];
  const whole = schoolYear(year);
  return [
    { from: whole.from, to },
    { from, to: whole.to },
  ];
}
