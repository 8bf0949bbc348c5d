import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { plainSheet } from "../../workbook/plain-sheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/**
 * What a workbook will hold once edits are applied, as far as pivots and charts ask: sheets, cells, Excel tables and
 * settings. What is made of them can then be planned together with them.
 */
export function workbookAfter(workbook: WorkbookSnapshot, edits: readonly WorkbookEdit[]): WorkbookSnapshot {
  const sheets = new Map<string, SheetSnapshot>(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const settings = new Map(Object.entries(workbook.settings));
  const written = new Map<string, Cell[][]>();
  for (const edit of edits) {
    if (edit.kind === "delete-sheet") sheets.delete(edit.sheet);
    if (edit.kind === "setting") {
      if (edit.value === null) settings.delete(edit.key);
      else settings.set(edit.key, edit.value);
    }
    if (edit.kind === "add-sheet") {
      const cells: Cell[][] = [];
      written.set(edit.sheet, cells);
      sheets.set(edit.sheet, plainSheet(edit.sheet, { own: true, cells }));
    }
    if (edit.kind === "write") writeCells(written.get(edit.sheet), edit);
    if (edit.kind === "table") {
      const sheet = sheets.get(edit.sheet);
      const tables = [...(sheet?.tables ?? []), { name: edit.name, area: edit.area }];
      if (sheet !== undefined) sheets.set(edit.sheet, { ...sheet, tables });
    }
  }
  return { ...workbook, sheets: [...sheets.values()], settings: Object.fromEntries(settings) };
}

/** Writes into a sheet that the edits make; those that stand already keep what is read of them. */
function writeCells(cells: Cell[][] | undefined, edit: Extract<WorkbookEdit, { kind: "write" }>): void {
  if (cells === undefined) return;
  for (const [index, line] of edit.cells.entries()) {
    const row = edit.row + index;
    while (cells.length <= row) cells.push([]);
    const target = cells[row] ?? [];
    for (const [offset, content] of line.entries()) {
      const column = edit.column + offset;
      while (target.length <= column) target.push(null);
      target[column] = typeof content === "object" && content !== null ? content.value : content;
    }
  }
}
