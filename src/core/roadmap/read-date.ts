import { dateTokens, type DateToken } from "./date-tokens";
import { MONTH_NAME } from "./month-names";
import type { SpanToken } from "./named-spans";
import {
  calendarYear,
  isoDate,
  lastDay,
  schoolYear,
  schoolYearOf,
  type IsoDate,
  type Period,
} from "./school-year";

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
  {
    pattern: /^(?:в течение|в теч\.|на протяжении)(?: всего)?(?: уч(?:ебного|\.))? (?:периода|года|г\.?)$/,
    months: [12],
  },
  {
    pattern: /^(?:постоянно|систематически|регулярно|периодически|ежегодно|(?:1|один)? ?раз в год)$/,
    months: [12],
  },
  {
    pattern:
      /^(?:ежедневно|еженедельно|(?:1 |один )?раз в (?:неделю|2 недели|две недели)|(?:2|два) раза в месяц)$/,
    months: [12],
  },
  { pattern: /^(?:(?:2|два) раза в год|(?:1|один)? ?раз в полугодие)$/, months: [4, 8] },
  { pattern: /^(?:(?:3|три) раза в год|(?:1|один)? ?раз в триместр)$/, months: [3, 3, 6] },
  { pattern: /^(?:(?:1|один)? ?раз в квартал|ежеквартально|(?:4|четыре) раза в год)$/, months: [3, 3, 3, 3] },
  // Четверти end with October, December, March and May; summer is none of them.
  { pattern: /^(?:1|один)? ?раз в четверть$/, months: [2, 2, 3, 2] },
  { pattern: /^(?:1 |один )?раз в (?:2|два) месяца$/, months: Array<number>(6).fill(2) },
  { pattern: /^(?:ежемесячно|(?:1|один)? ?раз в месяц)$/, months: Array<number>(12).fill(1) },
];

/** «ежемесячно до 5 числа», «до 10 числа каждого месяца», «15-го числа ежемесячно». */
const MONTHLY_DAY =
  /^(?:(?:ежемесячно|каждый месяц),? (?:до |к |не позднее )?(\d{1,2})(?:-?го)? числа(?: .*месяца)?|(?:до |к |не позднее )?(\d{1,2})(?:-?го)? числ[ао],? (?:каждого месяца|ежемесячно))$/;

/** Schedules that others make: no date can be known from the text. */
const OTHERS_SCHEDULE =
  /график|расписани|по плану|датам проведения|по итогам|по результатам|по мере|каникул|в период проведения|в дни проведения|во время|после |по окончани|по завершени|перед /;

/** «15-20 ноября», «5, 15 и 25 ноября», «15-20.11.2026»: days that share a month. */
const DAYS_OF_MONTH = new RegExp(
  `(?<![\\d./])(\\d{1,2})( ?- ?| по |, ?| и )(\\d{1,2})(?: ?(${MONTH_NAME}(?: ?20\\d{2}(?!\\d))?)|([./]\\d{1,2}(?:[./]\\d{2,4})?(?!\\d)))`,
);

const MOST_DAYS = 31;

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
  // Remarks in brackets explain a date; alone, or beside how often, they are the date.
  const plain = trimmed(whole.replace(/\([^)]*\)?/g, " "));
  const inBrackets = [...whole.matchAll(/\(([^)]*)\)?/g)]
    .map(([, remark = ""]) => trimmed(remark))
    .join(", ");
  const often = frequencyPeriods(plain, year);
  const periods =
    often === null
      ? (datePeriods(plain, year) ?? datePeriods(inBrackets, year))
      : (datePeriods(inBrackets, year) ?? often);
  if (periods !== null) return { text, kind: "periods", periods };
  return { text, kind: OTHERS_SCHEDULE.test(whole) ? "none" : "unread", periods: [] };
}

function trimmed(text: string): string {
  return plainText(text).replace(/^[,. ]+|[,; ]+$/g, "");
}

/** null where the text does not say how often. */
function frequencyPeriods(plain: string, year: number): readonly Period[] | null {
  const often = plain.replace(/\.$/, "");
  const frequency = FREQUENCIES.find(({ pattern }) => pattern.test(plain) || pattern.test(often));
  if (frequency !== undefined) return yearParts(frequency.months, year);
  const [, first, second] = MONTHLY_DAY.exec(often) ?? [];
  const day = Number(first ?? second ?? 0);
  if (day < 1 || day > MOST_DAYS) return null;
  return yearParts(Array<number>(12).fill(1), year).map(({ from, to }) => {
    const until = from.slice(0, -2) + String(day).padStart(2, "0");
    return { from, to: until < to ? until : to };
  });
}

/** null where the words make no date. */
function datePeriods(plain: string, year: number): readonly Period[] | null {
  let spelled = plain;
  while (DAYS_OF_MONTH.test(spelled)) {
    spelled = spelled.replace(
      DAYS_OF_MONTH,
      (_, first: string, joint: string, last: string, name: string | undefined, rest = "") =>
        name === undefined
          ? `${first}${String(rest)}${joint}${last}${String(rest)}`
          : `${first} ${name}${joint}${last} ${name}`,
    );
  }
  const tokens = spelled === "" ? null : dateTokens(spelled);
  const periods = tokens === null ? null : tokenPeriods(tokens, year);
  return periods === null || periods.length === 0 ? null : periods;
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
  let isUntil = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "comma") continue;
    const start = token.kind === "until" || token.kind === "from" ? tokens[index + 1] : token;
    if (!isTime(start)) return null;
    if (start !== token) index += 1;
    const end = tokens[index + 1]?.kind === "dash" ? tokens[index + 2] : null;
    if (end !== null) {
      if (!isTime(end) || token.kind === "until") return null;
      periods.push(...rangeOf(start, end, year));
      index += 2;
    } else if (token.kind === "until" || (isUntil && isDay(start))) {
      isUntil = true;
      const to = lastOf(start, year);
      periods.push({ from: schoolYear(schoolYearOf(to)).from, to });
    } else if (token.kind === "from") {
      const from = firstOf(start, year);
      periods.push({ from, to: schoolYear(schoolYearOf(from)).to });
    } else periods.push(...rangeOf(start, start, year));
  }
  return periods.sort((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0));
}

type TimeToken = Extract<DateToken, { kind: "day" }> | SpanToken;

/** «до 1 и 15 ноября»: of a row of days each is an end. */
function isDay(token: TimeToken): boolean {
  return token.kind === "day" && token.day !== null;
}

function isTime(token: DateToken | undefined): token is TimeToken {
  return token?.kind === "day" || token?.kind === "span";
}

/** The first day of a day, a month or a part of a year. */
function firstOf(token: TimeToken, year: number): IsoDate {
  const { month, day } = token.kind === "span" ? token.from : { month: token.month, day: token.day ?? 1 };
  return isoDate(token.year ?? calendarYear(year, month), month, day);
}

/** «до мая» is up to its end, as the whole of it is meant. */
function lastOf(token: TimeToken, year: number): IsoDate {
  const { month, day } = token.kind === "span" ? token.to : token;
  const goesOver = token.kind === "span" && token.year !== null && month < token.from.month;
  const own = goesOver ? (token.year ?? 0) + 1 : (token.year ?? calendarYear(year, month));
  return day === null ? lastDay(own, month) : isoDate(own, month, day);
}

/** The calendar year of a beginning that has none, by the end of its range: «ноябрь - февраль 2027» begins in 2026. */
function yearBefore(start: TimeToken, to: IsoDate): number {
  const month = start.kind === "span" ? start.from.month : start.month;
  return Number(to.slice(0, 4)) - (month > Number(to.slice(5, 7)) ? 1 : 0);
}

/** «сентябрь - октябрь 2025» is of one year; a range that runs over 31 August of a school year is cut there. */
function rangeOf(start: TimeToken, end: TimeToken, year: number): Period[] {
  const to = lastOf(end, year);
  const from = firstOf(
    start.year === null && end.year !== null ? { ...start, year: yearBefore(start, to) } : start,
    year,
  );
  if (from <= to) return [{ from, to }];
  const whole = schoolYear(year);
  return [
    { from: whole.from, to },
    { from, to: whole.to },
  ];
}
