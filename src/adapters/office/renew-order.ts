import type { WorkbookEdit } from "../../workbook/edit";
import { isMadeName, madeOn } from "../../workbook/made-objects";
import type { BookState, SheetState } from "./book-state";
import type { OfficeEdit } from "./office-edit";
import { meetsPivots, type PivotPlaces } from "./their-pivots";

/**
 * The edits with every sheet that goes and comes again renewed in its place, where that can be undone.
 *
 * @param theirs Where pivots of people's stand on these sheets.
 */
export function renewedInPlace(
  state: BookState,
  edits: readonly WorkbookEdit[],
  theirs: PivotPlaces,
): OfficeEdit[] {
  const added = new Map(
    edits.flatMap((edit, index) => (edit.kind === "add-sheet" ? [[edit.sheet, index]] : [])),
  );
  const renewed = new Set<string>();
  const moved = edits.flatMap((edit) => (edit.kind === "rename-sheet" ? [edit.sheet, edit.to] : []));
  for (const [index, edit] of edits.entries()) {
    if (edit.kind !== "delete-sheet" || moved.includes(edit.sheet)) continue;
    const again = added.get(edit.sheet);
    const sheet = state.sheets.find(({ name }) => name === edit.sheet);
    if (again === undefined || again < index || sheet === undefined) continue;
    if (!state.records.sheets.includes(edit.sheet) || !canBeRenewed(state, sheet)) continue;
    if (!meetsPivots(edits.slice(index), edit.sheet, theirs.get(edit.sheet) ?? [])) renewed.add(edit.sheet);
  }
  return edits.flatMap((edit): OfficeEdit[] => {
    if (edit.kind === "add-sheet" && renewed.has(edit.sheet)) return [];
    if (edit.kind !== "delete-sheet" || !renewed.has(edit.sheet)) return [edit];
    return [{ kind: "renew-sheet", sheet: edit.sheet }];
  });
}

/**
 * Whether what lies over a sheet's cells is known: what is ours is taken off and made again by an undo, what is a
 * person's stays.
 */
function canBeRenewed({ records }: BookState, { name, charts, pivots }: SheetState): boolean {
  const made = madeOn(records, name);
  if (made === null) return charts.length === 0 && pivots.length === 0;
  const ours = new Set(made.map((object) => object.name));
  const ourCharts = made.flatMap((object) => (object.edit.kind === "chart" ? [object.name] : []));
  return (
    charts.every((chart) => ours.has(chart) || !isMadeName(chart)) &&
    (charts.length === 0 || ourCharts.every((chart) => charts.includes(chart)))
  );
}
