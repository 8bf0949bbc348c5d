import type { Exam, Procedure } from "../core/model/procedure";
import { subjectName } from "./subject-names";

const EXAMS: Readonly<Record<Exam, string>> = { vpr: "ВПР", oge: "ОГЭ", ege: "ЕГЭ" };

/**
 * The name of an assessment.
 *
 * @example
 * examName("vpr") // => "ВПР"
 */
export function examName(exam: Exam): string {
  return EXAMS[exam];
}

/**
 * A procedure in full.
 *
 * @example
 * procedureName({ exam: "vpr", subject: "ma", grade: 4, year: 2021 }) // => "ВПР, математика, 4 класс, 2021"
 */
export function procedureName(procedure: Procedure): string {
  const { exam, subject, grade, year } = procedure;
  return `${examName(exam)}, ${subjectName(subject).name}, ${String(grade)} класс, ${String(year)}`;
}

/**
 * A procedure as the official list heads its columns; the exam is named unless it is ВПР.
 *
 * @example
 * procedureMarker({ exam: "vpr", subject: "ru", grade: 4, year: 2021 }) // => "4 РУ"
 */
export function procedureMarker(procedure: Pick<Procedure, "exam" | "subject" | "grade">): string {
  const marker = `${String(procedure.grade)} ${subjectName(procedure.subject).code}`;
  return procedure.exam === "vpr" ? marker : `${examName(procedure.exam)} ${marker}`;
}
