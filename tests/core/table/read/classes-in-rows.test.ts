import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { noticeText } from "../../../../src/locale/notices";
import { snapshotOf } from "../../../read-snapshot";

function read(cells: Grid): WorkbookRecords {
  const book = snapshotOf({ Лист1: cells });
  return readRecords(book, recogniseTables(book, {}).tables, []);
}

/** Classes А and Б of one school, and a class of another, with what stands in their columns of classes. */
function table(headers: readonly string[], [first, second]: readonly (readonly Cell[])[]): Grid {
  return [
    ["ВПР 2025. География. 8 класс"],
    ["ОО", ...headers, "Писали", "2", "3", "4", "5"],
    ["СОШ № 1", ...(first ?? []), 20, 2, 8, 8, 2],
    ["СОШ № 1", ...(second ?? []), 22, 3, 9, 8, 2],
    ["СОШ № 2", ...(first ?? []), 15, 1, 6, 6, 2],
  ];
}

describe("classes of a school in rows of their own", () => {
  it.each([
    ["Класс"],
    ["Классы"],
    ["Кл."],
    ["Класс (литера)"],
    ["Класс, буква"],
    ["Класс / литера"],
    ["Класс (с буквой)"],
    ["Наименование класса"],
    ["Параллель / класс"],
    ["Литера"],
  ])("are added up where their column is headed «%s»", (header) => {
    const { procedures, notices } = read(table([header], [["8А"], ["8Б"]]));
    expect(procedures[0]?.schools.map(({ participants, marks }) => [participants, marks])).toEqual([
      [42, [5, 17, 16, 4]],
      [15, [1, 6, 6, 2]],
    ]);
    expect(notices.map(({ code }) => code)).not.toContain("replies-differ");
  });

  it.each([
    ["Класс", "Литера"],
    ["Параллель", "Буква класса"],
  ])("are told apart by a letter of its own: «%s», «%s»", (grade, letter) => {
    const { procedures } = read(
      table(
        [grade, letter],
        [
          [8, "А"],
          [8, "Б"],
        ],
      ),
    );
    expect(procedures.map(({ procedure }) => procedure.grade)).toEqual([8]);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([42, 15]);
  });

  it.each(["Комплект", "Кто писал", "Подразделение"])(
    "are known by their values where «%s» stands above them",
    (header) => {
      const { procedures, notices } = read(table([header], [["8А"], ["8 «Б»"]]));
      expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([42, 15]);
      expect(notices.map(({ code }) => code)).not.toContain("replies-differ");
    },
  );

  it("are told apart by a letter in a table of ОГЭ too", () => {
    const { exams } = read([
      ["ОГЭ 2025. География"],
      ["ОО", "Класс", "Литера", "Сдавали", "2", "3", "4", "5"],
      ["СОШ № 1", 9, "А", 20, 2, 8, 8, 2],
      ["СОШ № 1", 9, "Б", 22, 3, 9, 8, 2],
      ["СОШ № 2", 9, "А", 15, 1, 6, 6, 2],
    ]);
    expect(exams[0]?.schools.map(({ participants, marks }) => [participants, marks])).toEqual([
      [42, [5, 17, 16, 4]],
      [15, [1, 6, 6, 2]],
    ]);
  });

  it("are no number of classes", () => {
    const { procedures } = read([
      ["ВПР 2025. География. 8 класс"],
      ["ОО", "Количество классов", "Писали", "2", "3", "4", "5"],
      ["СОШ № 1", 2, 20, 2, 8, 8, 2],
      ["СОШ № 2", 1, 15, 1, 6, 6, 2],
    ]);
    expect(procedures.map(({ procedure, schools }) => [procedure.grade, schools.length])).toEqual([[8, 2]]);
  });

  it.each([
    ["8 «А»", "8 «А» (ОВЗ)"],
    ["8 физмат", "8 хим-био"],
    ["8 кадетский", "8А"],
    ["8-1", "8-2"],
    ["8 ин.", "8 мат."],
    ["8 «Русич»", "8 «Пересвет»"],
    ["8мн", "8к"],
    ["8 (казачий)", "8 А"],
    ["8 класс кадетский", "8 «б» класс"],
  ])("are added up whatever they are called: «%s» and «%s»", (one, other) => {
    const { procedures, notices } = read([
      ["ВПР 2025. География"],
      ...table(["Класс"], [[one], [other]]).slice(1),
    ]);
    expect(procedures.map(({ procedure }) => procedure.grade)).toEqual([8]);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([42, 15]);
    expect(notices.map(({ code }) => code)).not.toContain("cells-unread");
  });

  it("are classes of their own beside «8» where it has fewer pupils than they", () => {
    const { procedures } = read(table(["Класс"], [[8], ["8 кадетский"]]));
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([42, 15]);
  });

  it.each(["8 кадетский", "8К", "8 (ОВЗ)"])("are classes of their own beside a larger «8»: %s", (other) => {
    const { procedures, notices } = read([...table(["Класс"], [[other]]), ["СОШ № 1", 8, 42, 5, 17, 16, 4]]);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([62, 15]);
    expect(notices.map(({ code }) => code)).not.toContain("classes-missing");
  });

  it("leave a class missing where «8» has more pupils than «8А», and it is said", () => {
    const { procedures, notices } = read([...table(["Класс"], [["8А"]]), ["СОШ № 1", 8, 42, 5, 17, 16, 4]]);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([42, 15]);
    const [said] = notices.filter(({ code }) => code === "classes-missing");
    expect(said?.details).toMatchObject({ count: 1, pairs: ["СОШ № 1: 42 > 20"] });
    expect(said === undefined ? "" : noticeText(said)).toContain("строке всей параллели");
  });

  it("are parts of «8» where it has the pupils of all", () => {
    const { procedures } = read([...table(["Класс"], [["8А"], ["8Б"]]), ["СОШ № 1", 8, 42, 5, 17, 16, 4]]);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([42, 15]);
  });

  it.each(["8 и 9", "8А, 9А", "8 чел.", "8 школа"])("are none in «%s»", (cell) => {
    const { procedures, notices } = read([
      ["ВПР 2025. География"],
      ...table(["Класс"], [["8А"], [cell]]).slice(1),
    ]);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([20, 15]);
    expect(notices).toContainEqual(expect.objectContaining({ code: "cells-unread" }));
  });

  it.each(["8 всего", "8 итого", "8 кл., всего"])("are added up to what «%s» says", (total) => {
    const { procedures, notices } = read([
      ...table(["Класс"], [["8А"], ["8 физмат"]]),
      ["СОШ № 1", total, 42, 5, 17, 16, 4],
    ]);
    expect(procedures[0]?.schools.map(({ participants }) => participants)).toEqual([42, 15]);
    expect(notices.map(({ code }) => code)).not.toContain("count-total-differs");
  });

  it("tell of which grade each pupil is where nothing else does", () => {
    const { procedures, tables } = read([
      ["ВПР 2025. География"],
      ["Школа", "Класс", "Код", "Балл", "Отметка"],
      ["СОШ № 1", "7А", 7001, 20, 4],
      ["СОШ № 1", "7 инж.", 7002, 15, 3],
      ["СОШ № 1", "8А", 8001, 25, 5],
      ["СОШ № 2", "8 кадетский", 8002, 12, 3],
    ]);
    expect(tables[0]?.questions).toEqual([]);
    const pupils = procedures.map(({ procedure, schools }) => [
      procedure.grade,
      schools.map((school) => [...(school.pupils ?? [])].map(({ classGroup }) => classGroup)),
    ]);
    expect(pupils).toEqual([
      [7, [["7А", "7 инж."]]],
      [8, [["8А"], ["8 кадетский"]]],
    ]);
  });
});
