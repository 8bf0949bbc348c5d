import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "Результаты ВПР 2025, русский язык, 5 класс";
const ROWS: Grid = [
  ["Школа", "Писали", "2", "3", "4", "5"],
  ["СОШ № 1", 20, 2, 8, 8, 2],
  ["СОШ № 2", 15, 1, 6, 6, 2],
];

function blank(count: number): Cell[][] {
  return Array.from({ length: count }, () => []);
}

function moved(rows: Grid, columns: number): Cell[][] {
  return rows.map((row) => [...Array.from({ length: columns }, () => null), ...row]);
}

function found(cells: Grid): unknown[] {
  return recogniseTables(snapshotOf({ Лист1: cells }), {}).tables.map((table) => [
    table.subject?.value,
    table.grade?.value,
    table.year?.value,
    table.schoolCount,
  ]);
}

describe("a table far from its title", () => {
  it.each([
    ["30 blank rows below it", [[TITLE], ...blank(30), ...ROWS]],
    ["200 blank rows below it", [[TITLE], ...blank(200), ...ROWS]],
    [
      "beneath 40 lines of remarks",
      [[TITLE], ...blank(40).map((_, at) => [`Примечание ${String(at)}`]), ...ROWS],
    ],
    ["far to the right", [[TITLE], ...blank(2), ...moved(ROWS, 300)]],
    ["far down and to the right", [...blank(40), [TITLE], ...blank(80), ...moved(ROWS, 30)]],
    ["that stands far down itself", [...blank(1000), [TITLE], ...ROWS]],
  ])("is of what the title says: %s", (_, cells) => {
    expect(found(cells)).toEqual([["ru", 5, 2025, 2]]);
  });

  it("has no more than its own title where another table stands between", () => {
    const second = [["Математика, 6 класс"], ...blank(40), ...ROWS];
    expect(found([[TITLE], ...ROWS, [], ...second])).toEqual([
      ["ru", 5, 2025, 2],
      ["ma", 6, 2025, 2],
    ]);
  });
});
