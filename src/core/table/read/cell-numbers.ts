import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { numberReading, type NumberReading, type UnreadKind } from "../../cleaning/number-reading";
import type { NoticeCode } from "../../notice";
import { noteCell, type DirtLog, type UnreadOutcome } from "./dirt-log";

/** A cell of a table, by indices from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Reads the numbers of a table's cells and keeps account of those that it could not: the one way by which readers of rows
 * come to a number, so that no cell is lost in silence.
 */
export interface CellNumbers {
  /** What a cell holds; nothing is noted of what could not be read. */
  reading(place: CellPlace): NumberReading;
  /** The number of a cell; null and noted where something else stands in it, null for an empty cell. */
  number(place: CellPlace, outcome?: UnreadOutcome): number | null;
  /** The same of pupils, schools or points: whole, not negative, no share. */
  whole(place: CellPlace, outcome?: UnreadOutcome): number | null;
  /** Whether something that is no number stands in a cell. A column that the table has not is -1. */
  isUnread(place: CellPlace, isCount?: boolean): boolean;
  /** The text of a cell; empty for an empty one. */
  textAt(place: CellPlace): string;
  /** Names a cell that could not be read; nothing for an empty one. */
  note(place: CellPlace, outcome: UnreadOutcome): void;
}

/** @param cells As `readableCells()` gives them. */
export function cellNumbers(cells: Grid, log: DirtLog): CellNumbers {
  function cellAt({ row, column }: CellPlace): Cell | undefined {
    return cells[row]?.[column];
  }
  function reading(place: CellPlace): NumberReading {
    const cell = cellAt(place);
    const read = numberReading(cell);
    if ("value" in read && read.from === "words")
      noteCell(log, "numbers-in-words", { ...place, cell, outcome: null });
    return read;
  }
  function note(place: CellPlace, outcome: UnreadOutcome): void {
    const cell = cellAt(place);
    const read = numberReading(cell);
    const code = "unread" in read ? CODES[read.unread] : "cells-unread";
    if (code !== null) noteCell(log, code, { ...place, cell, outcome });
  }
  function valueOf(place: CellPlace, isCount: boolean): number | null {
    const read = reading(place);
    if ("unread" in read) return null;
    return !isCount || isCountIn(read) ? read.value : null;
  }
  function noted(place: CellPlace, isCount: boolean, outcome: UnreadOutcome): number | null {
    const value = valueOf(place, isCount);
    if (value === null) note(place, outcome);
    return value;
  }
  return {
    reading,
    note,
    textAt: (place) => cleanText(cellAt(place)),
    number: (place, outcome = "row-kept") => noted(place, false, outcome),
    whole: (place, outcome = "row-kept") => noted(place, true, outcome),
    isUnread(place, isCount = false) {
      const read = numberReading(cellAt(place));
      return "unread" in read ? read.unread !== "empty" : isCount && !isCountIn(read);
    },
  };
}

/** Formulas without a value are named by a notice of their own. */
const CODES: Readonly<Record<UnreadKind, NoticeCode | null>> = {
  empty: null,
  formula: null,
  hidden: "cells-hidden",
  "no-data": "cells-hidden",
  date: "cells-unread",
  words: "cells-unread",
};

/** The country has 18 million pupils. */
const MOST_COUNTED = 20_000_000;

function isCountIn(read: Extract<NumberReading, { value: number }>): boolean {
  return Number.isInteger(read.value) && read.value >= 0 && read.value <= MOST_COUNTED && !read.isPercent;
}
