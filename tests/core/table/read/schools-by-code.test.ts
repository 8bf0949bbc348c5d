import type { Notice } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const TITLE = "ВПР 2025. Математика, 5 класс";
const HEADER = ["Писали", "2", "3", "4", "5"];
const PUPILS = ["Код участника", "Класс", "Вариант", "Первичный балл", "Отметка"];

function pupils(count: number): Cell[][] {
  return Array.from({ length: count }, (_, at) => [`5${String(at)}`, "5А", 1, 3 + (at % 9), 3]);
}

function schoolsOf(sheets: Readonly<Record<string, Grid>>): {
  readonly schools: readonly (readonly [string, string | null, number | null])[][];
  readonly notices: readonly Notice[];
} {
  const workbook = snapshotOf(sheets, "Сбор.xlsx");
  const { tables } = recogniseTables(workbook, {});
  const { procedures, notices } = readRecords(workbook, tables, []);
  const schools = procedures.map((of) =>
    of.schools.map(
      ({ school, participants }) => [school?.id ?? "", school?.login ?? null, participants] as const,
    ),
  );
  return { schools, notices };
}

describe("schools by their code in tables of ВПР", () => {
  it.each<[string, string, Cell, string, string | null]>([
    ["a login in the column of codes is the school's", "Код ОО", "edu990010", "oo:990010", "edu990010"],
    ["a login alone", "Логин ОО", "sch990010", "oo:990010", "sch990010"],
    ["a code alone stands for the name", "Код школы", 1001, "name:|1001", null],
  ])("%s", (_what, header, code, id, login) => {
    const rows = [[TITLE], [header, ...HEADER], [code, 25, 1, 9, 10, 5]];
    expect(schoolsOf({ Лист1: rows }).schools).toEqual([[[id, login, 25]]]);
    const named = [[TITLE], [header, "Школа", ...HEADER], [code, "СОШ № 1", 25, 1, 9, 10, 5]];
    expect(schoolsOf({ Лист1: named }).schools).toEqual([
      [[login === null ? "name:|сош №1" : id, login, 25]],
    ]);
  });

  it("one code is one school, however two tables name it, unless the names speak against it", () => {
    const rows = [
      [TITLE],
      ["Код ОО", "Школа", ...HEADER],
      [1001, "МБОУ СОШ № 1", 25, 1, 9, 10, 5],
      [1002, "СОШ № 2", 20, 1, 4, 10, 5],
    ];
    const later = [
      ["ВПР 2025. Русский язык, 5 класс"],
      ["Код ОО", "Школа", ...HEADER],
      ["1001", "Школа №1 имени Героя", 25, 1, 9, 10, 5],
      ["1002", "Лицей № 7", 20, 1, 4, 10, 5],
    ];
    const [one, other] = schoolsOf({ Лист1: rows, Лист2: later }).schools;
    expect(other?.[0]?.[0]).toBe(one?.[0]?.[0]);
    expect(other?.[1]?.[0]).toBe("name:|лицей №7");
  });

  it("pupils of several schools under one header are told apart by the code, never taken for one school", () => {
    const rows = [
      [TITLE],
      ["Код ОО", ...PUPILS],
      ...[1001, "edu990010"].flatMap((code) => pupils(12).map((row) => [code, ...row])),
    ];
    expect(schoolsOf({ Лист1: rows }).schools).toEqual([
      [
        ["name:|1001", null, 12],
        ["oo:990010", "edu990010", 12],
      ],
    ]);
  });
});

describe("a school that only its sheet's name tells", () => {
  const rows = [[TITLE], PUPILS, ...pupils(12)];

  it("is called so, and it is said", () => {
    const { schools, notices } = schoolsOf({
      Гимназия: rows,
      "Лицей имени Пушкина": rows,
      "МБОУ СОШ № 5": rows,
    });
    expect(schools.map((of) => of.map(([id]) => id))).toEqual([
      ["name:|гимназия", "name:|лицей имени пушкина", "name:|сош №5"],
    ]);
    const said = notices.filter(({ code }) => code === "school-by-sheet").map(noticeText);
    expect(said).toEqual([
      "Школа на листе «Гимназия» не названа: вместо неё взято имя листа. Впишите её название над таблицей.",
      "Школа на листе «Лицей имени Пушкина» не названа: вместо неё взято имя листа. Впишите её название над таблицей.",
    ]);
  });

  it.each(["Школа", "Школы района", "СОШ (2)", "Лист1", "5А"])("«%s» is no school's name", (sheet) => {
    const { schools, notices } = schoolsOf({ [sheet]: rows });
    expect(schools[0]?.map(([id]) => id)).toEqual(["name:|сбор"]);
    expect(notices.some(({ code }) => code === "school-by-file")).toBe(true);
  });

  it("what stands above the table wins", () => {
    const { schools } = schoolsOf({ Гимназия: [["МБОУ СОШ № 9"], ...rows] });
    expect(schools[0]?.map(([id]) => id)).toEqual(["name:|сош №9"]);
  });
});
