import type { AlignedForm } from "./aligned-form";
import { readMonthText } from "./monthly-dates";
import { registerOfNames } from "./read-register";
import { schoolLoginIn } from "../table/schools/school-identity";
import { nameKey, wordsOf } from "./school-names";
import type { RegisteredSchool, SchoolRegister } from "./school-register";

/** A register of the schools that the files name: by the line above the table that differs most from file to file. */
export function proposedRegister(forms: readonly AlignedForm[]): SchoolRegister {
  const fields = new Map<string, Set<string>>();
  const rows = registerOfRows(forms);
  if (rows.length > 0) return { schools: rows, source: "files" };
  for (const { schoolHead } of forms) {
    for (const { after, text } of schoolHead) {
      if (readMonthText(text) !== null || wordsOf(text).length === 0) continue;
      fields.set(after, (fields.get(after) ?? new Set()).add(text));
    }
  }
  const varied = [...fields].sort((one, other) => other[1].size - one[1].size)[0]?.[1] ?? new Set<string>();
  return registerOfNames([...varied]);
}

/** Schools that tables name row by row: a login is the school's id, what stands beside it its name. */
function registerOfRows(forms: readonly AlignedForm[]): RegisteredSchool[] {
  const parts = forms.filter(({ schoolName, schoolHead }) => schoolName === "" && schoolHead.length > 0);
  const schools = new Map<string, RegisteredSchool>();
  for (const { schoolHead } of parts) {
    const texts = schoolHead.map(({ text }) => text);
    const login = texts.map((text) => schoolLoginIn(text)).find((of) => of !== null) ?? null;
    const [name = ""] = texts.filter((text) => schoolLoginIn(text) === null).concat(texts);
    const id = login ?? nameKey(name);
    if (id !== "" && !schools.has(id)) schools.set(id, { id, name, place: null });
  }
  return [...schools.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
