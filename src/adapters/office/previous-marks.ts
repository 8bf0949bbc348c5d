import type { PlannedEdit } from "./office-edit";
import { loadFormats, loadMarks } from "./office-marks";
import { oldSheetEdits } from "./old-sheet-edits";
import type { Restoration } from "./restoration";

/** Our marks on the sheets that will be marked or cleared of marks; once for each sheet, with its first edit. */
export async function previousMarks(
  context: Excel.RequestContext,
  edits: readonly PlannedEdit[],
): Promise<Map<PlannedEdit, Restoration[]>> {
  const wanted = new Map(
    oldSheetEdits(edits, "mark", "remove-marks")
      .reverse()
      .map((found) => [found.original, found]),
  );
  const loaded = [...wanted.values()].map((found) => ({
    ...found,
    formats: loadFormats(context.workbook.worksheets.getItem(found.original)),
  }));
  if (loaded.length === 0) return new Map();
  await context.sync();
  const located = loaded.map((found) => ({ ...found, marks: loadMarks(found.formats) }));
  await context.sync();
  return new Map(
    located.map(({ planned, edit, marks }) => [
      planned,
      [{ op: "marks", sheet: edit.sheet, marks: marks() }],
    ]),
  );
}
