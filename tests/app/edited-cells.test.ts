import { withTheirCells } from "../../src/app/their-cells";
import { degradedTexts } from "../../src/locale/degraded-text";
import type { Cell, CellContent } from "../../src/workbook/cell";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { plainSheet } from "../../src/workbook/plain-sheet";
import type { SheetSnapshot } from "../../src/workbook/snapshot";

const OWN = "ОКО Проба";

type Rows = Cell[][];

/** A title, an empty row, a table of schools, and a line under it. */
function ourRows(schools: number): Rows {
  return [
    ["Признаки по школам"],
    [],
    ["Школа", "Класс", "Доля", "Вывод", "Основание"],
    ...Array.from({ length: schools }, (_, index): Cell[] => [
      `Школа ${String(index + 1)}`,
      4 + (index % 2),
      (index + 1) / 7,
      index % 3 === 0 ? "требует проверки" : "признаков нет",
      index % 2 === 0 ? null : "скачок",
    ]),
    [],
    ["Сделано 20.04.2021"],
  ];
}

function writes(cells: readonly (readonly CellContent[])[]): WorkbookEdit[] {
  return [
    { kind: "delete-sheet", sheet: OWN },
    { kind: "add-sheet", sheet: OWN },
    { kind: "write", sheet: OWN, row: 0, column: 0, cells },
  ];
}

/** What a workbook keeps when the sheet is written the first time. */
function settingsAfter(ours: readonly (readonly CellContent[])[]): Record<string, string> {
  const { edits } = withTheirCells({ sheets: [], settings: {} }, writes(ours));
  return Object.fromEntries(
    edits.flatMap((edit) => (edit.kind === "setting" ? [[edit.key, edit.value ?? ""] as const] : [])),
  );
}

/** What is told where the sheet, written as `ours`, is now as `now` and is written again as `next`. */
function toldOf(
  ours: readonly (readonly CellContent[])[],
  now: Rows,
  next: readonly (readonly CellContent[])[] = ours,
  more: Partial<SheetSnapshot> = {},
) {
  const settings = settingsAfter(ours);
  const header = now.findIndex((line) => line.includes("Школа") || line.includes("Вывод"));
  const columns = now[header]?.length ?? 1;
  const area = { row: header, column: 0, rows: now.length - header - 2, columns };
  const tables = header < 0 ? [] : [{ name: "oko_probe", area }];
  const sheet = plainSheet(OWN, { own: true, cells: now, tables, ...more });
  return withTheirCells({ sheets: [sheet], settings }, writes(next)).degraded;
}

function edited(...args: Parameters<typeof toldOf>): string[] {
  return toldOf(...args).flatMap(({ code, things = [] }) =>
    code === "cells-edited" ? things.map(({ kind, names }) => [kind, ...names].join(" ")) : [],
  );
}

function changed(
  rows: Rows,
  ...cells: readonly (readonly [row: number, column: number, value: Cell])[]
): Rows {
  const now = rows.map((line) => [...line]);
  for (const [row, column, value] of cells) {
    const line = now[row] ?? [];
    line[column] = value;
    now[row] = line;
  }
  return now;
}

describe("cells of ours that a person edited, when the sheet is written again", () => {
  const ours = ourRows(9);

  it.each<[string, Rows, string[]]>([
    ["another verdict", changed(ours, [3, 3, "признаков нет"]), ["D4 признаков нет"]],
    ["a number", changed(ours, [5, 2, 0.5]), ["C6 0,50"]],
    ["a title", changed(ours, [0, 0, "Мой заголовок"]), ["A1 Мой заголовок"]],
    ["a header", changed(ours, [2, 3, "Решение"]), ["D3 Решение"]],
    ["a cell that was emptied", changed(ours, [4, 4, null]), ["E5"]],
    [
      "several of a row, and of several rows",
      changed(ours, [3, 0, "Лицей"], [3, 3, "снято"], [8, 1, 7], [13, 0, "Сделано мной"]),
      ["A4 Лицей", "D4 снято", "B9 7", "A14 Сделано мной"],
    ],
    ["a yes in place of a number", changed(ours, [6, 1, true]), ["B7 true"]],
    [
      "a whole row",
      changed(ours, [6, 0, "Иная"], [6, 1, 9], [6, 2, 1], [6, 3, "нет"]),
      ["A7 Иная", "B7 9", "C7 1", "D7 нет"],
    ],
  ])("are named with what stood there: %s", (_, now, expected) => {
    expect(edited(ours, now)).toEqual(expected);
  });

  it("are named where they stand now, after a sort and with rows put in above", () => {
    const now = changed(ours, [3, 3, "признаков нет"], [7, 3, "снято"]);
    const sorted = [...now.slice(0, 3), ...now.slice(3, 12).reverse(), ...now.slice(12)];
    expect(edited(ours, sorted)).toEqual(["D8 снято", "D12 признаков нет"]);
    expect(edited(ours, [[], ["Моё"], ...sorted])).toEqual(["D10 снято", "D14 признаков нет"]);
  });

  it("are named, and nothing else, where the data changed since", () => {
    const now = changed(ours, [4, 3, "снято"]);
    const next = ours.map((line, row) => (row > 2 && row < 12 ? [line[0] ?? null, 9, 0.9, "новое"] : line));
    expect(edited(ours, now, next)).toEqual(["D5 снято"]);
  });

  it("are told of in one sentence, which says what stood in the first", () => {
    const now = changed(
      ours,
      ...[3, 4, 5, 6, 7, 8, 9].map((row): [number, number, Cell] => [row, 3, "снято"]),
    );
    const texts = degradedTexts(toldOf(ours, now)).map((text) => text.replaceAll("\u00a0", " "));
    expect(texts).toEqual([
      "Исправленное вами на листе «ОКО Проба» записано заново (7 ячеек: D4 («снято»), D5 («снято»), D6 («снято»), D7 («снято»), D8 («снято») и ещё 2). Нужное перенесите из прежней книги или отмените запись; что вписано рядом с таблицей, остаётся.",
    ]);
  });

  it.each<[string, Rows]>([
    ["nothing was done", ours],
    ["rows were sorted", [...ours.slice(0, 3), ...ours.slice(3, 12).reverse(), ...ours.slice(12)]],
    ["rows were deleted", ours.filter((_, row) => row !== 4 && row !== 9)],
    ["a column was deleted", ours.map((line) => line.filter((_, column) => column !== 1))],
    ["the first column was deleted", ours.map((line, row) => (row < 2 || row > 11 ? line : line.slice(1)))],
    ["the last column was emptied", ours.map((line, row) => (row < 2 || row > 11 ? line : line.slice(0, 4)))],
    [
      "a column was put in",
      ours.map((line, row) => (row < 2 || row > 11 ? line : [line[0] ?? null, "моё", ...line.slice(1)])),
    ],
    [
      "columns were put in order otherwise",
      ours.map((line) => (line.length < 5 ? line : [...line].reverse())),
    ],
    ["something stands beside and below", [...ours.map((line) => [...line, "моё"]), [], ["моё"]]],
    [
      "another program saves numbers with fifteen digits and texts with other spaces",
      ours.map((line) =>
        line.map((cell) =>
          typeof cell === "number"
            ? Number(cell.toPrecision(15))
            : typeof cell === "string"
              ? `${cell} `
              : cell,
        ),
      ),
    ],
  ])("are none where %s", (_, now) => {
    expect(edited(ours, now)).toEqual([]);
  });

  it("are none where fifteen digits of a number round to another twelfth", () => {
    const between = [["Доля"], [Number("0.74839123456749996")], [Number("0.00012345678901249996")]];
    const rounded = between.map((line) =>
      line.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(15)) : cell)),
    );
    const kept = between.map((line) =>
      line.map((cell) => (typeof cell === "number" ? cell * (1 + 2 ** -52) : cell)),
    );
    expect(edited(between, rounded)).toEqual([]);
    expect(edited(kept, rounded)).toEqual([]);
  });

  it("are none where formulas of ours give another value", () => {
    const withFormula: CellContent[][] = ours.map((line, row) =>
      row === 4 ? [...line.slice(0, 2), { formula: "B5*2", value: 8 }, ...line.slice(3)] : line,
    );
    const now = changed(ours, [4, 2, 10]);
    const formulas = [{ row: 4, column: 2, value: "B5*2" }];
    expect(edited(withFormula, now, withFormula, { formulas })).toEqual([]);
    expect(edited(withFormula, now, withFormula)).toEqual(["C5 10"]);
  });

  it("are none where what was typed was read and is written again", () => {
    const now = changed(ours, [4, 3, "снято"], [5, 1, 11]);
    expect(edited(ours, now, now)).toEqual([]);
    expect(edited(ours, now, changed(ours, [5, 1, 11]))).toEqual(["D5 снято"]);
    // The same value in the row of another school is not what was typed.
    expect(edited(ours, now, changed(now, [4, 3, "признаков нет"], [6, 3, "снято"]))).toEqual(["D5 снято"]);
  });

  it("go with a sheet that does not come again", () => {
    const settings = settingsAfter(ours);
    const sheet = plainSheet(OWN, { own: true, cells: changed(ours, [4, 3, "снято"]) });
    const { degraded } = withTheirCells({ sheets: [sheet], settings }, [
      { kind: "delete-sheet", sheet: OWN },
    ]);
    expect(degraded).toEqual([
      { code: "cells-gone", sheet: OWN, things: [{ kind: "sheet-gone", names: ["D5"] }] },
    ]);
  });

  it("are told by rows on a sheet of very many cells, of which each is not remembered", () => {
    const many = ourRows(60_000);
    const now = changed(many, [50_003, 3, "снято"]);
    expect(edited(many, now)).toEqual(["A50004:E50004"]);
    expect(edited(many, now, now)).toEqual([]);
  });
});

describe("a sheet of more than 30 000 rows", () => {
  it("keeps what a person filled beside it, and under it", () => {
    const ours = ourRows(40_000);
    const settings = settingsAfter(ours);
    const now = changed(ours, [35_000, 7, "моё"], [40_020, 0, "ниже"]);
    const sheet = plainSheet(OWN, { own: true, cells: now });
    const again = withTheirCells({ sheets: [sheet], settings }, writes(ours));
    expect(again.degraded).toEqual([]);
    expect(again.edits.flatMap((edit) => (edit.kind === "keep-cells" ? edit.areas : []))).toEqual([
      { row: 35_000, column: 7, rows: 1, columns: 1 },
      { row: 40_020, column: 0, rows: 1, columns: 1 },
    ]);
  });
});
