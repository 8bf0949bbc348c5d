import type { WorkbookEdit } from "../../workbook/edit";
import type { Cell } from "../../workbook/cell";
import { columnNames } from "../xlsx/table-names";
import type { BookState } from "./book-state";
import { contentIn } from "./planned-cells";

type TableEdit = Extract<WorkbookEdit, { kind: "table" }>;

/**
 * The edits with names of Excel tables that are free: tables share them with defined names, and a person may have taken
 * one, as on the file door. Tables on sheets that these edits delete or renew are not in the way. What stands in a table's
 * header is fitting too: Excel would change it in its own way.
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
  return edits.flatMap((edit): WorkbookEdit[] => {
    if (edit.kind === "table")
      return [...headerEdits(edits, edit), { ...edit, name: given.get(edit.name) ?? edit.name }];
    return edit.kind === "slicer" && edit.isOnPivot !== true
      ? [{ ...edit, table: given.get(edit.table) ?? edit.table }]
      : [edit];
  });
}

/** Writes the cells of a table's header that are no names of columns. Source: docs/excel-facts.md#tables. */
function headerEdits(edits: readonly WorkbookEdit[], { sheet, area }: TableEdit): WorkbookEdit[] {
  const { row, column, columns } = area;
  const header = Array.from({ length: columns }, (_, index): Cell | undefined => {
    const content = contentIn(edits, sheet, { row, column: column + index });
    return typeof content === "object" && content !== null ? content.value : content;
  });
  // What these edits do not write is not known.
  const known = header.filter((cell) => cell !== undefined);
  if (known.length < columns) return [];
  return columnNames(known).flatMap((name, index): WorkbookEdit[] =>
    name === known[index] ? [] : [{ kind: "write", sheet, row, column: column + index, cells: [[name]] }],
  );
}

/** A name like the wanted one that is not taken. @param taken In small letters. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${String(number)}`;
  return name;
}
