import type { ApplyPolicy } from "../../workbook/port";
import { loadFormats } from "./office-marks";
import { addNote, readNotes, type OfficeNote } from "./office-notes";
import type { RequestQueue } from "./request-queue";
import type { Restoration } from "./restoration";

type Droppables =
  Excel.ChartCollection | Excel.PivotTableCollection | Excel.TableCollection | Excel.SlicerCollection;
/** A step back that takes away something of ours by its name. */
export type DropStep = Extract<Restoration, { readonly known: readonly string[] }>;

/** One that takes away a conditional format of ours by its formula. */
export type DropCondition = Extract<Restoration, { readonly op: "drop-condition" }>;

/** What of the things that steps back speak of is really there. */
export class FoundObjects {
  private readonly objects = new Map<string, Droppables>();
  private readonly dropped = new Set<string>();
  private readonly tables = new Map<string, Excel.Table>();
  private readonly protections = new Map<string, Excel.WorksheetProtection>();
  private readonly conditions = new Map<string, Excel.ConditionalFormatCollection>();
  private notes: readonly OfficeNote[] = [];

  /** Looks them up: one sync, and one more for notes. */
  static async load(
    context: Excel.RequestContext,
    sheets: ReadonlySet<string>,
    steps: readonly Restoration[],
  ): Promise<FoundObjects> {
    const found = new FoundObjects();
    for (const step of steps) {
      if (step.op === "return-sheet") {
        for (const { backup } of step.tables) found.lookUpTable(context, backup);
      } else if (sheets.has(step.sheet)) found.lookUp(context.workbook.worksheets.getItem(step.sheet), step);
    }
    // The first request for the notes takes along what was looked up.
    if (steps.some(({ op }) => op === "note")) found.notes = await readNotes(context);
    else await context.sync();
    return found;
  }

  table(name: string): Excel.Table | null {
    const table = this.tables.get(name);
    return table === undefined || table.isNullObject ? null : table;
  }

  /** Protects a sheet of ours that stands open. */
  protect({ sheet, options }: Extract<Restoration, { op: "protect" }>, policy: ApplyPolicy): void {
    const protection = this.protections.get(sheet);
    if (protection?.protected === false) protection.protect(options, policy.sheetPasswords?.[sheet]);
  }

  formats(sheet: string): Excel.ConditionalFormatCollection | null {
    return this.conditions.get(sheet) ?? null;
  }

  dropCondition(sheet: string, formula: string): void {
    for (const format of this.formats(sheet)?.items ?? []) {
      const custom = format.customOrNullObject;
      if (custom.isNullObject || ![formula, ""].includes(custom.rule.formula)) continue;
      // Excel refuses to delete what is deleted: two of one formula go with the first step.
      if (this.dropped.has(format.id)) continue;
      this.dropped.add(format.id);
      format.delete();
    }
  }

  /** @param isCutOff The apply did not finish, so what was not there before is ours. */
  drop(step: DropStep, isCutOff: boolean): void {
    for (const object of this.objects.get(key(step))?.items ?? []) {
      const isOurs = object.name === step.name || (isCutOff && !step.known.includes(object.name));
      const place = `${key(step)}\n${object.name}`;
      if (!isOurs || this.dropped.has(place)) continue;
      if ("convertToRange" in object) object.convertToRange();
      else object.delete();
      this.dropped.add(place);
    }
  }

  setNote(queue: RequestQueue, step: Extract<Restoration, { op: "note" }>): void {
    const { sheet, row, column, text } = step;
    const note = this.notes.find(
      (known) => known.sheet === sheet && known.row === row && known.column === column,
    );
    if (note?.text === text || (note === undefined && text === null)) return;
    note?.remove();
    if (text !== null) addNote(queue.sheet(sheet), step, text);
  }

  private lookUp(sheet: Excel.Worksheet, step: Exclude<Restoration, { op: "return-sheet" }>): void {
    if ((step.op === "marks" || step.op === "drop-condition") && !this.conditions.has(step.sheet)) {
      this.conditions.set(step.sheet, loadFormats(sheet));
    }
    if (step.op === "protect") {
      sheet.protection.load("protected");
      this.protections.set(step.sheet, sheet.protection);
    }
    if (!("known" in step)) return;
    const collection = droppables(sheet, step.op);
    collection.load("items/name");
    this.objects.set(key(step), collection);
  }

  private lookUpTable(context: Excel.RequestContext, name: string): void {
    this.tables.set(name, context.workbook.tables.getItemOrNullObject(name));
  }
}

/** What an Excel does not have it is not asked for. */
function droppables(sheet: Excel.Worksheet, op: DropStep["op"]): Droppables {
  switch (op) {
    case "drop-table":
      return sheet.tables;
    case "drop-pivot":
      return sheet.pivotTables;
    case "drop-chart":
      return sheet.charts;
    case "drop-slicer":
      return sheet.slicers;
  }
}

function key({ op, sheet }: DropStep): string {
  return [op, sheet].join("\n");
}
