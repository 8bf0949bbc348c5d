import { draftTable } from "../../../../src/core/table/shown/draft-table";
import { shownFormOf } from "../../../../src/core/table/shown/shown-form-of";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOLS = ["Берёзовская СОШ", "Лицей № 2", "ООШ с. Ключи", "Гимназия"];
const OWN = ["Было", "плохо", "сойдёт", "неплохо", "блеск"];
const COUNTS = [
  [25, 1, 9, 10, 5],
  [30, 2, 10, 12, 6],
  [41, 3, 12, 16, 10],
  [18, 4, 7, 5, 2],
];

function sheetOf(rows: Grid) {
  const [sheet] = snapshotOf({ Лист1: rows }).sheets;
  if (sheet === undefined) throw new Error("No sheet");
  return sheet;
}

function guessed(rows: Grid) {
  const { form, columns } = draftTable(sheetOf(rows), null);
  return [form, ...columns.map(({ meaning }) => meaning)];
}

const REPORT = ["vpr-mark-shares", "school-name", "participants", "mark2", "mark3", "mark4", "mark5"];

describe("what is offered to a person who shows a table", () => {
  it("finds the marks by their numbers though words tell some of them", () => {
    const words = ["Кто", "Всего пришло", "слабо", "средне", "крепко", "отлично!"];
    expect(guessed([words, ...SCHOOLS.map((school, at) => [school, ...(COUNTS[at] ?? [])])])).toEqual(REPORT);
    const turned = ["Кто", "Всего пришло", "отлично!", "крепко", "средне", "слабо"];
    const rows = SCHOOLS.map((school, at): Cell[] => {
      const [n = 0, ...marks] = COUNTS[at] ?? [];
      return [school, n, ...marks.reverse()];
    });
    expect(guessed([turned, ...rows])).toEqual([...REPORT.slice(0, 3), "mark5", "mark4", "mark3", "mark2"]);
  });

  it("finds them where words stand beside the numbers", () => {
    const rows = SCHOOLS.map((school, at) => [school, ...(COUNTS[at] ?? []).map((n) => `${String(n)} уч.`)]);
    expect(guessed([["Кто", ...OWN], ...rows])).toEqual(REPORT);
  });

  it("is no list of schools while numbers stand there that nothing explains", () => {
    const rows = SCHOOLS.map((school, at): Cell[] => [school, 3 + at / 10]);
    expect(guessed([["ВПР 2025"], ["Школа", "Средняя отметка"], ...rows])).toEqual([
      "vpr-indices",
      "school-name",
      "mean-mark",
    ]);
    expect(
      guessed([["№", "Школа", "Директор"], ...SCHOOLS.map((school, at) => [at + 1, school, "Фамилия"])])[0],
    ).toBe("school-list");
  });

  it("begins with the first pupil, whose result may be missing, and takes the code of a pupil for no number of them", () => {
    const rows = SCHOOLS.map((school, at): Cell[] => [
      school,
      at + 101,
      at === 0 ? null : 20 + at,
      at === 0 ? null : 4,
    ]);
    const sheet = sheetOf([
      ["Протокол ОГЭ 2025. Математика"],
      [],
      ["ОО", "Шифр", "Первичный балл", "Оценка"],
      ...rows,
    ]);
    const { form, headerRows, firstDataRow, columns } = draftTable(sheet, null);
    expect([form, headerRows, firstDataRow]).toEqual(["oge-protocol", 1, 3]);
    expect(columns.map(({ meaning }) => meaning)).toEqual(["school-name", "other", "total", "mark"]);
  });
});

describe("two tables that stand one beneath the other under the same words", () => {
  it("are each of the work that their own title names, once one of them was shown", () => {
    const rows = SCHOOLS.map((school, at) => [school, ...(COUNTS[at] ?? [])]);
    const cells: Grid = [
      ["Итоги ВПР по математике, 5 класс, 2025"],
      ["Кто", ...OWN],
      ...rows,
      [],
      ["Итоги ВПР по русскому языку, 5 класс, 2025"],
      ["Кто", ...OWN],
      ...rows,
    ];
    const sheet = sheetOf(cells);
    const form = shownFormOf(sheet, draftTable(sheet, null), { name: "Своя", fileName: "book.xlsx" });
    const { tables } = recogniseTables(snapshotOf({ Лист1: cells }), {}, [form]);
    expect(tables.map(({ subject }) => subject?.value)).toEqual(["ma", "ru"]);
  });
});
