import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

function readOf(rows: Grid) {
  const book = snapshotOf({ Лист1: rows });
  const { lists, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  const left = notices.find(({ code }) => code === "schools-left-list")?.details;
  return {
    low: lists.filter(({ groups }) => groups.low === true).map(({ school }) => school.name),
    left: left?.["count"] ?? null,
  };
}

const SCHOOLS = ["СОШ № 1", "СОШ № 2", "Лицей № 3", "Гимназия"];
const STAYED = { low: ["СОШ № 2", "Гимназия"], left: 2 };

describe("a list of ШНОР that says of its schools what became of them", () => {
  it.each<[string, Cell[], readonly string[]]>([
    ["«Статус»", ["№", "Школа", "Статус"], ["исключена", "включена", "исключена", "включена"]],
    [
      "beside the municipality",
      ["Муниципалитет", "Наименование ОО", "Статус"],
      ["Вышла из перечня", "участник", "вышла из перечня", "участник"],
    ],
    ["in the project", ["№ п/п", "ОО", "Статус в проекте"], ["Выбыла", "", "снята с учёта", ""]],
    [
      "a remark",
      ["№", "Образовательная организация", "Примечание"],
      [
        "Исключена приказом № 15 от 01.09.2025",
        "не исключена, наставник — лицей № 5",
        "вышла из ШНОР в 2025 г.",
        "",
      ],
    ],
    [
      "reason",
      ["№", "Школа", "Состояние на 01.10.2025"],
      ["завершила участие", "участвует", "выбыла", "новая"],
    ],
  ])("has only those that are still on it: %s", (_how, header, said) => {
    const rows = SCHOOLS.map((name, at) => [
      header[0] === "Муниципалитет" ? "Лесной район" : at + 1,
      name,
      said[at] ?? "",
    ]);
    expect(
      readOf([["Перечень школ с низкими образовательными результатами, 2025"], header, ...rows]),
    ).toEqual(STAYED);
  });

  it.each([
    "выбыл директор, обязанности исполняет завуч",
    "завершила капитальный ремонт",
    "исключить списывание на ВПР",
    "с учёта не снята",
    "снят кабинет физики в 2024 году",
    "вышла из строя котельная",
    "покинули школу 3 педагога",
    "школа исключена не будет",
  ])("keeps a school of which a remark says something else: %s", (said) => {
    const rows: Grid = [
      ["№", "Школа", "Примечание"],
      [1, "СОШ № 1", said],
      [2, "СОШ № 2", "вышла"],
    ];
    expect(readOf([["Перечень школ с низкими образовательными результатами, 2025"], ...rows])).toEqual({
      low: ["СОШ № 1"],
      left: 1,
    });
  });

  it.each([
    "Исключена (приказ № 7)",
    "школа вышла из проекта",
    "По итогам 2024 года вышла из ШНОР",
    "снята с контроля",
    "исключено с 01.09.2025",
    "Выбыла – решение комиссии",
    "покинула список",
  ])("knows a school that left: %s", (said) => {
    const rows: Grid = [
      ["№", "Школа", "Примечание"],
      [1, "СОШ № 1", said],
      [2, "СОШ № 2", ""],
    ];
    expect(readOf([["Перечень школ с низкими образовательными результатами, 2025"], ...rows])).toEqual({
      low: ["СОШ № 2"],
      left: 1,
    });
  });

  it("by a category goes by its words alone", () => {
    const header = ["Школа", "Муниципалитет", "Категория"];
    const rows = SCHOOLS.map((name, at) => [name, "Лесной район", at === 1 ? "ШССУ" : "ШНОР"]);
    expect(readOf([["Перечень ШНОР и ШССУ"], header, ...rows])).toEqual({
      low: ["СОШ № 1", "Лицей № 3", "Гимназия"],
      left: null,
    });
  });

  it.each([["СОШ № 1"], ["Гимназия"]])("may begin with a school that could head a column: %s", (first) => {
    const rows = [first, "Лицей"].map((name) => [name, "Лесной район", "ШНОР"]);
    expect(readOf([["Перечень"], ["Школа", "Муниципалитет", "Категория"], ...rows]).low).toEqual([
      first,
      "Лицей",
    ]);
  });
});
