/** Two-letter code of a subject, as in the file names of the procedures; "all" = not of one subject (medals). */
export type SubjectId =
  | "ru"
  | "ma"
  | "om"
  | "bi"
  | "is"
  | "gg"
  | "ob"
  | "fi"
  | "hi"
  | "in"
  | "it"
  | "li"
  | "en"
  | "de"
  | "fr"
  | "es"
  | "fl"
  | "mb"
  | "all";

/** Which assessment. */
export type Exam = "vpr" | "oge" | "ege";

/** Every assessment. */
export const EXAMS: readonly Exam[] = ["vpr", "oge", "ege"];

/** One assessment of one subject in one grade in one year (процедура). */
export interface Procedure {
  readonly exam: Exam;
  readonly subject: SubjectId;
  readonly grade: number;
  readonly year: number;
}

/**
 * A key for maps and JSON.
 *
 * @example
 * procedureKey({ exam: "vpr", subject: "ma", grade: 4, year: 2021 }) // => "vpr:ma:4:2021"
 */
export function procedureKey(procedure: Procedure): string {
  return `${procedure.exam}:${procedure.subject}:${String(procedure.grade)}:${String(procedure.year)}`;
}

/** From which primary score each mark begins (шкала перевода). `from3 < from4 < from5 <= maximum`. */
export interface Scale {
  readonly exam: Exam;
  readonly subject: SubjectId;
  readonly grade: number;
  readonly year: number;
  readonly maximum: number;
  readonly from3: number;
  readonly from4: number;
  readonly from5: number;
  readonly source: string;
}
