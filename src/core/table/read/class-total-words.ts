import type { Cell } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { columnOf, type TableLayout } from "../recognise/table-cells";
import { dividingColumns } from "./class-parts";

/** «Всего по школе», «Итого 5 классы», «по ОО», «Σ»: in the column of classes no class, but their sum. */
const TOTAL =
  /^(?:\d{1,2}(?:-?[ех])? ?(?:(?:кл(?:асс[а-я]*)?\.?|параллель),? )?)?(?:итог[ои]?|всего|вместе|сумм[аы]|σ|∑|в целом|общ(?:ее|ий|ая)|(?:все|всех) (?:класс|паралл)[а-я]*|все$|(?:вся )?параллель|по (?:школе|о?оу?|организации|учреждению|параллели|всем))(?![а-я])/;
/** The grade that a total is of: «итого 5 классы», «5 классы, всего», «параллель 5»; a number of a school is none. */
const GRADE = /(?<!\d)(\d{1,2})(?:-?[ехм]+)? ?(?:кл|паралл)|параллел[а-я]* (\d{1,2})(?!\d)/;

/**
 * Whether a text in the place of a class says that its row is the sum of several.
 *
 * @example
 * isTotalOfClasses("Всего по школе") // => true
 */
export function isTotalOfClasses(text: string): boolean {
  return TOTAL.test(comparableText(text));
}

/** Whether a text is what a pivot writes beside the sum of what stands above: «Математика Итог». */
export function isTotalOfPivot(text: string): boolean {
  return /\S итог$/.test(comparableText(text));
}

/** Tells the total of a school's classes by what stands in the column of classes or grades, or of what else divides its pupils. */
export function classTotalTest(table: TableLayout): (line: readonly Cell[]) => boolean {
  const columns = classColumns(table);
  return (line) => columns.some((column) => TOTAL.test(comparableText(line[column])));
}

/** What the class column calls a total, and the grade that it is of; null where it is of all grades. */
export function classTotal(
  table: TableLayout,
  line: readonly Cell[],
): { readonly words: string; readonly grade: number | null } {
  const cell = classColumns(table)
    .map((column) => line[column])
    .find((of) => TOTAL.test(comparableText(of)));
  const found = GRADE.exec(comparableText(cell));
  return { words: cleanText(cell), grade: found === null ? null : Number(found[1] ?? found[2]) };
}

function classColumns(table: TableLayout): number[] {
  const classes = [columnOf(table, "class-group"), columnOf(table, "grade")].filter((column) => column >= 0);
  return [...classes, ...dividingColumns(table)];
}
