import {
  chmodSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type BigIntStats,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { callText } from "../locale/cli";
import { WrongCall } from "./command-line";

/**
 * Refuses an output that would destroy something: an input under any of its names, a directory,
 * or a folder that is not there. Asked before the work, so that nobody waits for a refusal.
 *
 * @param output As typed.
 * @param inputs Files that were read, as typed.
 * @throws {WrongCall} with a Russian sentence.
 */
export function assertWritable(output: string, inputs: readonly string[]): void {
  const folder = statOf(dirname(resolve(output)));
  if (folder === null || !folder.isDirectory()) throw new WrongCall(callText.noFolder(output));
  if (statOf(output)?.isDirectory() === true) throw new WrongCall(callText.isFolder(output));
  if (inputs.some((input) => isSameFile(output, input))) throw new WrongCall(callText.overInput(output));
}

/** Whether two paths lead to one file: the same place, a link to it, or a name that differs in case only. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [statOf(one), statOf(other)];
  if (first !== null && second !== null && first.ino === second.ino && first.dev === second.dev) return true;
  return comparable(one) === comparable(other);
}

/**
 * Writes a file whole or not at all: under the name it has behind a link, with the rights it had. Into a pipe or a device
 * it is written as it is: putting a file in its place would take it away from those who read it.
 *
 * @throws {WrongCall} when the system refuses.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  writePieces(path, [content]);
}

/**
 * Writes a file of pieces as `writeWhole` does.
 *
 * @throws {WrongCall} when the system refuses.
 */
export function writePieces(path: string, pieces: Iterable<Uint8Array | string>): void {
  const before = statOf(path);
  if (before !== null && !before.isFile()) {
    attempted(path, () => writeAll(path, pieces));
    return;
  }
  const place = before === null ? resolve(path) : realpathSync(path);
  const draft = join(dirname(place), `.oko-${String(process.pid)}.tmp`);
  attempted(path, () => {
    try {
      writeAll(draft, pieces);
      if (before !== null) chmodSync(draft, Number(before.mode) & ALL_RIGHTS);
      renameSync(draft, place);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  });
}

function writeAll(path: string, pieces: Iterable<Uint8Array | string>): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** The bits of a file's mode that are rights, and not its kind. */
const ALL_RIGHTS = 0o7777;
const FULL = ["ENOSPC", "EDQUOT"];

function attempted(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    const said = FULL.includes(String(code)) ? callText.diskFull(path) : callText.cannotWrite(path);
    throw new WrongCall(said, { cause: error });
  }
}

function comparable(path: string): string {
  const whole = resolve(path);
  const folder = statOf(dirname(whole)) === null ? dirname(whole) : realpathSync(dirname(whole));
  return join(folder, basename(whole)).normalize("NFC").toLowerCase();
}

function statOf(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}
