import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = ["Ильинская СОШ", "Лесная ООШ", "Гимназия «Перспектива»"];

function counts(extra: number): Cell[] {
  return [20 + extra, 2 + extra, 8, 8, 2];
}

function read(cells: Grid): { readonly ids: unknown; readonly results: unknown } {
  const book = snapshotOf({ Свод: cells });
  const { tables } = recogniseTables(book, {});
  const { procedures, exams } = readRecords(book, tables, []);
  return {
    ids: tables.map(({ id, form }) => [id, form]),
    results: [...procedures, ...exams].map(({ procedure, schools }) => {
      const { exam, subject, grade, year } = procedure;
      return [
        `${exam} ${subject} ${String(grade)} ${String(year)}`,
        ...schools.map(({ participants }) => participants),
      ];
    }),
  };
}

describe("procedures that each header cell names", () => {
  it.each([
    ["ВПР, русский язык, 5 класс", "2023", "2024", "Писали {}", '"{m}" {}'],
    ["ВПР, русский язык, 5 класс", "2023 год", "2024 год", "{}, участников", "{}, «{m}»"],
    ["ВПР, русский язык, 5 класс", "2022/23", "2023/24", "Кол-во уч-ся, писавших работу, {}", "На «{m}», {}"],
    ["ВПР 2025, 5 класс", "Русский язык", "Математика", "{}: писали", '{}: "{m}"'],
    ["ВПР 2025, 5 класс", "РУ", "МА", "Участники ({})", "{m} ({})"],
    ["ВПР 2025, 5 класс", "рус", "мат", "Писали {}", "«{m}» {}"],
    ["ВПР 2025, русский язык", "5 класс", "6 класс", "Писали {}", "«{m}» {}"],
    ["ОГЭ, математика", "2023", "2024", "Сдавали {}", "«{m}» {}"],
    ["ОГЭ 2025", "Русский язык", "Математика", "{} (участники)", "{} («{m}»)"],
  ])("are a table each: «%s», %s and %s", (title, first, second, participants, mark) => {
    function headers(of: string): string[] {
      const marks = [2, 3, 4, 5].map((number) => mark.replace("{m}", String(number)));
      return [participants, ...marks].map((header) => header.replace("{}", of));
    }
    const one = read([
      [title],
      ["Школа", ...headers(first), ...headers(second)],
      ...SCHOOLS.map((school, index): Cell[] => [school, ...counts(index), ...counts(index + 5)]),
    ]).results;
    const mixed = headers(first).flatMap((header, at) => [header, headers(second)[at] ?? ""]);
    const other = read([
      [title],
      ["Школа", ...mixed],
      ...SCHOOLS.map((school, index): Cell[] => [
        school,
        ...counts(index).flatMap((count, at) => [count, counts(index + 5)[at] ?? null]),
      ]),
    ]).results;
    expect(one).toEqual([
      [expect.any(String), 20, 21, 22],
      [expect.any(String), 25, 26, 27],
    ]);
    expect(other).toEqual(one);
  });

  it("are the classes of one work", () => {
    const marks = ["писали", "«2»", "«3»", "«4»", "«5»"];
    const found = read([
      ["Результаты ВПР 2025, русский язык, 5 класс"],
      ["Школа", ...["5А", "5Б", "Всего"].flatMap((of) => marks.map((mark) => `${of} ${mark}`))],
      ...SCHOOLS.map((school): Cell[] => [school, ...counts(0), ...counts(5), 45, 9, 16, 16, 4]),
    ]);
    expect(found.results).toEqual([["vpr ru 5 2025", 45, 45, 45]]);
  });
});
