import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UnreadableFile } from "../app/file-set";

/**
 * The files of a call: those that were typed, and all files of the folders that were typed, with their subfolders. Links
 * to folders are not followed: they may lead in a circle. A folder without files stands for itself, so that it is named.
 *
 * @param paths As typed.
 */
export function givenFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const inside = isFolder(path) ? filesIn(path) : [];
    return inside.length === 0 ? [path] : inside;
  });
}

/** @throws {UnreadableFile} */
export function bytesOf(path: string): Uint8Array {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) throw new UnreadableFile("missing");
  if (isFolder(path) && filesIn(path).length === 0) throw new UnreadableFile("no-files");
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (cause) {
    throw new UnreadableFile("refused", { cause });
  }
}

/** A folder that cannot be looked into stands for itself too. */
function filesIn(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true });
    const sorted = inside.sort((one, other) => (one.name < other.name ? -1 : 1));
    return sorted.flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() || (entry.isSymbolicLink() && !isFolder(path)) ? [path] : [];
    });
  } catch {
    return [folder];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
