import { isMadeName, isOwnTable, madeOn, type MadeObject } from "../../workbook/made-objects";
import type { DegradedEdit } from "../../workbook/port";
import type { BookState, SheetState } from "./book-state";
import type { PlannedEdit } from "./office-edit";

/** Sheets of ours that are written again and that a person had hidden. */
export function staysHidden({ sheets }: BookState, edits: readonly PlannedEdit[]): DegradedEdit[] {
  const written = edits.flatMap(({ edit }) =>
    edit.kind === "renew-sheet" || edit.kind === "add-sheet" ? [edit.sheet] : [],
  );
  return sheets.flatMap(({ name, visibility }): DegradedEdit[] =>
    visibility !== "visible" && written.includes(name) ? [{ code: "stays-hidden", sheet: name }] : [],
  );
}

/**
 * What people have laid over sheets of ours that go as a whole, because they could not be renewed in their place; tables
 * among the cells go with these from the others too.
 */
export function theirsGone({ records, sheets }: BookState, edits: readonly PlannedEdit[]): DegradedEdit[] {
  return edits.flatMap(({ edit, original }): DegradedEdit[] => {
    if ((edit.kind !== "delete-sheet" && edit.kind !== "renew-sheet") || original === null) return [];
    const sheet = sheets.find(({ name }) => name === original);
    if (sheet === undefined) return [];
    const made = edit.kind === "delete-sheet" ? madeOn(records, original) : null;
    const things = [
      ...(made === null ? [] : theirsOver(sheet, made)),
      ...(sheet.tables.every(isOwnTable) ? [] : ["their-table"]),
    ].map((kind) => ({ kind, names: [] }));
    return things.length === 0 ? [] : [{ code: "theirs-gone", sheet: sheet.name, things }];
  });
}

function theirsOver({ charts, pivots }: SheetState, made: readonly MadeObject[]): string[] {
  const ours = made.map(({ name }) => name);
  return [
    ...(charts.every((name) => ours.includes(name) || isMadeName(name)) ? [] : ["their-drawing"]),
    ...(pivots.every((name) => ours.includes(name)) ? [] : ["their-pivot"]),
  ];
}
