import type { CellContent } from "../../workbook/cell";
import { cellInput } from "./cell-input";
import { requestBytes, type RequestQueue } from "./request-queue";
import { greatest } from "../../workbook/greatest";

/** Cells and bytes of one write; a request holds several. Source: docs/excel-facts.md#size. */
const CELLS_AT_ONCE = 50_000;
const BYTES_AT_ONCE = 2_000_000;

/** A block to write. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Writes a block as 2-D arrays, in pieces that Excel takes. Rows may be of different lengths; what is missing stays. */
export async function writeCells(queue: RequestQueue, block: CellBlock): Promise<void> {
  for (const piece of pieces(block)) {
    const columns = widest(piece.cells);
    if (columns === 0) continue;
    // In an array for Office.js null means "leave the cell as it is".
    const input = piece.cells.map((row) =>
      Array.from({ length: columns }, (_, index) =>
        index < row.length ? cellInput(row[index] ?? null) : null,
      ),
    );
    await queue.room(requestBytes(input) + 1500);
    const range = queue
      .sheet(piece.sheet)
      .getRangeByIndexes(piece.row, piece.column, piece.cells.length, columns);
    range.formulas = input;
  }
}

/** Halves of halves until each is small enough; a single cell always is. */
function pieces(block: CellBlock): CellBlock[] {
  const { cells, row, column } = block;
  const columns = widest(cells);
  if (cells.length * columns <= CELLS_AT_ONCE && requestBytes(cells) <= BYTES_AT_ONCE) return [block];
  if (cells.length > 1) {
    const middle = Math.ceil(cells.length / 2);
    const lower = { ...block, row: row + middle, cells: cells.slice(middle) };
    return [...pieces({ ...block, cells: cells.slice(0, middle) }), ...pieces(lower)];
  }
  if (columns <= 1) return [block];
  const middle = Math.ceil(columns / 2);
  const left = { ...block, cells: cells.map((line) => line.slice(0, middle)) };
  const right = { ...block, column: column + middle, cells: cells.map((line) => line.slice(middle)) };
  return [...pieces(left), ...pieces(right)];
}

function widest(cells: CellBlock["cells"]): number {
  return greatest(
    cells.map((line) => line.length),
    0,
  );
}
