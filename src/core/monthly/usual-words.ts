import { cleanText } from "../cleaning/clean-text";
import type { AlignedForm } from "./aligned-form";
import { likeness, plainWords } from "./words";

/** Filled cells from which the usual words of a column show, and the share of them that a few words make. */
const LEAST_CELLS = 20;
const COVERED = 0.85;
/** So many words at most make a list; each stands in so many cells, and in this share of them. */
const MOST_WORDS = 12;
const LEAST_EACH = 3;
const SHARE_EACH = 0.05;
/** A name of a class or a mark is no word that a slip could spoil; of short words those that answer. */
const WORD = /^(?:да|нет)$|^[«а-яё](?:[а-яё ,.()«»"–-]{2,58})[а-яё.)»"]$/i;
/** A text that is so like one usual word, and like no other, is that word with a slip. */
const LIKE = 0.8;
const LEAST_LETTERS = 5;
/** A usual word that is so many times rarer than one like it is a slip of it. */
const SLIP_TIMES = 5;

/**
 * The few words that schools write in a text column, as most of them spell each; none where they write freely.
 *
 * Source: docs/monthly.md#kinds.
 *
 * @param isSeen Whether a given row is looked at.
 */
export function usualWords(
  header: string,
  forms: readonly AlignedForm[],
  isSeen: (label: string) => boolean = () => true,
): string[] {
  const words = new Map<string, Map<string, number>>();
  let filled = 0;
  for (const { view, columns, rows } of forms) {
    const at = columns.columns.get(header);
    if (at === undefined) continue;
    for (const { row, label } of rows.rows) {
      if (!isSeen(label)) continue;
      const text = cleanText(view.value(row, at));
      if (text === "") continue;
      filled += 1;
      const spellings = words.get(plainWords(text)) ?? new Map<string, number>();
      words.set(plainWords(text), spellings.set(text, (spellings.get(text) ?? 0) + 1));
    }
  }
  if (filled < LEAST_CELLS) return [];
  const usual = [...words.values()]
    .map((spellings) => ({ spellings, count: [...spellings.values()].reduce((sum, of) => sum + of, 0) }))
    .filter(({ count }) => count >= Math.max(LEAST_EACH, filled * SHARE_EACH));
  const covered = usual.reduce((sum, { count }) => sum + count, 0);
  if (usual.length > MOST_WORDS || covered < filled * COVERED) return [];
  const often = usual.map(({ spellings, count }) => ({ text: mostOften(spellings), count }));
  return often
    .filter((of) => WORD.test(of.text) && !often.some((other) => isSlipOf(of, other)))
    .map(({ text }) => text);
}

/** One slip that several schools make is still a slip of the word that most write. */
function isSlipOf(
  rare: { readonly text: string; readonly count: number },
  often: { readonly text: string; readonly count: number },
): boolean {
  const isRarer = rare.count * SLIP_TIMES <= often.count;
  return isRarer && likeness(plainWords(rare.text), plainWords(often.text)) >= LIKE;
}

function mostOften(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((best, of) => (of[1] > best[1] ? of : best))[0];
}

/** The usual word that a text is, in another case, with look-alike letters or a slip; null where it is none. */
export function usualWord(text: string, usual: readonly string[]): string | null {
  const words = plainWords(text);
  const same = usual.find((of) => plainWords(of) === words);
  if (same !== undefined) return same;
  if (words.length < LEAST_LETTERS) return null;
  const near = usual.filter((of) => likeness(words, plainWords(of)) >= LIKE);
  return near.length === 1 ? (near[0] ?? null) : null;
}
