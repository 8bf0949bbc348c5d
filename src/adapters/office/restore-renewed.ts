import { areaAddress } from "../../workbook/address";
import { isMadeName, type MadeObject } from "../../workbook/made-objects";
import { addChart } from "./chart-edit";
import { decorate } from "./decorate";
import type { Decoration } from "./decorations";
import { NoteChanges } from "./note-changes";
import { addPivot, tableKey } from "./pivot-edit";
import { rangeOf } from "./range-area";
import { emptySheet, restoreShape } from "./renewed-sheet";
import { RequestQueue } from "./request-queue";
import { printBackSteps, viewBackStep } from "./restore-page";
import type { RenewedSheet } from "./restoration";
import { dropSheet, officeVisibility } from "./sheet-changes";
import { addSlicer, hasSlicers, loadCorner } from "./slicer-edit";

/** What a way back over renewed sheets has to know. */
export interface RenewedScene {
  /** Names that the workbook's sheets bear now; those of copies go from it. */
  readonly names: Set<string>;
  /** The apply did not finish, so what was not there before is ours. */
  readonly isCutOff: boolean;
}

/**
 * Puts sheets that were renewed as they were: their cells from the copies, what lay over them made again. The copies go
 * last, so that it can be begun anew after a failure at any point; a sheet without one was not touched, or is done.
 */
export async function restoreRenewed(
  context: Excel.RequestContext,
  steps: readonly RenewedSheet[],
  { names, isCutOff }: RenewedScene,
): Promise<void> {
  const touched = steps.filter(({ sheet, backup }) => names.has(sheet) && names.has(backup));
  const copies = steps
    .flatMap(({ backup, unfinished }) => [backup, unfinished])
    .filter((name) => names.has(name));
  const found = touched.map((step) => loadOver(context.workbook.worksheets.getItem(step.sheet), step));
  if (found.length > 0) await context.sync();
  const queue = new RequestQueue(context);
  const decorations: Decoration[] = [];
  for (const over of found) {
    takeOffNew(over, isCutOff);
    await restoreCells(queue, over);
    decorations.push(...remade(queue, over.step));
  }
  if (found.length > 0) await queue.send();
  // What Excel does not make again it would not make at all: the sheet itself is as it was.
  await decorate(context, decorations, new NoteChanges([]));
  // They go with the next request: the records that say that all is done are written after it.
  for (const name of copies) {
    dropSheet(queue, name);
    names.delete(name);
  }
}

interface OverSheet {
  readonly step: RenewedSheet;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  readonly pivots: Excel.PivotTableCollection;
  readonly slicers: Excel.SlicerCollection | null;
}

function loadOver(sheet: Excel.Worksheet, step: RenewedSheet): OverSheet {
  const over = {
    ...{ step, tables: sheet.tables, charts: sheet.charts, pivots: sheet.pivotTables },
    slicers: hasSlicers() ? sheet.slicers : null,
  };
  for (const collection of [over.tables, over.charts, over.pivots, over.slicers])
    collection?.load("items/name");
  return over;
}

/** Takes off what the apply put over the cells: ours by its name, after a cut what was not there before. */
function takeOffNew({ step, ...over }: OverSheet, isCutOff: boolean): void {
  function isNew(name: string, known: readonly string[]): boolean {
    return isMadeName(name) || (isCutOff && !known.includes(name));
  }
  for (const chart of over.charts.items) if (isNew(chart.name, step.theirs.charts)) chart.delete();
  for (const slicer of over.slicers?.items ?? []) {
    if (isNew(slicer.name, step.theirs.slicers)) slicer.delete();
  }
  // A sheet that holds a pivot of a person's is not renewed.
  for (const pivot of over.pivots.items) pivot.delete();
}

async function restoreCells(queue: RequestQueue, { step, tables }: OverSheet): Promise<void> {
  const now = tables.items.map(({ name }) => name);
  await queue.room(8000 + (step.pieces.length + step.tables.length) * 2500);
  for (const table of tables.items) {
    table.clearFilters();
    if (!step.tables.some(({ name }) => name === table.name)) table.convertToRange();
  }
  await emptySheet(queue, step.sheet);
  const there = queue.sheet(step.sheet);
  const copy = queue.sheet(step.backup);
  for (const { name, area } of step.tables) {
    if (now.includes(name)) there.tables.getItem(name).resize(areaAddress(area));
  }
  for (const { area, isPivot } of step.pieces) {
    rangeOf(there, area).copyFrom(rangeOf(copy, area), isPivot ? "Formats" : "All");
  }
  for (const { name, area } of step.tables) {
    if (!now.includes(name)) there.tables.add(areaAddress(area), true).name = name;
  }
  await restoreShape(queue, step);
  there.visibility = officeVisibility(step.visibility);
}

function remade(queue: RequestQueue, step: RenewedSheet): Decoration[] {
  const pages = step.before.flatMap((before): Decoration[] => {
    if (before.op === "layout") return [plain("no-look", step, viewBackStep(before))];
    return before.op === "print" ? printBackSteps(before).map((put) => plain("no-print", step, put)) : [];
  });
  return [...step.made.map((object) => remadeObject(queue, step, object)), ...pages];
}

function remadeObject(
  queue: RequestQueue,
  step: RenewedSheet,
  { name, edit, table, isWhole }: MadeObject,
): Decoration {
  const drop = { sheet: step.sheet, name };
  if (edit.kind === "chart") {
    const chart = plain("no-chart", step, (next) => addChart(next, edit, { name, isWhole }));
    return {
      ...chart,
      drop: { op: "drop-chart", ...drop, known: step.theirs.charts },
    };
  }
  if (edit.kind === "pivot") {
    const tables = new Map(table === null ? [] : [[tableKey(edit.source), table]]);
    const area = step.pivots.find((pivot) => pivot.name === name)?.area;
    return {
      ...plain("no-pivot", step, (next) => addPivot(next, edit, tables)),
      drop: { op: "drop-pivot", ...drop, known: [] },
      async instead(next) {
        await next.room(2500);
        if (area === undefined) return;
        rangeOf(next.sheet(step.sheet), area).copyFrom(rangeOf(next.sheet(step.backup), area), "Values");
      },
    };
  }
  const corner = loadCorner(queue, edit);
  const slicer = plain("no-slicer", step, (next) => addSlicer(next, edit, { name, corner }));
  return {
    ...slicer,
    drop: { op: "drop-slicer", ...drop, known: step.theirs.slicers },
  };
}

function plain(
  code: Decoration["loss"]["code"],
  { sheet }: RenewedSheet,
  put: Decoration["put"],
): Decoration {
  return { loss: { code, sheet }, isPossible: true, drop: null, put };
}
