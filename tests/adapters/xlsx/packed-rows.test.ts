import { CellLines } from "../../../src/adapters/xlsx/cell-lines";
import { packedGrid, PackedRows } from "../../../src/adapters/xlsx/packed-rows";
import type { Cell, Grid } from "../../../src/workbook/cell";

const LINES: Cell[][] = [
  ["Школа", null, 0, 1, 127, 128, 2 ** 28 - 1, 2 ** 28, 2 ** 53 - 1],
  [],
  [-1, -0, 0.1, 1e300, 5e-324, true, false, null, "Школа", ""],
  [
    "0",
    "1",
    "999",
    "1000",
    "40000001",
    "99999999",
    "123456789",
    "007",
    "00",
    "-1",
    "1.0",
    " 1",
    "1e3",
    "٣",
    "½",
  ],
  Array.from({ length: 16_384 }, (_, column) => (column % 3 === 0 ? column : null)),
];

function packed(lines: readonly (readonly Cell[])[]): Grid {
  const rows = new PackedRows();
  for (const line of lines) rows.add(line);
  rows.close();
  return packedGrid(rows);
}

describe("packed rows", () => {
  it("give back every cell that was put in", () => {
    const grid = packed(LINES);
    expect(LINES.map((_, row) => grid[row])).toEqual(LINES);
    expect(Object.is(grid[2]?.[1], -0)).toBe(true);
  });

  it("are a grid for whoever walks, cuts or searches it", () => {
    const grid = packed(LINES);
    expect(Array.isArray(grid)).toBe(true);
    expect(grid).toHaveLength(5);
    expect([...grid]).toEqual(LINES);
    expect(grid.slice(1, 3)).toEqual(LINES.slice(1, 3));
    expect(grid.map((line) => line.length)).toEqual([9, 0, 10, 15, 16_384]);
    expect(grid.some((line) => line.includes(true))).toBe(true);
    expect(grid.findIndex((line) => line.length === 0)).toBe(1);
    expect([grid[5], grid[-1]]).toEqual([undefined, undefined]);
  });

  it("hold more than a page, and rows that are laid over others", () => {
    const lines = new CellLines();
    const rows = 130_000;
    for (let row = 0; row < rows; row++) {
      lines.begin(row * 2);
      lines.put(1, `код ${String(row)}`);
      lines.put(2, row / 4);
    }
    lines.begin(4);
    lines.put(0, "поверх");
    const grid = lines.finish();
    expect(grid).toHaveLength(rows * 2 - 1);
    expect(grid[4]).toEqual(["поверх", "код 2", 0.5]);
    expect(grid[rows * 2 - 2]).toEqual([null, `код ${String(rows - 1)}`, (rows - 1) / 4]);
    expect(grid[rows]).toEqual([null, `код ${String(rows / 2)}`, rows / 8]);
    expect(grid[rows + 1]).toEqual([]);
  });
});
