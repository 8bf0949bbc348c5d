import type { AlignedForm } from "./aligned-form";
import { columnQuestions } from "./column-questions";
import { findSchools, type FoundSchool } from "./find-schools";
import { joinedParts } from "./form-parts";
import type { FormTemplate } from "./form-template";
import { MonthsBefore, schoolByNumbers } from "./months-before";
import type { MonthlyInput } from "./monthly-run";
import { proposedRegister } from "./proposed-register";
import type { Question } from "./question";
import { isBlankRow } from "./read-form";
import { isNoSchools } from "./run-results";
import type { SchoolRegister } from "./school-register";
import { dateForms, sortForms, type PlacedForm, type SortedForm } from "./sort-files";

/** Forms with what each is, and what of it is asked. */
export interface SortedForms {
  readonly sorted: readonly SortedForm[];
  readonly register: SchoolRegister;
  readonly questions: readonly Question[];
}

/** Months, schools, firsts and seconds: what each file, or each part of one, is. */
export function sortedFiles(
  forms: readonly AlignedForm[],
  template: FormTemplate,
  input: MonthlyInput,
): SortedForms {
  const { decisions, thresholds } = input;
  const { dated, questions: months } = dateForms(forms, decisions);
  const register = input.register ?? proposedRegister(forms);
  const history = new MonthsBefore(input.history);
  const schools = findSchools(dated, register, decisions, (form, month, among) => {
    return schoolByNumbers(form, month, among, template, history, thresholds);
  });
  const all = dated.map((form, index) => ({ ...form, found: schools.found[index] ?? NOT_FOUND }));
  // Of one file nothing tells a form but what it says of a school and a month; of several, that they agree.
  const isAlone = new Set(forms.map(({ file }) => file)).size === 1;
  const isProposed = isAlone && input.template === null && input.register === null;
  const noSchools = new Set(
    all
      .filter((of) => of.form.rows.areSeveralTables === true || (isProposed && isNoSchools(of)))
      .map(({ form }) => form.file),
  );
  const filled = all.filter(({ form }) => noSchools.has(form.file) || !isUnfilledPart(form, template));
  const { sorted, questions: twice } = sortForms(oneOfSchool(filled), template, decisions);
  const asked = [...months, ...columnQuestions(forms, decisions), ...schools.questions, ...twice];
  return {
    sorted: sorted.map((of) =>
      noSchools.has(of.form.file) ? { ...of, status: "other-form", isUsed: false } : of,
    ),
    register,
    questions: asked.filter(({ fileNames }) => !fileNames.every((file) => noSchools.has(file))),
  };
}

const NOT_FOUND: FoundSchool = { school: null, at: null, question: null };

/** A school that a table of several names, without a number beside its name, has not sent any. */
function isUnfilledPart(form: AlignedForm, template: FormTemplate): boolean {
  const { rows, doubled } = form.rows;
  return form.schoolName === "" && [...rows, ...doubled].every(({ row }) => isBlankRow(form, row, template));
}

/** Parts of one sheet that are of one school, however it is written in them, are one. */
function oneOfSchool(placed: readonly PlacedForm[]): PlacedForm[] {
  const groups = new Map<string, PlacedForm[]>();
  for (const of of placed) {
    const { form, found } = of;
    const isPart = form.schoolName === "" && found.school !== null;
    const place = `${form.file}\n${form.view.name}\n${form.sheetName ?? ""}`;
    const key = isPart ? `${place}\n${found.school.id}` : form.part;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [of]);
    else group.push(of);
  }
  return [...groups.values()].flatMap((group): PlacedForm[] => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, form: joinedParts(group.map(({ form }) => form)) }];
  });
}
