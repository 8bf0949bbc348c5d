import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

function read(title: string, header: string, [first, second]: readonly Cell[]) {
  const cells: Grid = [
    [title],
    ["ОО", header, "Писали", "2", "3", "4", "5"],
    ["СОШ № 1", first ?? null, 20, 2, 8, 8, 2],
    ["СОШ № 1", second ?? null, 22, 3, 9, 8, 2],
    ["СОШ № 2", first ?? null, 15, 1, 6, 6, 2],
  ];
  const book = snapshotOf({ Лист1: cells });
  const { tables } = recogniseTables(book, {});
  const { procedures, notices } = readRecords(book, tables, []);
  return {
    read: procedures.map(({ procedure: { subject, grade, year }, schools }) => [
      `${subject} ${String(grade)} ${String(year)}`,
      ...schools.map(({ participants }) => participants),
    ]),
    questions: tables.flatMap(({ questions }) => questions),
    codes: notices.map(({ code }) => code),
  };
}

describe("what tells the rows of a school apart is known by its values, whatever the header says", () => {
  it.each(["Предметы", "Работа", "Что писали", "ВПР", "Учебная дисциплина", "Наименование работы"])(
    "the subject: «%s»",
    (header) => {
      const { read: found, codes } = read("ВПР 2025. 8 класс", header, ["Математика", "Физика"]);
      expect(found).toEqual([
        ["ma 8 2025", 20, 15],
        ["fi 8 2025", 22],
      ]);
      expect(codes).not.toContain("replies-differ");
    },
  );

  it.each([
    ["Год ВПР", 2024, 2025],
    ["Годы", "2023/2024", "2024/2025"],
    ["Период", "2024 год", "2025 год"],
  ])("the year: «%s»", (header, first, second) => {
    expect(read("ВПР. География. 8 класс", header, [first, second]).read).toEqual([
      ["gg 8 2024", 20, 15],
      ["gg 8 2025", 22],
    ]);
  });

  it.each([
    ["Какой класс", 7, 8],
    ["Параллели", 7, 8],
    ["В каком классе писали", "7 класс", "8 класс"],
  ])("the grade: «%s»", (header, first, second) => {
    expect(read("ВПР 2025. География", header, [first, second]).read).toEqual([
      ["gg 7 2025", 20, 15],
      ["gg 8 2025", 22],
    ]);
  });

  it.each([
    ["Количество классов", 7, 8],
    ["Год основания", 2014, 2025],
    ["Учитель", "Иванова", "Петрова"],
  ])("but nothing by what only looks like it: «%s»", (header, first, second) => {
    expect(read("ВПР. Труды по плану", header, [first, second]).questions).toEqual([
      "subject",
      "grade",
      "year",
    ]);
  });
});
