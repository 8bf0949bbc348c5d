import type { PlannedEdit } from "./apply-plan";
import { readNotes } from "./office-notes";
import { oldSheetEdits } from "./old-sheet-edits";
import type { Restoration } from "./restoration";

/** The notes on the cells that will get one or lose theirs. */
export async function previousNotes(
  context: Excel.RequestContext,
  edits: readonly PlannedEdit[],
): Promise<Map<PlannedEdit, Restoration[]>> {
  const wanted = oldSheetEdits(edits, "note");
  if (wanted.length === 0) return new Map();
  const notes = await readNotes(context);
  return new Map(
    wanted.map(({ planned, edit, original }) => {
      const { sheet, row, column } = edit;
      const found = notes.find(
        (note) => note.sheet === original && note.row === row && note.column === column,
      );
      return [planned, [{ op: "note", sheet, row, column, text: found?.text ?? null }]];
    }),
  );
}
