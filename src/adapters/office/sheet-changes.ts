import type { WorkbookEdit } from "../../workbook/edit";
import type { TableObject, Visibility } from "../../workbook/snapshot";
import { areaAddress } from "../../workbook/address";
import type { OfficeEdit, PlannedEdit, RenewEdit } from "./office-edit";
import { clearTable, copyAside, emptySheet, takeOff } from "./renewed-sheet";
import { addMark, dropMarks, loadFormats } from "./office-marks";
import type { RequestQueue } from "./request-queue";
import type { RenewedSheet, Restoration } from "./restoration";

type SheetEdit = Extract<
  OfficeEdit,
  {
    kind:
      | "add-sheet"
      | "delete-sheet"
      | "renew-sheet"
      | "rename-sheet"
      | "set-visibility"
      | "mark"
      | "remove-marks";
  }
>;

const VISIBILITY: Readonly<Record<Visibility, Excel.SheetVisibility>> = {
  visible: "Visible" as Excel.SheetVisibility.visible,
  hidden: "Hidden" as Excel.SheetVisibility.hidden,
  "very-hidden": "VeryHidden" as Excel.SheetVisibility.veryHidden,
};

/** How Excel names a visibility. */
export function officeVisibility(visibility: Visibility): Excel.SheetVisibility {
  return VISIBILITY[visibility];
}

/** Excel does not delete a very hidden sheet. Source: Office.js reference, Worksheet.delete. */
export function dropSheet(queue: RequestQueue, name: string): void {
  const sheet = queue.sheet(name);
  sheet.visibility = officeVisibility("hidden");
  sheet.delete();
}

type TableEdit = Extract<WorkbookEdit, { kind: "table" }>;

/** Whether a table can come to a place without another being made: Excel lets its header neither move nor leave its first column. */
function canMove(table: TableObject, wanted: TableObject): boolean {
  const { name, area } = table;
  return name === wanted.name && area.row === wanted.area.row && area.column === wanted.area.column;
}

/** Edits that need to know what is there: it is loaded once for all of them, before the first. */
export class SheetChanges {
  private readonly formats = new Map<string, Excel.ConditionalFormatCollection>();
  private readonly marks = new Map<string, Excel.ConditionalFormat[]>();
  private tables: readonly TableEdit[] = [];
  /** Sheets that were put away: they are hidden once the new ones are there, as Excel hides no last sheet that is seen. */
  private readonly away: string[] = [];
  /** Names in the order of the strip, hidden sheets too. */
  private readonly strip: string[];

  /**
   * @param restorations The steps back, which say under which name a deleted sheet is kept.
   * @param strip Names of all sheets, in order.
   */
  constructor(
    private readonly restorations: readonly Restoration[],
    strip: readonly string[],
  ) {
    this.strip = [...strip];
  }

  /** Whether a table stays on a sheet that is renewed, resized to where the edit wants it. */
  isKept({ sheet, name, area }: TableEdit): boolean {
    return this.renewals().some(
      (step) => step.sheet === sheet && step.tables.some((table) => canMove(table, { name, area })),
    );
  }

  /** Loads what the edits need: one sync at most. */
  async load(context: Excel.RequestContext, edits: readonly PlannedEdit[]): Promise<void> {
    this.tables = edits.flatMap(({ edit }) => (edit.kind === "table" ? [edit] : []));
    for (const { edit, original } of edits) {
      if (edit.kind !== "remove-marks" || original === null || this.formats.has(edit.sheet)) continue;
      this.formats.set(edit.sheet, loadFormats(context.workbook.worksheets.getItem(original)));
    }
    if (this.formats.size > 0) await context.sync();
  }

  async apply(queue: RequestQueue, edit: SheetEdit, index: number): Promise<void> {
    await queue.room(3000);
    const { worksheets } = queue.context.workbook;
    switch (edit.kind) {
      case "add-sheet": {
        const sheet = worksheets.add(edit.sheet);
        if (edit.tabColor !== undefined) sheet.tabColor = `#${edit.tabColor}`;
        this.placeAsBefore(sheet, edit.sheet);
        return;
      }
      case "delete-sheet":
        this.putAway(queue, edit.sheet, index);
        return;
      case "renew-sheet":
        return this.renew(queue, edit);
      case "rename-sheet":
        queue.sheet(edit.sheet).name = edit.to;
        this.renamed(edit.sheet, edit.to);
        return;
      case "set-visibility":
        queue.sheet(edit.sheet).visibility = officeVisibility(edit.visibility);
        return;
      case "mark": {
        const added = await addMark(queue, edit.sheet, edit);
        this.marks.set(edit.sheet, [...(this.marks.get(edit.sheet) ?? []), ...added]);
        return;
      }
      case "remove-marks":
        this.removeMarks(edit.sheet);
        return;
    }
  }

  /** Hides the sheets that were put away. */
  async hideAway(queue: RequestQueue): Promise<void> {
    for (const name of this.away) {
      await queue.room(500);
      queue.sheet(name).visibility = officeVisibility("very-hidden");
    }
  }

  /** A sheet that comes again stands where the one before it stands, and is hidden where that was. */
  private placeAsBefore(sheet: Excel.Worksheet, name: string): void {
    const before = this.restorations.find((step) => step.op === "return-sheet" && step.sheet === name);
    const place = before?.op === "return-sheet" ? this.strip.indexOf(before.backup) : -1;
    this.strip.splice(place < 0 ? this.strip.length : place, 0, name);
    if (before?.op !== "return-sheet" || place < 0) return;
    sheet.position = place;
    if (before.visibility !== "visible") sheet.visibility = officeVisibility(before.visibility);
  }

  private renamed(from: string, to: string): void {
    const place = this.strip.indexOf(from);
    if (place >= 0) this.strip[place] = to;
  }

  private renewals(): RenewedSheet[] {
    return this.restorations.filter((step) => step.op === "renew-sheet");
  }

  /**
   * Empties a sheet in its place: a copy of its cells is kept apart, and tables that come again stay what they are. The
   * tab stays as the person left it.
   */
  private async renew(queue: RequestQueue, edit: RenewEdit): Promise<void> {
    const step = this.renewals().find(({ sheet }) => sheet === edit.sheet);
    if (step === undefined) throw new Error(`Cannot renew sheet "${edit.sheet}": it was not read`);
    await copyAside(queue, step);
    this.strip.push(step.backup);
    await takeOff(queue, step);
    if (step.isFiltered === true) queue.sheet(edit.sheet).autoFilter.remove();
    const kept = this.tables.filter((table) => table.sheet === edit.sheet);
    for (const table of step.tables) {
      await queue.room(2500);
      const found = queue.context.workbook.tables.getItem(table.name);
      clearTable(found);
      if (!kept.some((wanted) => canMove(table, wanted))) found.convertToRange();
    }
    const theirs = (step.theirs.pivots ?? []).map(({ area }) => area);
    await emptySheet(queue, edit.sheet, theirs);
    const sheet = queue.sheet(edit.sheet);
    for (const { name, area } of kept.filter((wanted) => this.isKept(wanted))) {
      await queue.room(1500);
      sheet.tables.getItem(name).resize(areaAddress(area));
    }
    // Only then: in the view of pages, where nothing is frozen, Excel takes no request about it.
    if (step.before.some((before) => before.op === "layout" && before.layout.frozen !== null)) {
      sheet.freezePanes.unfreeze();
    }
  }

  /** Those that stood there, and those of this apply. */
  private removeMarks(sheet: string): void {
    const formats = this.formats.get(sheet);
    if (formats !== undefined) dropMarks(formats);
    for (const mark of this.marks.get(sheet) ?? []) mark.delete();
    this.formats.delete(sheet);
    this.marks.delete(sheet);
  }

  /** A deleted sheet is kept, very hidden and under another name, so that undo gives it back whole. */
  private putAway(queue: RequestQueue, name: string, index: number): void {
    const sheet = queue.sheet(name);
    const kept = this.restorations.filter((step) => step.op === "return-sheet");
    const step = kept.find(({ sheet: own, backup }) => own === name && backup.endsWith(`-${String(index)}`));
    if (step === undefined) {
      sheet.delete();
      return;
    }
    for (const table of step.tables) queue.context.workbook.tables.getItem(table.name).name = table.backup;
    sheet.name = step.backup;
    this.renamed(name, step.backup);
    this.away.push(step.backup);
  }
}
