import { isBookkeeping, type BookState } from "./book-state";
import type { PlannedEdit } from "./office-edit";
import type { Restoration } from "./restoration";

/**
 * A sheet that has to be shown before some steps back are taken: Excel takes away no last sheet that is seen, and a person
 * may have hidden all the others since. Null where a sheet stays in sight.
 *
 * @param steps In the order of the edits.
 */
export function sheetToShow(state: BookState, steps: readonly Restoration[]): string | null {
  const seen = new Set(
    state.sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [name] : [])),
  );
  const dropped = new Set<string>();
  for (const step of [...steps].reverse()) {
    const isShown = "visibility" in step && step.visibility === "visible";
    if (step.op === "drop-sheet") dropped.add(step.sheet);
    if (step.op === "rename-sheet" && seen.delete(step.sheet)) seen.add(step.to);
    if (step.op === "drop-sheet" || ("visibility" in step && !isShown)) seen.delete(step.sheet);
    if (isShown) seen.add(step.sheet);
  }
  if (seen.size > 0) return null;
  const theirs = state.sheets.filter((sheet) => !isBookkeeping(state, sheet) && !dropped.has(sheet.name));
  return (theirs.find(({ visibility }) => visibility === "hidden") ?? theirs[0])?.name ?? null;
}

/**
 * A sheet that has to be shown before some edits: the only one that is seen goes for good with them. The same one as on the
 * file door; null where a sheet stays in sight.
 */
export function sheetToShowFirst(state: BookState, edits: readonly PlannedEdit[]): string | null {
  const before = new Map(state.sheets.map(({ name, visibility }) => [name, visibility]));
  const now = new Map(before);
  const gone = new Set<string>();
  for (const { edit } of edits) {
    if (edit.kind === "add-sheet") now.set(edit.sheet, before.get(edit.sheet) ?? "visible");
    if (edit.kind === "set-visibility") now.set(edit.sheet, edit.visibility);
    if (edit.kind === "rename-sheet") now.set(edit.to, now.get(edit.sheet) ?? "visible");
    if (edit.kind !== "delete-sheet" && edit.kind !== "rename-sheet") continue;
    now.delete(edit.sheet);
    gone.add(edit.sheet);
  }
  if ([...now.values()].includes("visible")) return null;
  const kept = state.sheets.filter((sheet) => !isBookkeeping(state, sheet) && !gone.has(sheet.name));
  return (kept.find(({ visibility }) => visibility === "hidden") ?? kept[0])?.name ?? null;
}
