import { comparableText } from "../../cleaning/clean-text";
import { examColumn } from "./exam-columns";
import { factsInText } from "./facts-in-text";
import { headerCell, type HeaderCell } from "./header-cell";
import { isSchoolName, markColumn } from "./header-words";
import { indexColumn } from "./index-columns";

/** Fewer years or subjects are a column of another kind: «Школа | Год», «Школа | Математика». */
const LEAST_COLUMNS = 2;
const YEAR =
  /^20[012]\d(?: ?[-–/] ?(?:20)?\d\d)? ?(?:г\.?|гг\.?|год[а-я]*|уч\.? ?г(?:\.|од[а-я]*)?|учебный год)?$/;
const MOST_WORDS = 4;
/** What a title can say that the numbers are. */
const MEASURE =
  /(?:%|процент|доля)? ?(?:средн[а-я]+ (?:тестов[а-я]+ |первичн[а-я]+ )?(?:балл[а-я]*|отметк[а-я]*|оценк[а-я]*)|качеств[а-я]*(?: знаний| обученности| обучения)?|успеваемост[а-я]*|справляемост[а-я]*|не преодолевш[а-я]+ [а-я]+|не сдавш[а-я]+|не справивш[а-я]+|высокобалльник[а-я]*|(?:количеств|числ)[а-я]+ участник[а-я]*)(?:, ?%)?/;

/**
 * A header whose columns are years or subjects under a title that says what they count, «Средний балл ЕГЭ по русскому языку»
 * over «Школа | 2022 | 2023 | 2024»: each with that measure beneath it. The header as it is where a column says itself what it
 * counts, or the title does not.
 *
 * @param head Texts above the header, the nearest last.
 */
export function withMeasureSaid(
  cells: readonly HeaderCell[],
  head: readonly string[],
): readonly HeaderCell[] {
  const bare = cells.filter(namesProcedureOnly);
  if (bare.length < LEAST_COLUMNS || cells.some(saysMeasure)) return cells;
  const measures = head.map((text) => MEASURE.exec(comparableText(text))?.[0].trim());
  const [measure] = measures.reverse().filter((found) => found !== undefined);
  if (measure === undefined) return cells;
  return cells.map((cell) => (bare.includes(cell) ? headerCell(cell.column, [cell.header, measure]) : cell));
}

function namesProcedureOnly(cell: HeaderCell): boolean {
  if (cell.levels.length !== 1) return false;
  const isSubject =
    factsInText(cell.last).subject !== null && cell.levels.flat().length <= MOST_WORDS && !isSchoolName(cell);
  return YEAR.test(cell.last) || isSubject;
}

/** «Сдавали», «Итого» say nothing of the columns beside them. */
function saysMeasure(cell: HeaderCell): boolean {
  const measure = examColumn(cell.header)?.measure ?? "participants";
  return indexColumn(cell) !== null || measure !== "participants" || markColumn(cell) !== null;
}
