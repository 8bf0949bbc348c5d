import type { PlannedEdit } from "./office-edit";
import type { OfficeNote } from "./office-notes";
import { oldSheetEdits } from "./old-sheet-edits";
import type { Restoration } from "./restoration";

/** The notes on the cells that will get one or lose theirs. @param notes All that stand in the workbook. */
export function previousNotes(
  notes: readonly OfficeNote[],
  edits: readonly PlannedEdit[],
): Map<PlannedEdit, Restoration[]> {
  return new Map(
    oldSheetEdits(edits, "note").map(({ planned, edit, original }) => {
      const { sheet, row, column } = edit;
      const found = notes.find(
        (note) => note.sheet === original && note.row === row && note.column === column,
      );
      return [planned, [{ op: "note", sheet, row, column, text: found?.text ?? null }]];
    }),
  );
}
