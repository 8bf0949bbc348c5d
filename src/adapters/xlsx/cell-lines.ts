import type { Cell } from "../../workbook/cell";
import { WorkbookError } from "../../workbook/workbook-error";

/** Rows and columns of the largest sheet there is. Source: Microsoft, "Excel specifications and limits". */
const MOST_ROWS = 1_048_576;
/** Highest number of columns: a wider range means "all the rest". */
export const MOST_COLUMNS = 16_384;
const NO_CELLS: readonly Cell[] = [];

/** Gathers cells into rows that hold no more than their cells: a sheet may have a million of them. */
export class CellLines {
  private readonly lines: (readonly Cell[])[] = [];
  /** The cells of the row under way; behind `width` are those of rows before. */
  private readonly line: Cell[] = [];
  private width = 0;
  private row = -1;

  /** @throws {WorkbookError} `damaged` for a row that no sheet has. */
  begin(row: number): void {
    this.flush();
    if (!(row >= 0 && row < MOST_ROWS)) throw outside();
    this.row = row;
  }

  /** @throws {WorkbookError} `damaged` for a column that no sheet has. */
  put(column: number, value: Cell): void {
    if (column < 0 || column >= MOST_COLUMNS || this.row < 0) throw outside();
    for (let empty = this.width; empty < column; empty++) this.line[empty] = null;
    this.line[column] = value;
    if (column >= this.width) this.width = column + 1;
  }

  finish(): readonly (readonly Cell[])[] {
    this.flush();
    return this.lines;
  }

  private flush(): void {
    if (this.width === 0) return;
    const { lines, row } = this;
    const line = this.line.slice(0, this.width);
    this.width = 0;
    while (lines.length < row) lines.push(NO_CELLS);
    const before = lines[row];
    if (before === undefined) lines.push(line);
    else lines[row] = line.length < before.length ? laid(before, line) : laid(line, before, line);
  }
}

/** Rows laid over one another: what is empty in an upper one is seen in the one below. */
function laid(...layers: readonly (readonly Cell[])[]): Cell[] {
  const [longest = []] = layers;
  return longest.map((_, column) => layers.reduce<Cell>((seen, layer) => layer[column] ?? seen, null));
}

function outside(): WorkbookError {
  return new WorkbookError("damaged", "Cannot read a sheet: a cell lies outside of it");
}
