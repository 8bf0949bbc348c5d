import { comparableText } from "../../cleaning/clean-text";
import type { ClaimMeasure, MedalMeasure, RecognisedColumn } from "../../model/recognised-table";
import type { MedalDegree } from "../../model/medals";
import type { SubjectId } from "../../model/procedure";
import { subjectInCell } from "./facts-in-text";

/** A column of a table of medals by school, by its header's levels. */
export interface MedalColumn {
  readonly measure: MedalMeasure;
  /** As a level of the header names it; null = both degrees together. */
  readonly degree: MedalDegree | null;
  /** As a level of the header names it; null = the table is of one year. */
  readonly year: number | null;
}

/** A column of a table of claimants. */
export interface ClaimColumn {
  readonly measure: ClaimMeasure;
  /** Of an exam. */
  readonly subject: SubjectId | null;
}

/** A column that names a pupil: it is never read. */
export const PUPIL_COLUMN =
  /^(ф\.? ?и\.? ?о|фамилия|имя$|отчество|(выпускник|обучающийся|ученик|учащийся|претендент|медалист)( \(.*фио.*\))?$|код (участника|ученика|обучающегося))/;

const SHARE = /(%|доля|процент)/;
const YEAR_LEVEL = /^(20\d\d) ?(г\.?|год)?$/;
/** «Не набрали» alone is of any exam. */
const NOT_CONFIRMED =
  /(не ?подтвер|не выполн|(не набра|не достиг).*(медал|услов)|(медал|претенд).*(не набра|не достиг))/;
/** «подтвердил / не подтвердил» holds both. */
const CONFIRMED = /(?<!не ?)(подтвер|выполни)/;
const GIVEN = /(выдан|вручен|награжд|получил.*медал|медал.*получил)/;
const SECOND = /(?<![a-zа-я\d])(ii|2|втор[а-я]+)(-?[йя])? ?(степен|ст\.)|серебр/;
const FIRST = /(?<![a-zа-я\d])(i|1|перв[а-я]+)(-?[йя])? ?(степен|ст\.)|золот/;

/** In this order: the wordings hold one another. */
const MEASURES: readonly (readonly [RegExp, MedalMeasure])[] = [
  [/(не заявл|не показа|не объявл|незаявл|новы[ехй]|сверх заявл|дополнительно)/, "unannounced"],
  [new RegExp(`${GIVEN.source}.*(ниже|${NOT_CONFIRMED.source}|без подтвержд|при невыполн)`), "awarded-below"],
  [NOT_CONFIRMED, "unconfirmed"],
  [CONFIRMED, "confirmed"],
  [/(претенд|заявл|кандидат)/, "claimants"],
  [new RegExp(`${GIVEN.source}|медал`), "awarded"],
  [/выпускник/, "graduates"],
];

/**
 * What a column of a table of medals by school counts; null for a column of another kind or of shares.
 *
 * Source: docs/methods.md#medals (claimants, not confirmed, given, new medallists not announced, graduates).
 *
 * @param header Levels joined by " / ".
 * @example
 * medalColumn("Претендентов на медаль / I степени")?.degree // => 1
 */
export function medalColumn(header: string): MedalColumn | null {
  const text = comparableText(header);
  if (SHARE.test(text) || PUPIL_COLUMN.test(text)) return null;
  // An attestation «с отличием» is not a medal.
  if (text.includes("аттестат") && !text.includes("медал")) return null;
  const measure = MEASURES.find(([words]) => words.test(text))?.[1] ?? null;
  if (measure === null) return null;
  return { measure, degree: degreeIn(text), year: yearOfLevels(text) };
}

/** What a column of a recognised table counts: its meaning says it, its header names degree and year. */
export function medalColumnOf({ meaning, header }: RecognisedColumn): MedalColumn | null {
  const measure = /^medal:(.+)$/.exec(meaning)?.[1] as MedalMeasure | undefined;
  if (measure === undefined) return null;
  const text = comparableText(header);
  return { measure, degree: degreeIn(text), year: yearOfLevels(text) };
}

function yearOfLevels(text: string): number | null {
  const levels = text.split(" / ").map((level) => YEAR_LEVEL.exec(level)?.[1]);
  const year = levels.find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/**
 * What a column of a table of claimants holds; null for a column of another kind, and always for a pupil's name.
 *
 * @example
 * claimColumn("ЕГЭ РУ, балл")?.subject // => "ru"
 */
export function claimColumn(header: string): ClaimColumn | null {
  const text = comparableText(header);
  if (PUPIL_COLUMN.test(text) || /(аттестат|годов|отметк[аи] в|количество|кол-?во|число)/.test(text))
    return null;
  if (CONFIRMED.test(text)) return { measure: "confirmed", subject: null };
  if (NOT_CONFIRMED.test(text)) return { measure: "unconfirmed", subject: null };
  if (GIVEN.test(text)) return { measure: "awarded", subject: null };
  if (/(медал|степен)/.test(text)) return { measure: "degree", subject: null };
  if (/(заявлен|показан школой|объявлен)/.test(text)) return { measure: "announced", subject: null };
  if (/(друг(ой|ому|им)|лучш|по выбору)/.test(text)) return { measure: "best-other", subject: null };
  const subject = examSubject(text);
  return subject === null ? null : { measure: "exam", subject };
}

/** What a column of a recognised table of claimants holds: its meaning says it, its header names the exam's subject. */
export function claimColumnOf({ meaning, header }: RecognisedColumn): ClaimColumn | null {
  const measure = /^claim:(.+)$/.exec(meaning)?.[1] as ClaimMeasure | undefined;
  if (measure === undefined) return null;
  return { measure, subject: measure === "exam" ? examSubject(comparableText(header)) : null };
}

/**
 * The degree a text names: «II степень», «серебряная», «1»; null where it names none.
 *
 * @example
 * degreeIn("медаль ii степени") // => 2
 */
export function degreeIn(text: string): MedalDegree | null {
  if (SECOND.test(text) || /^(ii|2)$/.test(text)) return 2;
  return FIRST.test(text) || /^(i|1)$/.test(text) ? 1 : null;
}

/** Subjects as offices cut them in headers. */
const SHORT_SUBJECTS: readonly (readonly [RegExp, SubjectId])[] = [
  [/^рус(\.|$)/, "ru"],
  [/^(мат[а-я]*\.? ?\(?баз|база($| |\.)|базовая)/, "mb"],
  [/^мат(\.|ем|$)/, "ma"],
  [/^общ(\.|еств|$)/, "ob"],
  [/^инф(\.|$)/, "in"],
  [/^англ/, "en"],
  [/^(ин\.? ?яз|иностр)/, "fl"],
  [/^ист(\.|$)/, "is"],
  [/^лит(\.|-ра|$)/, "li"],
  [/^геогр?(\.|$)/, "gg"],
  [/^физ(\.|$)/, "fi"],
  [/^хим(\.|$)/, "hi"],
  [/^био(л)?(\.|$)/, "bi"],
];

function examSubject(text: string): SubjectId | null {
  const bare = text
    .replace(/(егэ|результат[а-я]*|тестов[а-я]+|балл[а-яы]*|отметк[а-я]+|оценк[а-я]+)/g, " ")
    .replace(/[/,:()]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^по /, "");
  if (!/[а-я]/.test(bare)) return null;
  return SHORT_SUBJECTS.find(([words]) => words.test(bare))?.[1] ?? subjectInCell(bare);
}
