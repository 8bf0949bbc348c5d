import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

/** What is read of a school with these numbers of pupils by mark, of whom 20 sat; and what is said of which cells. */
function read(marks: readonly Cell[]): { school: unknown; said: unknown[] } {
  const book = snapshotOf({
    Лист1: [
      ["ОГЭ 2025, математика"],
      ["Школа", "Сдавали", "«2»", "«3»", "«4»", "«5»"],
      ["СОШ № 1", 20, ...marks],
      ["СОШ № 2", 15, 1, 6, 6, 2],
      ["СОШ № 3", 16, 2, 6, 6, 2],
    ],
  });
  const { exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  const unit = exams[0]?.schools[0];
  return {
    school: { below: unit?.below, marks: unit?.marks },
    said: notices.flatMap(({ code, details }) => (code === "shares-not-hundred" ? [details["first"]] : [])),
  };
}

describe("a dash among numbers of ЕГЭ", () => {
  function said(high: readonly Cell[]): unknown {
    const rows = high.map((cell, index) => [`СОШ № ${String(index + 1)}`, 20, 60, 1, cell]);
    const header = ["Школа", "Сдавали", "Средний балл", "Не преодолели порог", "80–100 баллов"];
    const book = snapshotOf({ Лист1: [["ЕГЭ 2025, русский язык"], header, ...rows] });
    const { exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
    return [
      exams[0]?.schools.map((unit) => unit.high),
      notices.flatMap(({ code, details }) => (code === "dashes-as-none" ? [details["first"]] : [])),
    ];
  }

  it("is nobody, as forms of ГИА print it, and that is said", () => {
    expect(said([3, "—", 0, "-"])).toEqual([[3, 0, 0, 0], [["E4", "E6"]]]);
  });

  it("is said of dashes alone: what is closed stays unknown", () => {
    expect(said([3, "х", null, 2])).toEqual([[3, null, 0, 2], []]);
  });
});

describe("a dash in the place of those who sat", () => {
  function read(row: readonly Cell[]): unknown {
    const header = ["Школа", "Сдавали", "Средний балл", "Не преодолели порог"];
    const rows = [header, ["СОШ № 1", 20, 60, 1], ["СОШ № 2", ...row]];
    const book = snapshotOf({ Лист1: [["ЕГЭ 2025, русский язык"], ...rows] });
    const { exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
    return [
      exams[0]?.schools.map(({ participants, meanScore }) => [participants, meanScore]),
      notices.flatMap(({ code, details }) => (code === "shares-of-unknown" ? [details["first"]] : [])),
    ];
  }

  it("is nobody where nothing else is counted", () => {
    expect(read(["—", null, "—"])).toEqual([[[20, 60]], []]);
    expect(read(["—", 0, 0])).toEqual([[[20, 60]], []]);
  });

  it("is not known beside other numbers of the school, and it is named", () => {
    const [schools, named] = read(["—", 71.2, 1]) as [unknown[][], unknown];
    expect(schools[1]?.[0]).toBeNull();
    expect(named).toEqual([["A4"]]);
  });
});

describe("a mark of a school in ОГЭ that is a dash or nothing", () => {
  it.each([["—"], ["-"], [null]])("is nobody where the others make up who sat: %j", (cell) => {
    expect(read([cell, 8, 8, 4])).toEqual({ school: { below: 0, marks: [0, 8, 8, 4] }, said: [] });
  });

  it.each([["—"], ["-"], [null]])("is not known where they do not, and it is named: %j", (cell) => {
    expect(read([2, 8, cell, 4])).toEqual({ school: { below: 2, marks: null }, said: [["E3"]] });
    expect(read([cell, 8, 8, 2])).toEqual({ school: { below: null, marks: null }, said: [["C3"]] });
  });
});
