import { cleanText, comparableText } from "../../cleaning/clean-text";
import type { Cell } from "../../../workbook/cell";
import { wordsOf } from "../recognise/header-cell";

const YEAR = /^20\d\d$/;
/** A header that says something: a word of two letters or more. */
const WORD = /[a-zа-я]{2,}/;
/** Columns with words that it takes to tell a table by its header. */
const LEAST_WORDED = 2;

/**
 * What columns are told by, whatever their order: the words of their headers and, of several alike, which one; a column
 * without a header by the one at its left.
 *
 * @param headers From left to right; "" = none.
 * @param isYearBlind Years count as one word: next year's table has another.
 * @example
 * headerKeys(["ОО", "", "%", "%"]).join() // => "оо#1,оо#1+1,процент#1,процент#2"
 */
export function headerKeys(headers: readonly string[], isYearBlind = false): string[] {
  const seen = new Map<string, number>();
  let labelled = "";
  let away = 0;
  return headers.map((header) => {
    const words = headerWords(header, isYearBlind);
    if (words === "") {
      away += 1;
      return `${labelled}+${String(away)}`;
    }
    const number = (seen.get(words) ?? 0) + 1;
    seen.set(words, number);
    labelled = `${words}#${String(number)}`;
    away = 0;
    return labelled;
  });
}

function headerWords(header: string, isYearBlind: boolean): string {
  const text = comparableText(header);
  const words = wordsOf(text);
  if (words.length === 0) return text;
  return words.map((word) => (isYearBlind && YEAR.test(word) ? "год" : word)).join(" ");
}

/** Whether a header has words enough to tell its table from others. */
export function isWorded(headers: readonly string[]): boolean {
  return headers.filter((header) => WORD.test(comparableText(header))).length >= LEAST_WORDED;
}

/** What a row is told by: its words; its numbers where it has none; "" for a blank row. */
export function rowMark(row: readonly Cell[]): string {
  const texts = row.map(comparableText).filter((text) => text !== "");
  const worded = texts.filter((text) => /[a-zа-я]/.test(text));
  return (worded.length > 0 ? worded : texts).join("|");
}

/** Whether nothing stands in a row. */
export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cleanText(cell) === "");
}
