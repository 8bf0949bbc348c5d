import type { PlannedEdit } from "./office-edit";
import type { OfficeNote } from "./office-notes";
import { renewedSheets } from "./moved-notes";
import type { Restoration } from "./restoration";

/** The notes on the cells that will get one or lose theirs. @param notes All that stand in the workbook. */
export function previousNotes(
  notes: readonly OfficeNote[],
  edits: readonly PlannedEdit[],
): Map<PlannedEdit, Restoration[]> {
  const renewed = renewedSheets(edits);
  return new Map(
    edits.flatMap((planned): [PlannedEdit, Restoration[]][] => {
      const { edit } = planned;
      if (edit.kind !== "note") return [];
      const { sheet, row, column } = edit;
      const original = planned.original ?? (renewed.has(sheet) ? sheet : null);
      if (original === null) return [];
      const found = notes.find(
        (note) => note.sheet === original && note.row === row && note.column === column,
      );
      return [[planned, [{ op: "note", sheet, row, column, text: found?.text ?? null }]]];
    }),
  );
}
