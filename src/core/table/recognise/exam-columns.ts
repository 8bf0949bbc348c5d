import { comparableText } from "../../cleaning/clean-text";
import type { ExamMeasure } from "../../model/recognised-table";
import type { SubjectId } from "../../model/procedure";
import { factsInText } from "./facts-in-text";

/** A column of a table of ОГЭ or ЕГЭ, by its header's levels. */
export interface ExamColumn {
  readonly measure: ExamMeasure;
  /** As a level of the header names it; null = the table has one subject. */
  readonly subject: SubjectId | null;
  /** As a level of the header names it; null = the table is of one year. */
  readonly year: number | null;
  readonly isShare: boolean;
}

/** Columns that are worked out from others, or of other pupils. */
const DERIVED =
  /(не (ниже|меньше) средн|выше (среднего|сб)|не ниже тб|темп|прирост|относительно|подавш|заявлени|выпускников)/;
const SHARE = /(%|доля|процент)/;
const YEAR_LEVEL = /^(20\d\d) ?(г\.?|год)?$/;
const MARK_LEVEL = /^(?:отметк[аи] )?"?([2-5])"?(?: ?,? ?(?:чел\.?|%))?$/;

const MEASURES: readonly (readonly [RegExp, ExamMeasure])[] = [
  [/(не преодол|не набра|не достиг|ниже миним|не сдал)/, "below"],
  [/(высокобалл|80 ?[-–—] ?(99|100)|80 (баллов )?и (более|выше)|(от|выше|свыше|более|не менее) 80)/, "high"],
  [/(?<!\d)100 баллов/, "hundred"],
  [/средн(яя|ий) ?(отметка|оценка)/, "mean-mark"],
  [/средний ?(тестовый |первичный )?балл/, "mean-score"],
  [/(приняло участие|сдавали|участвовал|(кол-?во|количество|число|всего) ?участник)/, "participants"],
];

/**
 * What a column counts, in which subject and year; null for a column of another kind.
 *
 * Source: docs/forms.md#tables (headers of one, two and three levels).
 *
 * @param header Levels joined by " / ".
 * @example
 * examColumn("из них / Русский язык, чел. / не преодолен min порог")?.measure // => "below"
 */
export function examColumn(header: string): ExamColumn | null {
  const text = comparableText(header);
  if (DERIVED.test(text)) return null;
  const levels = text.split(" / ");
  const year = levels.map((level) => YEAR_LEVEL.exec(level)?.[1]).find((found) => found !== undefined);
  const measure = markMeasure(levels) ?? MEASURES.find(([words]) => words.test(text))?.[1] ?? null;
  if (measure === null) return null;
  return {
    measure,
    subject: factsInText(levels.join(" ")).subject,
    year: year === undefined ? null : Number(year),
    isShare: SHARE.test(text),
  };
}

/** «Экзаменационная отметка / "2" / чел.»: only under a level that speaks of marks. */
function markMeasure(levels: readonly string[]): ExamMeasure | null {
  if (!levels.some((level) => /отметк|оценк/.test(level))) return null;
  const mark = levels.map((level) => MARK_LEVEL.exec(level)?.[1]).find((found) => found !== undefined);
  return mark === undefined ? null : (`mark${mark}` as ExamMeasure);
}
