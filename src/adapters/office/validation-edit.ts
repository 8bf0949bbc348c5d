import { areaAddress, quotedSheet } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";

type ValidationEdit = Extract<WorkbookEdit, { kind: "validation" }>;

/** Longest list that stands in the rule itself. Source: Microsoft, "Excel specifications and limits", data validation lists. */
const LONGEST_LIST = 255;

/** Whether a list has to stand in cells: too long, or with commas, which divide the list. */
function isListInCells(options: readonly string[]): boolean {
  return options.join(",").length > LONGEST_LIST || options.some((option) => option.includes(","));
}

/** The lists that the drop-downs of an apply need in cells, after those that are there; none twice. */
export function listsInCells(
  known: readonly (readonly string[])[],
  edits: readonly WorkbookEdit[],
): (readonly string[])[] {
  const lists = [...known];
  for (const edit of edits) {
    if (edit.kind !== "validation" || !isListInCells(edit.options)) continue;
    if (listRow(lists, edit.options) < 0) lists.push(edit.options);
  }
  return lists;
}

/** Lists that stand in cells of the records' sheet. */
export interface KeptLists {
  readonly tab: string;
  readonly lists: readonly (readonly string[])[];
}

/** The rule of a drop-down; a long list is found in the records, one list in each row after its kind. */
export function dropDownRule(edit: ValidationEdit, { tab, lists }: KeptLists): Excel.DataValidationRule {
  if (!isListInCells(edit.options)) return { list: { inCellDropDown: true, source: edit.options.join(",") } };
  const area = { row: listRow(lists, edit.options), column: 1, rows: 1, columns: edit.options.length };
  const absolute = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return { list: { inCellDropDown: true, source: `=${quotedSheet(tab)}!${absolute}` } };
}

function listRow(lists: readonly (readonly string[])[], options: readonly string[]): number {
  return lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(options));
}
