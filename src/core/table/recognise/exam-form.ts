import { formOfForecast } from "./forecasts";
import type { HeaderTitle } from "./header-match";
import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { FORM_TRAITS, formKind } from "../../model/form-traits";
import type { Exam } from "../../model/procedure";
import type { FormId, RecognisedTable } from "../../model/recognised-table";
import { gradeOfClass } from "./row-facts";
import { columnOf, type TableLayout } from "./table-cells";

/** Rows of pupils whose classes tell the exam. */
const SAMPLE_ROWS = 200;
const FIRST_GRADE_OF_EGE = 10;

/**
 * The form and the assessment of a table whose shape several share: tables of ОГЭ and ЕГЭ by school look alike, the words
 * above and around them decide; in a protocol also the classes of its pupils. A distribution of primary scores may be of
 * ОГЭ.
 *
 * @param exam Of the shape.
 * @param title The words around the table: the assessment that they name, and whether its results are still to come.
 * @param isChosen The person said what form it is.
 * @param chosen What the person said; a forecast has the shape of results.
 */
export function examForm(
  cells: Grid,
  table: TableLayout,
  {
    exam,
    title,
    isChosen,
    chosen,
  }: {
    readonly exam: Exam;
    readonly title: HeaderTitle;
    readonly isChosen: boolean;
    readonly chosen: FormId | undefined;
  },
): Pick<RecognisedTable, "form" | "exam"> {
  const { exam: said } = title;
  if (chosen === "forecast") return { form: chosen, exam };
  const form = isChosen ? table.form : formOfForecast(table.form, title);
  if (form === "vpr-score-distribution") return { form, exam: said === "oge" ? said : exam };
  if (isChosen)
    return { form, exam: form.startsWith("oge-") ? "oge" : form.startsWith("ege-") ? "ege" : exam };
  const isOfExam = formKind(form) === "exam";
  if (!isOfExam && form !== "exam-score-distribution" && form !== "exam-items") return { form, exam };
  const isProtocol = FORM_TRAITS[form].row === "protocol";
  const known = said ?? (isProtocol ? examOfClasses(cells, table) : null) ?? exam;
  const own = known === "oge" ? "oge" : "ege";
  return { form: isOfExam ? `${own}-${isProtocol ? "protocol" : "by-school"}` : form, exam: own };
}

/** ОГЭ is of grade 9, ЕГЭ of the last ones. */
function examOfClasses(cells: Grid, table: TableLayout): Exam | null {
  const column = columnOf(table, "class-group");
  const grades = new Set<number>();
  for (let row = table.firstDataRow; row < table.firstDataRow + SAMPLE_ROWS && column >= 0; row += 1) {
    const text = cleanText(cells[row]?.[column]);
    const grade = gradeOfClass(text) ?? (/^(9|1[0-2])$/.test(text) ? Number(text) : null);
    if (grade !== null) grades.add(grade);
  }
  if (grades.size === 0) return null;
  return [...grades].every((grade) => grade >= FIRST_GRADE_OF_EGE) ? "ege" : grades.has(9) ? "oge" : null;
}
