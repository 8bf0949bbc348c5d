import type { CellFact, ColumnRun, SheetSnapshot } from "../../workbook/snapshot";
import { MOST_FACTS, overLimit } from "./over-limit";

/** A fact a cell up to here: the reader of a roadmap's own columns asks for single cells. */
const MOST_SINGLE = 1_000_000;

/** Number formats of a sheet's cells, gathered as runs down its columns. */
export class FormatRuns {
  private readonly runs: { column: number; firstRow: number; lastRow: number; value: string }[] = [];
  /** The run of each column that may go on. */
  private readonly last: ({ lastRow: number; value: string } | undefined)[] = [];
  private count = 0;

  add(row: number, column: number, format: string): void {
    this.count += 1;
    const known = this.last[column];
    if (known !== undefined && known.lastRow === row - 1 && known.value === format) {
      known.lastRow = row;
      return;
    }
    if (this.runs.length >= MOST_FACTS) throw overLimit("formats", MOST_FACTS);
    const run = { column, firstRow: row, lastRow: row, value: format };
    this.last[column] = run;
    this.runs.push(run);
  }

  facts(): Pick<SheetSnapshot, "numberFormats" | "formatRuns"> {
    if (this.count > MOST_SINGLE) return { numberFormats: [], formatRuns: this.runs };
    return { numberFormats: this.runs.flatMap(factsOf).sort(byPlace) };
  }
}

function factsOf({ column, firstRow, lastRow, value }: ColumnRun<string>): CellFact<string>[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => ({
    row: firstRow + index,
    column,
    value,
  }));
}

function byPlace(one: CellFact<string>, other: CellFact<string>): number {
  return one.row - other.row || one.column - other.column;
}
