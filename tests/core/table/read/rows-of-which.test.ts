import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS: readonly (readonly Cell[])[] = [
  ["СОШ № 1", 20, 2, 8, 8, 2],
  ["СОШ № 2", 31, 3, 12, 12, 4],
  ["Лицей", 25, 0, 5, 12, 8],
];

function readOf(title: string, rows: readonly (readonly Cell[])[]) {
  const book = snapshotOf({ Лист1: [[title], ["ОО", "Писали", "2", "3", "4", "5"], ...rows] });
  const { procedures, exams, notices } = readRecords(book, recogniseTables(book, {}).tables, []);
  return {
    schools: [
      ...procedures.flatMap(({ schools }) => schools.map(({ name }) => name)),
      ...exams.flatMap(({ schools }) => schools.map(({ name }) => name)),
    ],
    said: notices.map((notice) => `${notice.code}: ${noticeText(notice)}`),
  };
}

const NAMES = SCHOOLS.map(([name]) => name);

describe("a row that tells again of some pupils of the school above", () => {
  it.each([
    "в т.ч. с ОВЗ",
    "в т. ч. дети с ОВЗ",
    "В том числе:",
    "из них обучающиеся на дому",
    "Обучающиеся с ОВЗ",
  ])("is no school, and it is said: %s", (name) => {
    const [first = [], ...others] = SCHOOLS;
    for (const title of ["ВПР 2025, математика, 5 класс", "ОГЭ 2025, математика"]) {
      const { schools, said } = readOf(title, [first, [name, 3, 1, 1, 1, 0], ...others]);
      expect(schools).toEqual(NAMES);
      expect(said.filter((text) => text.startsWith("rows-of-which"))).toEqual([
        expect.stringContaining("A4"),
      ]);
    }
  });

  it("is nothing where it only heads others", () => {
    const { schools, said } = readOf("ВПР 2025, математика, 5 класс", [["В том числе:"], ...SCHOOLS]);
    expect(schools).toEqual(NAMES);
    expect(said.filter((text) => text.startsWith("rows-of-which"))).toEqual([]);
  });
});

it("rows of statistics are no schools, and no sums that could differ", () => {
  const statistics = ["Среднее", "Максимум", "Минимум", "Медиана", "Ст. отклонение"];
  const rows = statistics.map((name) => [name, 25, 2, 8, 11, 4]);
  const { schools, said } = readOf("ВПР 2025, математика, 5 класс", [...SCHOOLS, ...rows]);
  expect(schools).toEqual(NAMES);
  expect(said.filter((text) => text.startsWith("count-total-differs"))).toEqual([]);
});

it("classes whose letters are Latin are classes", () => {
  const rows = [
    ["СОШ № 1", "5A", 20, 2, 8, 8, 2],
    ["СОШ № 1", "5B", 31, 3, 12, 12, 4],
  ];
  const book = snapshotOf({
    Л: [["ВПР 2025, математика"], ["ОО", "Класс", "Писали", "2", "3", "4", "5"], ...rows],
  });
  const { procedures } = readRecords(book, recogniseTables(book, {}).tables, []);
  expect(procedures.map(({ procedure, schools }) => [procedure.grade, schools[0]?.participants])).toEqual([
    [5, 51],
  ]);
});

it("pupils of two classes whose codes begin anew are not the same pupils", () => {
  function pupils(group: string): Cell[][] {
    return [5, 9, 9, 13, 18].map((score, index) => [group, index + 1, 1, score, 3]);
  }
  const head = ["Класс", "Код участника", "Вариант", "Первичный балл", "Отметка"];
  const title = ["ВПР 2025, математика, 5 класс, МБОУ СОШ № 4"];
  const book = snapshotOf({ Один: [title, head, ...pupils("5А")], Два: [title, head, ...pupils("5Б")] });
  const { tables } = recogniseTables(book, {});
  expect(tables.map(({ excluded }) => excluded)).toEqual([false, false]);
  expect(readRecords(book, tables, []).procedures[0]?.schools[0]?.pupils).toHaveLength(10);
  const twice = snapshotOf({ Один: [title, head, ...pupils("5А")], Два: [title, head, ...pupils("5-а")] });
  expect(recogniseTables(twice, {}).tables.map(({ excluded }) => excluded)).toEqual([false, true]);
});
