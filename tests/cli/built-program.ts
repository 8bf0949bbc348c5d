import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The built command line. */
export const PROGRAM = resolve(__dirname, "../../dist/cli/oko.js");

/** What a call of the built program gave. */
export interface ProgramRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Calls the built command line, as a person would.
 *
 * @param words After `oko`.
 * @throws when the program is not built: `npm test` builds first.
 */
export function runProgram(words: readonly string[]): ProgramRun {
  if (!existsSync(PROGRAM)) throw new Error(`Cannot call ${PROGRAM}: it is not built`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
