import { grouped } from "../../grouped";
import { factsInText, type TextFacts } from "./facts-in-text";
import { indexColumn } from "./index-columns";
import type { HeaderCell } from "./header-cell";

/** A report needs a number of participants or a mark, and the marks: fewer columns are no table of their own. */
const LEAST_COLUMNS = 3;

/** Columns of one procedure of a header that holds several side by side, and what is said above them alone. */
export interface ProcedureColumns {
  /** With the columns that all share: the school, its municipality. */
  readonly cells: readonly HeaderCell[];
  /** «Математика», «5 класс»: the words of the upper levels. */
  readonly said: string;
  /** The first column that is of this procedure only. */
  readonly firstColumn: number;
}

/**
 * The procedures of a header of two and more levels whose upper ones name subjects, grades or years: «Русский язык / Писали»,
 * «Математика / Писали». Each is a table of its own with the shared columns before it.
 *
 * @returns Empty where no upper level names a procedure; one with all columns where only one is named.
 */
export function proceduresSideBySide(cells: readonly HeaderCell[]): ProcedureColumns[] {
  const groups = grouped(cells, (cell) => upperWords(cell));
  const shared = groups.get("") ?? [];
  const own = [...groups].filter(([said]) => said !== "");
  if (own.some(([, columns]) => columns.length < LEAST_COLUMNS && !columns.some(isIndex))) return [];
  const [only] = own;
  if (own.length === 1 && only !== undefined) {
    return [{ cells, said: only[0], firstColumn: cells[0]?.column ?? 0 }];
  }
  return own.map(([said, columns]) => ({
    cells: [...shared.filter(({ column }) => column < (columns[0]?.column ?? 0)), ...columns],
    said,
    firstColumn: columns[0]?.column ?? 0,
  }));
}

/** «Качество, %» tells something alone. */
function isIndex(cell: HeaderCell): boolean {
  return indexColumn(cell) !== null;
}

/** The levels down to the last but one that names a procedure; empty where none does. */
function upperWords({ header }: HeaderCell): string {
  const upper = header.split(" / ").slice(0, -1);
  let last = upper.length - 1;
  while (last >= 0 && !namesProcedure(factsInText(upper[last] ?? ""))) last -= 1;
  return upper.slice(0, last + 1).join(", ");
}

function namesProcedure({ subject, grade, year }: TextFacts): boolean {
  return subject !== null || grade !== null || year !== null;
}
