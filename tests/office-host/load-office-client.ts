import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

/** What the real client library defines when its script is run. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly SessionBase: SessionBase;
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly window: { Office: unknown };
}

/** The client's base class of sessions; a session put here serves every `Excel.run`. */
export interface SessionBase {
  new (): object;
  _overrideSession: unknown;
}

const SCRIPT = join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

let loaded: OfficeClient | null = null;

/**
 * Runs Microsoft's own Excel client, `@microsoft/office-js` 1.1.110, in a context of its own.
 *
 * Source: docs/excel-facts.md#testing.
 */
export function loadOfficeClient(): OfficeClient {
  if (loaded !== null) return loaded;
  const window: Record<string, unknown> = {
    console,
    // The client tries to clean up after a failure for some seconds: a test need not wait for it.
    setTimeout: (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref(),
    clearTimeout,
    location: {
      href: "https://host.invalid/",
      protocol: "https:",
      host: "host.invalid",
      search: "",
      hash: "",
    },
    navigator: { userAgent: "node" },
    document: {
      cookie: "",
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  createContext(window);
  runInContext(readFileSync(SCRIPT, "utf8"), window);
  loaded = {
    Excel: window["Excel"] as typeof Excel,
    OfficeExtension: window["OfficeExtension"] as OfficeClient["OfficeExtension"],
    window: window as unknown as OfficeClient["window"],
  };
  return loaded;
}
