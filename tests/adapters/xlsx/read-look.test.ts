import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { CellStyle, WorkbookEdit } from "../../../src/workbook/edit";
import type { SheetLook } from "../../../src/workbook/sheet-look";

const SHEET = "ОКО Вид";

async function lookAfter(edits: readonly WorkbookEdit[]): Promise<SheetLook> {
  const book = await createXlsxWorkbook("вид.xlsx", { engine });
  await book.apply([{ kind: "add-sheet", sheet: SHEET }, ...edits]);
  const look = book.look(SHEET);
  if (look === null) throw new Error("no look");
  return look;
}

function cell(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 };
}

describe("the look of a sheet of ours", () => {
  it("is what was asked for: styles, widths, heights, merges, gridlines", async () => {
    const style: CellStyle = {
      ...{ bold: true, italic: true, underline: true, size: 14, color: "123456", fill: "FEDCBA" },
      ...{ align: "center", vertical: "top", wrap: true, border: "thin", numberFormat: "0.0%" },
    };
    const merged = { row: 2, column: 0, rows: 2, columns: 3 };
    const look = await lookAfter([
      { kind: "write", sheet: SHEET, row: 0, column: 0, cells: [["а", 0.5]] },
      { kind: "style", sheet: SHEET, areas: [cell(0, 1)], style },
      { kind: "merge", sheet: SHEET, area: merged },
      {
        ...{ kind: "layout", sheet: SHEET, columnWidths: [12, 0, 30.5], gridlines: false },
        rowHeights: [{ row: 1, height: 45 }],
      },
    ]);
    expect(look.styles[look.cells[0]?.[1] ?? 0]).toEqual(style);
    expect(look.styles[look.cells[0]?.[0] ?? 0]).toEqual({ size: 11 });
    expect(look.columnWidths.map((width) => Math.round((width ?? 0) * 100) / 100)).toEqual([12, 0, 30.5]);
    expect(look.rowHeights).toEqual([{ row: 1, height: 45 }]);
    expect([look.merges, look.hasGridlines]).toEqual([[merged], false]);
  });

  it.each([
    [
      { freezeRows: 3, freezeColumns: 1 },
      { rows: 3, columns: 1 },
    ],
    [{ freezeRows: 2 }, { rows: 2, columns: 0 }],
    [{ freezeColumns: 4 }, { rows: 0, columns: 4 }],
    [{}, { rows: 0, columns: 0 }],
  ])("says what stays in view: %j", async (asked, frozen) => {
    expect((await lookAfter([{ kind: "layout", sheet: SHEET, ...asked }])).frozen).toEqual(frozen);
  });

  it("has its conditional formats, the first first", async () => {
    const area = { row: 1, column: 0, rows: 9, columns: 2 };
    const conditions = [
      { formula: '$A2="да"', style: { fill: "AA0000", color: "FFFFFF", bold: true } },
      { formula: "$A2<5", style: { fill: "00AA00" } },
    ];
    const look = await lookAfter(
      conditions.map((condition) => ({ kind: "condition", sheet: SHEET, area, ...condition })),
    );
    expect(look.conditions).toEqual(conditions.map((condition) => ({ areas: [area], ...condition })));
  });

  it.each([
    { type: "bar", stacked: true, marks: ["column", "column"] },
    { type: "column", stacked: false, marks: ["column", "line"] },
    { type: "column", stacked: false, marks: ["column", "stem"] },
  ] as const)("has its charts: $type, stacked: $stacked, $marks", async ({ type, stacked, marks }) => {
    const area = { row: 5, column: 1, rows: 15, columns: 4 };
    const look = await lookAfter([
      {
        kind: "write",
        sheet: SHEET,
        row: 0,
        column: 0,
        cells: [
          ["а", 1, 0.1],
          ["б", null, 0.2],
          ["в", 3, 0.3],
        ],
      },
      {
        ...{
          kind: "chart",
          sheet: SHEET,
          area,
          type,
          stacked,
          title: "Доля <3>",
          xTitle: "Школа",
          yTitle: "Доля",
        },
        series: marks.map((mark, index) => ({
          name: `ряд ${String(index)}`,
          categories: { sheet: SHEET, area: { row: 0, column: 0, rows: 3, columns: 1 } },
          values: { sheet: SHEET, area: { row: 0, column: index + 1, rows: 3, columns: 1 } },
          color: "1F77B4",
          ...(mark === "line" ? { type: "line" } : {}),
          ...(mark === "stem" ? { stems: true } : {}),
        })),
      },
    ]);
    const common = { categories: ["а", "б", "в"], color: "1F77B4", numberFormat: "General" };
    expect(look.charts).toEqual([
      {
        ...{ area, type, isStacked: stacked, title: "Доля <3>", xTitle: "Школа", yTitle: "Доля" },
        series: [
          { ...common, name: "ряд 0", mark: marks[0], values: [1, null, 3] },
          { ...common, name: "ряд 1", mark: marks[1], values: [0.1, 0.2, 0.3] },
        ],
      },
    ]);
  });

  it("is not told of a sheet that is not ours", async () => {
    const book = await createXlsxWorkbook("вид.xlsx", { engine });
    expect(book.look("Лист1")).toBeNull();
  });
});
