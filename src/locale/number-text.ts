import type { Probability, Share } from "../core/units";

/** No-break space: keeps a number with its unit on one line. */
export const NBSP = "\u00a0";

/** Shown where a number is unknown. */
export const UNKNOWN_NUMBER = "нет данных";

/**
 * A number as Russian text: decimal comma, no-break spaces between thousands, a true minus.
 *
 * @param value Any number; null is shown as «нет данных».
 * @param digits Decimal places, from 0; trailing zeros are kept.
 * @example
 * numberText(-0.2149, 2) // => "−0,21"
 */
export function numberText(value: number | null, digits = 0): string {
  if (value === null) return UNKNOWN_NUMBER;
  return numberFormat(digits)
    .format(value)
    .replace(/^-/, "−")
    .replace(/^−([0,]+)$/, "$1");
}

/** Making a formatter costs a hundred times more than using it. */
const NUMBER_FORMATS = new Map<number, Intl.NumberFormat>();

function numberFormat(digits: number): Intl.NumberFormat {
  const known = NUMBER_FORMATS.get(digits);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat("ru", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  NUMBER_FORMATS.set(digits, made);
  return made;
}

const PLURAL_RULES = new Intl.PluralRules("ru");

/**
 * A share as percent.
 *
 * @param share 0..1.
 * @param digits Decimal places, from 0.
 * @example
 * percentText(0.417).replace("\u00a0", " ") // => "42 %"
 */
export function percentText(share: Share | null, digits = 0): string {
  return share === null ? UNKNOWN_NUMBER : `${numberText(share * 100, digits)}${NBSP}%`;
}

/**
 * The difference of two shares, in percentage points.
 *
 * @example
 * percentagePointsText(0.125).replaceAll("\u00a0", " ") // => "12,5 п. п."
 */
export function percentagePointsText(difference: Share, digits = 1): string {
  return `${numberText(difference * 100, digits)}${NBSP}п.${NBSP}п.`;
}

/**
 * A probability: four places, or «< 0,0001».
 *
 * @example
 * probabilityText(0.00001).replace("\u00a0", " ") // => "< 0,0001"
 */
export function probabilityText(probability: Probability | null): string {
  if (probability === null) return UNKNOWN_NUMBER;
  return probability < 0.0001 ? `<${NBSP}${numberText(0.0001, 4)}` : numberText(probability, 4);
}

/**
 * How rare something is, for people who do not read p-values. Rounded towards "less rare",
 * so that the sentence is never stronger than the number.
 *
 * @example
 * rarityText(0.0089).replaceAll("\u00a0", " ") // => "реже, чем в 1 случае из 100"
 */
export function rarityText(probability: Probability): string {
  const steps = [10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10];
  const rarer = steps.find((cases) => probability < 1 / cases);
  if (rarer !== undefined) return `реже, чем в${NBSP}1${NBSP}случае из${NBSP}${numberText(rarer)}`;
  return `примерно в${NBSP}${numberText(probability * 100)}${NBSP}случаях из${NBSP}100`;
}

/** The forms of a noun after 1, 2 and 5: школа, школы, школ. */
export type NounForms = readonly [one: string, few: string, many: string];

/**
 * The form of a noun that agrees with a number; after a fraction the second form is used.
 *
 * @example
 * nounAfter(22, ["школа", "школы", "школ"]) // => "школы"
 */
export function nounAfter(count: number, forms: NounForms): string {
  const rule = PLURAL_RULES.select(count);
  return rule === "one" ? forms[0] : rule === "many" ? forms[2] : forms[1];
}

/**
 * A whole number with its noun.
 *
 * @example
 * countText(26, ["школа", "школы", "школ"]).replace("\u00a0", " ") // => "26 школ"
 */
export function countText(count: number, forms: NounForms): string {
  return `${numberText(count)}${NBSP}${nounAfter(count, forms)}`;
}

/**
 * A date for people.
 *
 * @param isoDate "2026-11-22".
 * @example
 * dateText("2026-11-22") // => "22.11.2026"
 */
export function dateText(isoDate: string): string {
  return isoDate.split("-").reverse().join(".");
}

/**
 * Items in a row, the last joined by «и»; what is above the limit is counted.
 *
 * @param limit How many items are named.
 * @example
 * listText(["МА 4", "РУ 4", "МА 5"]) // => "МА 4, РУ 4 и МА 5"
 */
export function listText(items: readonly string[], limit = Number.POSITIVE_INFINITY): string {
  if (items.length > limit) {
    return `${items.slice(0, limit).join(", ")} и ещё ${numberText(items.length - limit)}`;
  }
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} и ${items.at(-1) ?? ""}`;
}

/** Nouns that sentences count. */
export const NOUNS = {
  column: ["столбец", "столбца", "столбцов"],
  school: ["школа", "школы", "школ"],
  ofPupil: ["ученика", "учеников", "учеников"],
  ofSchool: ["школы", "школ", "школ"],
  participant: ["участник", "участника", "участников"],
  ofParticipant: ["участника", "участников", "участников"],
  claimant: ["претендент", "претендента", "претендентов"],
  ofClaimant: ["претендента", "претендентов", "претендентов"],
  pupil: ["ученик", "ученика", "учеников"],
  work: ["работа", "работы", "работ"],
  ofWork: ["работы", "работ", "работ"],
  atWork: ["работы", "работ", "работ"],
  sign: ["признак", "признака", "признаков"],
  point: ["балл", "балла", "баллов"],
  row: ["строка", "строки", "строк"],
  cell: ["ячейка", "ячейки", "ячеек"],
  sheet: ["лист", "листа", "листов"],
  table: ["таблица", "таблицы", "таблиц"],
  procedure: ["процедура", "процедуры", "процедур"],
  number: ["число", "числа", "чисел"],
  marker: ["маркер", "маркера", "маркеров"],
} as const satisfies Record<string, NounForms>;
