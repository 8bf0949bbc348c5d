import { applyEdits } from "./apply-edits";
import type { EngineHost } from "./engine-host";
import { readOtherWorkbook } from "./read-other";

/** The file engine in the caller's own thread: for tests and measurements. */
export const directEngineHost: EngineHost = {
  run: ({ bytes, edits, policy }) => Promise.resolve().then(() => applyEdits(bytes, edits, policy)),
  read: ({ kind, file }) => Promise.resolve().then(() => readOtherWorkbook(kind, file)),
};
