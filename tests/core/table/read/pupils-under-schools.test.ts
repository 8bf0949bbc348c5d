import { readJournalMark } from "../../../../src/core/cleaning/read-journal-mark";
import { readWhole } from "../../../../src/core/cleaning/read-number";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { factsInText } from "../../../../src/core/table/recognise/facts-in-text";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE: Cell[] = ["ВПР 2025, математика, 5 класс"];
const HEAD: Cell[] = ["№", "ФИО", "Балл", "Отметка"];

function pupils(count: number): Cell[][] {
  return Array.from({ length: count }, (_, index) => [
    index + 1,
    `Ученик ${String(index)}`,
    9 + (index % 3),
    3,
  ]);
}

function readOf(rows: readonly (readonly Cell[])[]) {
  const book = snapshotOf({ Лист1: rows }, "Свод.xlsx");
  const { tables, notices } = recogniseTables(book, {});
  const { procedures } = readRecords(book, tables, []);
  return {
    read: procedures.flatMap(({ procedure, schools }) =>
      schools.map(({ name, participants }) => [procedure.subject, procedure.grade, name, participants]),
    ),
    asked: notices.map(({ code }) => code).filter((code) => code.endsWith("-unknown")),
  };
}

const READ = [
  ["ma", 5, "МБОУ СОШ № 1", 4],
  ["ma", 5, "Гимназия «Радуга»", 6],
  ["ma", 5, "Лесная ООШ", 5],
];

describe("pupils under the name of their school", () => {
  it("are of that school where it stands across a row, under one header", () => {
    const rows = READ.flatMap(([, , name, count]) => [[name ?? null], ...pupils(Number(count))]);
    expect(readOf([TITLE, HEAD, ...rows])).toEqual({ read: READ, asked: [] });
  });

  it("are of it where each school has a header of its own, of the work that the sheet's title names", () => {
    const rows = READ.flatMap(([, , name, count]) => [[], [name ?? null], HEAD, ...pupils(Number(count))]);
    expect(readOf([TITLE, ...rows])).toEqual({ read: READ, asked: [] });
  });

  it("are asked about where a table beneath is not said to be of a school", () => {
    const rows = [["МБОУ СОШ № 1"], HEAD, ...pupils(4), [], ["Вторая часть"], HEAD, ...pupils(5)];
    expect(readOf([TITLE, ...rows]).asked).toEqual(["subject-unknown", "grade-unknown"]);
  });
});

it("a school of physics and mathematics names no subject", () => {
  expect(factsInText("Физико-математический лицей № 9").subject).toBeNull();
  expect(factsInText("Химико-биологическая школа").subject).toBeNull();
  expect(factsInText("Историко-географический факультет").subject).toBeNull();
});

it("a mark with a sign is the mark, and what a formula makes of a whole number is that number", () => {
  expect(["4-", "3+", "5 -", "2--"].map(readJournalMark)).toEqual([4, 3, 5, 2]);
  expect(["6-", "4-5", "-4"].map(readJournalMark)).toEqual([null, null, null]);
  expect([38.99999999999999, 39.000000000001, 39.001].map(readWhole)).toEqual([39, 39, null]);
});

it("a dash in the place of a name is no school", () => {
  const head = ["ОО", "Писали", "2", "3", "4", "5"];
  const rows = [
    ["СОШ № 1", 20, 2, 8, 7, 3],
    ["—", 0, 0, 0, 0, 0],
  ];
  const book = snapshotOf({ Лист1: [TITLE, head, ...rows] });
  const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
  expect(procedures[0]?.schools.map(({ name }) => name)).toEqual(["СОШ № 1"]);
});
