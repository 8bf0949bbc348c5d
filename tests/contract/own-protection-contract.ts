import type { WorkbookEdit } from "../../src/workbook/edit";
import type { WorkbookPort } from "../../src/workbook/port";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { OWN, SOURCE } from "./contract-workbook";

const OPEN = { row: 1, column: 1, rows: 2, columns: 2 };
const PROTECT: WorkbookEdit = { kind: "protect-sheet", sheet: OWN, unlocked: [OPEN] };
const PROTECTION = { hasPassword: false, allowFormatCells: false };
const WRITTEN: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: OWN },
  {
    kind: "write",
    sheet: OWN,
    row: 0,
    column: 0,
    cells: [
      ["Школа", "Участники", "Доля"],
      ["Школа 1", 25, 0.4],
    ],
  },
];

/** What every adapter owes of the edit `protect-sheet`. @param open As for `workbookContract`. */
export function ownProtectionContract(open: (locked: boolean) => Promise<WorkbookPort>): void {
  describe("a protected sheet of its own", () => {
    let workbook: WorkbookPort;

    beforeEach(async () => {
      workbook = await open(false);
    });

    async function sheetNow(sheet: string): Promise<SheetSnapshot> {
      const [found] = (await workbook.snapshot({ sheets: [sheet] })).sheets;
      if (found === undefined) throw new Error(`no sheet ${sheet}`);
      return found;
    }

    async function written(...edits: WorkbookEdit[]): Promise<SheetSnapshot> {
      await workbook.apply([...WRITTEN, ...edits]);
      return sheetNow(OWN);
    }

    it("is protected without a password, with the same cells", async () => {
      const plain = await written();
      await workbook.apply([PROTECT]);
      expect(await sheetNow(OWN)).toEqual({ ...plain, protection: PROTECTION });
    });

    it("is protected whatever comes after it in one apply", async () => {
      await workbook.apply([{ kind: "add-sheet", sheet: OWN }]);
      await workbook.apply([
        PROTECT,
        { kind: "write", sheet: OWN, row: 0, column: 0, cells: [["Школа"]] },
        { kind: "rename-sheet", sheet: OWN, to: "ОКО Иначе" },
        { kind: "note", sheet: "ОКО Иначе", row: 0, column: 0, text: "почему" },
      ]);
      const sheet = await sheetNow("ОКО Иначе");
      expect([sheet.cells, sheet.protection]).toEqual([[["Школа"]], PROTECTION]);
    });

    it("takes later edits and stays protected", async () => {
      await written(PROTECT);
      await workbook.apply([
        { kind: "write", sheet: OWN, row: 0, column: 0, cells: [["ОО"]] },
        { kind: "note", sheet: OWN, row: 0, column: 0, text: "почему" },
      ]);
      const sheet = await sheetNow(OWN);
      expect([sheet.cells[0]?.[0], sheet.notes.length, sheet.protection]).toEqual(["ОО", 1, PROTECTION]);
    });

    it("is renamed, replaced and deleted as any other", async () => {
      await written({
        kind: "table",
        sheet: OWN,
        area: { row: 0, column: 0, rows: 3, columns: 3 },
        name: "oko",
      });
      await workbook.apply([PROTECT]);
      await workbook.apply([{ kind: "rename-sheet", sheet: OWN, to: "ОКО Иначе" }]);
      expect((await sheetNow("ОКО Иначе")).protection).toEqual(PROTECTION);
      await workbook.apply([
        { kind: "delete-sheet", sheet: "ОКО Иначе" },
        { kind: "add-sheet", sheet: "ОКО Иначе" },
      ]);
      expect((await sheetNow("ОКО Иначе")).protection).toBeNull();
      await workbook.apply([{ kind: "delete-sheet", sheet: "ОКО Иначе" }]);
      expect((await workbook.snapshot()).sheets.map((sheet) => sheet.name)).toEqual([SOURCE]);
    });

    it("is as before after the inverse of a protection, of an edit and of a replacement", async () => {
      await written();
      const unprotected = await workbook.snapshot();
      const first = await workbook.apply([PROTECT]);
      const before = await workbook.snapshot();
      const second = await workbook.apply([
        { kind: "write", sheet: OWN, row: 0, column: 0, cells: [["ОО"]] },
        { kind: "protect-sheet", sheet: OWN, unlocked: [] },
      ]);
      await workbook.apply(second.inverse);
      expect(await workbook.snapshot()).toEqual(before);
      const third = await workbook.apply([
        { kind: "delete-sheet", sheet: OWN },
        { kind: "add-sheet", sheet: OWN },
      ]);
      await workbook.apply(third.inverse);
      expect(await workbook.snapshot()).toEqual(before);
      await workbook.apply(first.inverse);
      expect(await workbook.snapshot()).toEqual(unprotected);
    });
  });
}
