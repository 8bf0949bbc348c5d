import { distance } from "fastest-levenshtein";
import { comparableText, LOOKALIKES } from "../cleaning/clean-text";
import type { Cell } from "../../workbook/cell";

/** Cyrillic for Latin letters in words that have a Cyrillic letter, or none that is only Latin. */
export function withoutLatin(text: string): string {
  return text.replace(/[a-zа-я]+/g, (word) => {
    if (!/[a-z]/.test(word)) return word;
    const isRussian = /[а-я]/.test(word) || !/[^abcehkmoptxy]/.test(word);
    return isRussian ? word.replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter) : word;
  });
}

/**
 * A header or a label as it is compared: without case, blanks, punctuation and look-alike letters.
 *
 * @example
 * plainWords("Кол-во\nклассов, ед.") // => "кол-во классов ед"
 */
export function plainWords(cell: Cell | undefined): string {
  return withoutLatin(comparableText(cell))
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[^a-zа-я0-9%№<>=+/-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a header is over shares or percents. */
export function saysPercent(header: string): boolean {
  return /%|доля|процент|удельн/.test(plainWords(header));
}

/**
 * How alike two headers or labels are, 0 to 1: words agree whole, shortened («кол-во кл.») or with a typo.
 *
 * Source: docs/monthly.md#headers; Levenshtein, 1966.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one === "" || other === "") return 0;
  const whole = 1 - distance(one, other) / Math.max(one.length, other.length);
  const [a, b] = [one.split(" "), other.split(" ")];
  const left = [...b];
  let weight = 0;
  for (const word of a) {
    const index = left.findIndex((of) => areSameWord(word, of));
    if (index < 0) continue;
    weight += word.length + (left[index]?.length ?? 0);
    left.splice(index, 1);
  }
  const words = weight / (a.join("").length + b.join("").length);
  // Digits tell headers apart that are otherwise alike: «на „4“» and «на „5“».
  return haveSameDigits(one, other) ? Math.max(whole, words) : Math.min(whole, words) * 0.8;
}

function haveSameDigits(one: string, other: string): boolean {
  return (one.match(/\d+/g) ?? []).join() === (other.match(/\d+/g) ?? []).join();
}

function areSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (/\d/.test(short) || /\d/.test(long)) return false;
  if (isShortened(short, long)) return true;
  return long.length >= 5 && distance(short, long) <= Math.floor(long.length / 4);
}

/** «кол-во» of «количество», «кл» of «классов». */
function isShortened(short: string, long: string): boolean {
  const [head = "", tail] = short.split("-");
  if (head.length < 2 || short.length >= long.length) return false;
  return long.startsWith(head) && (tail === undefined || long.endsWith(tail));
}
