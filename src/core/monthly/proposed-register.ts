import type { AlignedForm } from "./aligned-form";
import { registerOfNames } from "./read-register";
import { schoolLoginIn } from "../table/schools/school-identity";
import { schoolOfFile } from "./file-words";
import { SchoolNames, wordsOf } from "./school-names";
import { saysSchool } from "./school-words";
import { schoolTexts } from "./school-texts";
import type { RegisteredSchool, SchoolRegister } from "./school-register";

/**
 * A register of the schools that the files name: by the line above the table that differs most from file to file, and of a
 * table without one by its file's name.
 */
export function proposedRegister(forms: readonly AlignedForm[]): SchoolRegister {
  const fields = new Map<string, Set<string>>();
  const rows = registerOfRows(forms);
  if (rows.length > 0) return { schools: rows, source: "files" };
  for (const form of forms) {
    const texts = schoolTexts(form);
    // Beside a line with the words of schools another one («Управление образования») is no school.
    const saying = texts.filter(({ text }) => saysSchool(text));
    for (const { after, text } of saying.length > 0 ? saying : texts) {
      if (wordsOf(text).length === 0) continue;
      fields.set(after, (fields.get(after) ?? new Set()).add(text));
    }
  }
  const varied = [...fields].sort((one, other) => other[1].size - one[1].size)[0]?.[1] ?? new Set<string>();
  const above = registerOfNames([...varied]);
  const names = new SchoolNames(above);
  const unsaid = forms.filter((form) => saysSchool(form.schoolName) && schoolTexts(form).length === 0);
  const others = unsaid.filter(({ schoolName }) => names.inFileName(schoolName).schools.length === 0);
  return registerOfNames([
    ...above.schools.map(({ name }) => name),
    ...others.map(({ schoolName }) => schoolOfFile(schoolName)),
  ]);
}

/** Schools that tables name row by row, each by what tells it there. */
function registerOfRows(forms: readonly AlignedForm[]): RegisteredSchool[] {
  const schools = new Map<string, RegisteredSchool>();
  for (const { schoolKey, schoolHead } of forms) {
    const texts = schoolHead.map(({ text }) => text);
    const [name] = texts.filter((of) => schoolLoginIn(of) === null && !/^[\d\s-]+$/.test(of)).concat(texts);
    if (schoolKey !== null && name !== undefined && !schools.has(schoolKey))
      schools.set(schoolKey, { id: schoolKey, name, place: null });
  }
  return [...schools.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
