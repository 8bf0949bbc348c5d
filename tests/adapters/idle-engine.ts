import type { EngineHost } from "../../src/adapters/xlsx/engine-host";
import { readOtherWorkbook } from "../../src/adapters/xlsx/read-other";

/** For tests that only read: no engine is started, and a write fails. */
export const idleEngine: EngineHost = {
  read: ({ kind, file }) => Promise.resolve().then(() => readOtherWorkbook(kind, file)),
  run: () => Promise.reject(new Error("Cannot write: this test only reads")),
};
