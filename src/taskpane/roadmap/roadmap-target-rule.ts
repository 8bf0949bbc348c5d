import type { OpenedWorkbook } from "../../app/session-values";
import type { RoadmapTarget } from "../../app/session-roadmap-api";

/** Whether another way to write has to be chosen: sheets cannot be added without a password. */
export function isTargetBlocked(
  { structureLocked }: Pick<OpenedWorkbook, "structureLocked">,
  { mode, structurePassword }: RoadmapTarget,
): boolean {
  return structureLocked && mode === "copy" && structurePassword === undefined;
}
