/** Months by the beginnings of their forms: «январь», «января», «январе», «янв.». */
const MONTHS = [
  "янв(?:ар[ьяе])?",
  "фев(?:р(?:ал[ьяе])?)?",
  "мар(?:т[ае]?)?",
  "апр(?:ел[ьяе])?",
  "ма[йяе]",
  "июн[ьяе]?",
  "июл[ьяе]?",
  "авг(?:уст[ае]?)?",
  "сен(?:т(?:ябр[ьяе])?)?",
  "окт(?:ябр[ьяе])?",
  "ноя(?:б(?:р[ьяе])?)?",
  "дек(?:абр[ьяе])?",
] as const;

/** A month as a part of a pattern. */
export const MONTH_NAME = `(?:${MONTHS.join("|")})(?![а-я])\\.?`;
/** A year with «г.» or «года» after it, as a part of a pattern; one group. */
export const YEAR_AFTER = "(?: ?(20\\d{2})(?!\\d)(?: ?г(?:ода?|\\.)?(?![а-я]))?)?";

/** 1 to 12 for the name of a month in any of its forms. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((pattern) => new RegExp(`^${pattern}\\.?$`).test(name)) + 1;
}
