import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import type { Cell, Grid } from "../../../../src/workbook/cell";
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
});
