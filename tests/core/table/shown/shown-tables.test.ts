import type { ShownForm } from "../../../../src/core/model/shown-form";
import { draftProblems } from "../../../../src/core/table/shown/draft-problems";
import { draftTable } from "../../../../src/core/table/shown/draft-table";
import { previewTable, type TablePreview } from "../../../../src/core/table/shown/preview-table";
import { shownFormOf } from "../../../../src/core/table/shown/shown-form-of";
import { readRecords } from "../../../../src/core/table/read-records";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";
import { HAND_MADE_SHAPES, type HandMadeShape } from "./hand-made-shapes";

const SHEET = "Лист1";

function sheetOf(rows: Grid, name = SHEET) {
  const [sheet] = snapshotOf({ [name]: rows }).sheets;
  if (sheet === undefined) throw new Error("No sheet");
  return sheet;
}

/** What a person makes of a shape by pointing. */
function pointed(shape: HandMadeShape): { form: ShownForm; headerRow: number } {
  const sheet = sheetOf(shape.rows);
  const draft = draftTable(sheet, null, { wish: shape.wish });
  const columns = draft.columns.map((column) => ({
    ...column,
    meaning: shape.meanings[column.column] ?? ("other" as const),
    ...(shape.shares?.includes(column.column) === true ? { isShare: true } : {}),
  }));
  expect(draftProblems({ ...draft, columns })).toEqual([]);
  const form = shownFormOf(sheet, { ...draft, columns }, { name: shape.name, fileName: "book.xlsx" });
  return { form, headerRow: shape.wish.headerRow ?? 0 };
}

function said({ works, schoolCount }: TablePreview): HandMadeShape["reads"] {
  const [{ schools, totals } = { schools: [], totals: [] }] = works;
  const [first] = schools;
  return {
    first: [first?.name ?? "", ...(first?.numbers ?? []).map(({ value }) => value)],
    schools: schoolCount,
    totals: totals.map(({ value }) => value),
  };
}

function read(rows: Grid, form: ShownForm, headerRow: number): HandMadeShape["reads"] {
  return said(previewTable(sheetOf(rows), form, { headerRow, facts: {}, fileName: "book.xlsx" }));
}

describe.each(HAND_MADE_SHAPES)("a table by hand: $name", (shape) => {
  it("is unknown by itself, and reads rightly once it was pointed at", () => {
    expect(recogniseTables(snapshotOf({ [SHEET]: shape.rows }), {}).tables).toEqual([]);
    const { form, headerRow } = pointed(shape);
    expect(read(shape.rows, form, headerRow)).toEqual(shape.reads);
  });

  it("is known the next time, from other rows on, with a school more", () => {
    const { form } = pointed(shape);
    const name = "СОШ № 99";
    // Schools in columns have one column more.
    const isTurned = shape.wish.laying === "schools-in-columns";
    const more = isTurned
      ? shape.rows.map((row, index) =>
          index < (shape.wish.headerRow ?? 0)
            ? row
            : [...row, index === shape.wish.headerRow ? name : (row.at(-1) ?? null)],
        )
      : [
          ...shape.rows,
          last(shape.rows).map((cell) =>
            cell === last(shape.rows)[0] && typeof cell === "string" ? name : cell,
          ),
        ];
    const { tables } = recogniseTables(snapshotOf({ [SHEET]: [["Новый год"], ...more] }), {}, [form]);
    expect(tables.map((table) => [table.form, table.shownBy])).toEqual([[form.form, shape.name]]);
  });

  it("reads the same whatever the order of its columns", () => {
    const { form, headerRow } = pointed(shape);
    // A column without a header is told by its place, and so are the levels of a merged header.
    if (shape.wish.laying !== undefined) return;
    const isTold = form.columns.every(({ header }) => header !== "") && form.headerRows === 1;
    if (!isTold) return;
    const width = Math.max(...shape.rows.map((row) => row.length));
    const parts = Object.values(shape.meanings).filter((meaning) => meaning === "school-name").length;
    // A name in parts is read from left to right.
    for (const order of parts > 1 ? [] : permutations(width)) {
      const moved = shape.rows.map((row, index) =>
        index < headerRow ? row : order.map((column) => row[column] ?? null),
      );
      expect(read(moved, form, headerRow)).toEqual(shape.reads);
    }
  });
});

function last(rows: Grid): readonly Cell[] {
  return rows[rows.length - 1] ?? [];
}

/** Reversed, and each rotation. */
function permutations(width: number): number[][] {
  const plain = Array.from({ length: width }, (_, index) => index);
  const rotated = plain.map((by) => plain.map((index) => (index + by) % width));
  return [...rotated, [...plain].reverse()];
}

const KNOWN: Grid = [
  ["ВПР 2025 Математика 5 класс"],
  ["Группы участников", "Кол-во участников", 2, 3, 4, 5],
  ["СОШ № 1(edu900101)", 20, 2, 8, 8, 2],
  ["СОШ № 2(edu900102)", 30, 3, 12, 12, 3],
];

/** The table as it is recognised, with one column's meaning changed. */
function corrected(rows: Grid, change: Readonly<Record<number, "mark2" | "mark3" | "other">>): ShownForm {
  const sheet = sheetOf(rows);
  const [table] = recogniseTables(snapshotOf({ [SHEET]: rows }), {}).tables;
  const draft = draftTable(sheet, table ?? null);
  const columns = draft.columns.map((column) => ({
    ...column,
    meaning: change[column.column] ?? column.meaning,
  }));
  return shownFormOf(sheet, { ...draft, columns }, { name: "Исправлено", fileName: "book.xlsx" });
}

/** The same table by schools, which its title says to be of ОГЭ. */
function asExam(rows: Grid): Grid {
  return [
    ["Результаты ОГЭ 2025 по математике"],
    ["Школа", ...last(rows.slice(0, 2)).slice(1)],
    ...rows.slice(2),
  ];
}

it("changes of a recognised table only what it says", () => {
  const book = snapshotOf({ [SHEET]: KNOWN });
  const before = recogniseTables(book, {}).tables;
  const form = corrected(KNOWN, {});
  const after = recogniseTables(book, {}, [form]).tables;
  expect(after).toEqual(before.map((table) => ({ ...table, confidence: 1, shownBy: "Исправлено" })));
  expect(readRecords(book, after, []).procedures).toEqual(readRecords(book, before, []).procedures);
  const swapped = recogniseTables(book, {}, [corrected(KNOWN, { 2: "mark3", 3: "mark2" })]).tables;
  const marks = readRecords(book, swapped, []).procedures[0]?.schools.map((unit) => unit.marks);
  expect(marks).toEqual([
    [8, 2, 8, 2],
    [12, 3, 12, 3],
  ]);
});

it("lets a person's form win over what the title says", () => {
  const rows = asExam(KNOWN);
  const [found] = recogniseTables(snapshotOf({ Лист1: rows }), {}).tables;
  expect(found?.form).toBe("oge-by-school");
  const id = found?.id ?? "";
  const chosen = recogniseTables(snapshotOf({ Лист1: rows }), { [id]: { form: "vpr-mark-shares" } }).tables;
  expect(chosen.map(({ form, exam }) => [form, exam])).toEqual([["vpr-mark-shares", "vpr"]]);
});

it("leaves alone a table of the same words that its title says to be of another assessment", () => {
  const form = corrected(
    [KNOWN[0] ?? [], ["Школа", ...last(KNOWN.slice(0, 2)).slice(1)], ...KNOWN.slice(2)],
    {},
  );
  const rows = asExam(KNOWN);
  const { tables } = recogniseTables(snapshotOf({ Другой: rows }), {}, [form]);
  expect(tables.map(({ form: of, shownBy }) => [of, shownBy])).toEqual([["oge-by-school", undefined]]);
});

it("finds the table again on another sheet, with a column put in and another year in its header", () => {
  const shape: Grid = [
    ["Кто", "Сколько в 2024", "низкий", "базовый", "повышенный", "высокий"],
    ["СОШ № 1", 22, 2, 9, 8, 3],
  ];
  const sheet = sheetOf(shape);
  const draft = draftTable(sheet, null, { wish: { form: "vpr-mark-shares", headerRow: 0, headerRows: 1 } });
  const meanings = ["school-name", "participants", "mark2", "mark3", "mark4", "mark5"] as const;
  const columns = draft.columns.map((column, index) => ({
    ...column,
    meaning: meanings[index] ?? ("other" as const),
  }));
  const form = shownFormOf(sheet, { ...draft, columns }, { name: "Свод", fileName: "a.xlsx" });
  const next: Grid = [
    ["Кто", "Кл. рук.", "Сколько в 2025", "низкий", "базовый", "повышенный", "высокий"],
    ["СОШ № 1", "есть", 22, 2, 9, 8, 3],
  ];
  const { tables } = recogniseTables(snapshotOf({ Второй: [["Отчёт"], ...next] }, "b.xlsx"), {}, [form]);
  expect(tables.map(({ shownBy, headerRow }) => [shownBy, headerRow])).toEqual([["Свод", 1]]);
  // One of its columns is gone: it is another table.
  const other = next.map((row) => row.slice(0, 6));
  expect(recogniseTables(snapshotOf({ Второй: other }), {}, [form]).tables).toEqual([]);
});

it.each([
  [
    "schools by their names and marks by their sum",
    [
      ["а", "б", "в", "г", "д", "е"],
      ["СОШ № 1", 20, 2, 8, 8, 2],
      ["Лицей № 2", 30, 3, 12, 12, 3],
    ],
    ["schools", "sum-of", "sum", "sum", "sum", "sum"],
  ],
  [
    "logins",
    [
      ["а", "б", "в"],
      ["edu900101", 20, "x"],
      ["edu900102", 30, "y"],
    ],
    ["logins", "first-numbers", "none"],
  ],
] as const)("guesses %s and says why", (_what, rows, reasons) => {
  const draft = draftTable(sheetOf(rows.map((row) => [...row])), null, { wish: { form: "vpr-mark-shares" } });
  expect(draft.columns.map(({ reason }) => reason.code)).toEqual(reasons);
});

describe("a recognised table whose columns are looked at", () => {
  function looked(rows: Grid) {
    const sheet = sheetOf(rows);
    const [table = null] = recogniseTables(snapshotOf({ [SHEET]: rows }), {}).tables;
    const draft = draftTable(sheet, table, { wish: {} });
    const form = shownFormOf(sheet, draft, { name: "Свод", fileName: "book.xlsx" });
    return { draft, preview: read(rows, form, draft.headerRow) };
  }

  it("shows the ends of marks where it tells no more of them", () => {
    const header = ["Школа", "Писали", "Не справились", "Качество, %"];
    const { preview } = looked([
      ["ВПР 2025, биология, 6 класс"],
      header,
      ["СОШ № 1", 24, 3, 50],
      ["СОШ № 2", 7, 0, 57.1],
    ]);
    expect(preview).toEqual({ first: ["СОШ № 1", 24, 3, 12], schools: 2, totals: [31, 3, 16] });
  });

  it("begins with a row of numbers where a school stands above its classes", () => {
    const rows = ["СОШ № 1", "СОШ № 2"].flatMap((name): Cell[][] => [
      [name],
      ["6А", 10, 1, 4, 4, 1],
      ["6Б", 10, 0, 4, 4, 2],
    ]);
    const { draft, preview } = looked([
      ["ВПР 2025, биология, 6 класс"],
      ["ОО / класс", "Писали", "2", "3", "4", "5"],
      ...rows,
    ]);
    expect([draft.headerRow, draft.headerRows, draft.firstDataRow]).toEqual([1, 1, 3]);
    expect(preview).toEqual({ first: ["СОШ № 1", 20, 1, 8, 8, 3], schools: 2, totals: [40, 2, 16, 16, 6] });
  });
});
