import { renameSync, rmSync, statSync, writeFileSync, realpathSync, type BigIntStats } from "node:fs";
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
 * Writes a file whole or not at all.
 *
 * @throws {WrongCall} when the system refuses.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const draft = join(dirname(resolve(path)), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new WrongCall(callText.cannotWrite(path), { cause: error });
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
