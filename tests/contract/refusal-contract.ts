import type { WorkbookEdit } from "../../src/workbook/edit";
import type { WorkbookPort } from "../../src/workbook/port";
import { OWN, SOURCE } from "./contract-workbook";

/** What every adapter refuses, and that nothing is done then. @param open As for `workbookContract`. */
export function refusalContract(open: (locked: boolean) => Promise<WorkbookPort>): void {
  describe("refusals", () => {
    let workbook: WorkbookPort;

    beforeEach(async () => {
      workbook = await open(false);
    });

    it.each<{ code: string; edit: WorkbookEdit }>([
      { code: "sheet-exists", edit: { kind: "add-sheet", sheet: SOURCE.toLowerCase() } },
      { code: "no-such-sheet", edit: { kind: "delete-sheet", sheet: "нет" } },
      {
        code: "no-such-sheet",
        edit: { kind: "mark", sheet: "нет", strength: "a", areas: [], fill: "FFFFFF" },
      },
      { code: "not-own-sheet", edit: { kind: "delete-sheet", sheet: SOURCE } },
      { code: "not-own-sheet", edit: { kind: "rename-sheet", sheet: SOURCE, to: "Другой" } },
      { code: "not-own-sheet", edit: { kind: "write", sheet: SOURCE, row: 0, column: 0, cells: [["x"]] } },
      { code: "not-own-sheet", edit: { kind: "style", sheet: SOURCE, areas: [], style: { bold: true } } },
      { code: "not-own-sheet", edit: { kind: "protect-sheet", sheet: SOURCE, unlocked: [] } },
      { code: "unknown-revision", edit: { kind: "revert", revision: 99 } },
    ])("$edit.kind is refused with $code, and nothing is applied", async ({ code, edit }) => {
      const before = await workbook.snapshot();
      const edits: WorkbookEdit[] = [{ kind: "add-sheet", sheet: OWN }, edit];
      await expect(workbook.apply(edits)).rejects.toMatchObject({ code });
      expect(await workbook.snapshot()).toEqual(before);
    });

    it("keeps a locked list of sheets unless the password fits", async () => {
      workbook = await open(true);
      const edits: WorkbookEdit[] = [{ kind: "add-sheet", sheet: OWN }];
      expect((await workbook.snapshot()).structureLocked).toBe(true);
      await expect(workbook.apply(edits)).rejects.toMatchObject({ code: "structure-protected" });
      await expect(workbook.apply(edits, { structurePassword: "не тот" })).rejects.toMatchObject({
        code: "wrong-password",
      });
      await workbook.apply(edits, { structurePassword: "лист" });
      const { sheets } = await workbook.snapshot({ sheets: [OWN] });
      expect(sheets.map(({ own }) => own)).toEqual([true]);
      expect((await workbook.snapshot()).structureLocked).toBe(true);
    });
  });
}
