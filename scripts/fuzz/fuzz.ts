import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultOf } from "./faults";
import { chanceOf, mutantOf } from "./mutants";
import { runMutant, type Ran } from "./run-mutant";
import { seeds, type Seed } from "./seeds";

/** How many mutants, from which seed, and how many at once: `npm run fuzz -- 1000 1 2`. */
const [COUNT = 1000, SEED = 1, AT_ONCE = 2] = process.argv.slice(2).map(Number);

void main().then((faults) => process.exit(faults === 0 ? 0 : 1));

/** Gives spoilt files to the program; those that it does not bear are kept. */
async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "oko-fuzz-"));
  const kept = join(folder, "faults");
  mkdirSync(kept);
  const all = seeds();
  const sound = new Map<Seed, Ran>();
  for (const seed of all) sound.set(seed, await runMutant(folder, seed, seed.bytes));
  const counts = new Map<string, number>();
  let next = 0;
  async function work(place: string): Promise<void> {
    mkdirSync(place);
    while (next < COUNT) {
      const number = next++;
      const seed = all[number % all.length];
      const before = seed === undefined ? undefined : sound.get(seed);
      if (seed === undefined || before === undefined) continue;
      const mutant = mutantOf(seed.bytes, chanceOf(SEED * 1_000_003 + number));
      const ran = await runMutant(place, seed, mutant.bytes);
      const isCovered = mutant.isCovered || seed.isSealed === true;
      const fault = faultOf({ isCovered }, ran, before);
      const outcome =
        fault ?? (ran.code === 1 ? "refused" : ran.results?.rest === before.results?.rest ? "same" : "other");
      count(counts, outcome);
      if (number % 100 === 99) console.log(`${String(number + 1)}: ${summary(counts)}`);
      if (fault === null) continue;
      writeFileSync(join(kept, `${String(number)}-${seed.name}`), mutant.bytes);
      console.log(`${fault}: ${String(number)}, ${seed.name}, ${mutant.kind}, ${ran.said.slice(0, 300)}`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(join(folder, String(index)))));
  const harmless = ["refused", "same", "other"].reduce((sum, outcome) => sum + (counts.get(outcome) ?? 0), 0);
  console.log(summary(counts));
  if (harmless === COUNT) rmSync(folder, { recursive: true });
  else console.log(`Kept in ${kept}`);
  return COUNT - harmless;
}

function count(counts: Map<string, number>, outcome: string): void {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
}

function summary(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([outcome, number]) => `${outcome} ${String(number)}`).join(", ");
}
