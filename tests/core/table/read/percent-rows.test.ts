import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "ВПР 2025, математика, 6 класс";
const SCHOOLS = [
  ["СОШ № 1", [2, 7, 9, 4]],
  ["СОШ № 2", [0, 11, 12, 3]],
  ["Лицей", [1, 4, 6, 2]],
] as const;
const READ = SCHOOLS.map(([name, marks]) => [name, sum(marks), marks]);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function readOf(title: string, header: readonly Cell[], rows: readonly (readonly Cell[])[]) {
  const book = snapshotOf({ Свод: [[title], header, ...rows] });
  const { procedures, exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return {
    read: [
      ...procedures.flatMap(({ schools }) => schools.map((of) => [of.name, of.participants, of.marks])),
      ...exams.flatMap(({ schools }) => schools.map((of) => [of.name, of.participants, of.marks])),
    ],
    codes: notices.map(({ code }) => code),
  };
}

describe("a row that prints the marks of the one above as percents", () => {
  it.each([
    [
      "without a name",
      (): Cell => null,
      (count: number, n: number): Cell => Number(((100 * count) / n).toFixed(1)),
    ],
    [
      "with the name again",
      (name: string): Cell => name,
      (count: number, n: number): Cell => Math.round((100 * count) / n),
    ],
    ["in words", (): Cell => null, (count: number, n: number): Cell => `${((100 * count) / n).toFixed(1)} %`],
    ["as shares of one", (name: string): Cell => name, (count: number, n: number): Cell => count / n],
  ])("is no reply and no school: %s", (_how, nameOf, percent) => {
    const rows = SCHOOLS.flatMap(([name, marks]) => [
      [name, "чел.", sum(marks), ...marks],
      [nameOf(name), "%", 100, ...marks.map((count) => percent(count, sum(marks)))],
    ]);
    for (const title of [TITLE, "ОГЭ 2025, математика"]) {
      const { read, codes } = readOf(title, ["ОО", "", "Писали", "2", "3", "4", "5"], rows);
      expect(read).toEqual(READ);
      expect(codes.filter((code) => /replies|rows-without|differ/.test(code))).toEqual([]);
    }
  });

  it("is none where its numbers are another school's", () => {
    const rows = SCHOOLS.map(([name, marks]) => [name, sum(marks), ...marks]);
    const { read } = readOf(
      TITLE,
      ["ОО", "Писали", "2", "3", "4", "5"],
      [...rows, ["СОШ № 9", 100, 8, 31, 46, 15]],
    );
    expect(read).toHaveLength(4);
  });
});

describe("a column of all pupils beside marks", () => {
  const header = ["ОО", "Кол-во уч-ся", "2", "3", "4", "5"];

  it("counts more than took part, and that is said: those with a mark did", () => {
    const rows = SCHOOLS.map(([name, marks], index) => [name, sum(marks) + index, ...marks]);
    const { read, codes } = readOf(TITLE, header, rows);
    expect(read).toEqual(READ);
    expect(codes).toContain("pupils-without-mark");
  });

  it("is that of the participants where a header says that they wrote, or a row has more marks", () => {
    const rows = SCHOOLS.map(([name, marks], index) => [name, sum(marks) + index, ...marks]);
    expect(readOf(TITLE, ["ОО", "Писали", "2", "3", "4", "5"], rows).read[2]).toEqual(["Лицей", 15, null]);
    const more = SCHOOLS.map(([name, marks], index) => [name, sum(marks) + index - 1, ...marks]);
    expect(readOf(TITLE, header, more).read[2]).toEqual(["Лицей", 14, null]);
  });
});
