import type { AlignedForm, HeadText } from "./aligned-form";
import { readMonthText, withoutMonth } from "./monthly-dates";
import { saysSchool, SCHOOL_HEADER } from "./school-words";

/** «Школа: МБОУ СОШ № 5», «Наименование ОО: …»: what stands before the colon names nobody. */
const LABELLED = /^([^:\d]{2,80}):\s*(\S.*)$/s;

/** Texts that may name the school: a line of the month alone does not; of one that says both the month is left out. */
export function schoolTexts({ schoolHead }: AlignedForm): HeadText[] {
  return schoolHead.map(withoutLabel).flatMap((head): HeadText[] => {
    if (readMonthText(head.text) === null) return [head];
    const text = withoutMonth(head.text);
    return saysSchool(text) ? [{ ...head, text }] : [];
  });
}

function withoutLabel(head: HeadText): HeadText {
  const [, label, text] = LABELLED.exec(head.text.trim()) ?? [];
  return label === undefined || text === undefined || !SCHOOL_HEADER.test(label) ? head : { ...head, text };
}
