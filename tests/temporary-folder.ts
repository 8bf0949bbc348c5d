import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the tests of one file, gone with them; called where the tests are declared. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "oko-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
