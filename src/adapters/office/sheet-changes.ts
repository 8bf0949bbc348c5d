import type { WorkbookEdit } from "../../workbook/edit";
import type { Visibility } from "../../workbook/snapshot";
import { addMark, dropMarks, loadFormats } from "./office-marks";
import type { PlannedEdit } from "./apply-plan";
import type { RequestQueue } from "./request-queue";
import type { Restoration } from "./restoration";

type SheetEdit = Extract<
  WorkbookEdit,
  { kind: "add-sheet" | "delete-sheet" | "rename-sheet" | "set-visibility" | "mark" | "remove-marks" }
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

/** Edits that need to know what is there: it is loaded once for all of them, before the first. */
export class SheetChanges {
  private readonly formats = new Map<string, Excel.ConditionalFormatCollection>();
  private readonly marks = new Map<string, Excel.ConditionalFormat[]>();

  /** @param restorations The steps back, which say under which name a deleted sheet is kept. */
  constructor(private readonly restorations: readonly Restoration[]) {}

  /** Loads what the edits need: one sync at most. */
  async load(context: Excel.RequestContext, edits: readonly PlannedEdit[]): Promise<void> {
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
        return;
      }
      case "delete-sheet":
        this.putAway(queue, edit.sheet, index);
        return;
      case "rename-sheet":
        queue.sheet(edit.sheet).name = edit.to;
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
    sheet.visibility = officeVisibility("very-hidden");
  }
}
