import { cellAddress } from "../../workbook/address";
import type { Cell, Grid } from "../../workbook/cell";
import type { WorkbookError } from "../../workbook/workbook-error";
import { damagedBook } from "./damaged-book";
import { overLimit } from "./over-limit";
import { packedGrid, PackedRows } from "./packed-rows";

/** Rows and columns of the largest sheet there is. Source: Microsoft, "Excel specifications and limits". */
export const MOST_ROWS = 1_048_576;
/** Highest number of columns: a wider range means "all the rest". */
export const MOST_COLUMNS = 16_384;
const NO_CELLS: readonly Cell[] = [];
/** From here on rows are packed: as arrays, a million of 36 cells take 350 MB. */
const PACKED_FROM = 100_000;
/** The same for a sheet of few rows whose last cells stand far to the right. */
const PACKED_FROM_PLACES = 4_000_000;
/** Places from the first column to the last cell of each row: a sheet with more of them is not gone through in any bearable time. */
const MOST_PLACES = 250_000_000;

/** Texts as long as these are prose, which no table of results has by the hundred thousand. */
const LONG_TEXT = 1_000;
/** Letters of all long texts: each is looked at some twenty times. A shared text is in the file once, in however many cells. */
const MOST_LETTERS = 200_000_000;

/** Gathers cells into rows that hold no more than their cells: a sheet may have a million of them. */
export class CellLines {
  private lines: (readonly Cell[])[] = [];
  private packed: PackedRows | null = null;
  /** The cells of the row under way; behind `width` are those of rows before. */
  private readonly line: Cell[] = [];
  private width = 0;
  private row = -1;
  /** Places in all rows so far, empty ones too. */
  private places = 0;
  /** Letters of the long texts so far. */
  private letters = 0;

  /** @param mostPlaces Fewer in tests. */
  constructor(private readonly mostPlaces = MOST_PLACES) {}

  /** @throws {WorkbookError} `damaged` for a row that no sheet has. */
  begin(row: number): void {
    this.flush();
    if (!(Number.isInteger(row) && row >= 0 && row < MOST_ROWS)) throw outside(row, 0);
    this.row = row;
  }

  /** @throws {WorkbookError} `damaged` for a column that no sheet has; `too-large` for too many long texts. */
  put(column: number, value: Cell): void {
    if (!(column >= 0 && column < MOST_COLUMNS) || this.row < 0) throw outside(this.row, column);
    if (typeof value === "string" && value.length > LONG_TEXT) this.letters += value.length;
    if (this.letters > MOST_LETTERS) throw overLimit("letters", MOST_LETTERS);
    for (let empty = this.width; empty < column; empty++) this.line[empty] = null;
    if (column < this.width) refuseOther(this.line[column] ?? null, value, { row: this.row, column });
    this.line[column] = value;
    if (column >= this.width) this.width = column + 1;
  }

  finish(): Grid {
    this.flush();
    if (this.packed === null) return this.lines;
    this.packed.close();
    return packedGrid(this.packed);
  }

  private flush(): void {
    if (this.width === 0) return;
    const { row } = this;
    const line = this.line.slice(0, this.width);
    this.width = 0;
    while (this.count() < row) this.add(NO_CELLS);
    if (row === this.count()) this.add(line);
    else this.lay(row, line);
  }

  private count(): number {
    return this.packed?.count ?? this.lines.length;
  }

  /** @throws {WorkbookError} `too-large` for rows that are too wide for their number. */
  private add(line: readonly Cell[]): void {
    this.countPlaces(line.length);
    if (this.packed === null) this.lines.push(line);
    else this.packed.add(line);
    this.packLong();
  }

  private countPlaces(more: number): void {
    this.places += more;
    if (this.places > this.mostPlaces) throw overLimit("places", this.mostPlaces);
  }

  private packLong(): void {
    const isLong = this.lines.length >= PACKED_FROM || this.places >= PACKED_FROM_PLACES;
    if (this.packed !== null || !isLong) return;
    const packed = new PackedRows();
    for (const known of this.lines) packed.add(known);
    this.packed = packed;
    this.lines = [];
  }

  /**
   * A row that is named a second time, or behind one that comes after it: its cells lie beside those that are there. It is
   * held anew, so that all of it counts.
   *
   * @throws {WorkbookError} `damaged` for a cell with two values.
   */
  private lay(row: number, line: readonly Cell[]): void {
    const before = this.packed?.line(row) ?? this.lines[row] ?? NO_CELLS;
    const both = before.length === 0 ? line : laid(before, line, row);
    this.countPlaces(both.length);
    if (this.packed === null) this.lines[row] = both;
    else this.packed.set(row, both);
    this.packLong();
  }
}

/** A row laid over another: where it is empty the one below is seen. */
function laid(below: readonly Cell[], above: readonly Cell[], row: number): Cell[] {
  const both = below.slice();
  above.forEach((cell, column) => {
    refuseOther(below[column] ?? null, cell, { row, column });
    if (cell !== null || column >= both.length) both[column] = cell;
  });
  return both;
}

/** Programs do not agree which of two values a cell has, and Excel calls such a book damaged. */
function refuseOther(below: Cell, above: Cell, { row, column }: { row: number; column: number }): void {
  if (below === null || above === null || below === above) return;
  const cell = cellAddress(row, column);
  throw damagedBook("Cannot read a sheet: a cell stands there twice", { why: "twice", cell });
}

function outside(row: number, column: number): WorkbookError {
  const isKnown = Number.isSafeInteger(row) && row >= 0 && column >= 0;
  return damagedBook("Cannot read a sheet: a cell lies outside of it", {
    why: "outside",
    ...(isKnown ? { cell: cellAddress(row, column) } : {}),
  });
}
