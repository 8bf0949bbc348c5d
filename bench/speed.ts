import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { median } from "simple-statistics";
import { regionFile } from "./region-file";

/** What one process took. */
interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
}

const RUNS = 3;
const PROGRAM = resolve("dist/cli/oko.js");

/** Issue 2, point 7: against a bare read in the same run, peak memory, and Mark mode over Copy. */
const TARGETS = { ratio: 2, megabytes: 1024, markSeconds: 5 };

measure();

/** Runs each way in a process of its own, in turn, and prints the medians beside the targets. */
function measure(): void {
  if (!existsSync(PROGRAM)) throw new Error(`Cannot measure: no ${PROGRAM}, run npm run build`);
  const folder = mkdtempSync(join(tmpdir(), "oko-bench-"));
  try {
    const { path, isReal } = regionFile(folder);
    console.log(`${isReal ? "Real" : "Made-up"} file: ${basename(path)}, ${RUNS} runs, medians`);
    report(path, folder);
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
  console.log(`pure core alone               ${coreSeconds(path).toFixed(2)} s`);
  verdict("copy to bare read", copy.seconds / bare.seconds, TARGETS.ratio, "times");
  verdict("peak memory", Math.max(copy.megabytes, mark.megabytes), TARGETS.megabytes, "MB");
  verdict("mark over copy", mark.seconds - copy.seconds, TARGETS.markSeconds, "s");
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
    megabytes: median(usages.map(({ megabytes }) => megabytes)),
  };
}

function line(name: string, { seconds, megabytes }: Usage): void {
  console.log(`${name.padEnd(28)}  ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB`);
}

function verdict(name: string, value: number, target: number, unit: string): void {
  const held = value <= target ? "held" : "MISSED";
  console.log(`${name}: ${value.toFixed(2)} ${unit}, target ${target} ${unit}: ${held}`);
}
