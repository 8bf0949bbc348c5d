import { NBSP } from "./number-text";

/** Letters: fewer look lost on the last line of a title. */
const LEAST_END = 16;
const NUMBER = /№ (?=\d)/g;
const CODE = /(?<![\d,.])(\d{1,2}) (?=[А-ЯЁ]{2}(?![А-ЯЁа-яё]))/g;

/**
 * A title whose last line is more than a word: its last words keep together.
 *
 * @example
 * withoutLoneEnd("39 работ из 45 (обычно 22)") // => "39 работ из\u00a045\u00a0(обычно\u00a022)"
 */
export function withoutLoneEnd(title: string): string {
  const words = withWholeCodes(title).split(" ");
  let end = words.pop() ?? "";
  while (end.length < LEAST_END && words.length > 0) end = `${words.pop() ?? ""}${NBSP}${end}`;
  return [...words, end].join(" ");
}

/** «накопление у границ: 5 МА»: a grade is not parted from its subject. */
export function withWholeCodes(text: string): string {
  return text.replace(CODE, `$1${NBSP}`);
}

/** A sentence in which, besides, «№» keeps its number; names in tables stay as they are typed, for they are searched by. */
export function withWholeNumbers(text: string): string {
  return withWholeCodes(text).replace(NUMBER, `№${NBSP}`);
}
