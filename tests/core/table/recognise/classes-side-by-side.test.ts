import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const MARKS: readonly Cell[] = ["Писали", "2", "3", "4", "5"];
const SCHOOLS = ["Ильинская СОШ", "Лесная ООШ", "Гимназия «Перспектива»"];
const NOTHING = Array<null>(MARKS.length - 1).fill(null);
const BOTH = [["vpr ma 5 2025", 45, 47, 49]];

function counts(extra: number): number[] {
  return [20 + extra, 2 + extra, 8, 8, 2];
}

function both(index: number): number[] {
  return counts(index).map((count, place) => count + (counts(index + 5)[place] ?? 0));
}

function read(
  blocks: readonly (readonly [string, (school: number) => Cell[]])[],
  title = "ВПР 2025, математика, 5 класс",
) {
  const cells: Grid = [
    [title],
    ["Школа", ...blocks.flatMap(([said]) => [said, ...NOTHING])],
    [null, ...blocks.flatMap(() => MARKS)],
    ...SCHOOLS.map((school, index) => [school, ...blocks.flatMap(([, of]) => of(index))]),
  ];
  const book = snapshotOf({ Свод: cells });
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  return {
    alike: notices.filter(({ code }) => code === "tables-alike").map(noticeText),
    codes: records.notices.map(({ code }) => code),
    results: records.procedures.map(({ procedure: { exam, subject, grade, year }, schools }) => [
      `${exam} ${subject} ${String(grade)} ${String(year)}`,
      ...schools.map(({ participants }) => participants),
    ]),
  };
}

function second(index: number): Cell[] {
  return counts(index + 5);
}

describe("classes whose columns stand side by side", () => {
  it.each([
    ["5А", "5Б"],
    ["5 «А» класс", "5 «Б» класс"],
    ["5-е", "5-г"],
    ["А класс", "Б класс"],
    ["Класс «А»", "Класс «Б»"],
  ])("are added together: %s and %s", (first, other) => {
    const { results, codes } = read([
      [first, counts],
      [other, second],
    ]);
    expect(results).toEqual(BOTH);
    expect(codes).toContain("classes-added");
  });

  it("are not added to what the school has in all of them, wherever it stands", () => {
    expect(
      read([
        ["Всего по школе", both],
        ["5А", counts],
        ["5Б", second],
      ]).results,
    ).toEqual(BOTH);
    expect(
      read([
        ["5А", counts],
        ["5Б", second],
        ["Итого", both],
      ]).results,
    ).toEqual(BOTH);
  });

  it("are said to be classes where a table of the whole school stands beside them", () => {
    const { alike } = read([
      ["5А", counts],
      ["5Б", second],
      ["Итого", both],
    ]);
    expect(alike).toEqual([expect.stringMatching(/о школах целиком.*Учтены таблицы классов, вместе/)]);
  });

  it("are none of a school that has dashes beneath a class", () => {
    const { results, codes } = read([
      ["5А", counts],
      ["5Б", (index) => (index === 1 ? ["-", "-", "-", "-", "-"] : counts(index + 5))],
    ]);
    expect(results).toEqual([["vpr ma 5 2025", 45, 21, 49]]);
    expect(codes).not.toContain("cells-hidden");
  });

  it("are of their own grades", () => {
    expect(
      read(
        [
          ["5А", counts],
          ["6А", second],
        ],
        "ВПР 2025, математика",
      ).results,
    ).toEqual([
      ["vpr ma 5 2025", 20, 21, 22],
      ["vpr ma 6 2025", 25, 26, 27],
    ]);
  });
});
