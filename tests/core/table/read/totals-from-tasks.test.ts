import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Grid } from "../../../../src/workbook/cell";
import { plainSheet } from "../../../../src/workbook/plain-sheet";
import { snapshotOf } from "../../../read-snapshot";

it("a total that is a sum without a value is the sum of the tasks, but not where one of them is unreadable", () => {
  const protocol: Grid = [
    ["логин школы", "код обучающегося", "вариант", "балл за 1", "балл за 2", "всего баллов"],
    ["sch900101", "1", "1", 2, "X", null],
    ["sch900101", "2", "2", 1, "много", null],
    ["sch900101", "3", "1", 1, 2, null],
  ];
  const sums = [1, 2].map((row) => ({ row, column: 5, value: `SUM(D${row + 1}:E${row + 1})` }));
  const formulas = [...sums, { row: 3, column: 5, value: "VLOOKUP(B4,Z:Z,1)" }];
  const book = snapshotOf({ "МА 5 2025": protocol });
  const workbook = {
    ...book,
    sheets: book.sheets.map((sheet) => plainSheet(sheet.name, { ...sheet, formulas })),
  };
  const { procedures, notices } = readRecords(workbook, recogniseTables(workbook, {}).tables, []);
  expect(procedures[0]?.schools[0]?.pupils?.map(({ score }) => score)).toEqual([2, null, null]);
  const said = notices.map(({ code, details }) => [code, details["count"]]);
  expect(said).toContainEqual(["total-unreadable", 2]);
  expect(said).toContainEqual(["totals-from-tasks", 1]);
});
