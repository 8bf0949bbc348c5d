import type { DegradedEdit } from "../../workbook/port";
import type { PlannedEdit } from "./office-edit";
import { placeOf, type OfficeNote } from "./office-notes";
import type { Restoration } from "./restoration";

/** The sheets that are emptied in their place: notes are no part of cells, and stay where they are. */
export function renewedSheets(edits: readonly PlannedEdit[]): ReadonlySet<string> {
  return new Set(edits.flatMap(({ edit }) => (edit.kind === "renew-sheet" ? [edit.sheet] : [])));
}

/**
 * The edits, and those that take a note from where it stood on a renewed sheet when it is written at another place: its
 * row has moved.
 *
 * @param notes All that stand in the workbook.
 */
export function withMovedNotes(
  edits: readonly PlannedEdit[],
  notes: readonly OfficeNote[],
): readonly PlannedEdit[] {
  const renewed = renewedSheets(edits);
  const written = edits.flatMap(({ edit }) =>
    edit.kind === "note" && renewed.has(edit.sheet) ? [edit] : [],
  );
  const places = new Set(written.map(placeOf));
  const moved = notes.filter(
    (note) =>
      !places.has(placeOf(note)) &&
      written.some(({ sheet, text }) => sheet === note.sheet && text === note.text),
  );
  const removals = moved.map(({ sheet, row, column }): PlannedEdit => {
    return { edit: { kind: "note", sheet, row, column, text: null }, original: sheet };
  });
  return [...edits, ...removals];
}

/**
 * Renewed sheets on which notes of people's stand as before, whatever row is under them now.
 *
 * @param notes All that stood in the workbook; null where no edit is about one, and only their number is known.
 */
export function notesStay(
  restorations: readonly Restoration[],
  edits: readonly PlannedEdit[],
  notes: readonly OfficeNote[] | null,
): DegradedEdit[] {
  const places = new Set(edits.flatMap(({ edit }) => (edit.kind === "note" ? [placeOf(edit)] : [])));
  return restorations.flatMap((step): DegradedEdit[] => {
    if (step.op !== "renew-sheet") return [];
    const stays =
      notes === null
        ? (step.theirs.notes ?? 0) > 0
        : notes.some((note) => note.sheet === step.sheet && !places.has(placeOf(note)));
    return stays ? [{ code: "notes-stay", sheet: step.sheet }] : [];
  });
}
