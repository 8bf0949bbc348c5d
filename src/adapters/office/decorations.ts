import { cellAddresses } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { DegradedEdit } from "../../workbook/port";
import { madeName } from "../../workbook/made-objects";
import type { PlannedEdit } from "./office-edit";
import { addCondition, addDropDown } from "./cell-extras";
import { addChart } from "./chart-edit";
import type { DropCondition, DropStep } from "./found-objects";
import { layOut, pageSteps } from "./layout-edit";
import type { NoteChanges } from "./note-changes";
import { hasNotes } from "./office-notes";
import { addPivot, hasPivots, type MadeTables } from "./pivot-edit";
import { rangeOf } from "./range-area";
import type { RequestQueue } from "./request-queue";
import type { PreviousPrint, RenewedSheet, Restoration } from "./restoration";
import { addSlicer, hasSlicers, keepOffPage, loadCorner } from "./slicer-edit";
import type { KeptLists } from "./validation-edit";
import { writeCells } from "./write-cells";

/** One thing that a write adds to its sheets, and that Excel may refuse without spoiling the rest. */
export interface Decoration {
  /** What is told where Excel refuses it. */
  readonly loss: DegradedEdit;
  /** This Excel has what it takes. */
  readonly isPossible: boolean;
  /** By what a half-made one is found; null where making it twice does no harm. */
  readonly drop: DropStep | DropCondition | null;
  put(queue: RequestQueue): Promise<void>;
  /** What stands in its place. */
  instead?(queue: RequestQueue): Promise<void>;
}

/** What decorations need to know besides themselves. */
export interface DecorationScene {
  readonly revision: number;
  readonly notes: NoteChanges;
  readonly restorations: readonly Restoration[];
  readonly tables: MadeTables;
  /** Drop-down lists that stand in the records. */
  readonly lists: KeptLists;
  /** Whether the apply itself says which columns of a sheet are printed. */
  isAreaChosen(sheet: string): boolean;
  /** Whether a chart's values are counted in steps of one. */
  isWhole(chart: Extract<WorkbookEdit, { kind: "chart" }>): boolean;
}

/** An edit that decorates, as decorations. @param index Its place among the apply's edits. */
export function decorationsOf(
  queue: RequestQueue,
  { edit, original }: PlannedEdit,
  index: number,
  scene: DecorationScene,
): Decoration[] {
  switch (edit.kind) {
    case "pivot":
      return [pivotDecoration(edit, scene)];
    case "chart": {
      const name = madeName(scene.revision, index);
      return [
        {
          loss: { code: "no-chart", sheet: edit.sheet },
          isPossible: true,
          drop: dropStep("drop-chart", edit.sheet, name, scene),
          put: (next) => addChart(next, edit, { name, isWhole: scene.isWhole(edit) }),
        },
      ];
    }
    case "validation":
      return [looks(edit.sheet, (next) => addDropDown(next, edit, scene.lists))];
    case "condition": {
      const drop = { op: "drop-condition", sheet: edit.sheet, formula: `=${edit.formula}` } as const;
      return [{ ...looks(edit.sheet, (next) => addCondition(next, edit)), drop }];
    }
    case "layout":
      return [looks(edit.sheet, (next) => layOut(next, edit))];
    case "note":
      return [
        {
          loss: { code: hasNotes() ? "note-refused" : "no-note", sheet: edit.sheet },
          isPossible: hasNotes(),
          drop: null,
          put: (next) => scene.notes.set(next, edit),
        },
      ];
    case "print":
      return pageSteps(edit, printBefore(edit.sheet, scene)).map((put) => printDecoration(edit.sheet, put));
    case "slicer":
      return slicerDecorations(queue, edit, original === null, {
        name: madeName(scene.revision, index),
        scene,
      });
    case "keep-cells":
      return edit.areas.flatMap((area) => keptCells(edit.sheet, area, scene));
    default:
      return [];
  }
}

/** Cells that stay are copied back from the copy of the sheet before, with all that they are. */
function keptCells(sheet: string, area: Area, { restorations }: DecorationScene): Decoration[] {
  const before = restorations.find(
    (step) => (step.op === "renew-sheet" || step.op === "return-sheet") && step.sheet === sheet,
  );
  if (before === undefined || !("backup" in before)) return [];
  const things = [{ kind: "place-taken", names: cellAddresses(area) }];
  return [
    {
      loss: { code: "cells-gone", sheet, things },
      isPossible: true,
      drop: null,
      async put(next) {
        await next.room(1500);
        rangeOf(next.sheet(sheet), area).copyFrom(rangeOf(next.sheet(before.backup), area), "All");
      },
    },
  ];
}

function pivotDecoration(edit: Extract<WorkbookEdit, { kind: "pivot" }>, scene: DecorationScene): Decoration {
  return {
    loss: { code: "no-pivot", sheet: edit.sheet },
    isPossible: hasPivots(),
    drop: dropStep("drop-pivot", edit.sheet, edit.name, scene),
    put: (next) => addPivot(next, edit, scene.tables),
    instead: (next) => writeCells(next, { ...edit, cells: edit.rendered }),
  };
}

function slicerDecorations(
  queue: RequestQueue,
  edit: Extract<WorkbookEdit, { kind: "slicer" }>,
  isNewSheet: boolean,
  { name, scene }: { readonly name: string; readonly scene: DecorationScene },
): Decoration[] {
  const loss = { code: "no-slicer", sheet: edit.sheet } as const;
  const drop = dropStep("drop-slicer", edit.sheet, name, scene);
  if (!hasSlicers()) return [{ loss, isPossible: false, drop: null, put: () => Promise.resolve() }];
  const corner = loadCorner(queue, edit);
  const slicer = {
    loss,
    isPossible: true,
    drop,
    put: (next: RequestQueue) => addSlicer(next, edit, { name, corner }),
  };
  if (!isNewSheet || scene.isAreaChosen(edit.sheet)) return [slicer];
  return [slicer, printDecoration(edit.sheet, (next) => keepOffPage(next, edit))];
}

/** What is only seen, and does no harm when it is asked for twice. */
function looks(sheet: string, put: Decoration["put"]): Decoration {
  return { loss: { code: "no-look", sheet }, isPossible: true, drop: null, put };
}

function printDecoration(sheet: string, put: Decoration["put"]): Decoration {
  return { loss: { code: "no-print", sheet }, isPossible: true, drop: null, put };
}

/** How a sheet that was there before is printed; null for a new one. */
function printBefore(sheet: string, { restorations }: DecorationScene): PreviousPrint | null {
  const all = restorations.flatMap((step) => (step.op === "renew-sheet" ? step.before : [step]));
  const found = all.find((step) => step.op === "print" && step.sheet === sheet);
  return found?.op === "print" ? found.print : null;
}

/**
 * How a decoration is found again: what stood before it is a person's. On a sheet that is renewed that is what was not
 * taken off, and on one that the apply makes nothing.
 */
function dropStep(op: DropStep["op"], sheet: string, name: string, scene: DecorationScene): DropStep {
  const known = scene.restorations.find(
    (step): step is DropStep =>
      step.op === op && step.sheet === sheet && "name" in step && step.name === name,
  );
  const renewed = scene.restorations.find((step) => step.op === "renew-sheet" && step.sheet === sheet);
  return known ?? { op, sheet, name, known: renewed?.op === "renew-sheet" ? theirsOf(renewed, op) : [] };
}

function theirsOf({ theirs }: RenewedSheet, op: DropStep["op"]): readonly string[] {
  if (op === "drop-chart") return theirs.charts;
  return op === "drop-slicer" ? theirs.slicers : (theirs.pivots ?? []).map(({ name }) => name);
}
