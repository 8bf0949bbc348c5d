import type { Area } from "../workbook/cell";
import { isOwnTable } from "../workbook/made-objects";
import type { SheetSnapshot } from "../workbook/snapshot";
import { editedCells, type EditedRow } from "./edited-cells";
import { rowSums, SUMS, type SheetTrace } from "./sheet-trace";
import { TracedSheet, type TracedCell } from "./traced-sheet";

/** A cell's place on a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell that a person filled, and the sum of ours in its row: 0 where there are none. */
export interface PlaceBeside extends Place {
  readonly ours: number;
}

/** What a person filled on a sheet of ours. */
export interface CellsBeside {
  readonly places: readonly PlaceBeside[];
  /** Columns were put in and rows changed, so that not each cell can be told. */
  readonly isUnclear: boolean;
  /** Rows or columns were put in or taken out, so that what is ours stands elsewhere than it was written. */
  readonly isMoved: boolean;
  /** What was changed of ours. */
  readonly edited: readonly EditedRow[];
}

/** A row as it stands now: which row of ours it is, and what of it is not ours. */
interface Line {
  readonly row: number;
  /** None where the row stands as it was written. */
  readonly cells: readonly TracedCell[];
  /** Index of our row; null for one that is not ours. */
  ours: number | null;
  /** Its other cells. */
  theirs: readonly TracedCell[];
}

/** A row may have two cells too many anywhere, in a sheet of so many rows that were changed. */
const MOST_PAIRED = 2000;
const MOST_CELLS = 40;

/**
 * The cells of a sheet of ours that a person filled beside ours: in rows and columns that they put in or that lie outside.
 * A row of ours is known by its content, wherever it stands now; one that was edited by its neighbours.
 *
 * @param trace What we wrote there.
 */
export function cellsBeside(sheet: SheetSnapshot, trace: SheetTrace): CellsBeside {
  const pivots = sheet.pivotAreas ?? trace.pivots ?? [];
  // Where a pivot of the person's stands is not known: nothing may be written over it.
  if (sheet.pivotAreas === null) return { places: [], isUnclear: false, isMoved: false, edited: [] };
  const left = new LeftRows(rowSums(trace));
  const lines = linesOf(new TracedSheet(sheet, pivots), left);
  for (const [number, ways] of WAYS.entries()) {
    const open = lines.filter(({ ours }) => ours === null);
    if (number === WAYS.length - 1 && open.length > MOST_PAIRED) break;
    for (const line of open) matchLine(line, left, ways(line.cells, trace.columns));
  }
  const leftRows = left.rows();
  const tables = sheet.tables.filter(({ name }) => isOwnTable(name)).map(({ area }) => area);
  const edited = editedLines(lines, left, tables);
  const isWider = tables.some(({ column, columns }) => column + columns > trace.columns);
  for (const line of edited)
    line.theirs = isWider ? [] : line.cells.filter(({ column }) => column >= trace.columns);
  const ofOurs = edited.map((line) => ({ ...line, cells: without(line.cells, line.theirs) }));
  return {
    places: lines.flatMap(({ row, cells, theirs }) => {
      if (theirs.length === 0) return [];
      const ours = (sumOf(cells) - sumOf(theirs) + SUMS) % SUMS;
      return theirs.map(({ column }) => ({ row, column, ours }));
    }),
    isUnclear: isWider && edited.length > 0,
    isMoved: lines.some((line) => isMovedLine(line, tables, trace)),
    edited: isWider ? [] : editedCells(ofOurs, leftRows, trace),
  };
}

/** The filled rows of a sheet, those found that stand as they were written. */
function linesOf(sheet: TracedSheet, left: LeftRows): Line[] {
  const lines: Line[] = [];
  for (let row = 0; row < sheet.length; row++) {
    const sum = sheet.rowSum(row);
    if (sum === null) continue;
    const isInPlace = left.takeAt(row, sum);
    const cells = isInPlace ? [] : sheet.cellsOf(row);
    lines.push({ row, cells, ours: isInPlace ? row : null, theirs: cells });
  }
  return lines;
}

function without(cells: readonly TracedCell[], some: readonly TracedCell[]): TracedCell[] {
  return cells.filter((cell) => !some.includes(cell));
}

/** Rows of a table may be sorted; a column put in shows by what is not ours before the last of ours. */
function isMovedLine({ row, ours, theirs }: Line, tables: readonly Area[], trace: SheetTrace): boolean {
  if (ours === null) return false;
  const isSorted = tables.some((table) => row > table.row && row < table.row + table.rows);
  return (!isSorted && row !== ours) || theirs.some(({ column }) => column < trace.columns);
}

/** Our rows that no row of the sheet was found for yet. */
class LeftRows {
  private bySum: Map<number, number[]> | null = null;
  private readonly open = new Set<number>();

  constructor(private readonly sums: readonly number[]) {
    for (const [row, sum] of sums.entries()) if (sum !== 0) this.open.add(row);
  }

  rows(): number[] {
    return [...this.open];
  }

  /** Takes a row where it has this sum. */
  takeAt(row: number, sum: number): boolean {
    return this.sums[row] === sum && this.open.delete(row);
  }

  /** Takes the first row with a sum. */
  takeSum(sum: number): number | null {
    this.bySum ??= this.indexed();
    const row = this.bySum.get(sum)?.pop();
    if (row === undefined) return null;
    this.open.delete(row);
    return row;
  }

  private indexed(): Map<number, number[]> {
    const bySum = new Map<number, number[]>();
    for (const row of this.open) {
      const sum = this.sums[row] ?? 0;
      const known = bySum.get(sum);
      if (known === undefined) bySum.set(sum, [row]);
      else known.push(row);
    }
    for (const rows of bySum.values()) rows.reverse();
    return bySum;
  }

  takeRow(row: number): boolean {
    return this.open.delete(row);
  }

  takeAny(): number | null {
    for (const row of this.open) {
      this.open.delete(row);
      return row;
    }
    return null;
  }
}

type Ways = (cells: readonly TracedCell[], columns: number) => Iterable<readonly TracedCell[]>;

/** What may have come to a row of ours, the likeliest first: nothing, cells behind it, one cell within, two. */
const WAYS: readonly Ways[] = [
  () => [[]],
  (cells, columns) => [cells.filter(({ column }) => column >= columns)],
  (cells) => cells.map((cell) => [cell]),
  function* (cells) {
    if (cells.length > MOST_CELLS) return;
    for (const [index, one] of cells.entries()) {
      for (const other of cells.slice(index + 1)) yield [one, other];
    }
  },
];

function matchLine(line: Line, left: LeftRows, ways: Iterable<readonly TracedCell[]>): void {
  const whole = sumOf(line.cells);
  for (const theirs of ways) {
    if (theirs.length >= line.cells.length) continue;
    const ours = left.takeSum((whole - sumOf(theirs) + SUMS) % SUMS);
    if (ours === null) continue;
    Object.assign(line, { ours, theirs });
    return;
  }
}

function sumOf(cells: readonly TracedCell[]): number {
  return cells.reduce((sum, cell) => (sum + cell.sum) % SUMS, 0);
}

/** Rows of ours whose cells were edited: they stand where ours stood, counted from the nearest that is known, or in a table. */
function editedLines(lines: readonly Line[], left: LeftRows, tables: readonly Area[]): Line[] {
  const edited: Line[] = [];
  function takeBy(order: readonly Line[]): void {
    let known: Line | null = null;
    for (const line of order) {
      const place = line.ours === null ? (known?.ours ?? null) : null;
      if (place !== null && known !== null && left.takeRow(place + line.row - known.row)) {
        line.ours = place + line.row - known.row;
        edited.push(line);
      }
      if (line.ours !== null) known = line;
    }
  }
  takeBy([...lines].reverse());
  takeBy(lines);
  const isKnown = lines.some(({ ours }) => ours !== null);
  for (const line of lines) {
    if (line.ours !== null) continue;
    // Sorted, or nothing of the sheet is as it was: its rows are taken for ours where they stand.
    const isOurs = isKnown
      ? tables.some(({ row, rows }) => line.row >= row && line.row < row + rows)
      : left.takeRow(line.row);
    if (isOurs && isKnown) line.ours = left.takeAny();
    else if (isOurs) line.ours = line.row;
    if (line.ours !== null) edited.push(line);
  }
  return edited.sort((one, other) => one.row - other.row);
}
