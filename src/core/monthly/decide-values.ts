import type { Cell } from "../../workbook/cell";
import type { CellChange, ChangeKind } from "./cell-change";
import { CodeWords, writtenAt } from "./code-words";
import type { CleaningDecisions } from "./cleaning-decisions";
import { FormArithmetic } from "./form-arithmetic";
import type { FormTemplate } from "./form-template";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { Question } from "./question";
import { addressOf, type ReadForm } from "./read-form";
import { EMPTY_CELLS, ZeroQuestions } from "./zero-questions";
import type { RemarkKind } from "./remark";

/** A code beside more empty cells than this says why they are. */
const LEAST_SAID = 2;

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
  const codes = new CodeWords(forms, decisions, thresholds.codeCells);
  const zeros = new ZeroQuestions(forms, template, decisions, thresholds);
  const decided = forms.map((form) => decidedForm(form, { template, decisions, zeros, codes }));
  return { forms: decided, questions: [...codes.questions, ...zeros.questions()] };
}

interface Deciding {
  readonly template: FormTemplate;
  readonly decisions: CleaningDecisions;
  readonly zeros: ZeroQuestions;
  readonly codes: CodeWords;
}

/** The cells of one form as they are decided. */
class DecidedCells {
  readonly clean: Cell[][];
  readonly changes: CellChange[] = [];
  readonly faults: { row: number; column: number; kind: RemarkKind }[] = [];
  /** Rows in which a code stands. */
  readonly #coded = new Set<number>();

  constructor(
    private readonly form: ReadForm,
    private readonly by: Deciding,
  ) {
    this.clean = form.values.map((row) => [...row]);
  }

  decide(): void {
    const { form, by } = this;
    for (const { row, column, of } of form.changes) this.#change(row, column, of, null);
    for (const { row, column, of } of form.unreadable) {
      const isCode = of === "not-a-number" && this.#code(row, column, writtenAt(form, row, column));
      if (!isCode) this.faults.push({ row, column, kind: of });
    }
    for (const { row, column, of } of form.unclear) {
      if (!this.#code(row, column, of)) this.#zero(row, column, of);
    }
    const needed = form.empty.filter(({ column }) => by.zeros.isNeeded(column));
    const empty = new Map<number, number>();
    for (const { row } of needed) empty.set(row, (empty.get(row) ?? 0) + 1);
    for (const { row, column } of needed) {
      // «отсутствовал» and nothing else: the word says why the others are empty.
      const isSaid = this.#coded.has(row) && (empty.get(row) ?? 0) > LEAST_SAID;
      if (!isSaid) this.#zero(row, column, "");
    }
  }

  #change(row: number, column: number, of: Mended, question: string | null): void {
    const { form, by } = this;
    const cell = addressOf(form, by.template, row, column) ?? "";
    const id = `${form.form.file}|${form.form.view.name}|${cell}`;
    const accepted = isAccepted(id, of.kind, by.decisions);
    this.#set(row, column, accepted ? of.after : null);
    this.changes.push({
      ...{ id, file: form.form.file, sheet: form.form.view.name, cell },
      ...of,
      ...{ accepted, question },
      schoolId: form.school.id.startsWith("?") ? null : form.school.id,
      label: form.labels[row] ?? "",
      header: by.template.columns[column]?.header ?? "",
    });
  }

  #set(row: number, column: number, value: Cell): void {
    const cells = this.clean[row];
    if (cells !== undefined) cells[column] = value;
  }

  #zero(row: number, column: number, written: string): void {
    const { form, by } = this;
    const asked = by.zeros.asked(form, column, written);
    const answer = asked === null ? "unknown" : asked.answer;
    const before = written === "" ? null : written;
    if (answer === "zero") this.#change(row, column, { kind: "zero", before, after: 0 }, asked?.id ?? null);
    else if (answer === "unknown" && asked?.id !== EMPTY_CELLS && by.zeros.isNeeded(column))
      this.faults.push({ row, column, kind: "required-empty" });
  }

  /** Whether the word of a cell is a code, and what is done then. */
  #code(row: number, column: number, written: string): boolean {
    const word = this.by.codes.of(written);
    if (word === null) return false;
    this.#coded.add(row);
    if (word.answer === "zero")
      this.#change(row, column, { kind: "zero", before: written, after: 0 }, word.id);
    else if (word.answer === "value" && written === word.text) this.#set(row, column, written);
    else if (word.answer === "value")
      this.#change(row, column, { kind: "list-spelling", before: written, after: word.text }, word.id);
    return true;
  }
}

interface Mended {
  readonly kind: ChangeKind;
  readonly before: Cell;
  readonly after: Cell;
}

function decidedForm(form: ReadForm, by: Deciding): DecidedForm {
  const cells = new DecidedCells(form, by);
  cells.decide();
  const { clean, changes, faults } = cells;
  const decided = { ...form, clean, accepted: changes, faults };
  computeFormulas(decided, by.template);
  return decided;
}

/** Puts what the form's formulas give into the clean values. */
export function computeFormulas(form: DecidedForm, template: FormTemplate): void {
  const rowOf = new Map(form.labels.map((label, row) => [label, row]));
  new FormArithmetic(template).compute(form.labels, form.clean, (label) => {
    const row = rowOf.get(label) ?? -1;
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
