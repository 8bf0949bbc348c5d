import { cellSums, shortSum, type SheetTrace } from "./sheet-trace";
import type { TracedCell } from "./traced-sheet";

/** Cells of a row of ours that a person edited. */
export interface EditedRow {
  readonly row: number;
  /** Which; null where it is only known that some of the row are. */
  readonly columns: readonly number[] | null;
}

interface EditedLine {
  readonly row: number;
  /** Index of our row, as far as its place tells. */
  readonly ours: number | null;
  /** What stands there now of ours. */
  readonly cells: readonly TracedCell[];
}

/** Cells that so many rows have tell nothing of which row it is. */
const MOST_ALIKE = 100;

/**
 * Which cells were edited of rows that are not as we wrote them. A cell of ours that stands in another column now, since
 * columns were put in, taken out or moved, is none.
 *
 * @param left Our rows that were not found as they were written.
 */
export function editedCells(
  lines: readonly EditedLine[],
  left: readonly number[],
  trace: SheetTrace,
): EditedRow[] {
  const sums = cellSums(trace);
  if (sums === null) return lines.map(({ row }) => ({ row, columns: null }));
  const rows = new AlikeRows(sums, left);
  const emptied = emptiedColumns(lines, sums);
  return lines.flatMap(({ row, ours, cells }) => {
    const before = sums[rows.like(cells, ours)] ?? [];
    const columns = changedColumns(cells, before, emptied);
    return columns.length === 0 ? [] : [{ row, columns }];
  });
}

/** @param emptied Columns that nothing is told of. */
function changedColumns(
  cells: readonly TracedCell[],
  before: readonly (number | null)[],
  emptied: ReadonlySet<number>,
): number[] {
  const now = new Map(cells.map(({ column, sum }) => [column, shortSum(sum)]));
  const missing: number[] = [];
  const gone: number[] = [];
  for (const [column, sum] of before.entries()) {
    if (sum === null || now.get(column) === sum) continue;
    missing.push(sum);
    if (!now.has(column) && !emptied.has(column)) gone.push(column);
  }
  let areMoved = false;
  const typed = [...now].flatMap(([column, sum]) => {
    if (before[column] === sum) return [];
    const at = missing.indexOf(sum);
    if (at < 0) return [column];
    missing.splice(at, 1);
    areMoved = true;
    return [];
  });
  // Where cells of ours stand elsewhere, an empty place says nothing.
  return [...typed, ...(areMoved ? [] : gone)].sort((one, other) => one - other);
}

/** Columns of which next to nothing is left: they were deleted, and nothing of a person's stands there. */
function emptiedColumns(
  lines: readonly EditedLine[],
  sums: readonly (readonly (number | null)[])[],
): ReadonlySet<number> {
  const filled = new Map<number, number>();
  for (const line of sums) {
    for (const [column, sum] of line.entries())
      if (sum !== null) filled.set(column, (filled.get(column) ?? 0) + 1);
  }
  const left = new Map<number, number>();
  for (const { ours, cells } of lines) {
    const now = new Set(cells.map(({ column }) => column));
    for (const [column, sum] of (sums[ours ?? -1] ?? []).entries())
      if (sum !== null && !now.has(column)) left.set(column, (left.get(column) ?? 0) + 1);
  }
  const emptied = [...left].filter(([column, count]) => count > 2 && (filled.get(column) ?? 0) - count < 2);
  return new Set(emptied.map(([column]) => column));
}

/** Our rows by what they hold: after a sort, an edited one is known by its other cells. */
class AlikeRows {
  private readonly bySum = new Map<number, number[]>();

  constructor(sums: readonly (readonly (number | null)[])[], left: readonly number[]) {
    for (const row of left) {
      for (const sum of new Set(sums[row])) {
        if (sum === null) continue;
        const known = this.bySum.get(sum);
        if (known === undefined) this.bySum.set(sum, [row]);
        else known.push(row);
      }
    }
  }

  /** @param likely The row where several are as like. */
  like(cells: readonly TracedCell[], likely: number | null): number {
    const votes = new Map<number, number>();
    for (const { sum } of cells) {
      const rows = this.bySum.get(shortSum(sum)) ?? [];
      if (rows.length > MOST_ALIKE) continue;
      for (const row of rows) votes.set(row, (votes.get(row) ?? 0) + 1);
    }
    let best = likely ?? -1;
    for (const [row, count] of votes) if (count > (votes.get(best) ?? 0)) best = row;
    return best;
  }
}
