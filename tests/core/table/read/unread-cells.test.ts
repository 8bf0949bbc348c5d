import type { WorkbookRecords } from "../../../../src/core/model/workbook-records";
import type { Notice, NoticeCode } from "../../../../src/core/notice";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { plainSheet } from "../../../../src/workbook/plain-sheet";
import type { SheetSnapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../read-snapshot";

const HEAD: Grid = [
  ["ВПР 2025 Математика 5 класс"],
  ["Максимальный первичный балл:", 20],
  ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
  ["Озёрный край", 40, 4000, 10, 40, 40, 10],
];

/** A report of marks with one school for each row of numbers; the first school stands in row 5. */
function marks(...rows: readonly (readonly Cell[])[]): Grid {
  return [
    ...HEAD,
    ...rows.map((row, index) => [`МБОУ «СОШ № ${index + 1}»(edu90010${index})`, null, ...row]),
  ];
}

function read(sheets: Readonly<Record<string, Grid>>, facts: Partial<SheetSnapshot> = {}) {
  const book = snapshotOf(sheets);
  const workbook = {
    ...book,
    sheets: book.sheets.map((sheet, index) =>
      index === 0 ? plainSheet(sheet.name, { ...sheet, ...facts }) : sheet,
    ),
  };
  const { tables, notices } = recogniseTables(workbook, {});
  const records = readRecords(workbook, tables, []);
  return { tables, records, notices: [...notices, ...records.notices] };
}

function schoolsOf({ procedures }: WorkbookRecords) {
  return procedures[0]?.schools ?? [];
}

function ofCode(notices: readonly Notice[], code: NoticeCode): readonly Notice["details"][] {
  return notices.filter((notice) => notice.code === code).map(({ details }) => details);
}

describe("cells of a report that hold no plain number", () => {
  it("reads a number beside words, and says so", () => {
    const { records, notices } = read({
      М: marks(["20 чел.", 10, 40, 40, 10], ["'10", "10 %", "40*", 40, "10."]),
    });
    expect(schoolsOf(records).map((unit) => [unit.participants, unit.marks?.join(" "), unit.unread])).toEqual(
      [
        [20, "2 8 8 2", undefined],
        [10, "1 4 4 1", undefined],
      ],
    );
    expect(ofCode(notices, "numbers-in-words")).toEqual([
      expect.objectContaining({
        count: 4,
        first: ["C5", "C6", "E6"],
        examples: ["20 чел.", "'10", "40*", "10."],
      }),
    ]);
    expect(ofCode(notices, "cells-unread")).toEqual([]);
  });

  it("keeps a school whose numbers are closed, and names its cells", () => {
    const closed = [
      ["<10", "<5", "<5", "<5", "<5"],
      ["менее 10", "*", "*", "*", "*"],
      [66, "—", "—", "—", "—"],
      [70, "c", "c", "c", "c"],
      [70, "н/д", "н/д", "н/д", "н/д"],
    ];
    const { tables, records, notices } = read({ М: marks([20, 10, 40, 40, 10], ...closed) });
    expect([tables[0]?.dataRows, tables[0]?.schoolCount]).toEqual([6, 6]);
    expect(
      schoolsOf(records).map(({ participants, marks: known }) => [participants, known === null]),
    ).toEqual([
      [20, false],
      [null, true],
      [null, true],
      [66, true],
      [70, true],
      [70, true],
    ]);
    expect(schoolsOf(records).map(({ unread }) => unread?.join(" "))).toEqual([
      undefined,
      "participants marks",
      "participants marks",
      "marks",
      "marks",
      "marks",
    ]);
    expect(ofCode(notices, "cells-hidden")).toEqual([
      expect.objectContaining({
        count: 22, first: ["C6", "D6", "E6"], rows: "6–10", rowCount: 5, outcome: "row-kept",
        headers: ["Кол-во участников", "2", "3", "4", "5"], examples: ["<10", "<5", "менее 10", "*", "—"],
      }),
    ]); // prettier-ignore
  });

  it("takes a dash for nobody only where the others make up the whole", () => {
    const { records, notices } = read({ М: marks([20, "-", 50, 50, null], [20, "-", 40, 50, null]) });
    expect(schoolsOf(records).map(({ marks: known }) => known?.join(" "))).toEqual(["0 10 10 0", undefined]);
    expect(ofCode(notices, "cells-hidden")).toEqual([expect.objectContaining({ count: 1, first: ["D6"] })]);
  });

  it("guesses no letter for a digit, and says what came of the row", () => {
    const { records, notices } = read({ М: marks([20, 10, 40, 40, 10], ["З0", 10, 40, 40, 10], [20, 10, "4О", 40, 10]) });
    expect(schoolsOf(records).map(({ marks: known }) => known === null)).toEqual([false, true, true]);
    expect(schoolsOf(records).map(({ unread }) => unread)).toEqual([undefined, ["participants", "marks"], ["marks"]]);
    expect(ofCode(notices, "cells-unread")).toEqual([
      expect.objectContaining({ count: 2, first: ["C6", "E7"], rows: "6–7", examples: ["З0", "4О"] }),
    ]);
  }); // prettier-ignore

  it("names a row with a name and words only, but not a header that is printed again", () => {
    const again = ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5];
    const words = [["СОШ № 9", null, "закрыта на ремонт"], again];
    const { tables, notices } = read({ М: [...marks([20, 10, 40, 40, 10]), ...words] });
    expect(tables[0]?.schoolCount).toBe(1);
    expect(ofCode(notices, "cells-unread")).toEqual([
      expect.objectContaining({
        count: 1,
        first: ["C6"],
        outcome: "row-left-out",
        examples: ["закрыта на ремонт"],
      }),
    ]);
  });

  it("lets another table tell what one could not", () => {
    const journal: Grid = [
      ["ВПР 2025 Математика 5 класс"],
      ["Группы участников", "Кол-во участников", "Понизили %", "Понизили Кол-во участников", "Подтвердили %",
        "Подтвердили Кол-во участников", "Повысили %", "Повысили Кол-во участников"],
      ["МБОУ «СОШ № 1»(edu900100)", 8, 0, 0, 100, 8, 0, 0],
    ]; // prettier-ignore
    const { records } = read({ М: marks(["<10", "*", "*", "*", "*"]), Ж: journal });
    expect(schoolsOf(records).map(({ participants, unread }) => [participants, unread])).toEqual([
      [8, ["marks"]],
    ]);
  });
});

describe("formulas without stored values and dates", () => {
  it("names the formulas, their columns and what to do; no school is lost", () => {
    const grid = marks([20, null, null, null, null], [null, null, null, null, null]);
    const formulas = [4, 5].flatMap((row) =>
      [3, 4, 5, 6].map((column) => ({ row, column, value: `H${row}*1` })),
    );
    const { tables, records, notices } = read(
      { М: grid },
      {
        formulas: [...formulas, { row: 5, column: 2, value: "SUM(H5)" }, { row: 3, column: 3, value: "1+9" }],
      },
    );
    expect(tables[0]?.schoolCount).toBe(2);
    expect(schoolsOf(records).map(({ unread }) => unread)).toEqual([["marks"], ["participants", "marks"]]);
    expect(ofCode(notices, "formulas-without-values")).toEqual([
      expect.objectContaining({
        count: 9,
        range: "C5:G6",
        headers: ["Кол-во участников", "2", "3", "4", "5"],
      }),
    ]);
    expect(ofCode(notices, "cells-unread")).toEqual([]);
  });

  it("names the formulas of a table of which nothing else is left", () => {
    const grid = marks([null, null, null, null, null]).map((row, index) =>
      index === 4 ? [null, null] : row,
    );
    const formulas = [0, 2, 3].map((column) => ({ row: 4, column, value: "VLOOKUP(1,Z:Z,1)" }));
    const { records, notices } = read({ М: [...grid, ["итог", null, 20]] }, { formulas });
    expect(schoolsOf(records).every(({ name }) => !name.includes("VLOOKUP"))).toBe(true);
    expect(ofCode(notices, "formulas-without-values")).toEqual([expect.objectContaining({ count: 3 })]);
  });

  it("takes a prefilled row of a form for nobody, though its total is a formula", () => {
    const protocol: Grid = [
      ["логин школы", "код обучающегося", "вариант", "балл за 1", "балл за 2", "всего баллов"],
      ["sch900101", "1", "1", 2, 3, 5],
      ["sch900101", "2", "2", 1, 1, null],
      ["sch900101", "3", null, null, null, null],
    ];
    const formulas = [1, 2, 3].map((row) => ({ row, column: 5, value: `SUM(D${row + 1}:E${row + 1})` }));
    const { records, notices } = read({ "МА 5 2025": protocol }, { formulas });
    expect(schoolsOf(records)[0]?.pupils?.map(({ score }) => score)).toEqual([5, 2]);
    expect(ofCode(notices, "total-unreadable")).toEqual([]);
    expect(ofCode(notices, "totals-from-tasks")).toEqual([
      expect.objectContaining({ count: 1, first: ["F3"] }),
    ]);
    expect(ofCode(notices, "formulas-without-values")).toEqual([
      expect.objectContaining({ count: 2, range: "F3:F4" }),
    ]);
  });

  it("takes a formula's error for an error, and no formula of a column that is not read", () => {
    const grid = marks([20, 10, 40, 40, 10]);
    const { notices } = read(
      { М: grid.map((row, index) => (index === 2 ? [...row, "Место"] : row)) },
      {
        formulas: [
          { row: 4, column: 7, value: "RANK(C5,C:C)" },
          { row: 4, column: 6, value: "1/0" },
        ],
        errors: [{ row: 4, column: 6, value: "#DIV/0!" }],
      },
    );
    expect(ofCode(notices, "formulas-without-values")).toEqual([]);
  });

  it("reads no date as a number of participants", () => {
    const { records, notices } = read(
      { М: marks([45935, 10, 40, 40, 10], [20, 10, 40, 40, 10]) },
      { numberFormats: [{ row: 4, column: 2, value: "d-mmm" }, { row: 5, column: 2, value: '#,##0" чел."' }] },
    ); // prettier-ignore
    expect(schoolsOf(records).map(({ participants }) => participants)).toEqual([null, 20]);
    expect(ofCode(notices, "cells-unread")).toEqual([
      expect.objectContaining({ count: 1, first: ["C5"], examples: ["05.10.2025"] }),
    ]);
  });

  it("reads no date as a class, and leaves out a row whose grade is one", () => {
    const pupils: Grid = [
      ["логин школы", "код обучающегося", "класс", "параллель", "вариант", "всего баллов", "балл за 1"],
      ["sch900101", "1", 45935, 5, "1", 5, 5],
      ["sch900101", "2", "5А", 5, "1", 9, 9],
    ];
    const { records, notices } = read(
      { "МА 5 2025": pupils },
      { numberFormats: [{ row: 1, column: 2, value: "dd.mmm" }] },
    );
    expect(schoolsOf(records)[0]?.pupils?.map(({ classGroup }) => classGroup)).toEqual([null, "5А"]);
    expect(ofCode(notices, "cells-unread")).toEqual([
      expect.objectContaining({ count: 1, first: ["C2"], outcome: "row-kept" }),
    ]);
  });
});

describe("cells of a table of exams that hold no plain number", () => {
  const EXAM: Grid = [
    ["Результаты ОГЭ 2025 года по математике"],
    ["Код ОО", "Наименование ОО", "Кол-во участников", "Средняя отметка", "Отметка «2»", "Отметка «3»", "Отметка «4»", "Отметка «5»"],
    ["901", "МБОУ СОШ № 1", "20 чел.", 3.5, 2, 8, 8, 2],
    ["902", "МБОУ СОШ № 2", "<10", "*", "*", "*", "*", "*"],
    ["903", "МБОУ СОШ № 3", 12, "3,5", "-", 6, 6, null],
    ["904", "МБОУ СОШ № 4", "-", "-", "-", "-", "-", "-"],
    ["905", "МБОУ СОШ № 5", 12, 3.5, "н/д", 6, 6, 0],
  ]; // prettier-ignore

  it("keeps a closed school with unknown numbers; a dash is nobody, as those tables print it", () => {
    const { records, notices } = read({ ОГЭ: EXAM });
    const units = records.exams[0]?.schools ?? [];
    expect(
      units.map(({ name, participants, marks: known }) => [name, participants, known?.join(" ")]),
    ).toEqual([
      ["МБОУ СОШ № 1", 20, "2 8 8 2"],
      ["МБОУ СОШ № 2", null, undefined],
      ["МБОУ СОШ № 3", 12, "0 6 6 0"],
      ["МБОУ СОШ № 5", 12, undefined],
    ]);
    expect(units[1]?.unread).toEqual(expect.arrayContaining(["participants", "meanMark", "marks"]));
    expect(units[3]?.unread).toEqual(["marks"]);
    expect(ofCode(notices, "cells-hidden")).toEqual([expect.objectContaining({ count: 7, rows: "4, 7" })]);
    expect(ofCode(notices, "numbers-in-words")).toEqual([expect.objectContaining({ first: ["C3"] })]);
  });
});
