import { weightedMean } from "../../stats/weighted-mean";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../../measured/check-output";
import { judgedSchools, type SchoolTest } from "../../measured/judged-schools";
import type { UnitResult } from "../../model/results";
import { normalTail } from "../../stats/normal-tail";
import { normalTailValue } from "../../stats/normal-tail-value";
import { overdispersion } from "../../stats/overdispersion";
import { schoolSpread } from "../../measured/school-spread";
import { itemsSkipped } from "./items-skipped";
import { itemTableOf, pupilsBySchool, type ItemTable } from "./item-table";
import { seedOf } from "./seed-of";
import { slopeBootstrap, type BootstrappedSlope } from "./slope-bootstrap";

/** Schools between two pauses. */
const STEP = 10;
/** Standard normal value at 0.975: limits that hold 95 % of schools. */
const Z_95 = 1.959963984540054;

interface SchoolSlope extends BootstrappedSlope {
  readonly unit: UnitResult;
  readonly n: number;
}

/**
 * `easy-hard`: hard tasks are done better than in the region, and easy ones worse (`easyHardSlope()`). The standard
 * error is bootstrapped: each pupil of the school is replaced by a random one of the region with the same total, many
 * times; what comes out on average is what is expected of a school with such totals, so that a strong school or one of two
 * kinds of pupils is not unusual by that alone. The rest goes through the funnel with overdispersion: schools differ in
 * textbooks and in how strictly they mark.
 *
 * `value` is the slope, `threshold` the one from which it is a sign. Details: `expectedSlope` (by the totals),
 * `slopeError`, `lower95`, `upper95`, `usualFrom`, `usualTo` (the upper is the threshold), `tasks`, `schools`, `phi`, `tau2`, `zNaive`, `zMultiplicative`, `z`.
 *
 * Source: docs/methods.md#easy-hard; Efron (1979), Annals of Statistics 7, 1–26 (bootstrap).
 */
export function* checkEasyHard({ measured, thresholds }: CheckInput): Generator<void, CheckOutput, void> {
  const { procedure } = measured.results;
  const table = itemTableOf(measured.results);
  if (table === null) return NOTHING_TO_CHECK;
  yield;
  const reason = itemsSkipped(table, thresholds);
  if (reason !== null) return skipped(reason);
  const { slopes, small } = yield* schoolSlopes(table, thresholds["signal.minPupils"]);
  if (slopes.length < thresholds["funnel.minSchools"]) return skipped("too-few-schools");

  const units = slopes.map(({ slope, expected, standardError }) => ({
    value: slope - expected,
    standardError,
  }));
  const centre = weightedMean(units);
  const spread = overdispersion(units, centre, schoolSpread(thresholds));
  const limitZ = normalTailValue(thresholds["signal.alpha"]);
  const common = {
    tasks: table.tasks.length,
    schools: slopes.length,
    phi: spread.ratio,
    tau2: spread.betweenVariance,
  };
  const tests = slopes.map(({ unit, n, slope, expected, standardError }, place): SchoolTest => {
    const z = spread.adjusted[place] ?? 0;
    const width = Math.sqrt(standardError ** 2 + spread.betweenVariance);
    const usual = expected + centre;
    const own = {
      expectedSlope: usual,
      slopeError: standardError,
      lower95: usual - Z_95 * width,
      upper95: usual + Z_95 * width,
      usualFrom: usual - limitZ * width,
      usualTo: usual + limitZ * width,
      zNaive: spread.naive[place] ?? null,
      zMultiplicative: spread.multiplicative[place] ?? null,
      z,
    };
    return {
      unit,
      value: slope,
      threshold: usual + limitZ * width,
      n,
      p: normalTail(z),
      details: { ...common, ...own },
    };
  });
  return { results: judgedSchools("easy-hard", procedure, [...tests, ...small], thresholds), skipped: null };
}

/** The slopes of schools with pupils enough, and the others as they are shown. */
function* schoolSlopes(
  table: ItemTable,
  least: number,
): Generator<void, { readonly slopes: readonly SchoolSlope[]; readonly small: readonly SchoolTest[] }, void> {
  const bootstrap = slopeBootstrap(table);
  yield;
  const slopes: SchoolSlope[] = [];
  const small: SchoolTest[] = [];
  for (const [place, { unit, pupils }] of pupilsBySchool(table).entries()) {
    const own = pupils.length < least ? null : bootstrap(pupils, seedOf(unit.school?.id ?? unit.name));
    if (own !== null) slopes.push({ unit, n: pupils.length, ...own });
    else small.push({ unit, value: null, threshold: null, n: pupils.length, p: null, details: {} });
    if (place % STEP === STEP - 1) yield;
  }
  return { slopes, small };
}
