import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Grid } from "../../../../src/workbook/cell";
import { plainSheet } from "../../../../src/workbook/plain-sheet";
import { snapshotOf } from "../../../read-snapshot";

it("a total that is a sum without a value is the sum of the tasks, but not where one of them is unreadable", () => {
  const protocol: Grid = [
    ["логин школы", "код обучающегося", "вариант", "балл за 1", "балл за 2", "всего баллов"],
    ["sch900101", "1", "1", 2, "X", null],
    ["sch900101", "2", "2", 1, "много", null],
    ["sch900101", "3", "1", 1, 2, null],
  ];
  const sums = [1, 2].map((row) => ({ row, column: 5, value: `SUM(D${row + 1}:E${row + 1})` }));
  const formulas = [...sums, { row: 3, column: 5, value: "VLOOKUP(B4,Z:Z,1)" }];
  const book = snapshotOf({ "МА 5 2025": protocol });
  const workbook = {
    ...book,
    sheets: book.sheets.map((sheet) => plainSheet(sheet.name, { ...sheet, formulas })),
  };
  const { procedures, notices } = readRecords(workbook, recogniseTables(workbook, {}).tables, []);
  expect(procedures[0]?.schools[0]?.pupils?.map(({ score }) => score)).toEqual([2, null, null]);
  const said = notices.map(({ code, details }) => [code, details["count"]]);
  expect(said).toContainEqual(["total-unreadable", 2]);
  expect(said).toContainEqual(["totals-from-tasks", 1]);
});

describe("tasks of pupils without a column of totals", () => {
  const SCORES = [
    [2, 1, 0, 0, 0, 0],
    [1, 1, 1, 0, 0, 0],
    [2, "X", 2, 0, 0, 0],
  ];
  const TITLE = "ВПР 2025, русский язык, 5 класс";

  function read(cells: Grid): { scores: unknown; said: readonly unknown[] } {
    const book = snapshotOf({ Лист1: cells });
    const { tables, notices } = recogniseTables(book, {});
    const records = readRecords(book, tables, []);
    const scores = records.procedures.flatMap(({ schools }) =>
      schools.map(({ name, pupils }) => [name, [...(pupils ?? [])].map(({ score }) => score)]),
    );
    return {
      scores,
      said: [...notices, ...records.notices].map(({ code, details }) => [code, details["count"]]),
    };
  }

  it.each([
    [["Школа", "Класс", "Код"], (pupil: number) => ["СОШ № 1", "5А", 500 + pupil]],
    [["Школа", "ФИО ученика"], (pupil: number) => ["СОШ № 1", `Ученик ${String(pupil)}`]],
    [["Школа", "Вариант"], (pupil: number) => ["СОШ № 1", 1 + (pupil % 2)]],
    [["Логин", "Код", "Школа"], (pupil: number) => ["edu990101", 500 + pupil, "СОШ № 1"]],
  ])("are added up, and it is said: %j", (headers, pupilOf) => {
    const { scores, said } = read([
      [TITLE],
      [...headers, "1", "2", "3", "4", "5", "6"],
      ...SCORES.map((points, pupil) => [...pupilOf(pupil), ...points]),
    ]);
    expect(scores).toEqual([["СОШ № 1", [3, 3, 4]]]);
    expect(said).toContainEqual(["totals-without-column", 3]);
  });

  it("are added up in a table of one school", () => {
    const rows = SCORES.map((points, pupil) => [pupil + 1, `Ученик ${String(pupil)}`, ...points]);
    const { scores } = read([
      [`${TITLE}, СОШ № 7`],
      ["№", "ФИО", "Зад. 1", "Зад. 2", "Зад. 3", "Зад. 4", "Зад. 5", "Зад. 6"],
      ...rows,
    ]);
    expect(scores).toEqual([["СОШ № 7", [3, 3, 4]]]);
  });

  it("give no total to a pupil with an unreadable task, and the cell is named", () => {
    const [first = [], second = []] = SCORES;
    const { scores, said } = read([
      [TITLE],
      ["Школа", "Код", "1", "2", "3", "4", "5", "6"],
      ["СОШ № 1", 501, ...first],
      ...Array.from({ length: 5 }, (_, pupil) => ["СОШ № 1", 502 + pupil, ...second]),
      ["СОШ № 1", 509, 1, "много", 1, 0, 0, 0],
    ]);
    expect(scores).toEqual([["СОШ № 1", [3, 3, 3, 3, 3, 3, null]]]);
    expect(said).toContainEqual(["cells-unread", 1]);
  });

  it("are not those of who signed the table", () => {
    const rows = SCORES.map((points, pupil) => ["СОШ № 1", 500 + pupil, ...points]);
    const { scores } = read([
      [TITLE],
      ["Школа", "Код", "1", "2", "3", "4", "5", "6"],
      ...rows,
      ["Директор", null, "И. И. Сидоров"],
    ]);
    expect(scores).toEqual([["СОШ № 1", [3, 3, 4]]]);
  });

  it("are no shares of a school's pupils", () => {
    const { scores } = read([
      [TITLE],
      ["Школа", "Код", "1", "2", "3", "4", "5", "6"],
      ["СОШ № 1", 101, 82.5, 74.1, 90, 61.5, 44, 31.2],
      ["СОШ № 2", 102, 61.3, 55, 70.2, 34.5, 50, 22.4],
      ["СОШ № 3", 103, 71.4, 66, 80, 42.5, 47, 33.1],
    ]);
    expect(scores).toEqual([]);
  });
});
