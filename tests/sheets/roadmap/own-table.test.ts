import { ownTableRows } from "../../../src/sheets/roadmap/own-table";
import type { Grid } from "../../../src/workbook/cell";
import { plainSheet } from "../../../src/workbook/plain-sheet";

const CELLS: Grid = [
  ["Мероприятия", "Ответственные"],
  ["Первое", "Иванова"],
  ["Второе", null],
  [null, null],
  ["Третье"],
  [null, null],
  ["Замечание под таблицей"],
];

function rowsOf(known: number): unknown[] {
  const merges = [
    { row: 1, column: 1, rows: 2, columns: 1 },
    { row: 6, column: 0, rows: 1, columns: 2 },
  ];
  return ownTableRows(plainSheet("Лист", { cells: CELLS, merges }), 0, known).map(({ row, cells }) => [
    row,
    ...cells,
  ]);
}

describe("ownTableRows()", () => {
  it("reads a cell that was merged downwards in all its rows", () => {
    expect(rowsOf(0)).toEqual([
      [1, "Первое", "Иванова"],
      [2, "Второе", "Иванова"],
    ]);
  });

  it("goes over empty lines to the last row that is certainly the table's", () => {
    expect(rowsOf(5).map((row) => (row as unknown[])[1])).toEqual(["Первое", "Второе", null, "Третье"]);
  });
});
