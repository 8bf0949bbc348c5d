import { MONTH_NAME, monthNumber, YEAR_AFTER } from "./month-names";
import { calendarYear } from "./school-year";

/** A part of a year that has a name: «I квартал», «конец ноября», «осень», «2026/27 учебный год». */
export interface SpanToken {
  readonly kind: "span";
  /** First and last day, months from 1; a day of null = the last of the month. */
  readonly from: { readonly month: number; readonly day: number };
  readonly to: { readonly month: number; readonly day: number | null };
  /** Calendar year of the first day; null = that of the school year. */
  readonly year: number | null;
}

interface Found {
  readonly token: SpanToken;
  readonly length: number;
}

/** «1», «1-й», «I», «первая»; a list of them: «II-III», «1 и 3». */
const ORDINAL =
  "(?:(?:iv|iii|ii|i|[1-4])(?:-?(?:й|е|я|ый|ой|ое|ая|ю|м|го))?|(?:перв|втор|трет|четверт)[а-я]+)";
const NUMBERS: readonly RegExp[] = [
  /^(?:1|i(?![iv])|перв)/,
  /^(?:2|ii(?!i)|втор)/,
  /^(?:3|iii|трет)/,
  /^(?:4|iv|четверт)/,
];

/** Months of the numbered parts. A quarter is the calendar's, the others are the school's; summer is of the second half. */
const PARTS: readonly { readonly noun: RegExp; readonly months: readonly (readonly [number, number])[] }[] = [
  {
    noun: /^кв/,
    months: [
      [1, 3],
      [4, 6],
      [7, 9],
      [10, 12],
    ],
  },
  {
    noun: /^четверт/,
    months: [
      [9, 10],
      [11, 12],
      [1, 3],
      [4, 5],
    ],
  },
  {
    noun: /^триместр/,
    months: [
      [9, 11],
      [12, 2],
      [3, 5],
    ],
  },
  {
    noun: /^полугоди/,
    months: [
      [9, 12],
      [1, 8],
    ],
  },
];
const HALVES_OF_CALENDAR = [
  [1, 6],
  [7, 12],
] as const;
const SEASONS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^осен/, [9, 11]],
  [/^зим/, [12, 2]],
  [/^весн|^весен/, [3, 5]],
  [/^лет/, [6, 8]],
];
/** First and last days of thirds of a month and of its weeks. */
const THIRDS: readonly (readonly [number, number | null])[] = [
  [1, 10],
  [11, 20],
  [21, null],
];
const WEEKS: readonly (readonly [number, number | null])[] = [
  [1, 7],
  [8, 14],
  [15, 21],
  [22, 28],
];

const SCHOOL_YEAR = " ?(20\\d{2}) ?[-/] ?(?:20)?\\d{2}(?!\\d)(?: ?уч[а-я.]* ?г(?:од[а-я]*|\\.)?)?";
const PART = new RegExp(
  `^(${ORDINAL}(?: ?(?:-|,|и) ?${ORDINAL})*) (кв(?:артал[а-я]*|\\.)?|четверт[а-я]+|триместр[а-я]*|полугоди[а-я]+)(?![а-я])(?:${SCHOOL_YEAR}|${YEAR_AFTER})(?: учебного года)?`,
);
const OF_MONTH = new RegExp(`^(начал[оаеу]|середин[аыеу]|кон(?:ец|ц[аеу])) (${MONTH_NAME})${YEAR_AFTER}`);
const NUMBERED_OF_MONTH = new RegExp(
  `^(${ORDINAL}|последн[а-я]+) (недел[а-я]+|декад[а-я]+) (${MONTH_NAME})${YEAR_AFTER}`,
);
const SEASON = new RegExp(
  `^(осен(?:ь|ью|и|ний период)|зим(?:а|ой|у|ний период)|весн(?:а|ой|у)|весенний период|лет(?:о|ом|ний период))(?![а-я])${YEAR_AFTER}`,
);
const WHOLE_YEAR =
  /^(?:кон(?:ца|цу) )?(?:(?:весь|всего) )?(?:(20\d{2}) ?[-/] ?(?:20)?\d{2} ?)?уч(?:ебн[а-я]+|\.) ?(?:года?|г\.?)(?![а-я])/;
const END_OF_CALENDAR = /^кон(?:ца|цу) (20\d{2})(?: ?г(?:ода?|\.)?(?![а-я]))?/;

/** The part of a year that a text begins with; null where it begins with another word. */
export function namedSpan(text: string): Found | null {
  return (
    numberedPart(text) ??
    partOfMonth(text) ??
    season(text) ??
    schoolYearIn(text) ??
    endOfCalendar(text) ??
    null
  );
}

function numberedPart(text: string): Found | null {
  const [whole, numbers = "", noun = "", ofSchool, ofCalendar] = PART.exec(text) ?? [];
  if (whole === undefined) return null;
  const isHalf = /^полугоди/.test(noun);
  const months =
    isHalf && ofCalendar !== undefined
      ? HALVES_OF_CALENDAR
      : PARTS.find((part) => part.noun.test(noun))?.months;
  const places = numbers.split(/ ?(?:-|,|и(?= )) ?(?!й|е|я|м|го)/).map(placeOf);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const [from, to] = [months?.[first]?.[0], months?.[last]?.[1]];
  const isRow = places.length === 1 || numbers.includes("-") || last - first === places.length - 1;
  if (from === undefined || to === undefined || !isRow) return null;
  const year = ofCalendar !== undefined ? Number(ofCalendar) : ofSchoolYear(ofSchool, from);
  return { token: spanOf([from, to], year), length: whole.length };
}

function placeOf(ordinal: string): number {
  return NUMBERS.findIndex((number) => number.test(ordinal.trim()));
}

function partOfMonth(text: string): Found | null {
  const [whole, part = "", name = "", year] = OF_MONTH.exec(text) ?? [];
  if (whole !== undefined) {
    const place = /^начал/.test(part) ? 0 : /^середин/.test(part) ? 1 : 2;
    return { token: daysOf(THIRDS[place], name, year), length: whole.length };
  }
  const [all, ordinal = "", unit = "", month = "", own] = NUMBERED_OF_MONTH.exec(text) ?? [];
  if (all === undefined) return null;
  const parts = /^недел/.test(unit) ? WEEKS : THIRDS;
  const isLast = /^последн/.test(ordinal);
  const days = isLast ? ([unit.startsWith("недел") ? 25 : 21, null] as const) : parts[placeOf(ordinal)];
  return days === undefined ? null : { token: daysOf(days, month, own), length: all.length };
}

function season(text: string): Found | null {
  const [whole, name = "", year] = SEASON.exec(text) ?? [];
  const months = SEASONS.find(([pattern]) => pattern.test(name))?.[1];
  if (whole === undefined || months === undefined) return null;
  return { token: spanOf(months, year === undefined ? null : Number(year)), length: whole.length };
}

function schoolYearIn(text: string): Found | null {
  const [whole, year] = WHOLE_YEAR.exec(text) ?? [];
  if (whole === undefined) return null;
  return { token: spanOf([9, 8], ofSchoolYear(year, 9)), length: whole.length };
}

function endOfCalendar(text: string): Found | null {
  const [whole, year] = END_OF_CALENDAR.exec(text) ?? [];
  if (whole === undefined) return null;
  return { token: spanOf([12, 12], Number(year)), length: whole.length };
}

function ofSchoolYear(year: string | undefined, month: number): number | null {
  return year === undefined ? null : calendarYear(Number(year), month);
}

function spanOf([from, to]: readonly [number, number], year: number | null): SpanToken {
  return { kind: "span", from: { month: from, day: 1 }, to: { month: to, day: null }, year };
}

function daysOf(
  days: readonly [number, number | null] = [1, null],
  name: string,
  year: string | undefined,
): SpanToken {
  const month = monthNumber(name);
  const own = year === undefined ? null : Number(year);
  return { kind: "span", from: { month, day: days[0] }, to: { month, day: days[1] }, year: own };
}
