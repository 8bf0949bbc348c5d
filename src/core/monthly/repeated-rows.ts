import type { AlignedRow, DoubledRow } from "./aligned-rows";
import type { SheetView } from "./sheet-view";

/** A line that repeats another one in so many filled cells, and in all, was copied. */
const LEAST_CELLS = 4;
const ORDINAL_HEADER = /№|п\/п/i;

/** Lines without names, those that repeat an earlier one whole apart. */
export interface DistinctRows {
  readonly rows: readonly AlignedRow[];
  readonly doubled: readonly DoubledRow[];
}

/** Tells copied lines apart; the number of a line in the table does not count. */
export function distinctRows(
  view: SheetView,
  rows: readonly AlignedRow[],
  columns: ReadonlyMap<string, number>,
): DistinctRows {
  const places = [...columns].filter(([header]) => !ORDINAL_HEADER.test(header)).map(([, column]) => column);
  const first = new Map<string, number>();
  const kept: AlignedRow[] = [];
  const doubled: DoubledRow[] = [];
  for (const of of rows) {
    const texts = places.map((column) => view.text(of.row, column));
    const key = texts.join("\n");
    const known = texts.filter((text) => text !== "").length < LEAST_CELLS ? undefined : first.get(key);
    if (known === undefined) {
      first.set(key, of.row);
      kept.push(of);
    } else doubled.push({ ...of, first: known, inPlaceOf: null });
  }
  return { rows: kept, doubled };
}
