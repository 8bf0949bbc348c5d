import { trueArea } from "../../../../src/core/table/laid/true-cell";
import { draftTable } from "../../../../src/core/table/shown/draft-table";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";

const SCHOOL = "МБОУ СОШ № 7";
const TITLE = `ВПР 2025, русский язык, 5 класс, ${SCHOOL}`;
const MARKS: Grid = [
  ["Писали", 22],
  ["«2»", 2],
  ["«3»", 9],
  ["«4»", 8],
  ["«5»", 3],
];

/** What is read of each procedure: its schools with their participants and marks; and what is said of which cells. */
function read(
  sheets: Readonly<Record<string, Grid>>,
  fileName?: string,
): { results: unknown; said: [string, unknown][] } {
  const book = snapshotOf(sheets, fileName);
  const { tables, notices } = recogniseTables(book, {});
  const records = readRecords(book, tables, []);
  const results = [...records.procedures, ...records.exams].map(({ procedure, schools }) => {
    const { exam, subject, grade, year } = procedure;
    const units = schools.map(({ name, participants, marks }) => [name, participants, marks?.join("/")]);
    return [`${exam} ${subject} ${String(grade)} ${String(year)}`, ...units];
  });
  const said = [...notices, ...records.notices].map(({ code, details }): [string, unknown] => [
    code,
    details["first"],
  ]);
  return { results, said };
}

const READ = [["vpr ru 5 2025", [SCHOOL, 22, "2/9/8/3"]]];

describe("a table with a label and a number in each row", () => {
  it.each<[string, Grid]>([
    ["under a header", [[TITLE], ["Показатель", "Значение"], ...MARKS]],
    ["without a header", [[TITLE], ...MARKS]],
    [
      "with numbers of the rows and percents",
      [
        [TITLE],
        ["№", "Показатель", "Кол-во", "%"],
        ...MARKS.map(([label = null, count = 0], row): Cell[] => [
          row + 1,
          label,
          count,
          Number(count) / 0.22,
        ]),
      ],
    ],
    ["of bare marks", [[TITLE], ["Отметка", "Количество"], [2, 2], [3, 9], [4, 8], [5, 3], ["Итого", 22]]],
    [
      "with all that is known in rows of its own",
      [
        ["Школа", SCHOOL],
        ["Предмет", "Русский язык"],
        ["Класс", 5],
        ["Год", 2025],
        ["Процедура", "ВПР"],
        ...MARKS,
      ],
    ],
    [
      "beneath what is known of it",
      [
        ["Результаты ВПР"],
        ["Школа:", SCHOOL],
        ["Класс:", "5А"],
        ["Предмет:", "Русский язык"],
        ["Учебный год:", "2024/2025"],
        [],
        ["Показатель", "Значение"],
        ...MARKS,
      ],
    ],
  ])("is read as a row of its school: %s", (_, cells) => {
    expect(read({ Лист1: cells }).results).toEqual(READ);
  });

  it("has the classes of the school beside one another", () => {
    const cells = [
      [TITLE],
      ["Показатель", "5А", "5Б", "Всего"],
      ...MARKS.map(([label = null, count = 0]): Cell[] => [label, count, count, 2 * Number(count)]),
    ];
    const { results, said } = read({ Лист1: cells });
    expect(results).toEqual([["vpr ru 5 2025", [SCHOOL, 44, "4/18/16/6"]]]);
    expect(said.map(([code]) => code)).not.toContain("count-total-differs");
  });

  it.each([
    [["2024", "2025"], ["vpr ru 5 2024", "vpr ru 5 2025"], `ВПР, русский язык, 5 класс, ${SCHOOL}`],
    [["Русский язык", "Математика"], ["vpr ru 5 2025", "vpr ma 5 2025"], `ВПР 2025, 5 класс, ${SCHOOL}`],
  ])("has years or subjects beside one another: %j", (names, procedures, title) => {
    const cells = [
      [title],
      ["Показатель", ...names],
      ...MARKS.map(([label = null, count = 0]) => [label, count, count]),
    ];
    expect(read({ Лист1: cells }).results).toEqual(procedures.map((of) => [of, [SCHOOL, 22, "2/9/8/3"]]));
  });

  it("stands below another one, and beside another one", () => {
    const below = [
      ["ВПР 2025, " + SCHOOL],
      ["Русский язык, 5 класс"],
      ...MARKS,
      [],
      ["Математика, 6 класс"],
      ...MARKS,
    ];
    const beside = [
      [`ВПР 2025, 5 класс, ${SCHOOL}`],
      ["Русский язык", null, null, "Математика"],
      ...MARKS.map(([label = null, count = 0]): Cell[] => [label, count, null, label, count]),
    ];
    const unit = [SCHOOL, 22, "2/9/8/3"];
    expect(read({ Лист1: below }).results).toEqual([
      ["vpr ru 5 2025", unit],
      ["vpr ma 6 2025", unit],
    ]);
    expect(read({ Лист1: beside }).results).toEqual([
      ["vpr ru 5 2025", unit],
      ["vpr ma 5 2025", unit],
    ]);
  });

  it("is of the school that its sheet or its file is called by, and of ОГЭ where its title says it", () => {
    const cells = [["ВПР 2025, русский язык, 5 класс"], ["Показатель", "Значение"], ...MARKS];
    expect(read({ [SCHOOL]: cells, "СОШ № 8": cells }).results).toEqual([
      ["vpr ru 5 2025", [SCHOOL, 22, "2/9/8/3"], ["СОШ № 8", 22, "2/9/8/3"]],
    ]);
    expect(read({ Лист1: cells }, `${SCHOOL}.xlsx`).results).toEqual(READ);
    expect(read({ Лист1: cells }).results).toEqual([]);
    const exam = [[`ОГЭ 2025, математика, ${SCHOOL}`], ["Показатель", "Значение"], ...MARKS];
    expect(read({ Лист1: exam }).results).toEqual([["oge ma 9 2025", [SCHOOL, 22, "2/9/8/3"]]]);
  });

  it("names a cell that cannot be read by where it stands", () => {
    const cells: Grid = [[TITLE], ["Показатель", "Значение"], ["Писали", "много"], ...MARKS.slice(1)];
    expect(read({ Лист1: cells }).said).toContainEqual(["cells-unread", ["B3"]]);
  });

  it("is corrected as it was read", () => {
    const book = snapshotOf({ Лист1: [[TITLE], [], ["Показатель", "Значение"], ...MARKS] });
    const [table] = recogniseTables(book, {}).tables;
    const [sheet] = book.sheets;
    if (table === undefined || sheet === undefined) throw new Error("no table");
    expect(trueArea(table)).toEqual({ row: 2, column: 0, rows: 6, columns: 2 });
    const { columns } = draftTable(sheet, table);
    expect(columns.map(({ meaning }) => meaning)).toContain("mark5");
  });

  it.each<[string, Grid]>([
    ["numbered rows", [["Список"], ["№", "Кол-во"], [1, 5], [2, 7], [3, 9], [4, 8], [5, 3]]],
    ["amounts of something else", [[SCHOOL], ["Показатель", "Значение"], ["Классов", 22], ["Учителей", 30]]],
  ])("is none of %s", (_, cells) => {
    expect(read({ Лист1: cells }).results).toEqual([]);
  });
});
