import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PASSWORD, type Seed } from "./seeds";

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

/** What a run tells a program, in two. */
export interface Results {
  /** What is told of the files. */
  readonly notices: string;
  readonly rest: string;
  /** What a check of the written book has to find again. */
  readonly found: string;
}

/** Bounds that each file has to keep: seconds of the processor's time, as the machine may have other work. */
export const MOST_SECONDS = 30;
export const MOST_MEGABYTES = 2000;

/** For a process that waits for what never comes. */
const MOST_WAITED = 600;
/** Of a second, in /proc. */
const TICKS = 100;

const PROGRAM = resolve(__dirname, "../../dist/cli/oko.js");

/** Gives a file to the built program, and what it wrote of it once more. @param folder To work in. */
export async function runMutant(
  folder: string,
  seed: Seed,
  bytes: Uint8Array,
): Promise<Ran & { readonly again: Ran | null }> {
  const work = join(folder, "работа");
  rmSync(work, { force: true, recursive: true });
  mkdirSync(work, { recursive: true });
  const path = join(work, seed.name);
  for (const { name, bytes: other } of seed.beside ?? []) writeFileSync(join(work, name), other);
  writeFileSync(path, bytes);
  const [out, second] = ["итог.xlsx", "второй.xlsx"].map((name) => join(folder, name)) as [string, string];
  for (const file of [out, second]) rmSync(file, { force: true });
  if (seed.beside !== undefined) {
    const bases = [
      "--template",
      join(work, "Пустая форма.xlsx"),
      "--register",
      join(work, "Реестр школ.xlsx"),
    ];
    const remarks = join(work, "замечания");
    return {
      ...(await run(folder, ["clean", work, ...bases, "--remarks", remarks, "--out", out])),
      again: null,
    };
  }
  const first = await run(folder, ["check", path, "--out", out]);
  const again = existsSync(out) ? await run(folder, ["check", out, "--out", second]) : null;
  return { ...first, again };
}

async function run(folder: string, call: readonly string[]): Promise<Ran> {
  const json = join(folder, "итог.json");
  rmSync(json, { force: true });
  const begun = Date.now();
  const words = [`--max-old-space-size=${String(MOST_MEGABYTES)}`, PROGRAM, ...call];
  const child = spawn(process.execPath, [...words, "--json", json, "--date", "2026-01-15"], {
    env: { ...process.env, OKO_PASSWORD: PASSWORD },
  });
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
  return { code, said: said.replaceAll(folder, "ПАПКА"), seconds, megabytes, isEnded, results };
}

function resultsOf(text: string): Results {
  const { notices, files, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const { findings, schools, indicators, summary } = rest;
  return {
    notices: JSON.stringify([notices, files]),
    rest: JSON.stringify(rest),
    found: JSON.stringify([findings, schools, indicators, summary]),
  };
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
