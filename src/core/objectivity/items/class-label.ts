import { comparableText, LOOKALIKES } from "../../cleaning/clean-text";

/** How schools with one class of a grade say that it has no letter. */
const NO_LETTER = /^(нет|без литер[аы]|без буквы|-|–|—|0)$/;

/**
 * The class as it is called, however a pupil's row writes it: «а», «4а», «4 «А»» and a Latin A are one class.
 *
 * @param written As in the table; null where nothing stands there.
 * @returns null where the row does not say; the grade alone where the class has no letter.
 *
 * @example
 * classLabel("5-б", 5) // => "5Б"
 */
export function classLabel(written: string | null, grade: number): string | null {
  const text = comparableText(written)
    .replace(/"|(?:^| )класс/g, "")
    .trim();
  if (text === "") return null;
  const number = String(grade);
  if (NO_LETTER.test(text) || text === number) return number;
  const isNumbered = text.startsWith(number) && !/^\d/.test(text.slice(number.length));
  const rest = (isNumbered ? text.slice(number.length) : text).replace(/^[ \-–—_/.]+/, "");
  const letters = [...rest].map((letter) => LOOKALIKES[letter] ?? letter).join("");
  return `${number}${/^\d/.test(letters) ? "-" : ""}${letters.toUpperCase()}`;
}
