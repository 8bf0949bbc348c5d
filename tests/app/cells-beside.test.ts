import fc from "fast-check";
import { cellsBeside } from "../../src/app/cells-beside";
import { traceOf } from "../../src/app/sheet-trace";
import { cellAddress } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { plainSheet } from "../../src/workbook/plain-sheet";

const SHEET = "ОКО Проба";
/** What a test types; nothing of ours is like it. */
const TYPED = "вписано";

type Line = readonly Cell[];

/** A title, an empty row, a table, and a line under it. */
function ourRows(schools: number): Cell[][] {
  return [
    ["Признаки по школам"],
    [],
    ["Школа", "Класс", "Доля", "Признак"],
    ...Array.from({ length: schools }, (_, index): Cell[] => [
      `Школа ${String(index + 1)}`,
      5 + (index % 3),
      (index + 1) / 7,
      index % 2 === 0 ? "скачок" : null,
    ]),
    [],
    ["Сделано 20.04.2021"],
  ];
}

function traced(cells: readonly Line[]) {
  const edits: WorkbookEdit[] = [{ kind: "write", sheet: SHEET, row: 0, column: 0, cells }];
  return traceOf(edits, SHEET);
}

function found(ours: readonly Line[], now: readonly Line[], table = true): string[] {
  const area = { row: now.findIndex((line) => line.includes("Школа")), column: 0, rows: 9, columns: 4 };
  const tables = table && area.row >= 0 ? [{ name: "oko_probe", area }] : [];
  const { places } = cellsBeside(plainSheet(SHEET, { own: true, cells: now, tables }), traced(ours));
  return places.map(({ row, column }) => cellAddress(row, column));
}

describe("cells beside ours", () => {
  const ours = ourRows(8);

  it("are none on a sheet that nobody touched, whatever of it was counted, sorted or deleted", () => {
    expect(found(ours, ours)).toEqual([]);
    const [body, rest] = [ours.slice(3, 11), ours.slice(11)];
    expect(found(ours, [...ours.slice(0, 3), ...body.reverse(), ...rest])).toEqual([]);
    expect(
      found(
        ours,
        ours.filter((_, row) => row % 3 !== 1),
      ),
    ).toEqual([]);
    expect(
      found(
        ours,
        ours.map((line) => line.filter((_, column) => column !== 1)),
      ),
    ).toEqual([]);
    expect(found(ours, [])).toEqual([]);
  });

  it("are none where cells of ours were edited, also after a sort", () => {
    const edited = ours.map((line, row) => (row === 5 ? [line[0] ?? null, 11, 0.5, "исправлено"] : line));
    expect(found(ours, edited)).toEqual([]);
    const sorted = [...edited.slice(0, 3), ...edited.slice(3, 11).reverse(), ...edited.slice(11)];
    expect(found(ours, sorted)).toEqual([]);
    expect(found(ours, [["Мой заголовок"], ...edited.slice(1)])).toEqual([]);
  });

  it.each<[string, (lines: Cell[][]) => Cell[][], string[]]>([
    [
      "right of the table",
      (lines) => lines.map((line, row) => (row > 3 && row < 6 ? [...line, null, TYPED] : line)),
      ["F5", "F6"],
    ],
    ["under all", (lines) => [...lines, [], [TYPED, 5, true]], ["A15", "B15", "C15"]],
    ["above all", (lines) => [[TYPED], [null, TYPED], ...lines], ["A1", "B2"]],
    ["between title and table", (lines) => [lines[0] ?? [], [null, null, TYPED], ...lines.slice(1)], ["C2"]],
    [
      "in a row put into the table",
      (lines) => [...lines.slice(0, 6), [TYPED, 7], ...lines.slice(6)],
      ["A7", "B7"],
    ],
    [
      "in a column put into the table",
      (lines) =>
        lines.map((line, row) =>
          row < 2 || row > 10 ? line : [line[0] ?? null, `${TYPED} ${String(row)}`, ...line.slice(1)],
        ),
      ["B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11"],
    ],
    [
      "beside a row that was edited",
      (lines) => lines.map((line, row) => (row === 4 ? ["Гимназия 1", 5, 1, "х", TYPED] : line)),
      ["E5"],
    ],
    [
      "above, where the title was edited too",
      (lines) => [[TYPED], ["Наши признаки"], ...lines.slice(1)],
      ["A1"],
    ],
    [
      "in a column put before all",
      (lines) => lines.map((line) => [TYPED, ...line]),
      ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13"],
    ],
  ])("are found %s", (_, change, expected) => {
    expect(found(ours, change(ourRows(8)))).toEqual(expected);
  });

  it("cannot each be told where columns were put in and rows changed: that is said, and nothing taken for theirs", () => {
    const now = ours.map((line, row) => {
      if (row < 2 || row > 10) return line;
      return [line[0] ?? null, 1, 2, 3, ...line.slice(1)];
    });
    const area = { row: 2, column: 0, rows: 9, columns: 7 };
    const sheet = plainSheet(SHEET, { own: true, cells: now, tables: [{ name: "oko_probe", area }] });
    const beside = cellsBeside(sheet, traced(ours));
    expect(beside).toEqual({ places: [], isUnclear: true, isMoved: false, edited: [] });
  });

  it.each<[string, (lines: Cell[][]) => Cell[][], boolean]>([
    ["nothing was done", (lines) => lines, false],
    ["cells were filled beside and below", (lines) => [...lines.map((line) => [...line]), [TYPED]], false],
    [
      "the table was sorted",
      (lines) => [...lines.slice(0, 3), ...lines.slice(3, 11).reverse(), ...lines.slice(11)],
      false,
    ],
    ["a row was put in above", (lines) => [[], ...lines], true],
    ["the title was deleted", (lines) => lines.slice(1), true],
    [
      "a column was put in",
      (lines) => lines.map((line) => (line.length === 4 ? [line[0] ?? null, TYPED, ...line.slice(1)] : line)),
      true,
    ],
  ])("say whether ours moved: %s", (_, change, isMoved) => {
    const cells = change(ourRows(8));
    const area = { row: cells.findIndex((line) => line.includes("Школа")), column: 0, rows: 9, columns: 4 };
    const sheet = plainSheet(SHEET, { own: true, cells, tables: [{ name: "oko_probe", area }] });
    expect(cellsBeside(sheet, traced(ours)).isMoved).toBe(isMoved);
  });

  it("are not looked for under pivots, nor where it is not known where these stand", () => {
    const now = [...ours, [], ["Сводная", TYPED]];
    const pivot = { row: 13, column: 0, rows: 3, columns: 2 };
    const sheet = plainSheet(SHEET, { own: true, cells: now });
    expect(cellsBeside({ ...sheet, pivotAreas: [pivot] }, traced(ours)).places).toEqual([]);
    expect(cellsBeside({ ...sheet, pivotAreas: null }, traced(ours)).places).toEqual([]);
    expect(cellsBeside(sheet, { ...traced(ours), pivots: [pivot] }).places).toEqual([]);
    expect(cellsBeside(sheet, traced(ours)).places).toHaveLength(2);
  });

  it("are found whatever rows and columns were put in, deleted and sorted before", () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant("row" as const), at: fc.nat(20), column: fc.nat(6) }),
      fc.record({
        what: fc.constant("cell" as const),
        at: fc.nat(25),
        column: fc.integer({ min: 5, max: 9 }),
      }),
      fc.record({
        what: fc.constant("drop" as const),
        at: fc.integer({ min: 3, max: 10 }),
        column: fc.constant(0),
      }),
      fc.record({ what: fc.constant("sort" as const), at: fc.nat(5), column: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (all) => {
        // A row put in where one of ours was deleted may as well be ours, edited.
        const isPutIn = all.some(({ what }) => what === "row");
        const steps = all.filter(({ what }) => what !== "drop" || !isPutIn);
        let now: Cell[][] = ourRows(8);
        for (const [index, { what, at, column }] of steps.entries()) {
          const typed = `${TYPED} ${String(index)}`;
          if (what === "row")
            now.splice(Math.min(at, now.length), 0, [...Array.from({ length: column }, () => null), typed]);
          if (what === "drop") now.splice(at, 1);
          if (what === "sort") now = [...now.slice(0, 3), ...now.slice(3, 11).reverse(), ...now.slice(11)];
          if (what !== "cell") continue;
          while (now.length <= at) now.push([]);
          const line = now[at] ?? [];
          while (line.length < column) line.push(null);
          line[column] = typed;
        }
        const wanted = now.flatMap((line, row) =>
          line.flatMap((cell, column) =>
            typeof cell === "string" && cell.startsWith(TYPED) ? [cellAddress(row, column)] : [],
          ),
        );
        expect(found(ours, now, false).sort()).toEqual(wanted.sort());
      }),
      { numRuns: 300 },
    );
  });
});
