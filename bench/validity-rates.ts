import type { CheckOutput } from "../src/core/measured/check-output";
import { measuredProcedure } from "../src/core/measured/measured-procedure";
import type { CheckId, CheckResult, SchoolEvidence } from "../src/core/model/check-result";
import { CHECK_TRAITS } from "../src/core/model/check-traits";
import { procedureKey } from "../src/core/model/procedure";
import { thresholdsInForce } from "../src/core/model/thresholds";
import type { WorkbookRecords } from "../src/core/model/workbook-records";
import { examGaps } from "../src/core/objectivity/check-exam-gaps";
import { repeatedSignals } from "../src/core/objectivity/repeated-signals";
import { schoolEvidence } from "../src/core/objectivity/school-evidence";
import { signalKind } from "../src/core/objectivity/signal-kind";
import { ALL_CHECKS } from "../src/core/run/all-checks";
import { hostileRegion, type HostileRegion } from "./hostile-regions";
import { municipality, simulatedSchools, YEAR, type RegionPlan } from "./simulated-region";

/** Checks with an error rate of their own. */
export const CHECKS: readonly CheckId[] = [
  "funnel-mean",
  "funnel-share2",
  "funnel-share45",
  "boundary-region",
  "journal-raised",
  "journal-gap2",
  "cohort-change",
  "vpr-oge",
];

/** How often a thing was seen among how many looks. */
export interface Rate {
  seen: number;
  of: number;
}

/** What is measured: levels by school, of all and of the best tenth by true ability; each check by school and procedure. */
export const MEASURES = ["check", "check-best", "attention", "attention-best", ...CHECKS] as const;
export type Measure = (typeof MEASURES)[number];
export type Rates = Record<Measure, Rate>;

/** One line of a table. */
export interface Cell {
  readonly name: string;
  readonly plan: RegionPlan;
  /** Schools of a municipality that are judged together; null = the whole region. */
  readonly size: number | null;
  /** Whether the municipality's tables have the row of its region. */
  readonly hasRegion: boolean;
  /** Schools to be made up, at least. */
  readonly schools: number;
}

const BEST_PART = 0.1;

const COUNTED = ALL_CHECKS.filter(({ id }) => CHECK_TRAITS[id].signal !== null);

/** What of a run is looked at. */
interface Judged {
  readonly results: readonly CheckResult[];
  readonly evidence: readonly SchoolEvidence[];
}

/** Rates over the honest schools of a cell. */
export function ratesOf(cell: Cell): Rates {
  return measured(cell, [(index) => index >= cell.plan.manipulated])[0] ?? noRates();
}

/** Rates over the manipulated schools of a cell, by their number of pupils. */
export function powerOf(cell: Cell): Rates[] {
  const { manipulated, manipulatedPupils } = cell.plan;
  const sizes = [manipulatedPupils].flat();
  const ofSizes = sizes.map(
    (_, place) => (index: number) => index < manipulated && index % sizes.length === place,
  );
  return measured(cell, ofSizes);
}

/** Rates over honest regions of other distributions, as many as make so many schools. */
export function hostileRates(region: HostileRegion, schools: number): Rates {
  const rates = noRates();
  const regions = Math.ceil(schools / region.schools);
  for (let seed = 1; seed <= regions; seed += 1) {
    const made = hostileRegion(region, seed);
    const run = judged(municipality(made, [0, region.schools], true));
    countRun(run, rates, { best: bestSchools(made.strengths), isCounted: () => true });
  }
  return rates;
}

function noRates(): Rates {
  return Object.fromEntries(MEASURES.map((name) => [name, { seen: 0, of: 0 }])) as Rates;
}

type Group = (index: number) => boolean;

function measured({ plan, size, hasRegion, schools }: Cell, groups: readonly Group[]): Rates[] {
  const all = groups.map(noRates);
  const regions = Math.ceil(schools / (plan.manipulated === 0 ? plan.schools : plan.manipulated));
  for (let seed = 1000; seed < 1000 + regions; seed += 1) {
    const region = simulatedSchools(plan, seed);
    const best = bestSchools(region.strengths);
    const step = size ?? plan.schools;
    for (let from = 0; from + step <= plan.schools; from += step) {
      const run = judged(municipality(region, [from, from + step], hasRegion));
      groups.forEach((isCounted, place) => countRun(run, all[place] ?? noRates(), { best, isCounted }));
    }
  }
  return all;
}

function bestSchools(strengths: readonly number[]): Set<number> {
  const descending = [...strengths].sort((one, other) => other - one);
  const border = descending[Math.floor(strengths.length * BEST_PART)] ?? 0;
  return new Set(strengths.flatMap((strength, index) => (strength > border ? [index] : [])));
}

interface Counting {
  readonly best: ReadonlySet<number>;
  readonly isCounted: Group;
}

function countRun(run: Judged, rates: Rates, { best, isCounted }: Counting): void {
  for (const result of run.results) {
    const { check, fired, procedure, source } = result;
    const rate = (rates as Partial<Record<CheckId, Rate>>)[check];
    const year = check === "vpr-oge" ? procedure.year - 1 : procedure.year;
    if (rate === undefined || year !== YEAR || fired === null || !isCounted(source.row)) continue;
    // Of a gap only the works of ВПР above the exam are a sign; the fences look to both sides.
    count(rate, fired && (check !== "vpr-oge" || signalKind(result) !== null));
  }
  for (const { school, years } of run.evidence) {
    const index = Number(school.id.slice("oo:".length));
    const ofYear = years.find(({ year }) => year === YEAR);
    if (ofYear === undefined || !isCounted(index)) continue;
    const { level } = ofYear;
    count(rates.check, level === "check");
    count(rates.attention, level === "attention");
    if (!best.has(index)) continue;
    count(rates["check-best"], level === "check");
    count(rates["attention-best"], level === "attention");
  }
}

/** Of a check that gives way while it works too. */
function outputOf(made: CheckOutput | Generator<void, CheckOutput, void>): CheckOutput {
  if ("results" in made) return made;
  let step = made.next();
  while (step.done !== true) step = made.next();
  return step.value;
}

/** Only the checks that count and the rule: all else that a run makes would take most of the time. */
function judged({ procedures, exams }: WorkbookRecords): Judged {
  const thresholds = thresholdsInForce();
  const measured = new Map(procedures.map((of) => [procedureKey(of.procedure), measuredProcedure(of)]));
  const results = [...measured.values()].flatMap((current) => {
    const { procedure } = current.results;
    const before = { ...procedure, grade: procedure.grade - 1, year: procedure.year - 1 };
    const earlier = measured.get(procedureKey(before)) ?? null;
    return COUNTED.flatMap(({ run }) => outputOf(run({ measured: current, earlier, thresholds })).results);
  });
  const repeated = repeatedSignals([...results, ...examGaps({ procedures, exams }, thresholds).results]);
  return { results: repeated, evidence: schoolEvidence([...measured.values()], repeated, thresholds) };
}

export function count(rate: Rate, isSeen: boolean): void {
  rate.of += 1;
  if (isSeen) rate.seen += 1;
}

export function percent({ seen, of }: Rate): string {
  return of === 0 ? "–" : ((100 * seen) / of).toFixed(1).replace(".", ",");
}
