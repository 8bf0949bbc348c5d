import type { Cell } from "../../workbook/cell";
import type { CellChange, ChangeKind } from "./cell-change";
import type { CleaningDecisions } from "./cleaning-decisions";
import { FormArithmetic } from "./form-arithmetic";
import type { FormTemplate } from "./form-template";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { Question } from "./question";
import { addressOf, type ReadForm } from "./read-form";
import type { RemarkKind } from "./remark";

/** A form with its values decided: what waits for an answer, or cannot be read, is null. */
export interface DecidedForm extends ReadForm {
  readonly clean: Cell[][];
  readonly accepted: readonly CellChange[];
  /** What the school has to look at, by cell: not readable, or empty where a value is needed. */
  readonly faults: readonly { readonly row: number; readonly column: number; readonly kind: RemarkKind }[];
}

/** Decides what empty cells and «-» mean, and which changes are accepted. */
export function decideValues(
  forms: readonly ReadForm[],
  template: FormTemplate,
  decisions: CleaningDecisions,
  thresholds: MonthlyThresholds,
): { readonly forms: readonly DecidedForm[]; readonly questions: readonly Question[] } {
  const zeros = new ZeroQuestions(forms, template, decisions, thresholds);
  const decided = forms.map((form) => decidedForm(form, { template, decisions, zeros }));
  return { forms: decided, questions: zeros.questions() };
}

interface Deciding {
  readonly template: FormTemplate;
  readonly decisions: CleaningDecisions;
  readonly zeros: ZeroQuestions;
}

function decidedForm(form: ReadForm, { template, decisions, zeros }: Deciding): DecidedForm {
  const clean = form.values.map((row) => [...row]);
  const changes: CellChange[] = [];
  const faults: { row: number; column: number; kind: RemarkKind }[] = form.unreadable.map(
    ({ row, column, of }) => {
      return { row, column, kind: of };
    },
  );
  function change(
    row: number,
    column: number,
    of: { kind: ChangeKind; before: Cell; after: Cell },
    question: string | null,
  ) {
    const cell = addressOf(form, template, row, column) ?? "";
    const id = `${form.form.file}|${form.form.view.name}|${cell}`;
    const accepted = isAccepted(id, of.kind, decisions);
    const cells = clean[row];
    if (cells !== undefined) cells[column] = accepted ? of.after : null;
    const place = { label: form.labels[row] ?? "", header: template.columns[column]?.header ?? "" };
    const where = { id, file: form.form.file, sheet: form.form.view.name, cell };
    changes.push({
      ...where,
      ...of,
      accepted,
      question,
      schoolId: form.school.id.startsWith("?") ? null : form.school.id,
      ...place,
    });
  }
  for (const { row, column, of } of form.changes) change(row, column, of, null);
  function zero(row: number, column: number, written: string) {
    const asked = zeros.asked(form, column, written);
    const answer = asked === null ? "unknown" : asked.answer;
    const before = written === "" ? null : written;
    if (answer === "zero") change(row, column, { kind: "zero", before, after: 0 }, asked?.id ?? null);
    else if (answer === "unknown" && zeros.isNeeded(column))
      faults.push({ row, column, kind: "required-empty" });
  }
  for (const { row, column, of } of form.unclear) zero(row, column, of);
  for (const { row, column } of form.empty) if (zeros.isNeeded(column)) zero(row, column, "");
  const decided = { ...form, clean, accepted: changes, faults };
  computeFormulas(decided, template);
  return decided;
}

/** Puts what the form's formulas give into the clean values. */
export function computeFormulas(form: DecidedForm, template: FormTemplate): void {
  new FormArithmetic(template).compute(form.labels, form.clean, (label) => {
    const row = form.labels.indexOf(label);
    return !form.blankRows.has(row) && !form.shiftedRows.has(row);
  });
}

function isAccepted(
  id: string,
  kind: ChangeKind,
  { refused, refusedKinds, accepted }: CleaningDecisions,
): boolean {
  if (refused.includes(id)) return false;
  return !refusedKinds.includes(kind) || accepted.includes(id);
}

interface Asked {
  readonly id: string;
  readonly answer: string | null;
}

/** One question a column: what «-», «нет» and an empty cell of it mean. */
class ZeroQuestions {
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
