import { applyEdits } from "./apply-edits";
import type { EngineHost } from "./engine-host";

/** The file engine in the caller's own thread: for tests and measurements. */
export const directEngineHost: EngineHost = {
  run: ({ bytes, edits, policy }) => Promise.resolve().then(() => applyEdits(bytes, edits, policy)),
};
