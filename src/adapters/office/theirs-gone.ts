import { isMadeName, madeOn } from "../../workbook/made-objects";
import type { DegradedEdit } from "../../workbook/port";
import type { BookState } from "./book-state";
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

/** What people have laid over sheets of ours that go as a whole, because they could not be renewed in their place. */
export function theirsGone({ records, sheets }: BookState, edits: readonly PlannedEdit[]): DegradedEdit[] {
  return edits.flatMap(({ edit, original }): DegradedEdit[] => {
    const made = edit.kind === "delete-sheet" && original !== null ? madeOn(records, original) : null;
    const sheet = sheets.find(({ name }) => name === original);
    if (made === null || sheet === undefined) return [];
    const ours = made.map(({ name }) => name);
    const things = [
      ...(sheet.charts.every((name) => ours.includes(name) || isMadeName(name)) ? [] : ["their-drawing"]),
      ...(sheet.pivots.every((name) => ours.includes(name)) ? [] : ["their-pivot"]),
    ].map((kind) => ({ kind, names: [] }));
    return things.length === 0 ? [] : [{ code: "theirs-gone", sheet: sheet.name, things }];
  });
}
