import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER = ["ОО", "Участников", "2", "3", "4", "5"];
const SCHOOLS = ["СОШ № 1", "СОШ № 2", "Лицей"];

function rows(of: readonly (readonly number[])[], names = SCHOOLS): Cell[][] {
  return of.map((marks, at) => [names[at] ?? "", marks.reduce((sum, mark) => sum + mark), ...marks]);
}

const A = rows([
  [1, 5, 4, 2],
  [0, 6, 6, 3],
  [2, 7, 8, 1],
]);
const B = rows([
  [2, 4, 5, 1],
  [1, 8, 3, 2],
]);

function readOf(sheets: Readonly<Record<string, Grid>>, fileName = "ВПР 2025 биология.xlsx") {
  const book = snapshotOf(sheets, fileName);
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  return {
    tables,
    said: [...notices, ...records.notices].map((notice) => `${notice.code}: ${noticeText(notice)}`),
    units: records.procedures.map(({ procedure, region, territories, schools }) => ({
      of: `${procedure.subject} ${String(procedure.grade)} ${String(procedure.year)}`,
      groups: [...(region === null ? [] : [region]), ...territories].map(({ name, marks }) => [name, marks]),
      schools: schools.map(({ name, participants, marks }) => [name, participants, marks]),
    })),
  };
}

const ADDED = [
  ["СОШ № 1", 24, [3, 9, 9, 3]],
  ["СОШ № 2", 29, [1, 14, 9, 5]],
  ["Лицей", 18, [2, 7, 8, 1]],
];

describe("sheets of one class each, a row for a school", () => {
  it.each([
    ["called by the class alone", "6А", "6Б"],
    ["with the subject beside it", "БИ 6-А", "БИ 6-Б"],
    ["with a Latin letter", "6A класс", "6Б класс"],
  ])("are added together by their pupils, %s", (_, one, other) => {
    const { units, said } = readOf({ [one]: [HEADER, ...A], [other]: [HEADER, ...B] });
    expect(units).toEqual([{ of: "bi 6 2025", groups: [], schools: ADDED }]);
    expect(said.filter((text) => /^(tables-alike|tables-differ|replies-differ)/.test(text))).toEqual([]);
    const added = said.filter((text) => text.startsWith("classes-added"));
    expect(added).toHaveLength(1);
    expect(added[0]).toContain(`«${one}» и «${other}»`);
  });

  it("are told by their titles too, on one sheet", () => {
    const sheet = [["Биология, 6А класс"], HEADER, ...A, [], ["Биология, 6 «Б» класс"], HEADER, ...B];
    expect(readOf({ Лист1: sheet }).units).toEqual([{ of: "bi 6 2025", groups: [], schools: ADDED }]);
  });

  it("have a total only where each class has it", () => {
    const total: Cell[] = ["Ключевская область", 45, 3, 18, 18, 6];
    const other: Cell[] = ["Ключевская область", 26, 3, 12, 8, 3];
    const both = readOf({ "6А": [HEADER, total, ...A], "6Б": [HEADER, other, ...B] });
    expect(both.units[0]?.groups).toEqual([["Ключевская область", [6, 30, 26, 9]]]);
    const one = readOf({ "6А": [HEADER, total, ...A], "6Б": [HEADER, ...B] });
    expect(one.units[0]?.groups).toEqual([]);
    expect(one.units[0]?.schools).toEqual(ADDED);
  });

  it("of the same class are asked about, and so is a sheet of the whole grade beside one of a class", () => {
    const twice = readOf({ "6А": [HEADER, ...A], "6А класс": [HEADER, ...A] });
    expect(twice.tables.map(({ excluded }) => excluded)).toEqual([false, true]);
    const whole = readOf({ "6 класс": [HEADER, ...A], "6Б": [HEADER, ...B] });
    expect(whole.tables.map(({ excluded }) => excluded)).toEqual([false, true]);
  });

  it("are none by a letter that stands for something else", () => {
    const whole = readOf({ "6 класс 1а": [HEADER, ...A], "6 класс 1б": [HEADER, ...B] });
    expect(whole.tables.map(({ classGroup }) => classGroup)).toEqual([undefined, undefined]);
    const named = readOf({ "6 класс": [HEADER, ...A] }, "Отчёт h06a по биологии 2025.xlsx");
    expect(named.tables[0]?.classGroup).toBeUndefined();
  });

  it("one sheet of several classes tells their grade", () => {
    expect(readOf({ "6А,6Б": [HEADER, ...A] }).units[0]?.of).toBe("bi 6 2025");
    expect(readOf({ "6А, 7Б": [HEADER, ...A] }).units).toEqual([]);
  });
});
