import { plainWords } from "./words";
import type { CellPlace } from "./read-formula";
import type { SheetView } from "./sheet-view";

/** What tells a cell of a sheet by words: the text left of it, and those above it. */
export interface CellWords {
  readonly row: string;
  /** The nearest last, joined with " / "; "" where none stands above: the cell is right of its text. */
  readonly column: string;
}

/** Cells that do not count: those of the form's own table. */
export type IsOwn = (row: number, column: number) => boolean;

const JOINT = " / ";
/** Levels of a header that tell a column. */
const MOST_LEVELS = 3;

/** A sheet whose cells are found by the words beside and above them. */
export class TableWords {
  readonly #words: readonly (readonly string[])[];

  constructor(
    readonly view: SheetView,
    private readonly isOwn: IsOwn,
  ) {
    this.#words = [...Array(view.rows).keys()].map((row) =>
      [...Array(view.columns).keys()].map((column) => lettered(view.mergedText(row, column))),
    );
  }

  /** The words of a cell; null where they do not tell it from all others. */
  wordsOf({ row, column }: CellPlace): CellWords | null {
    if (this.isOwn(row, column)) return null;
    const beside = this.#textBefore(row, column);
    if (beside === null) return null;
    const above = this.#textsAbove(row, column);
    const tries = [...Array(Math.min(MOST_LEVELS, above.length)).keys()].map((of) => above.slice(-of - 1));
    for (const levels of tries.length === 0 ? [[]] : tries) {
      const words = { row: beside, column: levels.join(JOINT) };
      const found = this.find(words);
      if (found?.row === row && found.column === column) return words;
    }
    return null;
  }

  /** The one cell that has these words; null where none has, or several. */
  find({ row, column }: CellWords): CellPlace | null {
    const label = lettered(row);
    const levels = column.split(JOINT).map(lettered);
    const found = this.#words.flatMap((cells, at) => {
      const first = cells.indexOf(label);
      if (label === "" || first < 0) return [];
      const places = column === "" ? [this.#right(at, first)] : this.#under(levels, at, first);
      return places.filter((place) => !this.isOwn(at, place)).map((place) => ({ row: at, column: place }));
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Columns right of a label that have these texts above; of several headers the nearest. */
  #under(levels: readonly string[], row: number, first: number): number[] {
    const nearest = levels.at(-1) ?? "";
    for (let above = row - 1; above >= 0; above -= 1) {
      const places = [...(this.#words[above] ?? []).keys()].filter((column) => {
        if (column <= first || this.#words[above]?.[column] !== nearest) return false;
        return levels.every((level) =>
          this.#words.some((cells, of) => of <= above && cells[column] === level),
        );
      });
      if (places.length > 0) return places;
    }
    return [];
  }

  #right(row: number, first: number): number {
    let column = first + 1;
    while (this.view.isCovered(row, column)) column += 1;
    return column;
  }

  #textBefore(row: number, column: number): string | null {
    for (let at = column - 1; at >= 0; at -= 1) {
      if (this.#words[row]?.[at] !== "") return this.view.mergedText(row, at);
    }
    return null;
  }

  /** From top to bottom, each once. */
  #textsAbove(row: number, column: number): string[] {
    const texts: string[] = [];
    for (let at = row - 1; at >= 0; at -= 1) {
      const text = this.view.mergedText(at, column);
      if (this.#words[at]?.[column] !== "" && !texts.includes(text)) texts.unshift(text);
    }
    return texts;
  }
}

/** The words of a text with letters in it; "" for numbers and signs. */
function lettered(text: string): string {
  return /\p{L}/u.test(text) ? plainWords(text) : "";
}
