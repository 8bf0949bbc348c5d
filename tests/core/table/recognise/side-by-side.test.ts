import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const MARKS: readonly Cell[] = ["Писали", "2", "3", "4", "5"];
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

describe("procedures whose columns stand side by side", () => {
  it("are a table each, by the subject above them", () => {
    const found = read([
      ["Результаты ВПР 2025, 5 класс"],
      ["Школа", "Русский язык", null, null, null, null, "Математика", null, null, null, null],
      [null, ...MARKS, ...MARKS],
      ...SCHOOLS.map((school, index): Cell[] => [school, ...counts(index), ...counts(index + 5)]),
    ]);
    expect(found.ids).toEqual([
      ["Свод!B2", "vpr-mark-shares"],
      ["Свод!G2", "vpr-mark-shares"],
    ]);
    expect(found.results).toEqual([
      ["vpr ru 5 2025", 20, 21, 22],
      ["vpr ma 5 2025", 25, 26, 27],
    ]);
  });

  it("are told by grades and years above them, and by two levels of words", () => {
    const found = read([
      ["ВПР. Свод района"],
      ["№", "Школа", "5 класс", ...Array<null>(9).fill(null), "6 класс", ...Array<null>(4).fill(null)],
      [null, null, "Русский язык, 2024", null, null, null, null, "Русский язык, 2025", null, null, null, null,
        "История, 2025", null, null, null, null],
      [null, null, ...MARKS, ...MARKS, ...MARKS],
      ...SCHOOLS.map((school, index): Cell[] => [
        index + 1, school, ...counts(index), ...counts(index + 5), ...counts(index + 8),
      ]),
    ]); // prettier-ignore
    expect(found.results).toEqual([
      ["vpr ru 5 2024", 20, 21, 22],
      ["vpr ru 5 2025", 25, 26, 27],
      ["vpr is 6 2025", 28, 29, 30],
    ]);
  });

  it("are subjects of one table where it is of ЕГЭ", () => {
    const found = read([
      ["ЕГЭ 2025"],
      ["ОО", "Русский язык", null, null, "Физика", null, null],
      [null, "Сдавали", "Ниже порога", "Средний балл", "Сдавали", "Ниже порога", "Средний балл"],
      ...SCHOOLS.map((school): Cell[] => [school, 20, 1, 66, 8, 0, 58]),
    ]);
    expect(found.ids).toEqual([["Свод!A2", "ege-by-school"]]);
    expect(found.results).toEqual([
      ["ege ru 11 2025", 20, 20, 20],
      ["ege fi 11 2025", 8, 8, 8],
    ]);
  });

  it("are told apart by rows that only name them, where the header is printed once", () => {
    const found = read([
      ["ВПР 2025"],
      ["Школа", ...MARKS],
      ["Математика, 5 класс"],
      ...SCHOOLS.map((school, index): Cell[] => [school, ...counts(index)]),
      ["Русский язык, 5 класс"],
      ...SCHOOLS.map((school, index): Cell[] => [school, ...counts(index + 5)]),
      ["Кедровский район"],
    ]);
    expect(found.results).toEqual([
      ["vpr ma 5 2025", 20, 21, 22],
      ["vpr ru 5 2025", 25, 26, 27],
    ]);
  });

  it("are one where a single subject stands above all columns", () => {
    const found = read([
      ["ВПР 2025, 5 класс"],
      ["Школа", "Русский язык", null, null, null, null],
      [null, ...MARKS],
      ...SCHOOLS.map((school): Cell[] => [school, ...counts(0)]),
    ]);
    expect(found.results).toEqual([["vpr ru 5 2025", 20, 20, 20]]);
  });
});
