import { alignForms, type AlignedForm } from "./aligned-form";
import { alignRows } from "./align-rows";
import { columnAnswers } from "./column-questions";
import { withKinds } from "./column-kinds";
import { decideValues, type DecidedForm } from "./decide-values";
import { leaveOutDoubtful } from "./doubtful-values";
import type { DraftRemarks } from "./draft-remarks";
import { findRemarks } from "./find-remarks";
import { partsOf } from "./form-parts";
import { foldedRemarks } from "./fold-remarks";
import { FormArithmetic } from "./form-arithmetic";
import type { FormRule, FormTemplate } from "./form-template";
import { foundTables } from "./found-table";
import { learntParts } from "./learn-parts";
import { learntShares } from "./learn-shares";
import { learntSums } from "./learn-sums";
import { listTotalRemarks, wrongTotals } from "./list-totals";
import { proposeTemplate } from "./learn-template";
import { readMonthText } from "./monthly-dates";
import { monthParts, withMonthColumn } from "./month-parts";
import { learntOverTime, MonthsBefore } from "./months-before";
import { withLateness } from "./lateness";
import type { MonthlyInput, MonthlyRun, MonthlyStep, SchoolFile } from "./monthly-run";
import { readForm, type ReadForm, type SentForm } from "./read-form";
import { sortedFiles } from "./placed-forms";
import { SchoolNames } from "./school-names";
import { withSchoolColumns } from "./school-columns";
import type { SortedForm } from "./sort-files";
import { cleanRows, listedFiles, missingSchools, numberedRemarks, nameChanges } from "./run-results";
import { editedTemplate } from "./template-edits";
import { withoutUnfilled } from "./unfilled-cells";
import { saysSchool } from "./school-words";
import { turnedSheet } from "./turned-sheet";
import { saysTotal } from "./typed-sums";
import { usualValues } from "./usual-values";
import type { RegisteredSchool } from "./school-register";

/**
 * Cleans the tables that schools sent for one or several months.
 *
 * A generator, so that a door can show how far it is and end it: one step a file and stage.
 */
export function* cleanMonth(input: MonthlyInput): Generator<MonthlyStep, MonthlyRun> {
  const { decisions, thresholds } = input;
  const files = [...input.files].map(turned).sort((one, other) => (one.file < other.file ? -1 : 1));
  const known = withTotals(input.template ?? proposed(files, thresholds.agreement));
  const whole = yield* alignedForms(files, known, input);
  const given = withMonthColumn(withSchoolColumns(known, whole, input.register), whole);
  const forms = whole.flatMap((form) => allParts(realigned(form, known, given), given));
  yield { stage: "schools", done: 0, total: forms.length };
  const { sorted, register, questions } = sortedFiles(forms, given, input);
  const used = sorted.filter(({ isUsed }) => isUsed);
  const shown = withKinds(
    given,
    used.map(({ form }) => form),
  );
  const { edits = [] } = input;
  const template = editedTemplate(shown, edits);
  const read = withoutUnfilled(yield* readForms(used, template), template);
  const decided = decideValues(read, template, decisions, thresholds);
  // A line without a name is another one next month.
  const areRowsNamed = forms.every(({ rows }) => rows.areNamed);
  const past = new MonthsBefore(
    areRowsNamed ? [...input.history, ...decided.forms.flatMap((form) => cleanRows(form, template))] : [],
  );
  const learnt = [
    ...learntOverTime(decided.forms, template, past, thresholds),
    ...learntRules(decided.forms, template, areRowsNamed),
  ];
  const ruled = withTotals(editedTemplate(withRules(template, learnt), edits));
  const remarks = yield* foundRemarks(decided.forms, ruled, { past, thresholds });
  yield { stage: "table", done: decided.forms.length, total: decided.forms.length };
  return {
    files: withLateness(listedFiles(files, sorted), files, thresholds),
    months: [...new Set(used.flatMap(({ month }) => month ?? []))].sort(),
    missing: missingSchools(sorted, register),
    questions: [...questions, ...decided.questions],
    changes: [...nameChanges(used, decisions), ...decided.forms.flatMap(({ accepted }) => accepted)],
    remarks: numberedRemarks(
      foldedRemarks(
        remarks.flatMap(({ all }) => all),
        thresholds.foldRows,
      ),
      areRowsNamed,
    ),
    table: decided.forms.flatMap((form) => cleanRows(form, ruled)),
    template: ruled,
    register,
    decisions,
    thresholds,
  };
}

/** Schools that stand beside one another are rows. */
function turned(file: SchoolFile): SchoolFile {
  return "sheets" in file ? { ...file, sheets: file.sheets.map(turnedSheet) } : file;
}

/** What the numbers of one month show. */
function learntRules(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  areRowsNamed: boolean,
): FormRule[] {
  return [
    ...learntSums(forms, template, areRowsNamed),
    ...learntShares(forms, template, areRowsNamed),
    ...learntParts(forms, template),
  ];
}

/** With the rules that were learnt; those that people took out are not learnt again. */
function withRules(template: FormTemplate, learnt: readonly FormRule[]): FormTemplate {
  const known = new Set([...template.rules.map(({ id }) => id), ...(template.removed ?? [])]);
  return { ...template, rules: [...template.rules, ...learnt.filter(({ id }) => !known.has(id))] };
}

/** Rows that follow from others, by a rule or by the word «итого»: summed with them they would count twice. */
function withTotals(template: FormTemplate): FormTemplate {
  const sums = new Set(template.rules.flatMap((rule) => (rule.kind === "row" ? [rule.target] : [])));
  const rows = template.rows.map((row) =>
    sums.has(row.label) || saysTotal(row.label) ? { ...row, isTotal: true } : row,
  );
  return rows.every(({ isTotal }) => isTotal) ? template : { ...template, rows };
}

function proposed(files: readonly SchoolFile[], agreement: number): FormTemplate {
  return proposeTemplate(
    files.flatMap((file) => {
      const tables = "sheets" in file ? foundTables(file.sheets) : [];
      const widest = Math.max(0, ...tables.map(({ block }) => block.paths.length));
      const forms = tables.filter(({ block }) => block.paths.length === widest);
      // A book with a sheet a month, or a school, has the form on each of them.
      const isOnAll =
        forms.every(({ view }) => readMonthText(view.name) !== null) ||
        forms.every(({ view }) => saysSchool(view.name));
      return isOnAll ? forms : forms.slice(0, 1);
    }),
    agreement,
  );
}

function* alignedForms(
  files: readonly SchoolFile[],
  template: FormTemplate,
  { decisions, thresholds, register }: MonthlyInput,
): Generator<MonthlyStep, AlignedForm[]> {
  const answers = columnAnswers(decisions);
  const names = register === null ? null : new SchoolNames(register);
  const forms: AlignedForm[] = [];
  for (const [index, file] of files.entries()) {
    if ("sheets" in file) forms.push(...alignForms(file, template, thresholds, answers, names));
    yield { stage: "form", done: index + 1, total: files.length };
  }
  return forms;
}

/** The months of a form, and the schools of each. */
function allParts(form: AlignedForm, template: FormTemplate): AlignedForm[] {
  return monthParts(form, template).flatMap((part) => partsOf(part, template));
}

/** A form whose rows turned out to be schools has no other given rows. */
function realigned(form: AlignedForm, before: FormTemplate, now: FormTemplate): AlignedForm {
  return before === now ? form : { ...form, rows: alignRows(form.view, form.columns, now) };
}

function* readForms(used: readonly SortedForm[], template: FormTemplate): Generator<MonthlyStep, ReadForm[]> {
  const read: ReadForm[] = [];
  for (const [index, of] of used.entries()) {
    if (of.month === null) continue;
    const sent: SentForm = { form: of.form, month: of.month, school: of.found.school ?? unknownSchool(of) };
    read.push(withoutWaiting(readForm(sent, template), of.waiting, template));
    yield { stage: "values", done: index + 1, total: used.length };
  }
  return read;
}

/** Stands for a school while it is asked which one it is. */
function unknownSchool({ found, form }: SortedForm): RegisteredSchool {
  return { id: `?${form.part}`, name: found.question?.subject ?? form.file, place: null };
}

/** What differs between two files of a school is not known until one of them is chosen. */
function withoutWaiting(read: ReadForm, waiting: ReadonlySet<string>, template: FormTemplate): ReadForm {
  if (waiting.size === 0) return read;
  function isFree({ row, column }: { readonly row: number; readonly column: number }): boolean {
    return !waiting.has(`${read.labels[row] ?? ""}\n${template.columns[column]?.header ?? ""}`);
  }
  return {
    ...read,
    values: read.values.map((cells, row) =>
      cells.map((cell, column) => (isFree({ row, column }) ? cell : null)),
    ),
    changes: read.changes.filter(isFree),
    unclear: read.unclear.filter(isFree),
    empty: read.empty.filter(isFree),
    unreadable: read.unreadable.filter(isFree),
  };
}

function* foundRemarks(
  forms: readonly DecidedForm[],
  template: FormTemplate,
  { past, thresholds }: { past: MonthsBefore; thresholds: MonthlyInput["thresholds"] },
): Generator<MonthlyStep, DraftRemarks[]> {
  const arithmetic = new FormArithmetic(template);
  const usual = usualValues(forms, template, past);
  const totals = wrongTotals(forms, template, thresholds.tolerance);
  const earlier = new Map<string, DraftRemarks>();
  const inTime = [...forms].sort((one, other) =>
    one.month < other.month ? -1 : one.month > other.month ? 1 : 0,
  );
  for (const [index, form] of inTime.entries()) {
    const found = findRemarks(form, { template, arithmetic, usual, past, thresholds, earlier });
    leaveOutDoubtful(form, found.all, template);
    if (form.form.rows.areNamed) past.put(cleanRows(form, template));
    earlier.set(`${form.school.id}\n${form.month}`, found);
    yield { stage: "rules", done: index + 1, total: forms.length };
  }
  function remarksOf({ school, month }: DecidedForm): DraftRemarks | undefined {
    return earlier.get(`${school.id}\n${month}`);
  }
  listTotalRemarks(totals, remarksOf);
  return forms.flatMap((form) => remarksOf(form) ?? []);
}
