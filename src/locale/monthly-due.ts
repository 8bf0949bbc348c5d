import type { MonthlyFile } from "../core/monthly/monthly-file";
import { monthText } from "./monthly-text";
import { dateText, listText, numberText } from "./number-text";

/** Ends the words on a file that says it was saved after the due day. */
export const AFTER_DUE = "после срока";

/** On which day a file was saved, as it says itself; when it was sent is not known. */
export function savedText({ savedOn = null, late = null }: MonthlyFile): string {
  if (savedOn === null) return "дата неизвестна";
  if (late === null) return `${dateText(savedOn)}, по сроку неизвестно`;
  return late ? `${dateText(savedOn)}, ${AFTER_DUE}` : dateText(savedOn);
}

/** The due days of months, and how many files were saved after them. */
export function dueText(
  due: readonly { readonly month: string; readonly date: string }[],
  counts: { readonly late: number; readonly unknown: number },
): string {
  const days = due.map(({ month, date }) => `${dateText(date)} (${monthText(month)})`);
  return [
    `Срок: ${listText(days)}.`,
    `Файлов, сохранённых ${AFTER_DUE}: ${numberText(counts.late)}${counts.unknown === 0 ? "" : `, неизвестно о ${numberText(counts.unknown)}`}.`,
    "День взят из самого файла: когда файл отправлен, в нём не сказано.",
  ].join(" ");
}
