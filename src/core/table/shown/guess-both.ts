import type { ColumnMeaning, FormId } from "../../model/recognised-table";
import { guessByValues, type ColumnValues, type Guesses } from "./guess-by-values";

type Words = ReadonlyMap<number, ColumnMeaning>;

const MARKS: readonly ColumnMeaning[] = ["mark2", "mark3", "mark4", "mark5"];

/**
 * What columns mean by their words, and the others by their values. Words that tell some of the four marks only tell in which
 * order they stand, where numbers tell all four.
 */
export function guessBoth(
  form: FormId,
  columns: readonly ColumnValues[],
  byWords: Words,
): { readonly byWords: Words; readonly byValues: Guesses } {
  const lone = new Map([...byWords].filter(([, meaning]) => MARKS.includes(meaning)));
  if (lone.size > 0 && lone.size < MARKS.length) {
    const others = new Map([...byWords].filter(([column]) => !lone.has(column)));
    const byValues = inOrderOf(lone, guessed(form, columns, others));
    if (byValues !== null) return { byWords: others, byValues };
  }
  return { byWords, byValues: guessed(form, columns, byWords) };
}

function guessed(form: FormId, columns: readonly ColumnValues[], known: Words): Guesses {
  const rest = columns.filter(({ column }) => !known.has(column));
  return guessByValues(form, rest, new Set(known.values()));
}

/** Guesses whose marks stand where words tell them, from 2 up or from 5 down; null where they do neither. */
function inOrderOf(lone: Words, guesses: Guesses): Guesses | null {
  const turned: Guesses = new Map([...guesses].map(([column, guess]) => [column, turnedMark(guess)]));
  return (
    [guesses, turned].find((of) =>
      [...lone].every(([column, meaning]) => of.get(column)?.meaning === meaning),
    ) ?? null
  );
}

function turnedMark(guess: NonNullable<ReturnType<Guesses["get"]>>): typeof guess {
  const place = MARKS.indexOf(guess.meaning);
  const meaning = place < 0 ? undefined : MARKS[MARKS.length - 1 - place];
  return meaning === undefined ? guess : { ...guess, meaning };
}
