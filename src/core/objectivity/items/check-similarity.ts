import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../../measured/check-output";
import type { Thresholds } from "../../model/thresholds";
import { normalTail } from "../../stats/normal-tail";
import { overdispersion } from "../../stats/overdispersion";
import { schoolSpread } from "../../measured/school-spread";
import { classResults, type ClassTest } from "./class-results";
import { compareAnswers } from "./compare-answers";
import { itemsSkipped } from "./items-skipped";
import { itemTableOf, type ClassOfPupils, type ItemTable } from "./item-table";
import { pairTest, type PairTest } from "./pair-tests";
import { seedOf } from "./seed-of";
import { variantPermutation, type UnusualPair, type VariantTest } from "./variant-permutation";

/** Pairs between two pauses. */
const STEP = 10_000;
/** Pairs above this p weigh nothing: half of all pairs agree more than usual by chance. */
const UNUSUAL = 0.05;

interface ClassPairs {
  readonly of: ClassOfPupils;
  readonly n: number;
  readonly counts: PairCounts;
  /** null where there are too few pairs of one of the two kinds. */
  readonly test: VariantTest | null;
}

interface PairCounts {
  readonly samePairs: number;
  readonly sameAlike: number;
  readonly otherPairs: number;
  readonly otherAlike: number;
}

/**
 * `similarity`: works of one variant agree in a class more than works of two variants do. Each pair of a class is tested
 * by itself (`pairTest()`); then variants are permuted within the class (`variantPermutation()`), each pair weighing by how
 * rare its agreement is. Pairs of two variants are the control: teaching and marking are the same for them. And since works
 * of one variant agree a little more in every region, the class must also stand out among the classes of the tables:
 * p is the larger of the two.
 *
 * Nobody is named: with twenty tasks no single pair is sure.
 *
 * `value` is the share of pairs of one variant with p below `similarity.pairAlpha`, less that of pairs of two; `n` pupils
 * with a variant. Details: `sameShare`, `otherShare`, `samePairs`, `otherPairs`, `sameAlike`, `otherAlike`, `permutationP`,
 * `tasks`, `groups`, `phi`, `z`; of the school's result see `classResults()`.
 *
 * Source: docs/methods.md#similarity; van der Linden, Sotaridona (2006).
 */
export function* checkSimilarity({ measured, thresholds }: CheckInput): Generator<void, CheckOutput, void> {
  const table = itemTableOf(measured.results);
  if (table === null) return NOTHING_TO_CHECK;
  const reason = itemsSkipped(table, thresholds) ?? (table.variantCount < 2 ? "one-variant" : null);
  if (reason !== null) return skipped(reason);
  const pairP = pairTest(table);
  yield;
  const all: ClassPairs[] = [];
  let pairs = 0;
  for (const of of table.classes) {
    const own = classPairs(table, of, { pairP, thresholds });
    all.push(own);
    pairs += own.counts.samePairs + own.counts.otherPairs;
    if (pairs < STEP) continue;
    pairs = 0;
    yield;
  }
  const tested = all.flatMap(({ n, test }) =>
    test === null || n < thresholds["signal.minPupils"] ? [] : [test],
  );
  if (tested.length < thresholds["funnel.minSchools"]) return skipped("too-few-schools");
  const among = amongClasses(tested, thresholds);
  const common = { tasks: table.tasks.length, groups: tested.length, phi: among.ratio };
  const tests = all.map((own): ClassTest => classTest(own, common, among.zOf));
  return {
    results: classResults("similarity", measured.results.procedure, tests, thresholds),
    skipped: null,
  };
}

function classPairs(
  table: ItemTable,
  of: ClassOfPupils,
  { pairP, thresholds }: { readonly pairP: PairTest; readonly thresholds: Thresholds },
): ClassPairs {
  const pupils = of.pupils.filter((pupil) => (table.variants[pupil] ?? -1) >= 0).sort(compareAnswers(table));
  const variants = pupils.map((pupil) => table.variants[pupil] ?? 0);
  const unusual: UnusualPair[] = [];
  const counts = { samePairs: 0, sameAlike: 0, otherPairs: 0, otherAlike: 0 };
  for (let one = 1; one < pupils.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const p = pairP(pupils[one] ?? 0, pupils[other] ?? 0);
      const isSame = variants[one] === variants[other];
      const isAlike = Number(p < thresholds["similarity.pairAlpha"]);
      counts[isSame ? "samePairs" : "otherPairs"] += 1;
      counts[isSame ? "sameAlike" : "otherAlike"] += isAlike;
      if (p < UNUSUAL) unusual.push({ one, other, weight: Math.log(UNUSUAL / p) });
    }
  }
  const least = thresholds["similarity.minPairs"];
  const isEnough =
    Math.min(counts.samePairs, counts.otherPairs) >= least && pupils.length >= thresholds["signal.minPupils"];
  const seed = seedOf(`${of.unit.school?.id ?? of.unit.name}|${of.label ?? ""}`);
  return {
    of,
    n: pupils.length,
    counts,
    test: isEnough ? variantPermutation(unusual, variants, seed) : null,
  };
}

/** How far a class stands out among all classes, whose usual excess and spread are taken in. */
function amongClasses(
  tests: readonly VariantTest[],
  thresholds: Thresholds,
): { readonly ratio: number; readonly zOf: (test: VariantTest) => number } {
  const centre = tests.reduce((sum, { z }) => sum + z, 0) / tests.length;
  const units = tests.map(({ z }) => ({ value: z, standardError: 1 }));
  const { ratio, betweenVariance } = overdispersion(units, centre, schoolSpread(thresholds));
  return { ratio, zOf: ({ z }) => (z - centre) / Math.sqrt(1 + betweenVariance) };
}

function classTest(
  { of, n, counts, test }: ClassPairs,
  common: ClassTest["details"],
  zOf: (test: VariantTest) => number,
): ClassTest {
  const sameShare = counts.samePairs === 0 ? null : counts.sameAlike / counts.samePairs;
  const otherShare = counts.otherPairs === 0 ? null : counts.otherAlike / counts.otherPairs;
  const shares = { sameShare, otherShare, ...counts };
  const z = test === null ? null : zOf(test);
  return {
    of,
    value: sameShare === null || otherShare === null ? null : sameShare - otherShare,
    threshold: null,
    n,
    p: test === null || z === null ? null : Math.max(test.p, normalTail(z)),
    details: { ...shares, permutationP: test?.p ?? null, z, ...common },
  };
}
