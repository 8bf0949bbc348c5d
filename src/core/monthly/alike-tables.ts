import type { FoundTable } from "./found-table";
import { otherTable } from "./other-table";
import { isInWords } from "./row-labels";
import { plainWords } from "./words";

/** Columns from the left in which rows are named. */
const NAMING = 2;
/** Tables, and their share of all, from which rows that are named alike are those of the form. */
const LEAST_TABLES = 3;
const LEAST_SHARE = 0.3;

/**
 * Of tables with one header those whose rows have the same names in the same places: in the others a line was put in,
 * taken out or moved, and every row after it stands beside its own place.
 */
export function alikeTables(tables: readonly FoundTable[]): readonly FoundTable[] {
  const groups = new Map<string, FoundTable[]>();
  for (const table of tables) {
    const key = namesOf(table);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const most = [...groups.values()].reduce<FoundTable[]>(
    (best, of) => (of.length > best.length ? of : best),
    [],
  );
  return most.length >= Math.max(LEAST_TABLES, tables.length * LEAST_SHARE) ? most : tables;
}

function namesOf({ view, block }: FoundTable): string {
  const end = otherTable(view, block.bodyRow, () => false)?.row ?? Infinity;
  const rows = view.filledRows().filter((row) => row >= block.bodyRow && row < end);
  const columns = block.paths
    .slice(0, NAMING)
    .map(({ column }) => column)
    .filter((column) => isInWords(rows.map((row) => view.text(row, column))));
  return rows
    .map((row) => [row - block.bodyRow, ...columns.map((column) => plainWords(view.mergedText(row, column)))])
    .join("\n");
}
