import type { WorkbookEdit } from "../../src/workbook/edit";
import type { WorkbookPort } from "../../src/workbook/port";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { OWN } from "./contract-workbook";
import { keptCellsContract } from "./kept-cells-contract";

const PIVOT: Extract<WorkbookEdit, { kind: "pivot" }> = {
  kind: "pivot",
  sheet: OWN,
  row: 8,
  column: 0,
  name: "Сводная",
  source: { sheet: OWN, area: { row: 0, column: 0, rows: 3, columns: 3 } },
  rows: ["Школа"],
  columns: [],
  filters: [],
  values: [{ field: "Участники", summarise: "sum", title: "Всего участников" }],
  rendered: [
    ["Школа", "Всего участников"],
    ["Школа 1", 25],
    ["Общий итог", 25],
  ],
};

/** What every adapter owes pivots, pages and cells that are kept. @param written Writes the sheet of the contract with further edits. */
export function pageContract(
  workbook: () => WorkbookPort,
  written: (...edits: WorkbookEdit[]) => Promise<SheetSnapshot>,
): void {
  keptCellsContract(workbook, written);

  describe("pivots and pages", () => {
    it("tells where the fields of a pivot stand", async () => {
      const { name, rows, columns, filters, values } = PIVOT;
      const sheet = await written(PIVOT);
      expect(sheet.pivots).toEqual([
        { name, rows, columns, filters, values, corner: { row: PIVOT.row, column: PIVOT.column } },
      ]);
    });

    it.each([
      { columns: 2 },
      { sideways: { pages: 2, repeatColumns: 1 } },
      { columns: 3, rows: 9, firstRow: 2 },
      { columns: 3, sideways: { pages: 3, repeatColumns: 1 }, breaks: [2], repeatRows: [0, 0] as const },
    ])("takes how a sheet prints, and takes it back: $columns $sideways", async (how) => {
      const plain = await written();
      const print = { kind: "print", sheet: OWN, orientation: "portrait", footer: "Подвал", ...how } as const;
      const { inverse, degraded } = await workbook().apply([print]);
      expect(degraded).toEqual([]);
      expect(await sheetOf(workbook())).toEqual(plain);
      await workbook().apply(inverse);
      expect(await sheetOf(workbook())).toEqual(plain);
    });

    it("writes what a pivot shows", async () => {
      const sheet = await written(PIVOT);
      expect(sheet.cells.slice(8)).toEqual(PIVOT.rendered);
    });
  });
}

async function sheetOf(workbook: WorkbookPort): Promise<SheetSnapshot | undefined> {
  return (await workbook.snapshot({ sheets: [OWN] })).sheets[0];
}
