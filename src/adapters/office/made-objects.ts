import { madeName, madeOn, withoutCells, type MadeEdit, type MadeObject } from "../../workbook/made-objects";
import type { OwnRecords } from "../../workbook/own-records";
import type { PlannedEdit } from "./office-edit";
import { tableKey, type MadeTables } from "./pivot-edit";
import { needsWholeSteps } from "./planned-cells";

/**
 * What lies on the sheets that some edits have changed: on a sheet that was made or emptied what they put there, on
 * others what lay there before too. What Excel refused is among it, and is not found by its name.
 */
export function madeBy(
  records: OwnRecords,
  edits: readonly PlannedEdit[],
  { revision, tables }: { readonly revision: number; readonly tables: MadeTables },
): Map<string, readonly MadeObject[]> {
  const made = new Map<string, readonly MadeObject[]>();
  for (const [index, { edit, original }] of edits.entries()) {
    if (edit.kind === "add-sheet" || edit.kind === "renew-sheet") made.set(edit.sheet, []);
    if (edit.kind === "rename-sheet") {
      const known = made.get(edit.sheet) ?? (original === null ? null : madeOn(records, original));
      if (known !== null) made.set(edit.to, known);
    }
    if (!isMadeEdit(edit)) continue;
    const known = made.get(edit.sheet) ?? madeOn(records, edit.sheet) ?? [];
    const name = edit.kind === "pivot" ? edit.name : madeName(revision, index);
    const table = edit.kind === "pivot" ? (tables.get(tableKey(edit.source)) ?? null) : null;
    const isWhole = edit.kind === "chart" && needsWholeSteps(edits, edit);
    made.set(edit.sheet, [...known, { name, edit: withoutCells(edit), table, isWhole }]);
  }
  return made;
}

function isMadeEdit(edit: PlannedEdit["edit"]): edit is MadeEdit {
  return edit.kind === "chart" || edit.kind === "pivot" || edit.kind === "slicer";
}
