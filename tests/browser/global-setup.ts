import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleHost } from "./bundle-host";
import { launchBrowserServer } from "./launch";
import { SHARED } from "./shared-browser";

/** Once for the browser project, whichever of its files run: one browser, and the test host of Excel as one script. */
export default async function setUp(): Promise<void> {
  const [browser, script] = await Promise.all([launchBrowserServer(), bundleHost()]);
  const folder = mkdtempSync(join(tmpdir(), "oko-browser-"));
  const host = join(folder, "host.js");
  writeFileSync(host, script);
  process.env[SHARED.browser] = browser.wsEndpoint();
  process.env[SHARED.host] = host;
  globalThis.okoBrowserProject = { browser, folder };
}
