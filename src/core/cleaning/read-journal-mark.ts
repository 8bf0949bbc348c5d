import type { Cell } from "../../workbook/cell";
import { comparableText } from "./clean-text";
import { numberReading } from "./number-reading";

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(отл(ично)?\.?|пять|пятерка)$/, 5],
  [/^(хор(ошо)?\.?|четыре|четверка)$/, 4],
  [/^((уд|удовл(етворительно)?)\.?|три|тройка)$/, 3],
  [/^((неуд|неудовл(етворительно)?)\.?|два|двойка)$/, 2],
];

/** «4-», «3+»: what the teacher adds is no part of the mark. */
const SIGNED = /^([2-5]) ?(?:[+-]|--|\+\+)$/;

/**
 * A mark in the journal, 2 to 5, also in words and beside a footnote («хор.», «4*»); null for an empty cell and for
 * anything else («нет отметки», «н/а», «ж»).
 *
 * @example
 * readJournalMark("\u00a04") // => 4
 */
export function readJournalMark(cell: Cell | undefined): number | null {
  const read = numberReading(cell);
  if ("unread" in read) {
    if (read.unread !== "words") return null;
    const text = comparableText(cell);
    const signed = SIGNED.exec(text)?.[1];
    if (signed !== undefined) return Number(signed);
    return WORDS.find(([words]) => words.test(text))?.[1] ?? null;
  }
  const mark = read.value;
  return mark === 2 || mark === 3 || mark === 4 || mark === 5 ? mark : null;
}
