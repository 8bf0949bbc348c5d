import type { Restoration } from "./restoration";

/**
 * The sheets of an apply that a step back does not find under their names: a person gave them others, which stay, or
 * deleted them.
 *
 * @param steps In the order of the edits.
 * @param present Names of the workbook's sheets before the way back.
 */
export function missingSheets(steps: readonly Restoration[], present: Iterable<string>): string[] {
  const names = new Set(present);
  const missing: string[] = [];
  for (const step of [...steps].reverse()) {
    if (step.op === "drop-sheet" && !names.delete(step.sheet)) missing.push(step.sheet);
    if (step.op === "rename-sheet" && !names.has(step.to) && names.delete(step.sheet)) names.add(step.to);
    if (step.op === "return-sheet" && names.has(step.backup)) names.add(step.sheet);
    if (step.op === "renew-sheet" && !names.has(step.sheet)) {
      missing.push(step.sheet);
      names.add(step.sheet);
    }
  }
  return missing;
}
