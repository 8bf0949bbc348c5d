import { areaAddress } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import { layOut } from "./layout-edit";
import { addLink } from "./cell-extras";
import { rangeOf } from "./range-area";
import type { OfficeEdit } from "./office-edit";
import type { RequestQueue } from "./request-queue";
import type { SheetChanges } from "./sheet-changes";
import { styleAreas } from "./style-edit";
import { writeCells } from "./write-cells";

/** What edits need to know besides themselves. */
export interface EditScene {
  readonly changes: SheetChanges;
}

/** Asks Excel for one edit; the request waits in the queue. What comes last is asked for apart (`decorations.ts`). */
export async function applyEdit(
  queue: RequestQueue,
  edit: OfficeEdit,
  index: number,
  scene: EditScene,
): Promise<void> {
  switch (edit.kind) {
    case "write":
      return writeCells(queue, edit);
    case "style":
      return styleAreas(queue, edit);
    case "layout":
      return layOut(queue, edit);
    case "add-sheet":
    case "delete-sheet":
    case "renew-sheet":
    case "rename-sheet":
    case "set-visibility":
    case "mark":
    case "remove-marks":
      return scene.changes.apply(queue, edit, index);
    case "merge":
    case "table":
      await queue.room(3000 + JSON.stringify(edit).length * 2);
      applyToCells(queue.sheet(edit.sheet), edit, scene);
      return;
    case "link":
      return addLink(queue, edit);
    case "validation":
    case "condition":
    case "protect-sheet":
    case "pivot":
    case "chart":
    case "note":
    case "print":
    case "slicer":
    case "keep-cells":
    case "setting":
    case "revert":
      return;
  }
}

type CellsEdit = Extract<WorkbookEdit, { kind: "merge" | "table" }>;

function applyToCells(sheet: Excel.Worksheet, edit: CellsEdit, scene: EditScene): void {
  if (edit.kind === "merge") {
    rangeOf(sheet, edit.area).merge(false);
    return;
  }
  // A table that stood on a renewed sheet has its new place already.
  if (scene.changes.isKept(edit)) return;
  const table = sheet.tables.add(areaAddress(edit.area), true);
  table.name = edit.name;
}
