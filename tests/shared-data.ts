import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The real data beside the checkout; not part of the project (../shared/data/README.md). */
export const SHARED_DATA = resolve(__dirname, "../../shared/data");

/** Whether the real data are there. Tests that need them are skipped, visibly, where they are not. */
export const hasSharedData = existsSync(SHARED_DATA);

/** `describe` that shows as skipped where the real data are missing. */
export const describeWithData = hasSharedData ? describe : describe.skip;

/** Full paths of the files in a folder of the real data, sorted by name. */
export function sharedFiles(folder: string): string[] {
  const path = join(SHARED_DATA, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}

/** The one file of a folder whose name has `part` in it. */
export function sharedFile(folder: string, part: string): string {
  const found = sharedFiles(folder).find((path) => path.includes(part));
  if (found === undefined) throw new Error(`No file with "${part}" in ${folder}`);
  return found;
}

/** The bytes of a file of the real data. */
export function sharedBytes(folder: string, part: string): Uint8Array {
  return new Uint8Array(readFileSync(sharedFile(folder, part)));
}
