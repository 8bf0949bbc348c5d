import type { CleaningDecisions } from "./cleaning-decisions";
import type { FormTemplate } from "./form-template";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { Question } from "./question";
import type { ReadForm } from "./read-form";

interface Asked {
  readonly id: string;
  readonly answer: string | null;
}

/** One question a column: what «-», «нет» and an empty cell of it mean. */
export class ZeroQuestions {
  readonly #zeroShares: readonly number[];
  readonly #asked = new Map<string, { question: Question; files: Set<string>; written: Set<string> }>();

  constructor(
    forms: readonly ReadForm[],
    private readonly template: FormTemplate,
    private readonly decisions: CleaningDecisions,
    private readonly thresholds: MonthlyThresholds,
  ) {
    this.#zeroShares = template.columns.map((_, column) => zeroShare(forms, column));
  }

  isNeeded(column: number): boolean {
    const of = this.template.columns[column];
    return of?.role === "input" && of.isRequired;
  }

  /** null where an empty cell cannot be a zero: zeros are rare in the column. */
  asked(form: ReadForm, column: number, written: string): Asked | null {
    const of = this.template.columns[column];
    if (of === undefined || of.kind === "date" || of.kind === "text" || of.kind === "list") return null;
    if (written === "" && (this.#zeroShares[column] ?? 0) < this.thresholds.zeroShare) return null;
    const id = `zero:${of.header}`;
    const answer = this.decisions.answers[id];
    const known = this.#asked.get(id) ?? {
      question: {
        ...{ id, kind: "zero" as const, subject: of.header, written: [], fileNames: [], cells: 0 },
        options: [
          { id: "zero", label: "" },
          { id: "unknown", label: "" },
        ],
        answer: answer === "zero" || answer === "unknown" ? answer : null,
      },
      files: new Set<string>(),
      written: new Set<string>(),
    };
    known.files.add(form.form.file);
    known.written.add(written);
    this.#asked.set(id, { ...known, question: { ...known.question, cells: known.question.cells + 1 } });
    return { id, answer: known.question.answer };
  }

  questions(): Question[] {
    return [...this.#asked.values()].map(({ question, files, written }) => {
      return { ...question, fileNames: [...files], written: [...written].sort() };
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
