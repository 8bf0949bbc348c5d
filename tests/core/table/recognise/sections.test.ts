import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER: readonly Cell[] = ["Школа", "Писали", "2", "3", "4", "5"];
const SCHOOLS = ["СОШ № 1", "Лицей", "ООШ с. Ключи"];

function schools(participants: number, others: readonly Cell[] = []): Grid {
  return SCHOOLS.map((school) => [school, participants, 2, 8, 8, participants - 18, ...others]);
}

function read(title: string, rows: Grid, header: readonly Cell[] = HEADER) {
  const book = snapshotOf({ Свод: [[title], header, ...rows] });
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  return {
    codes: [...notices, ...records.notices].map(({ code }) => code),
    works: records.procedures.map(({ procedure: { subject, grade, year }, schools: own }) => [
      `${subject} ${String(grade)} ${String(year)}`,
      ...own.map(({ participants }) => participants),
    ]),
  };
}

describe("rows that only name a part of the work, above its schools", () => {
  it.each([
    ["5 класс", "6 класс"],
    ["5-е классы", "6-е классы"],
    ["Параллель 5 классов", "Параллель 6 классов"],
  ])("tell the grade: %s, %s", (first, second) => {
    const { works, codes } = read("ВПР 2025, математика", [
      [first],
      ...schools(20),
      [second],
      ...schools(25),
    ]);
    expect(works).toEqual([
      ["ma 5 2025", 20, 20, 20],
      ["ma 6 2025", 25, 25, 25],
    ]);
    expect(codes).not.toContain("replies-differ");
  });

  it("tell the year, and no remark with a date does", () => {
    const rows: Grid = [
      ["2024 год"],
      ...schools(20),
      ["2025 год"],
      ...schools(25),
      ["по данным на 12.05.2026"],
      ["Лицей № 9", 19, 2, 8, 8, 1],
    ];
    expect(read("ВПР, математика, 5 класс", rows).works).toEqual([
      ["ma 5 2024", 20, 20, 20],
      ["ma 5 2025", 25, 25, 25, 19],
    ]);
  });

  it("stand beneath one another, either first", () => {
    const bySubject: Grid = [
      ["Математика"],
      ["5 класс"],
      ...schools(20),
      ["6 класс"],
      ...schools(21),
      ["Русский язык"],
      ["5 класс"],
      ...schools(22),
      ["6 класс"],
      ...schools(23),
    ];
    expect(read("ВПР 2025", bySubject).works).toEqual([
      ["ma 5 2025", 20, 20, 20],
      ["ma 6 2025", 21, 21, 21],
      ["ru 5 2025", 22, 22, 22],
      ["ru 6 2025", 23, 23, 23],
    ]);
    const byGrade: Grid = [
      ["5 класс"],
      ["Математика"],
      ...schools(20),
      ["Русский язык"],
      ...schools(21),
      ["6 класс"],
      ["Математика"],
      ...schools(22),
      ["Русский язык"],
      ...schools(23),
    ];
    expect(read("ВПР 2025", byGrade).works).toEqual([
      ["ma 5 2025", 20, 20, 20],
      ["ru 5 2025", 21, 21, 21],
      ["ma 6 2025", 22, 22, 22],
      ["ru 6 2025", 23, 23, 23],
    ]);
  });

  it("say nothing where a column does", () => {
    const header = [...HEADER, "Класс"];
    const rows: Grid = [["5 класс"], ...schools(20, [5]), ["6 класс"], ...schools(25, [6])];
    expect(read("ВПР 2025, математика", rows, header).works).toEqual([
      ["ma 5 2025", 20, 20, 20],
      ["ma 6 2025", 25, 25, 25],
    ]);
  });
});
