import type { WorkbookEdit } from "../../workbook/edit";
import type { BookState } from "./book-state";

/**
 * The edits with names of Excel tables that are free: tables share them with defined names, and a person may have taken
 * one, as on the file door. Tables on sheets that these edits delete or renew are not in the way.
 */
export function withFittingTables(state: BookState, edits: readonly WorkbookEdit[]): WorkbookEdit[] {
  const leaving = new Set(edits.flatMap((edit) => (edit.kind === "delete-sheet" ? [edit.sheet] : [])));
  const taken = new Set(
    [
      ...state.names.map(({ name }) => name),
      ...state.sheets.filter(({ name }) => !leaving.has(name)).flatMap(({ tables }) => tables),
    ].map((name) => name.toLowerCase()),
  );
  const given = new Map<string, string>();
  for (const edit of edits) {
    if (edit.kind !== "table") continue;
    const name = freeName(edit.name, taken);
    taken.add(name.toLowerCase());
    given.set(edit.name, name);
  }
  return edits.map((edit) => {
    if (edit.kind === "table") return { ...edit, name: given.get(edit.name) ?? edit.name };
    return edit.kind === "slicer" && edit.isOnPivot !== true
      ? { ...edit, table: given.get(edit.table) ?? edit.table }
      : edit;
  });
}

/** A name like the wanted one that is not taken. @param taken In small letters. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${String(number)}`;
  return name;
}
