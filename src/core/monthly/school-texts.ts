import type { AlignedForm, HeadText } from "./aligned-form";
import { readMonthText, withoutMonth } from "./monthly-dates";
import { saysSchool, SCHOOL_HEADER } from "./school-words";

/** «Школа: МБОУ СОШ № 5», «Наименование ОО: …»: what stands before the colon names nobody. */
const LABELLED = /^([^:\d]{2,80}):\s*(\S.*)$/s;

/** «СОШ № 5. Отчёт о питании», «Отчёт о питании МБОУ СОШ № 5»: what is reported names nobody. */
const REPORT = "(?:отч[её]т|сведения|информация|данные|мониторинг)(?![а-яё])";
const REPORT_AFTER = new RegExp(`(?<=\\S)[\\s.,;:—–-]+${REPORT}.*$`, "is");
const REPORT_BEFORE = new RegExp(
  `^${REPORT}.*?(?=(?<![а-яё])(?:[мгч][бка]?[бк]?[до]?оу(?![а-яё])|(?:сош|оош|нош|школа|гимназия|лицей)\\s*(?:№|\\d|[«"])))`,
  "is",
);

/** Texts that may name the school: a line of the month alone does not; of one that says both the month is left out. */
export function schoolTexts({ schoolHead }: AlignedForm): HeadText[] {
  return schoolHead.map(withoutLabel).flatMap((head): HeadText[] => {
    const isOfMonth = readMonthText(head.text) !== null;
    const text = withoutReport(isOfMonth ? withoutMonth(head.text) : head.text);
    return isOfMonth && !saysSchool(text) ? [] : [{ ...head, text }];
  });
}

/** A school's name without what is reported beside it. */
export function withoutReport(text: string): string {
  const before = text.replace(REPORT_AFTER, "");
  return (saysSchool(before) ? before : text).replace(REPORT_BEFORE, "");
}

function withoutLabel(head: HeadText): HeadText {
  const [, label, text] = LABELLED.exec(head.text.trim()) ?? [];
  return label === undefined || text === undefined || !SCHOOL_HEADER.test(label) ? head : { ...head, text };
}
