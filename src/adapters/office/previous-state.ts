import type { ApplyPlan } from "./apply-plan";
import type { PlannedEdit } from "./office-edit";
import { backupName, type BookState } from "./book-state";
import { madeName, madeOn } from "../../workbook/made-objects";
import { previousCells } from "./previous-cells";
import { loadPreviousLayout, loadPreviousPrint } from "./previous-layout";
import { previousLocks } from "./previous-locks";
import { previousMarks } from "./previous-marks";
import { loadPreviousLink, loadPreviousLooks, loadPreviousValidation } from "./previous-looks";
import type { OfficeNote } from "./office-notes";
import { previousNotes } from "./previous-notes";
import { loadRenewal } from "./renewed-sheet";
import { RequestQueue } from "./request-queue";
import type { Restoration } from "./restoration";
import { hasSlicers } from "./slicer-edit";

/** Something that is known after the next sync. */
export type Loaded<T> = () => T;

/** What steps back are made of. */
export interface PreviousScene {
  readonly state: BookState;
  readonly plan: ApplyPlan;
  readonly revision: number;
  /** Notes of the workbook; only needed where an edit is about one. */
  readonly notes: readonly OfficeNote[];
}

/**
 * The steps back for every edit, read before anything is changed. Edits on sheets that the apply makes
 * need none: the sheet goes as a whole.
 */
export async function previousState(
  context: Excel.RequestContext,
  scene: PreviousScene,
): Promise<Restoration[]> {
  const { state, plan, revision, notes: known } = scene;
  const cells = await previousCells(context, plan.edits);
  const marks = await previousMarks(context, plan.edits);
  const notes = previousNotes(known, plan.edits);
  const locks = await previousLocks(context, plan.edits);
  const queue = new RequestQueue(context);
  const steps: Loaded<readonly Restoration[]>[] = [];
  for (const [index, planned] of plan.edits.entries()) {
    const made =
      sheetSteps(state, planned, backupName(revision, index)) ??
      nameSteps(state, planned, madeName(revision, index));
    // Taken from the last to the first: what made lies over the cells goes before the cells come back.
    const before = [cells, marks, notes, locks].flatMap((kept) => kept.get(planned) ?? []);
    steps.push(() => [...before, ...(made ?? [])]);
    if (made === null) steps.push(await loadSteps(queue, planned, index, scene));
  }
  await queue.send();
  return steps.flatMap((step) => step());
}

/** Steps for sheets as wholes; null for another kind of edit. */
function sheetSteps(state: BookState, { edit, original }: PlannedEdit, backup: string): Restoration[] | null {
  switch (edit.kind) {
    case "add-sheet":
      return [{ op: "drop-sheet", sheet: edit.sheet }];
    case "rename-sheet":
      return [{ op: "rename-sheet", sheet: edit.to, to: edit.sheet }];
    case "set-visibility": {
      const before = state.sheets.find(({ name }) => name === original);
      return before === undefined
        ? []
        : [{ op: "visibility", sheet: edit.sheet, visibility: before.visibility }];
    }
    case "delete-sheet": {
      const before = state.sheets.find(({ name }) => name === original);
      if (before === undefined) return [];
      const tables = before.tables.map((name) => ({ name, backup: backupTable(backup, name) }));
      return [{ op: "return-sheet", sheet: edit.sheet, backup, visibility: before.visibility, tables }];
    }
    default:
      return null;
  }
}

/** Steps that only need a name; null where something has to be read. */
function nameSteps(state: BookState, { edit, original }: PlannedEdit, chart: string): Restoration[] | null {
  if (original === null) return [];
  const before = state.sheets.find(({ name }) => name === original);
  if (before === undefined) return [];
  switch (edit.kind) {
    case "table":
      return [{ op: "drop-table", sheet: edit.sheet, name: edit.name, known: before.tables }];
    case "pivot":
      return [{ op: "drop-pivot", sheet: edit.sheet, name: edit.name, known: before.pivots }];
    case "chart":
      return [{ op: "drop-chart", sheet: edit.sheet, name: chart, known: before.charts }];
    case "condition":
      return [{ op: "drop-condition", sheet: edit.sheet, formula: `=${edit.formula}` }];
    case "merge":
      return [{ op: "unmerge", sheet: edit.sheet, area: edit.area }];
    default:
      return null;
  }
}

async function loadSteps(
  queue: RequestQueue,
  { edit, original }: PlannedEdit,
  index: number,
  { state, revision }: PreviousScene,
): Promise<Loaded<Restoration[]>> {
  const name = madeName(revision, index);
  if (original === null) return () => [];
  const sheet = queue.sheet(original);
  switch (edit.kind) {
    case "style":
      return loadPreviousLooks(queue, original, edit);
    case "link":
      await queue.room(2000);
      return loadPreviousLink(sheet, edit);
    case "validation":
      await queue.room(2000);
      return loadPreviousValidation(sheet, edit);
    case "renew-sheet": {
      const before = state.sheets.find(({ name }) => name === original);
      if (before === undefined) return () => [];
      await queue.room(8000);
      const step = loadRenewal(sheet, before, madeOn(state.records, original) ?? [], { revision, index });
      // It has to stand open, as a rerun may protect it.
      return () => [step(), { op: "lift", sheet: original }];
    }
    case "slicer":
      return loadPreviousSlicers(sheet, edit.sheet, name);
    case "layout":
      return loadPreviousLayout(sheet, edit);
    case "print":
      return loadPreviousPrint(sheet, edit);
    default:
      return () => [];
  }
}

/** The slicers that are there before one of ours is added. */
function loadPreviousSlicers(sheet: Excel.Worksheet, named: string, name: string): Loaded<Restoration[]> {
  if (!hasSlicers()) return () => [];
  const { slicers } = sheet;
  slicers.load("items/name");
  return () => [{ op: "drop-slicer", sheet: named, name, known: slicers.items.map((slicer) => slicer.name) }];
}

/** A table's name is unique in the workbook, so in the backup it has another one. */
function backupTable(backup: string, table: string): string {
  return `${table}_${backup.replace(/[^\d]+/g, "_")}`;
}
