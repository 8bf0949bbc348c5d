import type { WorkbookEdit } from "../../src/workbook/edit";
import type { WorkbookPort } from "../../src/workbook/port";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { OWN } from "./contract-workbook";

/** What every adapter owes of the edit `keep-cells`. @param written Writes the sheet of the contract with further edits. */
export function keptCellsContract(
  workbook: () => WorkbookPort,
  written: (...edits: WorkbookEdit[]) => Promise<SheetSnapshot>,
): void {
  async function sheetNow(): Promise<SheetSnapshot> {
    const [found] = (await workbook().snapshot({ sheets: [OWN] })).sheets;
    if (found === undefined) throw new Error(`no sheet ${OWN}`);
    return found;
  }

  describe("cells that are kept", () => {
    it("come to the sheet that is written again with their formulas and formats, and nothing else of it does", async () => {
      const edits = await written(
        {
          kind: "write",
          sheet: OWN,
          row: 1,
          column: 5,
          cells: [
            ["рядом", 12],
            [null, { formula: "SUM(B2:B3)", value: 25 }],
          ],
        },
        {
          kind: "style",
          sheet: OWN,
          areas: [{ row: 1, column: 6, rows: 2, columns: 1 }],
          style: { numberFormat: "0.00" },
        },
      );
      expect(edits.formulas).toHaveLength(2);
      const { inverse } = await workbook().apply([
        { kind: "delete-sheet", sheet: OWN },
        { kind: "add-sheet", sheet: OWN },
        { kind: "write", sheet: OWN, row: 0, column: 0, cells: [["Школа"]] },
        {
          kind: "keep-cells",
          sheet: OWN,
          areas: [
            { row: 1, column: 5, rows: 2, columns: 2 },
            { row: 9, column: 0, rows: 1, columns: 1 },
          ],
        },
      ]);
      const { cells, formulas, numberFormats } = await sheetNow();
      expect(cells.map((line) => [...line])).toEqual([
        ["Школа"],
        [null, null, null, null, null, "рядом", 12],
        [null, null, null, null, null, null, 25],
      ]);
      expect(formulas).toEqual([{ row: 2, column: 6, value: "SUM(B2:B3)" }]);
      expect(numberFormats).toEqual([
        { row: 1, column: 6, value: "0.00" },
        { row: 2, column: 6, value: "0.00" },
      ]);
      await workbook().apply(inverse);
      expect((await sheetNow()).cells).toEqual(edits.cells);
    });
  });
}
