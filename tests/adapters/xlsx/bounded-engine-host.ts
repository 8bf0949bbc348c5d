import { createContext, runInContext } from "node:vm";
import { directEngineHost } from "../../../src/adapters/xlsx/direct-engine-host";
import type { EngineHost } from "../../../src/adapters/xlsx/engine-host";
import { readingCrash, TOO_LONG } from "../../../src/adapters/xlsx/engine-worker";
import { readOtherWorkbook, type OtherContent } from "../../../src/adapters/xlsx/read-other";

/** Milliseconds for one file of another kind than xlsx: the doors give twenty seconds and more. */
const LIMIT = 10_000;

/**
 * The file engine in the test's own thread, with the bound that the doors' threads have: the library for other kinds of
 * files has none, and a spoilt one keeps it busy for ever.
 */
export const boundedEngineHost: EngineHost = {
  run: (job) => directEngineHost.run(job),
  read: ({ kind, file }) =>
    Promise.resolve().then(() => {
      const context = createContext({ read: () => readOtherWorkbook(kind, file) });
      try {
        return runInContext("read()", context, { timeout: LIMIT }) as OtherContent;
      } catch (error) {
        // The error is of another realm than the test's, so that its class tells nothing.
        const { code } = Object(error) as { readonly code?: unknown };
        throw code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? readingCrash(TOO_LONG) : error;
      }
    }),
};
