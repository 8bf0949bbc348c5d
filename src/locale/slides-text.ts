import { countText, numberText } from "./number-text";

/** Fixed words of slides. */
export const SLIDES = {
  title: "Результаты оценочных процедур",
  about: "Объективность, низкие результаты, показатели",
  proposals: "Что предлагается",
  limits: "На чём это основано и чего не значит",
  missing: "Чего нет в этих материалах",
} as const;

/** Rows left out of a slide's table. */
export function rowsLeftOut(shown: number, all: number): string {
  return shown >= all
    ? ""
    : `Показано ${countText(shown, ["строка", "строки", "строк"])} из ${numberText(all)}; все — в справке и на листах книги.`;
}
