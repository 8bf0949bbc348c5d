import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import { isMadeName, madeOn, type MadeObject } from "../../workbook/made-objects";
import type { BookState } from "./book-state";
import { addChart } from "./chart-edit";
import { decorate } from "./decorate";
import type { Decoration } from "./decorations";
import { freeName } from "./fitting-tables";
import { NoteChanges } from "./note-changes";
import { addPivot, tableKey } from "./pivot-edit";
import { areaOf, loadArea, rangeOf } from "./range-area";
import { cellsAround, clearTable, emptySheet, restoreShape, withoutTotals } from "./renewed-sheet";
import { RequestQueue } from "./request-queue";
import { printBackSteps, viewBackStep } from "./restore-page";
import type { RenewedSheet } from "./restoration";
import { dropSheet, officeVisibility } from "./sheet-changes";
import { loadPivotAreas } from "./their-pivots";
import { addSlicer, hasSlicers, loadCorner } from "./slicer-edit";

/** What a way back over renewed sheets has to know. */
export interface RenewedScene {
  /** The workbook before the way back. */
  readonly state: BookState;
  /** Names that the workbook's sheets bear now; those of copies go from it. */
  readonly names: Set<string>;
  /** The apply did not finish, so what was not there before is ours. */
  readonly isCutOff: boolean;
}

/**
 * Puts sheets that were renewed as they were: their cells from the copies, what lay over them made again. The copies go
 * last, so that it can be begun anew after a failure at any point; a sheet without one was not touched, or is done. Where
 * a person deleted the sheet or gave it another name, which makes it theirs, the copy takes its place.
 */
export async function restoreRenewed(
  context: Excel.RequestContext,
  steps: readonly RenewedSheet[],
  scene: RenewedScene,
): Promise<void> {
  const { names, state } = scene;
  const kept = steps.filter(({ backup }) => names.has(backup));
  const gone = kept.filter(({ sheet }) => !names.has(sheet));
  for (const { sheet, backup } of gone) {
    context.workbook.worksheets.getItem(backup).name = sheet;
    names.delete(backup);
    names.add(sheet);
  }
  const copies = steps
    .flatMap(({ backup, unfinished }) => [backup, unfinished])
    .filter((name) => names.has(name));
  const found = kept.map((step) => loadOver(context.workbook.worksheets.getItem(step.sheet), step, scene));
  if (found.length > 0) await context.sync();
  const queue = new RequestQueue(context);
  const decorations: Decoration[] = [];
  const taken = new Set([
    ...state.sheets.flatMap(({ tables }) => tables),
    ...state.names.map(({ name }) => name),
  ]);
  for (const over of found) {
    const kept = takeOffNew(over);
    if (gone.includes(over.step)) await completeCopy(queue, over.step, taken);
    else await restoreCells(queue, over);
    decorations.push(...remade(queue, over.step, kept));
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
  /** Pivots of people's that stand there, by name, and their cells. */
  readonly theirs: readonly string[];
  readonly theirAreas: () => readonly Area[];
  /** Where the tables that were there before stand now, by name. */
  readonly tableAreas: () => ReadonlyMap<string, Area>;
  readonly isCutOff: boolean;
}

function loadOver(sheet: Excel.Worksheet, step: RenewedSheet, { state, isCutOff }: RenewedScene): OverSheet {
  const theirs = theirPivots(state, step, isCutOff);
  const over = {
    ...{ step, tables: sheet.tables, charts: sheet.charts, pivots: sheet.pivotTables, isCutOff },
    slicers: hasSlicers() ? sheet.slicers : null,
    ...{ theirs, theirAreas: loadPivotAreas(sheet, theirs), tableAreas: loadTables(sheet, step, state) },
  };
  for (const collection of [over.tables, over.charts, over.pivots, over.slicers])
    collection?.load("items/name");
  return over;
}

function loadTables(
  sheet: Excel.Worksheet,
  step: RenewedSheet,
  { sheets }: BookState,
): OverSheet["tableAreas"] {
  const now = sheets.find(({ name }) => name === step.sheet)?.tables ?? [];
  const ranges = step.tables
    .filter(({ name }) => now.includes(name))
    .map(({ name }) => [name, sheet.tables.getItem(name).getRange()] as const);
  for (const [, range] of ranges) loadArea(range);
  return () => new Map(ranges.map(([name, range]) => [name, areaOf(range)]));
}

/** After a cut only what stood there before is known to be a person's. */
function theirPivots({ sheets, records }: BookState, step: RenewedSheet, isCutOff: boolean): string[] {
  const now = sheets.find(({ name }) => name === step.sheet)?.pivots ?? [];
  const before = (step.theirs.pivots ?? []).map(({ name }) => name);
  const ours = [...(madeOn(records, step.sheet) ?? []), ...step.made].map(({ name }) => name);
  return now.filter((name) => (isCutOff ? before.includes(name) : !ours.includes(name)));
}

/** Names of what stays over a sheet's cells: what is half made there is told from it. */
type KeptNames = Readonly<Record<"drop-chart" | "drop-slicer" | "drop-pivot", readonly string[]>>;

/** Takes off what the apply put over the cells: ours by its name, after a cut what was not there before. */
function takeOffNew({ step, isCutOff, ...over }: OverSheet): KeptNames {
  function isNew(name: string, known: readonly string[]): boolean {
    return isMadeName(name) || (isCutOff && !known.includes(name));
  }
  function takeOff(
    items: readonly { readonly name: string; delete(): void }[],
    isTheirs: (name: string) => boolean,
  ): string[] {
    for (const item of items) if (!isTheirs(item.name)) item.delete();
    return items.map(({ name }) => name).filter(isTheirs);
  }
  return {
    "drop-chart": takeOff(over.charts.items, (name) => !isNew(name, step.theirs.charts)),
    "drop-slicer": takeOff(over.slicers?.items ?? [], (name) => !isNew(name, step.theirs.slicers)),
    "drop-pivot": takeOff(over.pivots.items, (name) => over.theirs.includes(name)),
  };
}

/** Gives a copy that takes its sheet's place what was not copied; a name that is taken meanwhile stays where it is. */
async function completeCopy(queue: RequestQueue, step: RenewedSheet, taken: Set<string>): Promise<void> {
  await queue.room(8000 + step.tables.length * 2500);
  const sheet = queue.sheet(step.sheet);
  for (const table of step.tables) {
    const free = freeName(table.name, new Set([...taken].map((known) => known.toLowerCase())));
    taken.add(free);
    sheet.tables.add(areaAddress(withoutTotals(table)), true).name = free;
  }
  await restoreShape(queue, step);
  sheet.visibility = officeVisibility(step.visibility);
}

async function restoreCells(queue: RequestQueue, over: OverSheet): Promise<void> {
  const { step, tables } = over;
  const theirs = over.theirAreas();
  const areas = over.tableAreas();
  // Rows or columns that a person put in before it moved it: it stays where it can come back to its place.
  const now = step.tables.flatMap(({ name, area }) => {
    const there = areas.get(name);
    return there?.row === area.row && there.column === area.column ? [name] : [];
  });
  await queue.room(8000 + (step.pieces.length + step.tables.length) * 2500);
  for (const table of tables.items) {
    clearTable(table);
    if (!now.includes(table.name)) table.convertToRange();
  }
  await emptySheet(queue, step.sheet, theirs);
  const there = queue.sheet(step.sheet);
  const copy = queue.sheet(step.backup);
  for (const kept of step.tables) {
    if (!now.includes(kept.name)) continue;
    const table = there.tables.getItem(kept.name);
    table.resize(areaAddress(withoutTotals(kept)));
    if (kept.hasTotals === true) table.showTotals = true;
  }
  for (const { area, isPivot } of step.pieces) {
    for (const part of cellsAround(area, theirs)) {
      await queue.room(1500);
      rangeOf(there, part).copyFrom(rangeOf(copy, part), isPivot ? "Formats" : "All");
    }
  }
  for (const kept of step.tables) {
    if (!now.includes(kept.name)) there.tables.add(areaAddress(withoutTotals(kept)), true).name = kept.name;
  }
  await restoreShape(queue, step);
  there.visibility = officeVisibility(step.visibility);
}

function remade(queue: RequestQueue, step: RenewedSheet, kept: KeptNames): Decoration[] {
  const pages = step.before.flatMap((before): Decoration[] => {
    if (before.op === "layout") return [plain("no-look", step, viewBackStep(before))];
    return before.op === "print" ? printBackSteps(before).map((put) => plain("no-print", step, put)) : [];
  });
  return [...step.made.map((object) => remadeObject(queue, step, object, kept)), ...pages];
}

function remadeObject(
  queue: RequestQueue,
  step: RenewedSheet,
  { name, edit, table, isWhole }: MadeObject,
  kept: KeptNames,
): Decoration {
  function drop(op: keyof KeptNames) {
    return { op, sheet: step.sheet, name, known: kept[op] };
  }
  if (edit.kind === "chart") {
    const chart = plain("no-chart", step, (next) => addChart(next, edit, { name, isWhole }));
    return {
      ...chart,
      drop: drop("drop-chart"),
    };
  }
  if (edit.kind === "pivot") {
    const tables = new Map(table === null ? [] : [[tableKey(edit.source), table]]);
    const area = step.pivots.find((pivot) => pivot.name === name)?.area;
    return {
      ...plain("no-pivot", step, (next) => addPivot(next, edit, tables)),
      drop: drop("drop-pivot"),
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
    drop: drop("drop-slicer"),
  };
}

function plain(
  code: Decoration["loss"]["code"],
  { sheet }: RenewedSheet,
  put: Decoration["put"],
): Decoration {
  return { loss: { code, sheet }, isPossible: true, drop: null, put };
}
