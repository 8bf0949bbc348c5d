import { readFileSync } from "node:fs";
import { chromium, type Browser, type BrowserServer } from "playwright-core";

declare global {
  /** What `global-setup` leaves to `global-teardown`. */
  var okoBrowserProject: { readonly browser: BrowserServer; readonly folder: string } | undefined;
}

/** Variables by which the test files, also those in another process, find what `global-setup` started. */
export const SHARED = { browser: "OKO_TEST_BROWSER", host: "OKO_TEST_HOST" } as const;

/** The project's one browser. Closing it ends this connection and what was opened over it, not the browser. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(given(SHARED.browser));
}

/** The bundled test host of Excel. */
export function hostScript(): string {
  return readFileSync(given(SHARED.host), "utf8");
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`Cannot test in a browser: ${name} is not set by global-setup.ts`);
  return value;
}
