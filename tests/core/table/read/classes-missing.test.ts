import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const MARKS = ["Писали", "2", "3", "4", "5"];
const A = [20, 1, 6, 8, 5];
const B = [22, 2, 8, 9, 3];
const BOTH = [42, 3, 14, 17, 8];
const THREE = [63, 5, 20, 26, 12];

function said(rows: Grid): string[] {
  const book = snapshotOf({ Лист1: [["ВПР 2025, математика, 5 класс"], ...rows] });
  const { notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return notices
    .filter(({ code }) => code === "classes-missing" || code === "count-total-differs")
    .map((notice) => `${notice.code}: ${noticeText(notice)}`);
}

describe("a class that is missing", () => {
  it("is named where the whole school stands beside its classes and has more pupils", () => {
    function beside(whole: readonly number[]): Grid {
      return [
        ["ОО", "5А", null, null, null, null, "5Б", null, null, null, null, "Всего", null, null, null, null],
        [null, ...MARKS, ...MARKS, ...MARKS],
        ["СОШ № 1", ...A, ...B, ...whole],
        ["СОШ № 2", ...A, ...B, ...BOTH],
      ];
    }
    expect(said(beside(BOTH))).toEqual([]);
    expect(said(beside(THREE))).toEqual([
      expect.stringMatching(/^classes-missing: У 1\sшколы.*СОШ № 1: 63 > 42/),
    ]);
  });

  it("is spoken of where a total beneath the classes is more than they are", () => {
    const rows = [
      ["5А", ...A],
      ["5Б", ...B],
      ["Всего", ...THREE],
    ].map((row) => ["СОШ № 1", ...row]);
    expect(said([["ОО", "Класс", ...MARKS], ...rows])).toEqual([
      expect.stringMatching(/^count-total-differs: .*сумме классов.*63, сумма 42.*какого-то класса/),
    ]);
  });
});
