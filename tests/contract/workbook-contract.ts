import type { CellContent } from "../../src/workbook/cell";
import type { WorkbookEdit } from "../../src/workbook/edit";
import type { WorkbookPort } from "../../src/workbook/port";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { OWN, SLICER, SOURCE } from "./contract-workbook";
import { linkContract } from "./link-contract";
import { pageContract } from "./page-contract";
import { refusalContract } from "./refusal-contract";
import { ownProtectionContract } from "./own-protection-contract";

const CELLS: readonly (readonly CellContent[])[] = [
  ["Школа", "Участники", "Доля"],
  ["Школа 1", 25, 0.4],
  ["=1+1", true, null],
  ["Итого", { formula: "SUM(B2:B3)", value: 25 }],
];

/**
 * The behaviour every adapter owes. Each adapter's test file calls this once.
 *
 * @param open Opens the workbook of `contract-workbook.ts`; its structure is locked with the
 * password "лист" where asked.
 */
export function workbookContract(name: string, open: (locked: boolean) => Promise<WorkbookPort>): void {
  describe(`${name} keeps the workbook contract`, () => {
    let workbook: WorkbookPort;

    beforeEach(async () => {
      workbook = await open(false);
    });

    async function sheetNow(sheet: string): Promise<SheetSnapshot> {
      const { sheets } = await workbook.snapshot({ sheets: [sheet] });
      const [found] = sheets;
      if (found === undefined) throw new Error(`no sheet ${sheet}`);
      return found;
    }

    async function written(...edits: WorkbookEdit[]): Promise<SheetSnapshot> {
      await workbook.apply([
        { kind: "add-sheet", sheet: OWN },
        { kind: "write", sheet: OWN, row: 0, column: 0, cells: CELLS },
        ...edits,
      ]);
      return sheetNow(OWN);
    }

    linkContract(() => workbook);
    pageContract(() => workbook, written);

    describe("snapshot()", () => {
      it("gives values, formulas, errors and number formats", async () => {
        const sheet = await sheetNow(SOURCE);
        expect(sheet.cells[0]).toEqual(["Школа", "Участники", "Дата"]);
        expect(sheet.cells[1]).toEqual(["sch000001", 25, 44301]);
        expect(sheet.cells[2]?.[0]).toBe("12,36");
        expect(sheet.formulas).toEqual([{ row: 3, column: 1, value: "SUM(B2:B3)" }]);
        expect(sheet.errors).toEqual([{ row: 3, column: 2, value: "#DIV/0!" }]);
        expect(sheet.numberFormats).toEqual([{ row: 1, column: 2, value: "dd.mm.yyyy" }]);
      });

      it("gives merges, hidden lines, protection, tables and notes", async () => {
        const sheet = await sheetNow(SOURCE);
        expect(sheet.merges).toEqual([{ row: 5, column: 0, rows: 1, columns: 3 }]);
        expect(sheet.hiddenRows).toEqual([2]);
        expect(sheet.hiddenColumns).toEqual([3, 4]);
        expect(sheet.protection).toEqual({ hasPassword: true, allowFormatCells: false });
        expect(sheet.tables).toEqual([{ name: "Т1", area: { row: 0, column: 0, rows: 3, columns: 3 } }]);
        expect(sheet.notes).toEqual([{ row: 0, column: 1, value: "по списку" }]);
        expect(sheet).toMatchObject({ own: false, visibility: "visible", marks: [] });
      });

      it("gives the workbook's names and no settings at first", async () => {
        const { names, settings, structureLocked } = await workbook.snapshot();
        expect(names).toEqual([{ name: "Список", refersTo: "'МА 4'!$A$2:$A$3" }]);
        expect(settings).toEqual({});
        expect(structureLocked).toBe(false);
      });

      it("refuses a sheet that is not there", async () => {
        await expect(workbook.snapshot({ sheets: ["нет"] })).rejects.toMatchObject({ code: "no-such-sheet" });
      });
    });

    describe("apply()", () => {
      it("adds a sheet of its own with cells; text that begins with = stays text", async () => {
        const sheet = await written();
        expect(sheet.own).toBe(true);
        expect(sheet.cells).toEqual([
          ["Школа", "Участники", "Доля"],
          ["Школа 1", 25, 0.4],
          ["=1+1", true],
          ["Итого", 25],
        ]);
        expect(sheet.formulas).toEqual([{ row: 3, column: 1, value: "SUM(B2:B3)" }]);
      });

      it("formats numbers", async () => {
        const area = { row: 1, column: 2, rows: 1, columns: 1 };
        const style = { numberFormat: "0.0%", bold: true };
        const sheet = await written({ kind: "style", sheet: OWN, areas: [area], style });
        expect(sheet.numberFormats).toEqual([{ row: 1, column: 2, value: "0.0%" }]);
      });

      it("merges, makes tables, notes and hides sheets", async () => {
        const table = { row: 0, column: 0, rows: 3, columns: 3 };
        const merge = { row: 5, column: 0, rows: 1, columns: 2 };
        const sheet = await written(
          { kind: "merge", sheet: OWN, area: merge },
          { kind: "table", sheet: OWN, area: table, name: "oko_table" },
          { ...SLICER, table: "oko_table" },
          { kind: "note", sheet: OWN, row: 1, column: 0, text: 'Почему: <5 & "3"' },
          { kind: "set-visibility", sheet: OWN, visibility: "hidden" },
        );
        expect(sheet.merges).toEqual([merge]);
        expect(sheet.tables).toEqual([{ name: "oko_table", area: table }]);
        expect(sheet.notes).toEqual([{ row: 1, column: 0, value: 'Почему: <5 & "3"' }]);
        expect(sheet.visibility).toBe("hidden");
      });

      it("takes an empty text for an empty cell, as Excel does", async () => {
        const cells = [["слева", "", "справа"]];
        const sheet = await written({ kind: "write", sheet: OWN, row: 20, column: 0, cells });
        expect(sheet.cells[20]).toEqual(["слева", null, "справа"]);
      });

      it("takes every edit of looks without changing a value", async () => {
        const area = { row: 1, column: 0, rows: 2, columns: 1 };
        const places = { sheet: OWN, area };
        const plain = await written();
        await workbook.apply([
          { kind: "layout", sheet: OWN, columnWidths: [30, 12], freezeRows: 1, gridlines: false },
          {
            kind: "print",
            sheet: OWN,
            orientation: "landscape",
            repeatRows: [0, 0],
            columns: 2,
            footer: "Подвал",
          },
          { kind: "validation", ...places, options: ["да", "нет"] },
          { kind: "condition", ...places, formula: "B2>5", style: { fill: "FFC7CE" } },
          { kind: "condition", ...places, formula: "B2=B1", style: { numberFormat: ";;;" } },
          {
            kind: "chart",
            ...places,
            type: "bar",
            title: "График",
            xTitle: "Школа",
            yTitle: "Участники",
            series: [{ name: "Ряд", categories: places, values: places, color: "4472C4" }],
          },
          {
            kind: "chart",
            ...places,
            type: "scatter",
            title: "Точки",
            xTitle: "Участники",
            yTitle: "Доля",
            series: [
              { name: "Школы", categories: places, values: places, color: "4472C4" },
              {
                name: "Граница",
                categories: places,
                values: places,
                color: "C00000",
                type: "line",
                dashed: true,
              },
            ],
          },
        ]);
        expect(await sheetNow(OWN)).toEqual(plain);
      });

      it("hides the columns that get no width", async () => {
        const edit = { kind: "layout", sheet: OWN, columnWidths: [30, 0, 12, 0] } as const;
        await written();
        await workbook.apply([edit]);
        expect((await sheetNow(OWN)).hiddenColumns).toEqual([1, 3]);
      });

      it("renames and deletes its own sheets", async () => {
        await written();
        await workbook.apply([{ kind: "rename-sheet", sheet: OWN, to: "ОКО Иначе" }]);
        expect((await sheetNow("ОКО Иначе")).own).toBe(true);
        await workbook.apply([{ kind: "delete-sheet", sheet: "ОКО Иначе" }]);
        expect((await workbook.snapshot()).sheets.map((sheet) => sheet.name)).toEqual([SOURCE]);
      });

      it("leaves a sheet that is written again where it stood, hidden where it was, and tells that it is", async () => {
        const names = ["ОКО Один", "ОКО Два", "ОКО Три"];
        await workbook.apply(names.map((sheet) => ({ kind: "add-sheet", sheet })));
        const hidden = [["ОКО Два", "hidden"], ["ОКО Три", "very-hidden"]] as const; // prettier-ignore
        await workbook.apply(
          hidden.map(([sheet, visibility]) => ({ kind: "set-visibility", sheet, visibility })),
        );
        const again = ["ОКО Три", "ОКО Один", "ОКО Два"];
        const { degraded } = await workbook.apply([
          ...again.map((sheet): WorkbookEdit => ({ kind: "delete-sheet", sheet })),
          ...["ОКО Новый", ...again].map((sheet): WorkbookEdit => ({ kind: "add-sheet", sheet })),
          { kind: "write", sheet: "ОКО Два", row: 0, column: 0, cells: [["снова"]] },
        ]);
        const { sheets } = await workbook.snapshot();
        expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
          [SOURCE, "visible"],
          ["ОКО Один", "visible"],
          ["ОКО Два", "hidden"],
          ["ОКО Три", "very-hidden"],
          ["ОКО Новый", "visible"],
        ]);
        expect((await sheetNow("ОКО Два")).cells).toEqual([["снова"]]);
        const told = degraded.map(({ code, sheet }) => `${code} ${sheet}`);
        expect(told.sort()).toEqual(["stays-hidden ОКО Два", "stays-hidden ОКО Три"]);
      });

      it("keeps settings of any length and takes them away", async () => {
        const long = "значение\n".repeat(10_000);
        await workbook.apply([
          { kind: "setting", key: "answers", value: long },
          { kind: "setting", key: "other", value: "{}" },
        ]);
        expect((await workbook.snapshot()).settings).toEqual({ answers: long, other: "{}" });
        await workbook.apply([{ kind: "setting", key: "answers", value: null }]);
        expect((await workbook.snapshot()).settings).toEqual({ other: "{}" });
      });

      it("marks rows of a protected source sheet and takes the marks off", async () => {
        const before = await sheetNow(SOURCE);
        const alert = { row: 1, column: 0, rows: 1, columns: 3 };
        const warn = { row: 2, column: 0, rows: 1, columns: 3 };
        await workbook.apply([
          { kind: "mark", sheet: SOURCE, strength: "alert", areas: [alert], fill: "F8CBAD" },
          { kind: "mark", sheet: SOURCE, strength: "warn", areas: [warn, alert], fill: "FFE699" },
        ]);
        expect(await sheetNow(SOURCE)).toEqual({
          ...before,
          marks: [
            { strength: "alert", areas: [alert] },
            { strength: "warn", areas: [warn, alert] },
          ],
        });
        await workbook.apply([{ kind: "remove-marks", sheet: SOURCE }]);
        expect(await sheetNow(SOURCE)).toEqual(before);
      });

      it("notes cells of a source sheet beside the notes it has, and takes them away", async () => {
        const before = await sheetNow(SOURCE);
        await workbook.apply([{ kind: "note", sheet: SOURCE, row: 1, column: 0, text: "признак" }]);
        expect((await sheetNow(SOURCE)).notes).toEqual([
          ...before.notes,
          { row: 1, column: 0, value: "признак" },
        ]);
        await workbook.apply([{ kind: "note", sheet: SOURCE, row: 1, column: 0, text: null }]);
        expect(await sheetNow(SOURCE)).toEqual(before);
      });
    });

    ownProtectionContract(open);

    refusalContract(open);

    describe("inverse", () => {
      it("brings back what was there, and can itself be undone", async () => {
        const states: WorkbookSnapshot[] = [await workbook.snapshot()];
        const first = await workbook.apply([
          { kind: "add-sheet", sheet: OWN },
          { kind: "write", sheet: OWN, row: 0, column: 0, cells: CELLS },
          { kind: "note", sheet: SOURCE, row: 1, column: 0, text: "признак" },
        ]);
        states.push(await workbook.snapshot());
        await workbook.apply([{ kind: "delete-sheet", sheet: OWN }]);
        const undone = await workbook.apply(first.inverse);
        expect(await workbook.snapshot()).toEqual(states[0]);
        await workbook.apply(undone.inverse);
        expect((await workbook.snapshot()).sheets.map(({ name }) => name)).toEqual([SOURCE]);
      });
    });
  });
}
