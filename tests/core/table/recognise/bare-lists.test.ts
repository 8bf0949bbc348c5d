import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const LOW = "Перечень школ с низкими образовательными результатами (ШНОР) на 2025/2026 учебный год";
const BIASED = "Список ОО с признаками необъективных результатов ВПР-2025";
const SCHOOLS = ["МБОУ СОШ № 1", "МБОУ «Лицей № 2»", "МКОУ Ивановская ООШ", "МБОУ СОШ с. Луговое"];

function recordsOf(sheets: Readonly<Record<string, Grid>>): WorkbookRecords {
  const book = snapshotOf(sheets);
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

/** The schools that a sheet lists, with the groups that it puts them in. */
function listed(cells: Grid): [string, object][] {
  return recordsOf({ Лист1: cells }).lists.map(({ school, groups }) => [school.name, groups]);
}

function inGroup(group: string, names = SCHOOLS): [string, object][] {
  return names.map((name) => [name, { [group]: true }]);
}

describe("a list of names under a title that says what it is", () => {
  it("ends before remarks beneath it", () => {
    const remarks = [["1) без учёта вечерних школ"], ["2) предварительные данные"]];
    expect(listed([[LOW], ...SCHOOLS.map((name) => [name]), [], ...remarks])).toEqual(inGroup("low"));
  });

  it.each<[string, Cell[] | null, (name: string, index: number) => Cell[]]>([
    [
      "numbered, under a header of two cells",
      ["№ п/п", "Наименование ОО"],
      (name, index) => [index + 1, name],
    ],
    ["under a header of one cell", ["Образовательная организация"], (name) => [name]],
    ["numbered, without a header", null, (name, index) => [index + 1, name]],
    ["without a header", null, (name) => [name]],
    ["in another column, without a header", null, (name) => ["", "", name]],
    ["numbered in the same cell", null, (name, index) => [`${String(index + 1)}. ${name}`]],
    ["numbered in the same cell, as in an order", null, (name, index) => [`${String(index + 1)}) ${name};`]],
    ["with the login in the same cell", null, (name, index) => [`${name} (edu90010${String(index)})`]],
    ["with the login beside", null, (name, index) => [index + 1, name, `edu90010${String(index)}`]],
  ])("is read: %s", (_how, header, rowOf) => {
    const rows = [[], ...(header === null ? [] : [header]), ...SCHOOLS.map(rowOf)];
    expect(listed([[LOW], ...rows])).toEqual(inGroup("low"));
    expect(listed([[BIASED], ...rows])).toEqual(inGroup("bias"));
  });

  it("takes the login that stands in the cell or beside", () => {
    const inCell = recordsOf({ Лист1: [[LOW], ["1. СОШ № 1 (edu900101)"], ["2. СОШ № 2 (edu900102)"]] });
    const beside = recordsOf({ Лист1: [[LOW], [1, "СОШ № 1", "edu900101"], [2, "СОШ № 2", "edu900102"]] });
    for (const { lists } of [inCell, beside])
      expect(lists.map(({ school }) => school.id)).toEqual(["oo:900101", "oo:900102"]);
  });

  it("keeps municipalities that stand above their schools", () => {
    const { lists } = recordsOf({
      Лист1: [[LOW], ["Лесной район"], ["СОШ № 1"], ["СОШ № 2"], ["Озёрный район"], ["СОШ № 1"], ["СОШ № 3"]],
    });
    expect(lists.map(({ school }) => [school.territory, school.name])).toEqual([
      ["Лесной район", "СОШ № 1"],
      ["Лесной район", "СОШ № 2"],
      ["Озёрный район", "СОШ № 1"],
      ["Озёрный район", "СОШ № 3"],
    ]);
  });

  it("reads two lists of one sheet, each under its own title", () => {
    const rows = SCHOOLS.map((name, index) => [index + 1, name]);
    expect(
      listed([
        ["Приложение № 1"],
        [LOW],
        ...rows.slice(0, 2),
        [],
        ["Приложение № 2"],
        [BIASED],
        ...rows.slice(2),
      ]),
    ).toEqual([...inGroup("low", SCHOOLS.slice(0, 2)), ...inGroup("bias", SCHOOLS.slice(2))]);
  });

  it("reads a title of several lines", () => {
    const title = [
      ["Приложение к приказу от 12.09.2025 № 455"],
      ["Перечень общеобразовательных организаций"],
      ["с низкими образовательными результатами"],
    ];
    expect(listed([...title, [], ...SCHOOLS.map((name) => [name])])).toEqual(inGroup("low"));
  });

  it.each<[string, Grid]>([
    ["a title that names no group", [["Перечень школ района"], ...SCHOOLS.map((name) => [name])]],
    ["a title that names two", [["ШНОР и ШССУ"], ...SCHOOLS.map((name) => [name])]],
    ["no title", SCHOOLS.map((name) => [name])],
    ["one school, as in a letter", [[LOW], ["МБОУ СОШ № 1"], ["Просим предоставить сведения"]]],
  ])("does not take for a list: %s", (_what, cells) => {
    expect(listed(cells)).toEqual([]);
  });
});

describe("schools that are not of the group that a title names", () => {
  it.each([
    "Перечень школ, вышедших из категории ШНОР, 2025 год",
    "Школы, исключённые из перечня школ с низкими образовательными результатами",
    "Школы, не вошедшие в список ШНОР 2025",
    "Список школ без признаков необъективности ВПР 2025",
    "Список ОО, не имеющих признаков необъективных результатов ВПР-2025",
    "Список ОО, в которых не выявлены признаки необъективных результатов",
    "Кураторы школ с низкими образовательными результатами",
  ])("are not listed in it: «%s»", (title) => {
    const rows = SCHOOLS.map((name, index): Cell[] => [index + 1, "Лесной район", name]);
    expect(listed([[title], ["№", "Муниципалитет", "Наименование ОО"], ...rows])).toEqual([]);
    expect(listed([[title], ...SCHOOLS.map((name) => [name])])).toEqual([]);
  });

  it("nor by a cell of «Категория»", () => {
    const cells = ["ШНОР", "не ШНОР", "вышла из ШНОР в 2024", "исключена из ШНОР"];
    const rows = SCHOOLS.map((name, index): Cell[] => [name, cells[index] ?? null]);
    expect(listed([["ОО", "Категория"], ...rows]).map(([, groups]) => groups)).toEqual([
      { low: true },
      { low: false },
      { low: false },
      { low: false },
    ]);
  });

  it("but those that are, however long the title", () => {
    const title = "Перечень школ с низкими образовательными результатами, не преодолевших порог в 2025 году";
    expect(listed([[title], ...SCHOOLS.map((name) => [name])])).toEqual(inGroup("low"));
  });
});

describe("a table of two columns", () => {
  it.each<[string, Cell[], Cell[], [string, object][]]>([
    [
      "Категория",
      ["ШНОР", "ШНСУ"],
      ["ОО", "Категория"],
      [
        ["СОШ № 1", { low: true, adverse: false }],
        ["СОШ № 2", { low: false, adverse: true }],
      ],
    ],
    [
      "ШНОР",
      ["да", "нет"],
      ["Школа", "ШНОР"],
      [
        ["СОШ № 1", { low: true }],
        ["СОШ № 2", { low: false }],
      ],
    ],
  ])("is a list by «%s»", (_word, [first, second], header, expected) => {
    const rows = [header, ["СОШ № 1", first ?? null], ["СОШ № 2", second ?? null]];
    expect(listed(rows)).toEqual(expected);
  });
});

it("a field that names the school of a table is no header of a list", () => {
  const pupils = Array.from({ length: 8 }, (_, at): Cell[] => [
    at + 1,
    `Ученик ${String(at)}`,
    10 + at,
    4,
    3,
  ]);
  const { lists, notices, procedures } = recordsOf({
    Лист1: [
      ["Результаты ВПР школ с низкими результатами, математика, 5 класс, 2025"],
      ["Школа:", "МБОУ СОШ № 7"],
      ["№", "Ученик", "Балл", "Отметка за ВПР", "Отметка за четверть"],
      ...pupils,
    ],
  });
  expect(lists).toEqual([]);
  expect(notices.map(({ code }) => code)).not.toContain("header-without-data");
  expect(procedures[0]?.schools.map(({ name }) => name)).toEqual(["МБОУ СОШ № 7"]);
});

describe("who signed a list", () => {
  const numbered = SCHOOLS.map((name, index): Cell[] => [index + 1, "Лесной район", name]);
  const header = ["№", "Муниципалитет", "Наименование ОО"];

  it.each<[string, Grid]>([
    ["an official under the names", [["", "", "Начальник управления образования  И.И. Иванов"]]],
    ["an official before a name", [["Начальник отдела", "", "И.И. Иванов"]]],
    ["who made it", [["", "", "Исполнитель: Петрова А.А., тел. 2-22-22"]]],
    ["initials behind", [["", "", "Иванов И. И."]]],
    ["a remark", [["Примечание: список утверждён приказом"], ["* по итогам 2025 года"]]],
  ])("is no school: %s", (_who, rows) => {
    expect(listed([[LOW], header, ...numbered, [], ...rows])).toEqual(inGroup("low"));
    expect(
      listed([[LOW], ...SCHOOLS.map((name) => [name]), [], ...rows.map((row) => row.slice(-1))]),
    ).toEqual(inGroup("low"));
  });

  it("is no school in lists of other kinds", () => {
    const markers: Grid = [
      ["Маркеры необъективности 2025"],
      ["Муниципалитет", "Логин", "ОО", "4 РУ", "4 МА"],
      ["Лесной район", "edu900101", "СОШ № 1", 1, ""],
      ["Лесной район", "edu900102", "СОШ № 2", "", 1],
      ["", "", "Начальник отдела И.И. Иванов", "", ""],
    ];
    expect(recordsOf({ Лист1: markers }).markers.map(({ school }) => school.name)).toEqual([
      "СОШ № 1",
      "СОШ № 2",
    ]);
  });
});
