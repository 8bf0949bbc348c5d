import type { RoadmapRequest, RoadmapStart } from "../../app/session-roadmap-api";
import { roadmapKey } from "../../sheets/roadmap/roadmap-layout";

/** Whether the sheet of a roadmap will be protected: as the person asks, else as the one that stands is. */
export function willBeProtected(
  { tracked }: RoadmapStart,
  { form, scope, isProtected }: RoadmapRequest,
): boolean {
  if (isProtected !== null) return isProtected;
  return tracked.some((roadmap) => roadmap.isProtected && roadmap.key === roadmapKey(form, scope));
}
