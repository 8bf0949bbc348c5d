import { plainWords } from "./words";

/** A number, and after it the words of what is counted. */
const COUNTED = /^([+-]?\d[\d ]*(?:[.,]\d+)?) ?([а-яёa-z][а-яёa-z. ]*)$/i;
/** Letters that two words share from their beginning to be one word in two cases. */
const STEM = 4;

/**
 * The number of a text that repeats beside it what its column counts: «5 классов» under «Количество классов», «12 маш.»
 * under «Машин»; null for other texts.
 */
export function countedByHeader(text: string, header: string): string | null {
  const [, number = "", words = ""] = COUNTED.exec(text) ?? [];
  if (number === "") return null;
  const own = plainWords(header).split(" ");
  const isOwn = plainWords(words)
    .split(" ")
    .every((word) => own.some((of) => isOneWord(word, of)));
  return isOwn ? number : null;
}

function isOneWord(one: string, other: string): boolean {
  if (one.length < 2 || other.length < 2) return false;
  const least = Math.min(one.length, other.length, STEM);
  return one.slice(0, least) === other.slice(0, least);
}
