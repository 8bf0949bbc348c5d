import type { WorkbookEdit } from "../../workbook/edit";
import { addNote, placeOf, readNotes, type OfficeNote } from "./office-notes";
import type { RequestQueue } from "./request-queue";

/** The notes of the workbook while an apply changes them. */
export class NoteChanges {
  private readonly removals = new Map<string, () => void>();
  private readonly texts = new Map<string, string>();

  /** @param known Notes that stand in the workbook. */
  constructor(known: readonly OfficeNote[]) {
    this.know(known);
  }

  /** Puts a note in place of what stands on its cell, or takes that away; the same note stays, with what people answered. */
  async set(queue: RequestQueue, edit: Extract<WorkbookEdit, { kind: "note" }>): Promise<void> {
    const place = placeOf(edit);
    if (edit.text !== null && this.texts.get(place) === edit.text) return;
    await queue.room(3000);
    this.removals.get(place)?.();
    this.removals.delete(place);
    this.texts.delete(place);
    if (edit.text !== null) this.removals.set(place, addNote(queue.sheet(edit.sheet), edit, edit.text));
  }

  /** Reads the notes anew: a request failed, and it is not known how far it came. Two syncs. */
  async reload(context: Excel.RequestContext): Promise<void> {
    this.know(await readNotes(context));
  }

  private know(notes: readonly OfficeNote[]): void {
    this.removals.clear();
    this.texts.clear();
    for (const note of notes) {
      this.removals.set(placeOf(note), () => note.remove());
      this.texts.set(placeOf(note), note.text);
    }
  }
}
