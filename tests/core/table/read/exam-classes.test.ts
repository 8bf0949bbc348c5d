import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const HEADER: readonly Cell[] = ["Сдавали", "«2»", "«3»", "«4»", "«5»", "Средний балл"];
const SCHOOLS = ["МБОУ СОШ № 4", "МБОУ СОШ № 5", "Лицей"];
const A: readonly Cell[] = [10, 1, 4, 3, 2, 16];
const B: readonly Cell[] = [20, 2, 8, 7, 3, 19];
/** Both classes together: the mean weighs each by its pupils. */
const SUM = { participants: 30, below: 3, marks: [3, 12, 10, 5], meanScore: 18 };

function read(sheets: Readonly<Record<string, Grid>>) {
  const book = snapshotOf(sheets);
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  return {
    schools: records.exams.flatMap(({ schools }) => schools),
    said: [...notices, ...records.notices].map(({ code }) => code),
  };
}

function expectSums({ schools, said }: ReturnType<typeof read>): void {
  expect(schools.map(({ name }) => name)).toEqual(SCHOOLS);
  for (const school of schools) expect(school).toMatchObject(SUM);
  expect(said.filter((code) => /replies|alike|tables-differ/.test(code))).toEqual([]);
}

describe("classes of a school in a table of ОГЭ", () => {
  const title = ["ОГЭ 2025, математика"];

  it("are added together where a column names them, whatever their total says", () => {
    const rows = SCHOOLS.flatMap((school) => [
      [school, "9А", ...A],
      [school, "9Б", ...B],
    ]);
    expectSums(read({ Лист1: [title, ["Школа", "Класс", ...HEADER], ...rows] }));
    const withTotals = SCHOOLS.flatMap((school) => [
      [school, "9А", ...A],
      [school, "9Б", ...B],
      [school, "Итого", 30, 3, 12, 10, 5, 18],
    ]);
    expectSums(read({ Лист1: [title, ["Школа", "Класс", ...HEADER], ...withTotals] }));
  });

  it("are added together where they stand beneath their school", () => {
    const rows = SCHOOLS.flatMap((school) => [[school], ["9А", ...A], ["9Б", ...B]]);
    expectSums(read({ Лист1: [title, ["Школа", ...HEADER], ...rows] }));
  });

  it("are added together where each has a sheet, and that is said", () => {
    function of(numbers: readonly Cell[]): Grid {
      return [title, ["Школа", ...HEADER], ...SCHOOLS.map((school) => [school, ...numbers])];
    }
    const found = read({ "9А": of(A), "9Б": of(B) });
    expectSums(found);
    expect(found.said.filter((code) => code === "classes-added")).toHaveLength(1);
  });

  it("have no mean together where the pupils of one are not known", () => {
    const rows = SCHOOLS.flatMap((school) => [
      [school, "9А", ...A],
      [school, "9Б", "*", "<5", 8, 7, 3, 19],
    ]);
    const [first] = read({ Лист1: [title, ["Школа", "Класс", ...HEADER], ...rows] }).schools;
    expect(first).toMatchObject({ participants: null, meanScore: null });
    expect(first?.unread).toContain("participants");
  });
});
