import type { AlignedForm, HeadText } from "./aligned-form";
import { readMonthText, withoutMonth } from "./monthly-dates";
import { saysSchool } from "./school-words";

/** Texts that may name the school: a line of the month alone does not; of one that says both the month is left out. */
export function schoolTexts({ schoolHead }: AlignedForm): HeadText[] {
  return schoolHead.flatMap((head): HeadText[] => {
    if (readMonthText(head.text) === null) return [head];
    const text = withoutMonth(head.text);
    return saysSchool(text) ? [{ ...head, text }] : [];
  });
}
