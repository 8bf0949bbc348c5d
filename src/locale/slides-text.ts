import { MEETING } from "./meeting-text";
import { countText, numberText } from "./number-text";

/** Fixed words of slides. */
export const SLIDES = {
  title: "Результаты оценочных процедур",
  about: "Объективность, низкие результаты, показатели",
  proposals: "Что предлагается",
  limits: "На чём это основано и чего не значит",
} as const;

/** Parts that the data do not allow; that no school is asked about is said by the findings. */
export function missingLine(
  missing: readonly { readonly theme: keyof typeof MEETING.themes; readonly reason: string }[],
): string {
  const parts = missing.filter(({ theme }) => theme !== "school");
  if (parts.length === 0) return "";
  return `Чего нет в этих материалах: ${parts.map(({ theme, reason }) => `«${MEETING.themes[theme]}» — ${reason}`).join("; ")}.`;
}

/** The first sentence of a text: one ends with a word and not with a letter or two, as «г. Лесной» does not. */
export function firstSentence(text: string): string {
  const end = /(?<=\p{L}{3}|\d|[»)])[.!?] (?=[А-ЯЁ«])/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}

/** Rows left out of a slide's table. */
export function rowsLeftOut(shown: number, all: number): string {
  return shown >= all
    ? ""
    : `Показано ${countText(shown, ["строка", "строки", "строк"])} из ${numberText(all)}; все — на листах книги.`;
}
