import type { Cell } from "../../workbook/cell";

/**
 * The text of a cell as a person reads it: non-breaking and doubled spaces, tabs and line ends are one space, none
 * at the ends. Empty for an empty cell.
 *
 * @example
 * cleanText(" Профиль \n(при наличии)\u00a0") // => "Профиль (при наличии)"
 */
export function cleanText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  return UNCLEAN.test(cell) ? cell.replace(/[\s\u00ad\u200b\ufeff]+/g, " ").trim() : cell;
}

/** Most cells are clean: these are not made anew. */
const UNCLEAN = /[^\S ]|[\u00ad\u200b\ufeff]| {2}|^ | $/;

/** Latin letters that look like Russian ones, in lower case; «h» and «b» stand for capitals. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};
const MIXED_WORD = /(?=[a-z]*[а-я])(?=[а-я]*[a-z])[a-zа-я]+/g;

/**
 * A text fit for comparing whose words are in one alphabet: a Russian word with Latin letters that look like its own, as
 * «Шкoлa» typed on two layouts, is Russian. A word with a Latin letter of its own stays.
 *
 * @example
 * inOneAlphabet("впp 2025") // => "впр 2025"
 */
export function inOneAlphabet(text: string): string {
  if (!/[a-z]/.test(text)) return text;
  return text.replace(MIXED_WORD, (word) => {
    const letters = [...word].map((letter) => (/[a-z]/.test(letter) ? LOOKALIKES[letter] : letter));
    return letters.some((letter) => letter === undefined) ? word : letters.join("");
  });
}

/**
 * A text made fit for comparing: clean, in lower case, "е" for "ё", one kind of quotation marks.
 *
 * @example
 * comparableText("МБОУ  «Берёзовская СОШ»") // => "мбоу \"березовская сош\""
 */
export function comparableText(cell: Cell | undefined): string {
  return cleanText(cell)
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[«»„“”‟″]|''/g, '"');
}
