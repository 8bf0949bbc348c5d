import type { CleaningDecisions } from "./cleaning-decisions";
import type { FormTemplate } from "./form-template";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { Question } from "./question";
import type { ReadForm } from "./read-form";

interface Asked {
  readonly id: string;
  readonly answer: string | null;
}

/** The question about cells that are empty in columns where zeros are rare and empty cells are not. */
export const EMPTY_CELLS = "zero:";

/** Of the share of zeros this is enough where words of nothing stand in the column. */
const WITH_WORDS = 0.5;

/** One question a column: what «-», «нет» and an empty cell of it mean. */
export class ZeroQuestions {
  readonly #zeroShares: readonly number[];
  readonly #empty: readonly number[];
  /** Columns in which words of nothing stand. */
  readonly #hasWords: readonly boolean[];
  readonly #asked = new Map<
    string,
    { question: Question; files: Set<string>; written: Set<string>; headers: Set<string> }
  >();

  constructor(
    forms: readonly ReadForm[],
    private readonly template: FormTemplate,
    private readonly decisions: CleaningDecisions,
    private readonly thresholds: MonthlyThresholds,
  ) {
    this.#zeroShares = template.columns.map((_, column) => zeroShare(forms, column));
    this.#hasWords = template.columns.map((_, column) => {
      return forms.some(({ unclear }) => unclear.some((of) => of.column === column));
    });
    this.#empty = template.columns.map((_, column) => {
      return forms.reduce((sum, { empty }) => sum + empty.filter((of) => of.column === column).length, 0);
    });
  }

  isNeeded(column: number): boolean {
    const of = this.template.columns[column];
    return of?.role === "input" && of.isRequired;
  }

  /** null where an empty cell is one that was forgotten: neither zeros nor empty cells are usual in the column. */
  asked(form: ReadForm, column: number, written: string): Asked | null {
    const of = this.template.columns[column];
    if (of === undefined || of.kind === "date" || of.kind === "text" || of.kind === "list") return null;
    // Where some write «-» in it the column is asked about anyhow, and fewer zeros will do.
    const least = this.thresholds.zeroShare * (this.#hasWords[column] === true ? WITH_WORDS : 1);
    const isRare = written === "" && (this.#zeroShares[column] ?? 0) < least;
    // Where so many leave it empty it is no slip: what it means is asked, once for all such columns.
    const isCommon = (this.#empty[column] ?? 0) >= this.thresholds.codeCells;
    if (isRare && !isCommon) return null;
    const id = isRare ? EMPTY_CELLS : `zero:${of.header}`;
    const known = this.#asked.get(id) ?? {
      question: this.#question(id, isRare ? "" : of.header),
      ...{ files: new Set<string>(), written: new Set<string>(), headers: new Set<string>() },
    };
    known.files.add(form.form.file);
    known.written.add(written);
    known.headers.add(of.header);
    this.#asked.set(id, { ...known, question: { ...known.question, cells: known.question.cells + 1 } });
    return { id, answer: known.question.answer };
  }

  #question(id: string, subject: string): Question {
    const answer = this.decisions.answers[id];
    return {
      ...{ id, kind: "zero", subject, written: [], fileNames: [], cells: 0 },
      options: [
        { id: "zero", label: "" },
        { id: "unknown", label: "" },
      ],
      answer: answer === "zero" || answer === "unknown" ? answer : null,
    };
  }

  questions(): Question[] {
    return [...this.#asked.values()].map(({ question, files, written, headers }) => {
      const subject = question.id === EMPTY_CELLS ? [...headers].join("; ") : question.subject;
      return { ...question, subject, fileNames: [...files], written: [...written].sort() };
    });
  }
}

/** Share of zeros among the numbers of a column. */
function zeroShare(forms: readonly ReadForm[], column: number): number {
  let [zeros, all] = [0, 0];
  for (const { values } of forms) {
    for (const row of values) {
      const value = row[column];
      if (typeof value !== "number") continue;
      all += 1;
      if (value === 0) zeros += 1;
    }
  }
  return all === 0 ? 0 : zeros / all;
}
