import { isOverlap } from "../workbook/area-overlap";
import type { Area } from "../workbook/cell";
import type { SheetSnapshot } from "../workbook/snapshot";
import { FORMULA, sumOf, SUMS } from "./sheet-trace";

/** A filled cell of a row. */
export interface TracedCell {
  readonly column: number;
  readonly sum: number;
}

/** A sheet as it stands now, counted as traces are: cells are made of a row only when it is asked for. */
export class TracedSheet {
  /** Cells with a formula or an error, by row. */
  private readonly formulas = new Map<number, number[]>();

  /** @param without Where nothing is counted. */
  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly without: readonly Area[],
  ) {
    for (const { row, column } of [...sheet.errors, ...sheet.formulas]) {
      const known = this.formulas.get(row);
      if (known === undefined) this.formulas.set(row, [column]);
      else known.push(column);
    }
  }

  /** How many rows there are, empty ones too. */
  get length(): number {
    const { cells } = this.sheet;
    let length = cells.length;
    for (const row of this.formulas.keys()) length = Math.max(length, row + 1);
    return length;
  }

  /** The sum of a row; null for one with nothing in it. */
  rowSum(row: number): number | null {
    let sum = 0;
    let isFilled = false;
    this.eachCell(row, (_, cell) => {
      isFilled = true;
      sum = (sum + cell) % SUMS;
    });
    return isFilled ? sum : null;
  }

  cellsOf(row: number): TracedCell[] {
    const cells: TracedCell[] = [];
    this.eachCell(row, (column, sum) => cells.push({ column, sum }));
    return cells;
  }

  private eachCell(row: number, visit: (column: number, sum: number) => void): void {
    const line = this.sheet.cells[row] ?? [];
    const formulas = this.formulas.get(row);
    const areas = this.without.filter((area) => row >= area.row && row < area.row + area.rows);
    function isCounted(column: number): boolean {
      return areas.every((area) => !isOverlap(area, { row, column, rows: 1, columns: 1 }));
    }
    for (let column = 0; column < line.length; column++) {
      const value = line[column] ?? null;
      if (value === null || value === "" || !isCounted(column)) continue;
      if (formulas?.includes(column) !== true) visit(column, sumOf(value));
    }
    for (const column of new Set(formulas)) if (isCounted(column)) visit(column, FORMULA);
  }
}
