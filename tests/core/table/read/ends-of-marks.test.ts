import type { UnitResult } from "../../../../src/core/model/results";
import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { foursAndFivesOf, twosOf } from "../../../../src/core/measured/mark-ends";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "Итоги ВПР 2025, биология, 7 класс";
/** Pupils, those with «2», those with «4» and «5». */
const SCHOOLS = [
  ["Берёзовская СОШ", 24, 3, 10],
  ["СОШ № 14", 57, 0, 40],
  ["Гимназия № 2", 83, 1, 61],
  ["Заречная ООШ", 11, 4, 2],
] as const;

function recordsOf(rows: Grid): WorkbookRecords {
  const book = snapshotOf({ Лист1: rows });
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

function endsOf({ name, participants, ...unit }: UnitResult): unknown[] {
  return [name, participants, twosOf(unit)?.count ?? null, foursAndFivesOf(unit)?.count ?? null];
}

function endsRead(rows: Grid): unknown[] {
  return recordsOf(rows).procedures.flatMap(({ schools }) => schools.map(endsOf));
}

function percent(count: number, n: number, decimals = 1): number {
  return Number(((100 * count) / n).toFixed(decimals));
}

type Row = (name: string, n: number, two: number, high: number) => Cell[];

describe("a table of ВПР that tells «2» and «4–5» without the marks and their mean", () => {
  it.each<[string, Cell[], Row]>([
    [
      "successful and quality",
      ["Школа", "Писали", "Успеваемость, %", "Качество, %"],
      (name, n, two, high) => [name, n, percent(n - two, n), percent(high, n)],
    ],
    [
      "whole percents",
      ["ОУ", "Участников", "% успеваемости", "% качества"],
      (name, n, two, high) => [name, n, percent(n - two, n, 0), percent(high, n, 0)],
    ],
    [
      "shares of one",
      ["ОО", "Выполняли работу", "Успеваемость", "Качество знаний"],
      (name, n, two, high) => [name, n, (n - two) / n, high / n],
    ],
    [
      "pupils, unit not said",
      ["№", "ОО", "Кол-во участников", "Не справились", "На «4» и «5»"],
      (name, n, two, high) => [1, name, n, two, high],
    ],
    [
      "percents, unit not said",
      ["ОО", "Кол-во участников", "Не справились", "На 4 и 5"],
      (name, n, two, high) => [name, n, percent(two, n), percent(high, n)],
    ],
    [
      "pupils and percents beside",
      ["Учреждение", "Писали работу", "Справились, чел.", "Справились, %", "Качество, чел.", "Качество, %"],
      (name, n, two, high) => [name, n, n - two, percent(n - two, n), high, percent(high, n)],
    ],
    [
      "pupils beside percents, neither said",
      ["ОО", "Писали", "Не справились", "На 4 и 5"],
      (name, n, two, high) => [name, n, two, percent(high, n)],
    ],
    [
      "pupils under the names of shares",
      ["ОО", "Писали", "Успеваемость", "Качество"],
      (name, n, two, high) => [name, n, n - two, high],
    ],
    [
      "percents beside pupils under the names of shares",
      ["ОО", "Писали", "Успеваемость", "Качество"],
      (name, n, two, high) => [name, n, percent(n - two, n), high],
    ],
    [
      "the same in whole percents",
      ["Школа", "Писали", "Качество знаний", "Успеваемость, %"],
      (name, n, two, high) => [name, n, high, percent(n - two, n, 0)],
    ],
    [
      "pupils that are said to be so in the cells",
      ["ОО", "Участников", "Успеваемость", "Качество"],
      (name, n, two, high) => [
        name,
        `${String(n)} чел.`,
        `${String(percent(n - two, n))}%`,
        `${String(high)} чел.`,
      ],
    ],
    [
      "the number of «2»",
      ["Школа", "Всего участников", "Получили «2»", "Получили «4» и «5»"],
      (name, n, two, high) => [name, n, two, high],
    ],
    [
      "those who fail",
      ["Наименование ОО", "Приняли участие", "Кол-во неуспевающих", "Количество «4» и «5»"],
      (name, n, two, high) => [name, n, two, high],
    ],
  ])("gives their numbers: %s", (_how, header, row) => {
    expect(
      endsRead([[TITLE], [], header, ...SCHOOLS.map(([name, n, two, high]) => row(name, n, two, high))]),
    ).toEqual(SCHOOLS);
  });

  it.each<[string, Cell[], number[]]>([
    ["quality only", ["Школа", "Писали", "Качество, %"], [0, 1]],
    ["successful only", ["Школа", "Писали", "Успеваемость, %"], [1, 0]],
  ])("gives the one that it tells: %s", (_how, header, [ofTwo, ofHigh]) => {
    const rows = SCHOOLS.map(([name, n, two, high]) => [
      name,
      n,
      ofTwo === 1 ? percent(n - two, n) : percent(high, n),
    ]);
    const told = SCHOOLS.map(([name, n, two, high]) => [
      name,
      n,
      ofTwo === 1 ? two : null,
      ofHigh === 1 ? high : null,
    ]);
    expect(endsRead([[TITLE], header, ...rows])).toEqual(told);
  });

  it("takes levels of the header: «чел.» and «%» under each", () => {
    const header = [
      ["ОО", "Писали", "Не справились", null, "Справились на «4» и «5»", null],
      [null, null, "чел.", "%", "чел.", "%"],
    ];
    const rows = SCHOOLS.map(([name, n, two, high]) => [
      name,
      n,
      two,
      percent(two, n),
      high,
      percent(high, n),
    ]);
    expect(endsRead([[TITLE], ...header, ...rows])).toEqual(SCHOOLS);
  });

  it("leaves a row unread whose numbers contradict each other, and names it", () => {
    const header = ["Школа", "Писали", "Успеваемость, %", "Качество, %"];
    const rows: Cell[][] = SCHOOLS.map(([name, n, two, high]) => [name, n, percent(n - two, n), percent(high, n)]);
    const { procedures, notices } = recordsOf([[TITLE], header, ...rows, ["Лицей", 40, 20, 80], ["Южная СОШ", 30, 130, 40]]);
    expect(procedures[0]?.schools.map(({ unread = [] }) => unread.join())).toEqual(["", "", "", "", "marks", "marks"]);
    expect(notices.map(({ code, details }) => [code, details["count"], details["first"]])).toContainEqual(["indices-differ", 2, ["C7", "C8"]]);
  }); // prettier-ignore

  it("asks for a unit that neither the words nor the numbers tell", () => {
    const rows: Cell[][] = [
      ["Школа", "Писали", "Не справились", "На 4 и 5"],
      ["СОШ № 1", 100, 4, 52],
      ["СОШ № 2", 50, 2, 30],
    ];
    const { procedures, notices } = recordsOf([[TITLE], ...rows]);
    expect(procedures[0]?.schools.map(({ unread }) => unread)).toEqual([["marks"], ["marks"]]);
    expect(notices.map(({ code, details }) => [code, details["headers"]])).toContainEqual([
      "unit-unknown",
      ["Не справились", "На 4 и 5"],
    ]);
  });

  it.each<[string, (share: number) => Cell]>([
    ["a fraction, as a cell with the format of percents holds it,", (share) => share],
    ["a fraction that was typed", (share) => Number(share.toFixed(3))],
  ])("knows %s among percents by the pupils that it makes", (_how, fraction) => {
    const rows = SCHOOLS.map(([name, n, two, high], index) =>
      index === 2
        ? [name, n, fraction((n - two) / n), fraction(high / n)]
        : [name, n, percent(n - two, n), percent(high, n)],
    );
    expect(endsRead([[TITLE], ["Школа", "Писали", "Успеваемость", "Качество"], ...rows])).toEqual(SCHOOLS);
  });

  it("asks for the unit of a named share where only some rows can be none", () => {
    const rows: Cell[][] = [
      ["Школа", "Писали", "Успеваемость, %", "Качество"],
      ["СОШ № 1", 100, 96, 52],
      ["СОШ № 2", 120, 98, 60],
      ["СОШ № 3", 35, 97, 21],
    ];
    const { procedures, notices } = recordsOf([[TITLE], ...rows]);
    expect(procedures[0]?.schools.map(({ unread }) => unread)).toEqual([["marks"], ["marks"], ["marks"]]);
    expect(notices.map(({ code, details }) => [code, details["headers"]])).toContainEqual([
      "unit-unknown",
      ["Качество"],
    ]);
  });

  it("leaves only that column unread whose unit nothing tells, where the other says its own", () => {
    const rows: Cell[][] = [
      ["Школа", "Писали", "Не справились", "На 4 и 5, %"],
      ["СОШ № 1", 100, 4, 52],
      ["СОШ № 2", 50, 2, 30],
    ];
    const { procedures, notices } = recordsOf([[TITLE], ...rows]);
    expect(procedures.flatMap(({ schools }) => schools.map(endsOf))).toEqual([
      ["СОШ № 1", 100, null, 52],
      ["СОШ № 2", 50, null, 15],
    ]);
    expect(procedures[0]?.schools.map(({ unread }) => unread)).toEqual([["marks"], ["marks"]]);
    expect(notices.map(({ code, details }) => [code, details["headers"]])).toContainEqual([
      "unit-unknown",
      ["Не справились"],
    ]);
  });

  it("names shares of which nobody says of how many pupils they are", () => {
    const { procedures, notices } = recordsOf([
      [TITLE],
      ["Школа", "Успеваемость, %", "Качество, %"],
      ["СОШ № 1", 96, 52.4],
      ["СОШ № 2", 100, 61],
    ]);
    expect(procedures[0]?.schools.map(({ unread }) => unread)).toEqual([["marks"], ["marks"]]);
    expect(notices.map(({ code, details }) => [code, details["count"]])).toContainEqual([
      "shares-of-unknown",
      2,
    ]);
  });

  it("adds classes of a school together", () => {
    const rows: Cell[][] = [
      ["Школа", "Класс", "Писали", "Успеваемость, %", "Качество, %"],
      ["СОШ № 3", "7А", 20, 95, 50],
      ["СОШ № 3", "7Б", 25, 88, 40],
    ];
    expect(endsRead([["ВПР, биология, 2025"], ...rows])).toEqual([["СОШ № 3", 45, 4, 20]]);
  });

  it("is of no other work: a school tells the same of each term", () => {
    expect(
      recordsOf([
        ["Итоги 1 четверти, биология, 7 класс"],
        ["Школа", "Писали", "Успеваемость, %", "Качество, %"],
        ["СОШ № 1", 24, 90, 50],
      ]).procedures,
    ).toEqual([]);
  });
});
