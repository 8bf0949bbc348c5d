import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER = ["Писали", "2", "3", "4", "5"];
const ROW = [20, 1, 6, 8, 5];

function readOf(sheets: Readonly<Record<string, Grid>>, fileName = "Сбор.xlsx") {
  const workbook = snapshotOf(sheets, fileName);
  const { tables } = recogniseTables(workbook, {});
  const records = readRecords(workbook, tables, []);
  const read = [...records.procedures, ...records.exams].flatMap(({ procedure, schools }) =>
    schools.map(({ name, participants }) => {
      return `${procedure.subject} ${String(procedure.grade)} ${name} ${String(participants)}`;
    }),
  );
  return { read, records, said: records.notices.map((notice) => `${notice.code}: ${noticeText(notice)}`) };
}

describe("tables of one school by class or subject, that no column names", () => {
  it("are of the school above them", () => {
    const blocks = ["СОШ № 1", "МБОУ «Гимназия № 3»"].flatMap((school) => [
      [],
      [school],
      ["Предмет", ...HEADER],
      ["Математика", ...ROW],
      ["Русский язык", ...ROW],
      ["Итого", 40, 2, 12, 16, 10],
    ]);
    const { read } = readOf({ Лист1: [["ВПР 2025, 5 классы"], ...blocks] });
    expect(read).toEqual([
      "ma 5 СОШ № 1 20",
      "ma 5 МБОУ «Гимназия № 3» 20",
      "ru 5 СОШ № 1 20",
      "ru 5 МБОУ «Гимназия № 3» 20",
    ]);
  });

  it("are of the school that their sheet is called, classes added up; what only the sheet tells is said", () => {
    const rows: Grid = [["ВПР 2025, математика"], ["Класс", ...HEADER], ["5А", ...ROW], ["5Б", ...ROW]];
    const { read, said } = readOf({ "СОШ № 7": rows, Гимназия: rows });
    expect(read).toEqual(["ma 5 СОШ № 7 40", "ma 5 Гимназия 40"]);
    expect(said.filter((text) => text.startsWith("school-by-sheet"))).toHaveLength(1);
  });

  it("are of the school that only their file is called by, a year being no number of a school", () => {
    const rows: Grid = [
      ["Предмет", ...HEADER],
      ["Математика", ...ROW],
      ["Русский язык", ...ROW],
    ];
    const named = readOf({ "5 класс": rows }, "ВПР 2025 СОШ 7.xlsx");
    expect(named.read).toEqual(["ma 5 СОШ 7 20", "ru 5 СОШ 7 20"]);
    expect(named.said.filter((text) => text.startsWith("school-by"))).toEqual([]);
    const byLogin = readOf({ "5 класс": rows }, "edu990107 ВПР 2025.xlsx");
    expect(byLogin.read).toEqual(["ma 5 edu990107 20", "ru 5 edu990107 20"]);
    expect(byLogin.said.filter((text) => text.startsWith("school-by"))).toEqual([]);
    expect(readOf({ "5 класс": rows }, "ВПР школа 2025.xlsx").read).toEqual([]);
  });

  it("are none where nothing names one school", () => {
    const rows: Grid = [["ВПР 2025, математика"], ["Класс", ...HEADER], ["5А", ...ROW], ["5Б", ...ROW]];
    expect(readOf({ Лист1: rows }).read).toEqual([]);
    expect(readOf({ "Школы района": rows }).read).toEqual([]);
  });
});

describe("what is stated once above several rows", () => {
  const exam = ["Школа", "Сдавало", "«2»", "«3»", "«4»", "«5»"];
  const schools: Cell[][] = ["СОШ № 1", "СОШ № 2"].map((name) => [name, ...ROW]);

  it("a subject is of the rows beneath, in tables of exams and of ВПР", () => {
    const rows = ["Математика", "Русский язык"].flatMap((subject) =>
      schools.map((row, at) => [at === 0 ? subject : null, ...row]),
    );
    const oge = readOf({ Лист1: [["ОГЭ 2025"], ["Предмет", ...exam], ...rows] });
    expect(oge.read).toEqual(["ma 9 СОШ № 1 20", "ma 9 СОШ № 2 20", "ru 9 СОШ № 1 20", "ru 9 СОШ № 2 20"]);
    const vpr = readOf({ Лист1: [["ВПР 2025, 5 класс"], ["Предмет", "Школа", ...HEADER], ...rows] });
    expect(vpr.read).toEqual(["ma 5 СОШ № 1 20", "ma 5 СОШ № 2 20", "ru 5 СОШ № 1 20", "ru 5 СОШ № 2 20"]);
  });

  it("a subject that was forgotten in a row is asked for, in tables of exams too", () => {
    const rows = ["Математика", "Математика", null, "Русский язык"].map((subject, at) => [
      subject,
      `СОШ № ${String(at + 1)}`,
      ...ROW,
    ]);
    const { read, said } = readOf({ Лист1: [["ОГЭ 2025"], ["Предмет", ...exam], ...rows] });
    expect(read).toHaveLength(3);
    expect(said.some((text) => text.startsWith("rows-without-procedure") && text.includes("A5"))).toBe(true);
  });

  it("a subject in the sheet's title is of all tables that name only their grade", () => {
    const tables = [5, 6].flatMap((grade) => [
      [],
      [`${String(grade)} класс`],
      ["Школа", ...HEADER],
      ...schools,
    ]);
    expect(readOf({ Лист1: [["ВПР-2025, биология"], ...tables] }).read).toEqual([
      "bi 5 СОШ № 1 20",
      "bi 5 СОШ № 2 20",
      "bi 6 СОШ № 1 20",
      "bi 6 СОШ № 2 20",
    ]);
  });
});

it("«Сельские школы» is a heading of the schools beneath it, and «Территория / школа» heads both", () => {
  const rows: Grid = [
    ["ВПР 2025, физика, 8 класс"],
    ["Территория / школа", ...HEADER],
    ["г. Ключевск"],
    ["СОШ № 1", ...ROW],
    ["Сельские школы"],
    ["ООШ с. Ключи", ...ROW],
  ];
  const { records, said } = readOf({ Лист1: rows });
  const territories = records.procedures.flatMap((of) => of.schools.map(({ school }) => school?.territory));
  expect(territories).toEqual(["г. Ключевск", "Сельские школы"]);
  expect(said.filter((text) => text.startsWith("rows-without-numbers"))).toEqual([]);
});

it("a class of one school in the title tells the grade, and marks may be words", () => {
  const words = ["два", "три", "четыре", "пять", "отл."];
  const pupils = words.map((mark, at) => [at + 1, `5${String(at)}`, 1, 10 + at, mark]);
  const rows: Grid = [
    ["5А класс, МБОУ СОШ № 7, ВПР по математике, 2025 год"],
    ["№", "Код", "Вариант", "Балл", "Отметка"],
    ...pupils,
  ];
  const { records, said } = readOf({ Лист1: rows });
  expect(records.procedures[0]?.procedure).toMatchObject({ subject: "ma", grade: 5, year: 2025 });
  expect(records.procedures[0]?.schools[0]?.marks).toEqual([1, 1, 1, 2]);
  expect(said.filter((text) => text.startsWith("cells-unread"))).toEqual([]);
});

it("a row of a school that is called «Лицей» is no header of tasks, whatever its numbers", () => {
  const rows: Grid = [
    ["ВПР 2025, физика, 8 класс"],
    ["Школа", ...HEADER, "По журналу ниже", "выше"],
    ["СОШ № 1", ...ROW, 3, 2],
    ["Лицей", 28, 1, 9, 10, 8, 3, 2],
    ["Гимназия", 27, 1, 10, 12, 4, 6, 5],
  ];
  const { read, said } = readOf({ Лист1: rows });
  expect(read).toEqual(["fi 8 СОШ № 1 20", "fi 8 Лицей 28", "fi 8 Гимназия 27"]);
  expect(said.filter((text) => text.startsWith("header-without-data"))).toEqual([]);
});

describe("the year of a table", () => {
  const table = [
    ["Школа", ...HEADER],
    ["СОШ № 1", ...ROW],
    ["СОШ № 2", ...ROW],
  ];

  it.each([["Исх. № 125 от 12.05.2025"], ["от 12 мая 2025 г. № 7"], ["Приложение к письму от 12.05.25"]])(
    "is the one of its title, not of the letter it was sent with: %s",
    (letter) => {
      const { records } = readOf({ Лист1: [[letter], ["ВПР 2024, математика, 5 класс"], [], ...table] });
      expect(records.procedures.map(({ procedure }) => procedure.year)).toEqual([2024]);
    },
  );

  it("is the one of a day where nothing else tells it", () => {
    const { records } = readOf({ Лист1: [["ВПР, математика, 5 класс, 12.05.2025"], ...table] });
    expect(records.procedures.map(({ procedure }) => procedure.year)).toEqual([2025]);
  });
});

it.each([
  [
    ["V", "VII"],
    ["ma 5 СОШ № 1 20", "ma 5 СОШ № 2 20", "ma 7 СОШ № 1 20", "ma 7 СОШ № 2 20"],
  ],
  [
    ["VIа", "VI «Б»"],
    ["ma 6 СОШ № 1 40", "ma 6 СОШ № 2 40"],
  ],
])("classes may be numbered in Roman: %j", (classes, read) => {
  const rows = ["СОШ № 1", "СОШ № 2"].flatMap((school) => classes.map((of) => [school, of, ...ROW]));
  const book = { Лист1: [["ВПР 2025, математика"], ["Школа", "Класс", ...HEADER], ...rows] };
  expect(readOf(book).read).toEqual(read);
});

it("columns of a pivot are known by their words, and its totals of a subject are of no school", () => {
  const header = [
    "Предмет",
    "Школа",
    "Сумма по полю Участников",
    ...HEADER.slice(1).map((mark) => `Сумма по полю "${mark}"`),
  ];
  const both = ROW.map((count) => count * 2);
  const { read, records } = readOf({
    Лист1: [
      ["ВПР", 2025],
      ["Класс", 5],
      [],
      header,
      ["Математика", "СОШ № 1", ...ROW],
      [null, "СОШ № 2", ...ROW],
      ["Математика Итог", null, ...both],
      ["История", "СОШ № 1", ...ROW],
      [null, "СОШ № 2", ...ROW],
      ["История Итог", null, ...both],
      ["Общий итог", null, ...both.map((count) => count * 2)],
    ],
  });
  expect(read).toEqual(["ma 5 СОШ № 1 20", "ma 5 СОШ № 2 20", "is 5 СОШ № 1 20", "is 5 СОШ № 2 20"]);
  expect(records.notices.map(({ code }) => code)).not.toContain("replies-differ");
});
