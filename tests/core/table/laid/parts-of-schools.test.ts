import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import { trueArea } from "../../../../src/core/table/laid/true-cell";
import { noticeText } from "../../../../src/locale/notices";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const MARKS: readonly Cell[] = ["Писали", "2", "3", "4", "5"];
const SCHOOLS = ["МБОУ СОШ № 4", "Лицей", "ООШ с. Ключи"];
const FIRST = [10, 1, 4, 3, 2];
const SECOND = [12, 2, 5, 4, 1];
const WHOLE = [22, 3, 9, 7, 3];

function read(cells: Grid) {
  const book = snapshotOf({ Свод: cells });
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  return {
    tables,
    said: [...notices, ...records.notices].map((notice) => `${notice.code}: ${noticeText(notice)}`),
    results: [...records.procedures, ...records.exams].map(({ procedure, schools }) => [
      `${procedure.subject} ${String(procedure.grade)}`,
      ...schools.map(
        ({ name, participants, marks }) => `${name} ${String(participants)} ${(marks ?? []).join("/")}`,
      ),
    ]),
    sources: records.procedures.flatMap(({ schools }) => schools.map(({ source }) => source.row)),
  };
}

function told(of: string, numbers: readonly number[]): string[] {
  const [n, ...marks] = numbers;
  return [of, ...SCHOOLS.map((school) => `${school} ${String(n)} ${marks.join("/")}`)];
}

describe("classes beneath their school, in the column of its name", () => {
  it.each(["Школа", "ОО / класс", "Класс", "Наименование ОО, класс"])(
    "are its pupils together, under «%s»",
    (header) => {
      const rows = SCHOOLS.flatMap((school) => [[school], ["7А", ...FIRST], ["7Б", ...SECOND]]);
      const { results, said } = read([["ВПР 2025, физика"], [header, ...MARKS], ...rows]);
      expect(results).toEqual([told("fi 7", WHOLE)]);
      expect(said.filter((text) => /^(replies|rows-without|duplicate|cells)/.test(text))).toEqual([]);
    },
  );

  it("is named by the sheet's own header", () => {
    const rows = SCHOOLS.flatMap((school) => [[school], ["7А", ...FIRST], ["7Б", ...SECOND]]);
    const { said } = read([["ВПР 2025, физика"], ["ОО / класс", ...MARKS], ...rows]);
    expect(said.filter((text) => text.startsWith("school-without-login"))).toEqual([
      expect.stringContaining("столбец «ОО / класс»"),
    ]);
  });

  it("make the school's own row a total, that is checked", () => {
    const rows = SCHOOLS.flatMap((school, at) => [
      [school, ...(at === 1 ? [23, 3, 9, 7, 4] : WHOLE)],
      ["7-1", ...FIRST],
      ["7-2", ...SECOND],
    ]);
    const { results, said, sources } = read([["ВПР 2025, физика, 7 класс"], ["Школа", ...MARKS], ...rows]);
    expect(results).toEqual([told("fi 7", WHOLE)]);
    expect(said.filter((text) => text.startsWith("count-total-differs"))).toHaveLength(1);
    expect(sources).toEqual([3, 6, 9]);
  });

  it("may be of several grades, each with a total of the school and one of all", () => {
    const rows = SCHOOLS.flatMap((school) => [
      [school],
      ["7 класс", ...FIRST],
      ["8 класс", ...SECOND],
      ["Итого", ...WHOLE],
    ]);
    const all: Cell[] = ["Всего по району", ...WHOLE.map((count) => count * 3)];
    const { results, said } = read([["ВПР 2025, физика"], ["Школа", ...MARKS], ...rows, all]);
    expect(results).toEqual([told("fi 7", FIRST), told("fi 8", SECOND)]);
    expect(said.filter((text) => /differs|cells-unread/.test(text))).toEqual([]);
  });

  it("may be subjects", () => {
    const rows = SCHOOLS.flatMap((school) => [[school], ["Физика", ...FIRST], ["Химия", ...SECOND]]);
    const { results, tables } = read([["ВПР 2025, 8 класс"], ["Школа", ...MARKS], ...rows]);
    expect(results).toEqual([told("fi 8", FIRST), told("hi 8", SECOND)]);
    expect(tables.map((table) => trueArea(table))).toEqual([{ row: 1, column: 0, rows: 10, columns: 6 }]);
  });

  it("with one total at the end, which is of all", () => {
    const rows = SCHOOLS.flatMap((school) => [[school], ["7А", ...FIRST], ["7Б", ...SECOND]]);
    const { results } = read([
      ["ВПР 2025, физика"],
      ["Школа", ...MARKS],
      ...rows,
      ["Итого", ...WHOLE.map((count) => count * 3)],
    ]);
    expect(results).toEqual([told("fi 7", WHOLE)]);
  });

  it("are nobody's where no school stands above, and a table of schools alone is as it was", () => {
    const classes: Grid = [["ВПР 2025, физика"], ["Класс", ...MARKS], ["7А", ...FIRST], ["7Б", ...SECOND]];
    expect(read(classes).results).toEqual([]);
    const plain = read([
      ["ВПР 2025, физика, 7 класс"],
      ["Школа", ...MARKS],
      ...SCHOOLS.map((school) => [school, ...WHOLE]),
    ]);
    expect(plain.results).toEqual([told("fi 7", WHOLE)]);
    expect(plain.tables[0]?.laid).toBeUndefined();
  });
});
