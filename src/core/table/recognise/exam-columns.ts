import { comparableText } from "../../cleaning/clean-text";
import type { ExamMeasure, RecognisedColumn } from "../../model/recognised-table";
import type { SubjectId } from "../../model/procedure";
import { factsInText } from "./facts-in-text";
import { headerCellOf } from "./header-cell";
import { columnUnit, markColumn, takingPartRank } from "./header-words";

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
  /(не (ниже|меньше) средн|выше (среднего|сб)|не ниже тб|темп|прирост|относительно|подавш|заявлени|зарегистр|средн.{0,30}(по|в) (району|региону|краю|област|республик|росси|рф|город|муниципал|стране))/;
const EXAM_MEANING = /^exam:(.+)$/;
const YEAR_LEVEL = /^20\d\d ?((г\.?|год)?|[-–/] ?(20)?\d\d ?(уч.*)?)$/;
/** Shares by their name, whether or not «%» is said. */
const ALWAYS_SHARE = /справляем|успеваем/;
const OF_GRADUATES = /выпускник/;

/** By the header's words; in this order: the wordings hold one another. */
const MEASURES: readonly (readonly [RegExp, ExamMeasure])[] = [
  [
    /не (преодол|набра|достиг|прош|справ|сда(л|вш|н))|ниже (мин|порог)|менее мин|меньше мин|(^|\/ )до (мин[а-я]* )?порог/,
    "below",
  ],
  [
    /(высокобал|(?<!\d)8[01] (до )?(99|100)(?!\d)|(?<!\d)(от|выше|свыше|более|не менее) 8[01](?!\d)|(?<!\d)8[01] (баллов )?и (более|выше))/,
    "high",
  ],
  [/((?<!\d)100 ?б(алл|(?![а-я]))|стобал|(набра|получ)[а-я]* 100(?!\d))/, "hundred"],
  [/средн[а-я]* ?(отметк|оценк|(отм|оц)(?![а-я]))/, "mean-mark"],
  [/средн[а-я]* ?((тест|перв|итог|арифм)[а-я]* )?(балл|б(?![а-я]))|балл[а-я]* средн/, "mean-score"],
  [/(преодол|(набра|достиг)[а-я]* .{0,20}(мин|порог)|выше мин|справляем|успеваем|справил)/, "passed"],
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
  const cell = headerCellOf(header);
  const words = cell.levels.map((level) => level.join(" ")).join(" ");
  const mark = markColumn(cell);
  const measure: ExamMeasure | null =
    mark === null ? measureOf(words, takingPartRank(cell)) : `mark${mark.mark}`;
  if (measure === null) return null;
  const levels = text.split(" / ");
  return {
    measure,
    subject: factsInText(levels.join(" ")).subject,
    year: yearOfLevels(levels),
    isShare: columnUnit(cell) === "share" || ALWAYS_SHARE.test(words),
  };
}

/**
 * What a column of a recognised table counts: its meaning says it, which a person may have given it; its header names subject
 * and year.
 */
export function examColumnOf({ meaning, header, isShare }: RecognisedColumn): ExamColumn | null {
  const measure = EXAM_MEANING.exec(meaning)?.[1] as ExamMeasure | undefined;
  if (measure === undefined) return null;
  const own = examColumn(header);
  const cell = headerCellOf(header);
  const words = own ?? {
    subject: factsInText(comparableText(header)).subject,
    year: yearOfLevels(comparableText(header).split(" / ")),
    isShare: columnUnit(cell) === "share",
  };
  const { subject, year } = words;
  return { measure, subject, year, isShare: isShare ?? words.isShare };
}

function yearOfLevels(levels: readonly string[]): number | null {
  const year = levels.find((level) => YEAR_LEVEL.test(level));
  return year === undefined ? null : factsInText(year).year;
}

/** Graduates are no participants by themselves. */
function measureOf(words: string, rank: number): ExamMeasure | null {
  const measure = MEASURES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  if (measure !== null) return measure;
  const isCounted = rank > 1 || (rank === 1 && !OF_GRADUATES.test(words));
  return isCounted ? "participants" : null;
}
