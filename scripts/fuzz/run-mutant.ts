import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What came of a file that was given to the program. */
export interface Ran {
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly isEnded: boolean;
  /** Findings and notices; null where nothing was written. */
  readonly results: Results | null;
}

/** The JSON of a check, in two. */
export interface Results {
  readonly notices: string;
  readonly rest: string;
}

/** Bounds that each file has to keep: seconds of the processor's time, as the machine may have other work. */
export const MOST_SECONDS = 30;
export const MOST_MEGABYTES = 2000;

/** For a process that waits for what never comes. */
const MOST_WAITED = 600;
/** Of a second, in /proc. */
const TICKS = 100;

const PROGRAM = resolve(__dirname, "../../dist/cli/oko.js");

/** Gives a file to the built program, in a process of its own. @param folder To work in. */
export async function runMutant(folder: string, name: string, bytes: Uint8Array): Promise<Ran> {
  const [path, json, out] = [name, "итог.json", "итог.xlsx"].map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  for (const file of [json, out]) rmSync(file, { force: true });
  writeFileSync(path, bytes);
  const begun = Date.now();
  const words = [`--max-old-space-size=${String(MOST_MEGABYTES)}`, PROGRAM, "check", path];
  const child = spawn(process.execPath, [...words, "--json", json, "--out", out, "--date", "2026-01-15"]);
  let [said, megabytes, isEnded] = ["", 0, false];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid));
    const waited = (Date.now() - begun) / 1000;
    isEnded ||=
      (workOf(child.pid) ?? waited) > MOST_SECONDS || waited > MOST_WAITED || megabytes > MOST_MEGABYTES;
    if (isEnded) child.kill("SIGKILL");
  }, 50);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  clearInterval(watch);
  const seconds = (Date.now() - begun) / 1000;
  const results = existsSync(json) ? resultsOf(readFileSync(json, "utf8")) : null;
  return { code, said: said.replaceAll(path, "КНИГА"), seconds, megabytes, isEnded, results };
}

function resultsOf(text: string): Results {
  const { notices, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return { notices: JSON.stringify(notices), rest: JSON.stringify(rest) };
}

/** Seconds that a process has worked, where the system tells. */
function workOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
}

/** The most memory that a process has had, where the system tells. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
