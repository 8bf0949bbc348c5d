import { cleanText } from "../cleaning/clean-text";
import type { CleaningDecisions } from "./cleaning-decisions";
import type { Question } from "./question";
import type { ReadForm } from "./read-form";
import { plainWords } from "./words";

/** Signs and words of nothing: their meaning is the column's, not one everywhere. */
const NOTHING = /^(?:[-–—−~.]*|нет|не было|не имеется|ноль|нуль|0 нет|н ?\/? ?д|нд|нет данных)$/;

/** How people mean a word that stands where numbers are meant. */
export type CodeMeaning = "value" | "zero" | "unknown";

/** A word that many cells have where a number is meant. */
export interface CodeWord {
  readonly id: string;
  /** As it is written most often. */
  readonly text: string;
  readonly answer: CodeMeaning | null;
}

interface Counted {
  readonly spellings: Map<string, number>;
  readonly files: Set<string>;
  cells: number;
}

/**
 * Words that stand in so many cells where numbers are meant that they are codes («X», «не пройд.»): what one means is
 * asked once for all columns and files.
 *
 * Source: docs/monthly.md#codes.
 */
export class CodeWords {
  readonly #words = new Map<string, CodeWord>();
  readonly #questions: Question[] = [];
  readonly #keys = new Map<string, string>();

  constructor(forms: readonly ReadForm[], { answers }: CleaningDecisions, least: number) {
    for (const [key, { spellings, files, cells }] of this.#counted(forms)) {
      if (cells < least) continue;
      const written = [...spellings].sort((one, other) => other[1] - one[1]).map(([text]) => text);
      const id = `code:${key}`;
      const answer = meaningOf(answers[id]);
      const options = (["value", "zero", "unknown"] as const).map((of) => ({ id: of, label: "" }));
      this.#words.set(key, { id, text: written[0] ?? key, answer });
      this.#questions.push({
        ...{ id, kind: "code", subject: written[0] ?? key, written, options, answer, cells },
        fileNames: [...files],
      });
    }
  }

  get questions(): readonly Question[] {
    return this.#questions;
  }

  /** null for a text that is no code. */
  of(text: string): CodeWord | null {
    return this.#words.get(this.#keyOf(text)) ?? null;
  }

  #counted(forms: readonly ReadForm[]): Map<string, Counted> {
    const words = new Map<string, Counted>();
    for (const form of forms) {
      for (const text of wordsOf(form)) {
        const key = this.#keyOf(text);
        if (NOTHING.test(key) || /\d/.test(key)) continue;
        const known = words.get(key) ?? { spellings: new Map(), files: new Set(), cells: 0 };
        known.spellings.set(text, (known.spellings.get(text) ?? 0) + 1);
        known.files.add(form.form.file);
        known.cells += 1;
        words.set(key, known);
      }
    }
    return words;
  }

  /** Thousands of cells have the same few words. */
  #keyOf(text: string): string {
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const key = plainWords(text);
    this.#keys.set(text, key);
    return key;
  }
}

function wordsOf(form: ReadForm): string[] {
  return [
    ...form.unclear.map(({ of }) => of),
    ...form.unreadable.flatMap(({ row, column, of }) =>
      of === "not-a-number" ? [writtenAt(form, row, column)] : [],
    ),
  ];
}

/** What stands in a cell of a form. */
export function writtenAt({ form, sheetRows, headers }: ReadForm, row: number, column: number): string {
  const at = form.columns.columns.get(headers[column] ?? "");
  return at === undefined ? "" : cleanText(form.view.value(sheetRows[row] ?? 0, at));
}

function meaningOf(answer: string | undefined): CodeMeaning | null {
  return answer === "value" || answer === "zero" || answer === "unknown" ? answer : null;
}
