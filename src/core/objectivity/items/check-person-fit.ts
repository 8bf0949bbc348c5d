import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../../measured/check-output";
import { normalTail } from "../../stats/normal-tail";
import { normalTailValue } from "../../stats/normal-tail-value";
import { overdispersion } from "../../stats/overdispersion";
import { schoolSpread } from "../../measured/school-spread";
import { classResults, type ClassTest } from "./class-results";
import { itemsSkipped } from "./items-skipped";
import { itemTableOf, type ClassOfPupils } from "./item-table";
import { standardisedFit, type StandardisedFit } from "./standardised-fit";

interface ClassFit {
  readonly of: ClassOfPupils;
  /** Pupils whose answers have an order. */
  readonly n: number;
  readonly errors: number;
  readonly usualErrors: number;
  readonly fit: number;
  /** Mean skewness of its pupils' deviations. */
  readonly skewness: number;
  readonly agreement: number | null;
  readonly u3: number;
}

/**
 * `person-fit`: the answers of a class are out of order more than those of pupils with the same totals: easy tasks
 * missed while hard ones are done. By pupil: Guttman errors normed by the total (of tasks with several points, by their
 * steps), standardised within the total; by class: their mean, through the funnel with overdispersion over all classes.
 * Ht and U3, standardised in the same way, are told beside it.
 *
 * `value` is the mean of the standardised errors, in deviations of one pupil; `n` pupils who solved neither nothing nor
 * all. Details: `gnormed`, `gnormedUsual` (mean normed errors here and of pupils with such totals), `ht`, `u3` (means,
 * standardised), `tasks`, `groups`, `phi`, `tau2`, `zNaive`, `zMultiplicative`, `z`; of the school's result see
 * `classResults()`.
 *
 * Source: docs/methods.md#person-fit; Meijer (1994); van der Flier (1982); Sijtsma, Meijer (1992).
 */
export function* checkPersonFit({ measured, thresholds }: CheckInput): Generator<void, CheckOutput, void> {
  const table = itemTableOf(measured.results);
  if (table === null) return NOTHING_TO_CHECK;
  const reason = itemsSkipped(table, thresholds);
  if (reason !== null) return skipped(reason);
  const fit = yield* standardisedFit(table);
  const all = table.classes.map((of) => classFit(of, fit));
  const large = all.filter(({ n }) => n >= thresholds["signal.minPupils"]);
  if (large.length < thresholds["funnel.minSchools"]) return skipped("too-few-schools");
  const units = large.map(({ n, fit: value }) => ({ value, standardError: 1 / Math.sqrt(n) }));
  const spread = overdispersion(units, 0, schoolSpread(thresholds));
  const limitZ = normalTailValue(thresholds["signal.alpha"]);
  const common = {
    tasks: table.tasks.length,
    groups: large.length,
    phi: spread.ratio,
    tau2: spread.betweenVariance,
  };
  const tests = large.map((own, place): ClassTest => {
    const width = Math.sqrt(1 / own.n + spread.betweenVariance);
    // Errors have a long upper tail: what a sum of few of them still has of it is taken off (Cornish, Fisher, 1938).
    const bend = own.skewness / (6 * own.n * own.n * width ** 3);
    const raw = spread.adjusted[place] ?? 0;
    const z = raw - bend * (raw * raw - 1);
    const threshold = width * (limitZ + bend * (limitZ * limitZ - 1));
    const zs = {
      zNaive: spread.naive[place] ?? null,
      zMultiplicative: spread.multiplicative[place] ?? null,
      z,
    };
    return {
      ...classTest(own),
      threshold,
      p: normalTail(z),
      details: { ...detailsOf(own), ...common, ...zs },
    };
  });
  const small = all.filter(({ n }) => !(n >= thresholds["signal.minPupils"])).map(classTest);
  return {
    results: classResults("person-fit", measured.results.procedure, [...tests, ...small], thresholds),
    skipped: null,
  };
}

function classTest(own: ClassFit): ClassTest {
  return {
    of: own.of,
    value: own.n === 0 ? null : own.fit,
    threshold: null,
    n: own.n,
    p: null,
    details: detailsOf(own),
  };
}

function detailsOf({ errors, usualErrors, agreement, u3 }: ClassFit): ClassTest["details"] {
  return { gnormed: errors, gnormedUsual: usualErrors, ht: agreement, u3 };
}

function classFit(of: ClassOfPupils, fit: StandardisedFit): ClassFit {
  const known = of.pupils.filter((pupil) => !Number.isNaN(fit.normed[pupil] ?? NaN));
  function meanOf(values: Float64Array): number {
    const told = known.map((pupil) => values[pupil] ?? NaN).filter((value) => !Number.isNaN(value));
    return told.length === 0 ? NaN : told.reduce((sum, value) => sum + value, 0) / told.length;
  }
  const agreement = meanOf(fit.agreementZ);
  return {
    of,
    n: known.length,
    errors: known.length === 0 ? 0 : meanOf(fit.normed),
    usualErrors: known.length === 0 ? 0 : meanOf(fit.usual),
    fit: known.length === 0 ? 0 : meanOf(fit.normedZ),
    skewness: known.length === 0 ? 0 : meanOf(fit.skewness),
    agreement: Number.isNaN(agreement) ? null : agreement,
    u3: known.length === 0 ? 0 : meanOf(fit.u3Z),
  };
}
