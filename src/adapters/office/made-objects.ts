import type { WorkbookEdit } from "../../workbook/edit";
import type { OwnRecords } from "../../workbook/own-records";
import type { PlannedEdit } from "./office-edit";
import { chartName } from "./chart-edit";
import { tableKey, type MadeTables } from "./pivot-edit";
import { needsWholeSteps } from "./planned-cells";

type MadeEdit = Extract<WorkbookEdit, { kind: "chart" | "pivot" | "slicer" }>;

/** A chart, a pivot or a slicer that lies on a sheet of ours: Excel does not tell enough of one to make it again. */
export interface MadeObject {
  /** Its name in Excel. */
  readonly name: string;
  readonly edit: MadeEdit;
  /** The Excel table that a pivot stands on; null where it stands on a range, and for what is no pivot. */
  readonly table: string | null;
  /** A chart's values are counted in steps of one. */
  readonly isWhole: boolean;
}

const KEY = "made:";

/** What lies on a sheet of ours, as it was made; null where another door or an older version made the sheet. */
export function madeOn(records: OwnRecords, sheet: string): readonly MadeObject[] | null {
  const text = records.journal.get(KEY + sheet);
  return text === undefined ? null : (JSON.parse(text) as MadeObject[]);
}

/** The records with what lies on some sheets; what is about sheets that are no more ours goes. */
export function withMade(records: OwnRecords, made: ReadonlyMap<string, readonly MadeObject[]>): OwnRecords {
  const journal = new Map(records.journal);
  for (const [sheet, objects] of made) journal.set(KEY + sheet, JSON.stringify(objects));
  for (const key of journal.keys()) {
    if (key.startsWith(KEY) && !records.sheets.includes(key.slice(KEY.length))) journal.delete(key);
  }
  return { ...records, journal };
}

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
    const name = edit.kind === "pivot" ? edit.name : chartName(revision, index);
    const table = edit.kind === "pivot" ? (tables.get(tableKey(edit.source)) ?? null) : null;
    const isWhole = edit.kind === "chart" && needsWholeSteps(edits, edit);
    made.set(edit.sheet, [...known, { name, edit: withoutCells(edit), table, isWhole }]);
  }
  return made;
}

function isMadeEdit(edit: PlannedEdit["edit"]): edit is MadeEdit {
  return edit.kind === "chart" || edit.kind === "pivot" || edit.kind === "slicer";
}

/** What a pivot shows comes back with its sheet's cells. */
function withoutCells(edit: MadeEdit): MadeEdit {
  return edit.kind === "pivot" ? { ...edit, rendered: [] } : edit;
}
