import { cellAddress, quotedSheet } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import type { LinkTarget } from "../../workbook/link-target";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";
import { dropDownRule, type KeptLists } from "./validation-edit";

type EditOf<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { kind: K }>;

/** Looks of a link, as people know them. */
const LINK_COLOR = "#0563C1";

async function sheetFor(queue: RequestQueue, edit: { readonly sheet: string }): Promise<Excel.Worksheet> {
  await queue.room(3000 + JSON.stringify(edit).length * 2);
  return queue.sheet(edit.sheet);
}

/** Makes a cell lead somewhere; the request waits. */
export async function addLink(queue: RequestQueue, edit: EditOf<"link">): Promise<void> {
  const cell = (await sheetFor(queue, edit)).getRange(cellAddress(edit.row, edit.column));
  cell.hyperlink = linkOf(edit.target);
  cell.format.font.color = LINK_COLOR;
  cell.format.font.underline = "Single";
}

function linkOf(target: LinkTarget): Excel.RangeHyperlink {
  if ("url" in target) return { address: target.url };
  return { documentReference: `${quotedSheet(target.sheet)}!${cellAddress(target.row, target.column)}` };
}

/** Gives cells a drop-down. @param lists Those that stand in the records. */
export async function addDropDown(
  queue: RequestQueue,
  edit: EditOf<"validation">,
  lists: KeptLists,
): Promise<void> {
  rangeOf(await sheetFor(queue, edit), edit.area).dataValidation.rule = dropDownRule(edit, lists);
}

/** Colours cells by a formula; it comes before the formats that are there. */
export async function addCondition(queue: RequestQueue, edit: EditOf<"condition">): Promise<void> {
  const { conditionalFormats } = rangeOf(await sheetFor(queue, edit), edit.area);
  const { custom } = conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${edit.formula}`;
  const { fill, color, bold, numberFormat } = edit.style;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  if (color !== undefined) custom.format.font.color = `#${color}`;
  if (bold !== undefined) custom.format.font.bold = bold;
  if (numberFormat !== undefined) custom.format.numberFormat = numberFormat;
}
