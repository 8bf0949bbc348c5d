import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { median } from "simple-statistics";
import { writeLargeFile } from "./large-file";
import { regionFile } from "./region-file";

/** What one process took. */
interface Usage {
  readonly seconds: number;
  /** Seconds of processors: other work on the machine disturbs them less. */
  readonly work: number;
  readonly megabytes: number;
}

const RUNS = 3;
const PROGRAM = resolve("dist/cli/oko.js");

/** Issue 2, point 7: against a bare read in the same run, peak memory, and Mark mode over Copy. */
const TARGETS = { ratio: 2, unpacking: 10, megabytes: 1024, markSeconds: 5 };
/** A region, and all rows that Excel holds below a header: time per row may not grow by more than half. */
const SIZES = { small: 26_000, large: 1_048_575, mostSlope: 1.5 };

void measure();

/** Runs each way in a process of its own, in turn, and prints the medians beside the targets. */
async function measure(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error(`Cannot measure: no ${PROGRAM}, run npm run build`);
  const folder = mkdtempSync(join(tmpdir(), "oko-bench-"));
  try {
    const { path, isReal } = regionFile(folder);
    console.log(`${isReal ? "Real" : "Made-up"} file: ${basename(path)}, ${RUNS} runs, medians`);
    report(path, folder);
    await reportSizes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(path: string, folder: string): void {
  const out = join(folder, "out.xlsx");
  const ways = {
    bare: [resolve("bench/bare-read.mjs"), path],
    copy: [PROGRAM, "check", path, "--out", out],
    mark: [PROGRAM, "check", path, "--out", out, "--mode", "mark"],
  };
  const usages: Record<keyof typeof ways, Usage[]> = { bare: [], copy: [], mark: [] };
  for (let run = 0; run < RUNS; run += 1) {
    usages.bare.push(usageOf(ways.bare, folder));
    usages.copy.push(usageOf(ways.copy, folder));
    usages.mark.push(usageOf(ways.mark, folder));
  }
  const [bare, copy, mark] = [medianOf(usages.bare), medianOf(usages.copy), medianOf(usages.mark)];
  line("bare read by @e965/xlsx", bare);
  line("open + check + write, copy", copy);
  line("open + check + write, mark", mark);
  const unpacking = unpackingSeconds(path);
  console.log(`bare unpacking by fflate      ${unpacking.toFixed(2)} s`);
  console.log(`pure core alone               ${coreSeconds(path).toFixed(2)} s`);
  verdict("copy to bare read", copy.seconds / bare.seconds, TARGETS.ratio, "times");
  verdict("copy to bare read, by work", copy.work / bare.work, TARGETS.ratio, "times");
  verdict("copy to bare unpacking", copy.seconds / unpacking, TARGETS.unpacking, "times");
  verdict("peak memory", Math.max(copy.megabytes, mark.megabytes), TARGETS.megabytes, "MB");
  verdict("mark over copy", mark.seconds - copy.seconds, TARGETS.markSeconds, "s");
}

/** Opens and checks a table of 36 columns of both sizes, once each: the larger one takes minutes. */
async function reportSizes(folder: string): Promise<void> {
  const usages: Usage[] = [];
  for (const rows of [SIZES.small, SIZES.large]) {
    const path = join(folder, `Русский язык, 4 класс. ВПР 2021 (${String(rows)}).xlsx`);
    const bytes = await writeLargeFile(path, rows);
    const usage = usageOf([PROGRAM, "check", path], folder);
    line(`${String(rows)} rows, ${(bytes / 1e6).toFixed(0)} MB of XML`, usage);
    usages.push(usage);
    rmSync(path);
  }
  const [small, large] = usages;
  if (small === undefined || large === undefined) return;
  const slope = large.seconds / SIZES.large / (small.seconds / SIZES.small);
  verdict("time per row, large to small", slope, SIZES.mostSlope, "times");
  verdict("peak memory of a million rows", large.megabytes, TARGETS.megabytes, "MB");
}

/** The least that reading a package takes: its parts unpacked in this process, and nothing looked at. */
function unpackingSeconds(path: string): number {
  const bytes = new Uint8Array(readFileSync(path));
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    unzipSync(bytes);
    return (performance.now() - start) / 1000;
  });
  return median(runs);
}

function usageOf(words: readonly string[], folder: string): Usage {
  const file = join(folder, "usage.json");
  execFileSync(process.execPath, ["--import", resolve("bench/report-usage.mjs"), ...words], {
    env: { ...process.env, OKO_BENCH_USAGE: file },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return JSON.parse(readFileSync(file, "utf8")) as Usage;
}

function coreSeconds(path: string): number {
  const words = ["--import", "tsx", resolve("bench/core-run.ts"), path];
  const runs = Array.from({ length: RUNS }, () => {
    const text = execFileSync(process.execPath, words, { encoding: "utf8" });
    return (JSON.parse(text) as { seconds: number }).seconds;
  });
  return median(runs);
}

function medianOf(usages: readonly Usage[]): Usage {
  return {
    seconds: median(usages.map(({ seconds }) => seconds)),
    work: median(usages.map(({ work }) => work)),
    megabytes: median(usages.map(({ megabytes }) => megabytes)),
  };
}

function line(name: string, { seconds, work, megabytes }: Usage): void {
  console.log(
    `${name.padEnd(28)}  ${seconds.toFixed(2)} s, ${work.toFixed(2)} s of work  ${megabytes.toFixed(0)} MB`,
  );
}

function verdict(name: string, value: number, target: number, unit: string): void {
  const held = value <= target ? "held" : "MISSED";
  console.log(`${name}: ${value.toFixed(2)} ${unit}, target ${target} ${unit}: ${held}`);
}
