import {
  markedRowsLine,
  newSheetsLine,
  notesLine,
  protectedSheetLine,
  replacedSheetsLine,
  SOURCES_UNCHANGED,
  UNDO_LINE,
} from "../../locale/plan-lines-text";
import type { WorkbookEdit } from "../../workbook/edit";

/**
 * What a plan will do to the workbook, as sentences for the person who has to agree to it.
 *
 * @param edits As `planReport()` gives them, with or without settings.
 * @param undoLine How the write can be taken back: doors name their buttons differently.
 */
export function describePlan(edits: readonly WorkbookEdit[], undoLine: string = UNDO_LINE): string[] {
  const added = sheetsOf(edits, "add-sheet");
  const deleted = sheetsOf(edits, "delete-sheet");
  const marked = countBySheet(edits, (edit) =>
    edit.kind === "mark" ? edit.areas.reduce((rows, area) => rows + area.rows, 0) : 0,
  );
  const noted = countBySheet(edits, (edit) => (edit.kind === "note" && edit.text !== null ? 1 : 0));
  return [
    ...(added.length === 0 ? [] : [newSheetsLine(added)]),
    ...(deleted.length === 0 ? [] : [replacedSheetsLine(deleted)]),
    ...sheetsOf(edits, "protect-sheet").map(protectedSheetLine),
    ...[...marked].map(([sheet, rows]) => markedRowsLine(sheet, rows)),
    ...[...noted].map(([sheet, notes]) => notesLine(sheet, notes)),
    ...(marked.size === 0 && noted.size === 0 ? [SOURCES_UNCHANGED] : []),
    undoLine,
  ];
}

function sheetsOf(
  edits: readonly WorkbookEdit[],
  kind: "add-sheet" | "delete-sheet" | "protect-sheet",
): string[] {
  return edits.flatMap((edit) => (edit.kind === kind ? [edit.sheet] : []));
}

function countBySheet(
  edits: readonly WorkbookEdit[],
  countOf: (edit: WorkbookEdit) => number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const edit of edits) {
    const count = countOf(edit);
    if (count === 0 || !("sheet" in edit)) continue;
    counts.set(edit.sheet, (counts.get(edit.sheet) ?? 0) + count);
  }
  return counts;
}
