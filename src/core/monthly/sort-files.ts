import { cleanText } from "../cleaning/clean-text";
import type { AlignedForm } from "./aligned-form";
import type { CleaningDecisions } from "./cleaning-decisions";
import type { FoundSchool } from "./find-schools";
import { folderMonths, folderOf, monthsInFull, saidMonth } from "./find-month";
import type { FormTemplate } from "./form-template";
import type { FileStatus, MonthId } from "./monthly-file";
import type { Question } from "./question";

/** A form with the month that it says it is of. */
export interface DatedForm {
  readonly form: AlignedForm;
  readonly month: MonthId | null;
  /** The month that its folder is of, where it is another one. */
  readonly isOtherMonth: boolean;
}

/** Words by which people name a file that takes the place of another. */
const CORRECTED = /исправ|испр|уточн|коррект|нов[ыа]|замен|повтор|итогов|\(\d+\)|копия|версия|_?v\d/i;

/** The month of each form; what none says is asked. */
export function dateForms(
  forms: readonly AlignedForm[],
  decisions: CleaningDecisions,
): { readonly dated: readonly DatedForm[]; readonly questions: readonly Question[] } {
  const months = monthsInFull(forms.map(saidMonth));
  const known = [...new Set(months.filter((month) => month !== null))].sort();
  const questions = new Map<string, Question>();
  const all = forms.map((form, index) => {
    const month = months[index] ?? null;
    if (month !== null) return { form, month };
    // Files that name the same month without a year wait for one answer.
    const said = saidMonth(form);
    const subject = said === null ? form.file : String(said.month).padStart(2, "0");
    const id = `month:${subject}`;
    const options = known.map((of) => ({ id: of, label: of }));
    const answer = decisions.answers[id] ?? null;
    const isKnown = answer !== null && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(answer);
    const before = questions.get(id)?.fileNames ?? [];
    const fileNames = [...new Set([...before, form.file])];
    const asked = { id, kind: "month" as const, subject: form.file, written: [], options };
    questions.set(id, { ...asked, answer: isKnown ? answer : null, fileNames, cells: fileNames.length });
    return { form, month: isKnown ? answer : null };
  });
  // A book of sheets by months is of all of them.
  const whole = all.filter(({ form }) => form.sheetName === null);
  const folders = folderMonths(whole.map(({ form, month }) => ({ file: form.file, month })));
  const dated = all.map(({ form, month }): DatedForm => {
    const folder = form.sheetName === null ? folders.get(folderOf(form.file)) : undefined;
    return { form, month, isOtherMonth: month !== null && folder !== undefined && month !== folder };
  });
  return { dated, questions: [...questions.values()] };
}

/** What a form is among the others. */
export interface SortedForm extends DatedForm {
  readonly found: FoundSchool;
  readonly status: FileStatus;
  readonly of: string | null;
  readonly differs: readonly string[];
  readonly isUsed: boolean;
  /** Label and header of cells that wait until it is said which of two files holds. */
  readonly waiting: ReadonlySet<string>;
}

/** Tells the files of one school and month apart: the first, seconds, and last month's again. */
export function sortForms(
  forms: readonly PlacedForm[],
  template: FormTemplate,
  decisions: CleaningDecisions,
): { readonly sorted: readonly SortedForm[]; readonly questions: readonly Question[] } {
  const groups = new Map<string, PlacedForm[]>();
  for (const form of forms) {
    const key = `${form.found.school?.id ?? `?${form.found.question?.id ?? form.form.part}`}\n${form.month ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  const questions: Question[] = [];
  const sorted = new Map<string, SortedForm>();
  for (const group of groups.values()) {
    const { forms: own, question } = sortedGroup(group, template, decisions);
    for (const form of own) sorted.set(form.form.part, form);
    if (question !== null) questions.push(question);
  }
  return { sorted: forms.flatMap(({ form }) => sorted.get(form.part) ?? []), questions };
}

/** A form with its month and its school. */
export type PlacedForm = DatedForm & { readonly found: FoundSchool };

/** The files of one school and month. */
function sortedGroup(
  group: readonly PlacedForm[],
  template: FormTemplate,
  decisions: CleaningDecisions,
): { readonly forms: readonly SortedForm[]; readonly question: Question | null } {
  const current = group.filter(({ isOtherMonth, month }) => !isOtherMonth && month !== null).sort(inOrder);
  const [first, ...seconds] = current;
  const others = group
    .filter((of) => !current.includes(of))
    .map((form): SortedForm => {
      const status = form.month === null ? "ok" : "other-month";
      const of = first?.form.file ?? null;
      return { ...form, status, of, differs: [], isUsed: false, waiting: new Set() };
    });
  if (first === undefined) return { forms: others, question: null };
  const compared = seconds.map((form) => ({ form, cells: differences(first.form, form.form, template) }));
  const question = twiceQuestion(first, compared, decisions);
  const used = question?.answer ?? first.form.file;
  const isOpen = question !== null && question.answer === null;
  const waiting = new Set(isOpen ? compared.flatMap(({ cells }) => cells.map(({ key }) => key)) : []);
  const later = compared.map(({ form, cells }): SortedForm => {
    const differs = cells.flatMap(({ address }) => address ?? []);
    return {
      ...form,
      status: "second",
      of: first.form.file,
      differs,
      isUsed: used === form.form.file,
      waiting,
    };
  });
  const one: SortedForm = {
    ...first,
    status: "ok",
    of: null,
    differs: [],
    isUsed: used === first.form.file,
    waiting,
  };
  return { forms: [...others, one, ...later], question };
}

/** The first of two files is the one whose name does not say that it is the later one. */
function inOrder(one: DatedForm, other: DatedForm): number {
  const [a, b] = [one.form.file, other.form.file];
  const [stemA, stemB] = [a.replace(/\.[^.]*$/, ""), b.replace(/\.[^.]*$/, "")];
  if (stemB.startsWith(stemA) !== stemA.startsWith(stemB)) return stemB.startsWith(stemA) ? -1 : 1;
  const [isA, isB] = [CORRECTED.test(a), CORRECTED.test(b)];
  if (isA !== isB) return isA ? 1 : -1;
  return a < b ? -1 : 1;
}

function twiceQuestion(
  first: PlacedForm,
  compared: readonly { readonly form: DatedForm; readonly cells: readonly unknown[] }[],
  decisions: CleaningDecisions,
): Question | null {
  const different = compared.filter(({ cells }) => cells.length > 0);
  if (different.length === 0) return null;
  const files = [first.form.file, ...different.map(({ form }) => form.form.file)];
  const { school, question } = first.found;
  const id = `twice:${first.form.file}`;
  const answer = decisions.answers[id] ?? null;
  return {
    ...{ id, kind: "twice", subject: school?.name ?? question?.subject ?? "", written: [] },
    options: files.map((file) => ({ id: file, label: file })),
    answer: answer !== null && files.includes(answer) ? answer : null,
    fileNames: files,
    cells: different.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

/** Cells that schools fill and that differ between two files, by label and header, with the second one's address. */
function differences(
  first: AlignedForm,
  second: AlignedForm,
  template: FormTemplate,
): { key: string; address: string | null }[] {
  const rowsOf = new Map(second.rows.rows.map(({ label, row }) => [label, row]));
  const labels = new Set([...first.rows.rows.map(({ label }) => label), ...rowsOf.keys()]);
  const firstRows = new Map(first.rows.rows.map(({ label, row }) => [label, row]));
  return [...labels].flatMap((label) => {
    return template.columns.flatMap(({ header, role }) => {
      if (role !== "input") return [];
      const [one, other] = [
        cellOf(first, firstRows.get(label), header),
        cellOf(second, rowsOf.get(label), header),
      ];
      if (one.text === other.text || (one.isFormula && other.isFormula)) return [];
      return [{ key: `${label}\n${header}`, address: other.address }];
    });
  });
}

function cellOf({ view, columns }: AlignedForm, row: number | undefined, header: string) {
  const column = columns.columns.get(header);
  if (row === undefined || column === undefined) return { text: "", isFormula: false, address: null };
  return {
    text: cleanText(view.value(row, column)),
    isFormula: view.formula(row, column) !== null,
    address: view.address(row, column),
  };
}
