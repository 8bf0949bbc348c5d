import type { Notice } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS: readonly (readonly Cell[])[] = [
  ["СОШ № 1", 40, 4, 16, 16, 4],
  ["СОШ № 2", 30, 3, 12, 12, 3],
  ["Гимназия", 20, 2, 8, 8, 2],
];

function said(rows: readonly (readonly Cell[])[], schools = SCHOOLS): readonly Notice[] {
  const cells = [
    ["ВПР 2025 Химия 8 класс"],
    ["ОО", "Кол-во участников", "2", "3", "4", "5"],
    ...schools,
    ...rows,
  ];
  const book = snapshotOf({ Лист1: cells });
  const { notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return notices.filter(({ code }) => code === "count-total-differs");
}

describe("a row of totals in a report of ВПР", () => {
  it("is checked against the sum of its schools, participants and marks", () => {
    expect(said([["ИТОГО", 90, 9, 36, 36, 9]])).toEqual([]);
    expect(said([["ИТОГО", 90, 20, 36, 36, 9]])).toMatchObject([
      { details: { count: 1, unit: "ИТОГО", header: "2", said: 20, sum: 9 } },
    ]);
    expect(said([["Всего по району", 91, 9, 36, 36, 9]])).toMatchObject([{ details: { said: 91, sum: 90 } }]);
  });

  it("is no sum where it is a mean, a region's own row, or where marks stand in percent", () => {
    expect(said([["Среднее значение", 30, 3, 12, 12, 3]])).toEqual([]);
    expect(said([["Озёрный край", 4000, 400, 1600, 1600, 400]])).toEqual([]);
    const percents = SCHOOLS.map(([name = null, count = null]): Cell[] => [name, count, 10, 40, 40, 10]);
    expect(said([["ИТОГО", 90, 10, 40, 40, 10]], percents)).toEqual([]);
  });
});
