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

  it.each([
    ["the subject", "Второй предмет", ["Физика", "Биология", "Физика"]],
    ["the year", "Год аккредитации", [2021, 2022, 2023]],
    ["the grade", "Классный час, класс", [7, 9, 8]],
  ] as const)("and %s stays what the title says", (_fact, header, values) => {
    expect(eachOnce("ВПР 2025. Математика. 8 класс", header, values)).toEqual([["ma 8 2025", 20, 21, 22]]);
    const [one, other] = values;
    expect(read("ВПР 2025. Математика. 8 класс", header, [one, other]).read.map(([of]) => of)).toEqual([
      "ma 8 2025",
    ]);
  });

  it.each([
    ["ВПР 2025. 8 класс", "Профиль школы", ["Физика", "Биология", "Физика"]],
    ["ВПР. Математика. 8 класс", "Год аккредитации", [2021, 2022, 2023]],
  ] as const)("and of schools that stand once nothing is told apart: %s", (title, header, values) => {
    expect(eachOnce(title, header, values)).toEqual([]);
  });
});

/** The works read of three schools with a row each. */
function eachOnce(title: string, header: string, values: readonly Cell[]) {
  const rows = values.map((value, at) => [`СОШ № ${String(at + 1)}`, value, 20 + at, 2, 8 + at, 8, 2]);
  const book = snapshotOf({ Лист1: [[title], ["ОО", header, "Писали", "2", "3", "4", "5"], ...rows] });
  return readRecords(book, recogniseTables(book, {}).tables, []).procedures.map(({ procedure, schools }) => [
    `${procedure.subject} ${String(procedure.grade)} ${String(procedure.year)}`,
    ...schools.map(({ participants }) => participants),
  ]);
}
