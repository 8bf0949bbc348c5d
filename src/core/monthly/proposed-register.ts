import type { AlignedForm } from "./aligned-form";
import { readMonthText } from "./monthly-dates";
import { registerOfNames } from "./read-register";
import { wordsOf } from "./school-names";
import type { SchoolRegister } from "./school-register";

/** A register of the schools that the files name: by the line above the table that differs most from file to file. */
export function proposedRegister(forms: readonly AlignedForm[]): SchoolRegister {
  const fields = new Map<string, Set<string>>();
  for (const { head } of forms) {
    for (const { after, text } of head) {
      if (readMonthText(text) !== null || wordsOf(text).length === 0) continue;
      fields.set(after, (fields.get(after) ?? new Set()).add(text));
    }
  }
  const varied = [...fields].sort((one, other) => other[1].size - one[1].size)[0]?.[1] ?? new Set<string>();
  return registerOfNames([...varied]);
}
