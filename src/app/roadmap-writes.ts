import { attempt } from "./outcome";
import { settingEdits, type OwnSettings } from "./own-settings";
import type { RoadmapDesk } from "./session-roadmap";
import type { SessionWrites } from "./session-writes";

/** How a roadmap is written: with the settings that it was made with. */
export function roadmapWrites(
  writes: SessionWrites,
  own: () => OwnSettings,
): Pick<RoadmapDesk, "preview" | "put" | "record"> {
  return {
    preview: (...what) => writes.preview(...what),
    put: (plan, target, onProgress, passwords = {}) =>
      attempt(() => writes.put(() => [...plan(), ...settingEdits(own())], target, onProgress, passwords)),
    record: (plan, passwords) => attempt(() => writes.record(plan, passwords ?? {})),
  };
}
