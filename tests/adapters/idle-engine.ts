import type { EngineHost } from "../../src/adapters/xlsx/engine-host";

/** For tests that only read: no engine is started, and a write fails. */
export const idleEngine: EngineHost = {
  run: () => Promise.reject(new Error("Cannot write: this test only reads")),
};
