import { areaAddress, cellAddress, quotedSheet } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import type { LinkTarget } from "../../workbook/link-target";
import { layOut } from "./layout-edit";
import { rangeOf } from "./range-area";
import type { OfficeEdit } from "./office-edit";
import type { RequestQueue } from "./request-queue";
import type { SheetChanges } from "./sheet-changes";
import { styleAreas } from "./style-edit";
import { dropDownRule, type KeptLists } from "./validation-edit";
import { writeCells } from "./write-cells";

/** What edits need to know besides themselves. */
export interface EditScene {
  readonly changes: SheetChanges;
  /** Drop-down lists that stand in the records. */
  readonly lists: KeptLists;
}

/** Looks of a link, as people know them. */
const LINK_COLOR = "#0563C1";

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
    case "link":
    case "validation":
    case "condition":
      await queue.room(3000 + JSON.stringify(edit).length * 2);
      applyToCells(queue.sheet(edit.sheet), edit, scene);
      return;
    case "protect-sheet":
    case "pivot":
    case "chart":
    case "note":
    case "print":
    case "slicer":
    case "setting":
    case "revert":
      return;
  }
}

type CellsEdit = Extract<WorkbookEdit, { kind: "merge" | "table" | "link" | "validation" | "condition" }>;

function applyToCells(sheet: Excel.Worksheet, edit: CellsEdit, scene: EditScene): void {
  switch (edit.kind) {
    case "merge":
      rangeOf(sheet, edit.area).merge(false);
      return;
    case "table": {
      // A table that stood on a renewed sheet has its new place already.
      if (scene.changes.isKept(edit)) return;
      const table = sheet.tables.add(areaAddress(edit.area), true);
      table.name = edit.name;
      return;
    }
    case "link": {
      const cell = sheet.getRange(cellAddress(edit.row, edit.column));
      cell.hyperlink = linkOf(edit.target);
      cell.format.font.color = LINK_COLOR;
      cell.format.font.underline = "Single";
      return;
    }
    case "validation":
      rangeOf(sheet, edit.area).dataValidation.rule = dropDownRule(edit, scene.lists);
      return;
    case "condition":
      addCondition(sheet, edit);
  }
}

function linkOf(target: LinkTarget): Excel.RangeHyperlink {
  if ("url" in target) return { address: target.url };
  return { documentReference: `${quotedSheet(target.sheet)}!${cellAddress(target.row, target.column)}` };
}

function addCondition(sheet: Excel.Worksheet, edit: Extract<WorkbookEdit, { kind: "condition" }>): void {
  const { custom } = rangeOf(sheet, edit.area).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${edit.formula}`;
  const { fill, color, bold, numberFormat } = edit.style;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  if (color !== undefined) custom.format.font.color = `#${color}`;
  if (bold !== undefined) custom.format.font.bold = bold;
  if (numberFormat !== undefined) custom.format.numberFormat = numberFormat;
}
