import type { ReadBlock } from "./read-blocks";

/** Puts blocks together as rows from A1; what is null is left out at the end of a row. */
export function assembleGrid<T>(
  blocks: readonly ReadBlock[],
  part: (block: ReadBlock, row: number, column: number) => T,
): (T | null)[][] {
  const grid: (T | null)[][] = [];
  for (const block of blocks) {
    const { row, column, rows, columns } = block.area;
    for (let r = 0; r < rows; r++) {
      while (grid.length <= row + r) grid.push([]);
      const line = grid[row + r] ?? [];
      while (line.length < column) line.push(null);
      for (let c = 0; c < columns; c++) line[column + c] = part(block, r, c);
      while (line.length > 0 && line.at(-1) === null) line.pop();
    }
  }
  return grid;
}
