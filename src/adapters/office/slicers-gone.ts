import type { DegradedEdit } from "../../workbook/port";
import type { Restoration } from "./restoration";

/**
 * Asks which slicers of people's are left on renewed sheets: one goes with a table that could not stay, as where rows were
 * put in above it. It is known after the next sync.
 */
export function loadSlicersGone(
  context: Excel.RequestContext,
  restorations: readonly Restoration[],
): () => DegradedEdit[] {
  const watched = restorations.flatMap((step) => {
    if (step.op !== "renew-sheet" || step.theirs.slicers.length === 0) return [];
    const { slicers } = context.workbook.worksheets.getItem(step.sheet);
    slicers.load("items/name");
    return [{ sheet: step.sheet, before: step.theirs.slicers, slicers }];
  });
  return () =>
    watched.flatMap(({ sheet, before, slicers }): DegradedEdit[] => {
      const left = new Set(slicers.items.map(({ name }) => name));
      return before.every((name) => left.has(name)) ? [] : [{ code: "no-slicer", sheet }];
    });
}
