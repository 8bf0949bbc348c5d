import { measuredProcedure } from "../src/core/measured/measured-procedure";
import type { CheckId, CheckResult, SchoolEvidence } from "../src/core/model/check-result";
import { CHECK_TRAITS } from "../src/core/model/check-traits";
import { procedureKey } from "../src/core/model/procedure";
import { thresholdsInForce } from "../src/core/model/thresholds";
import type { WorkbookRecords } from "../src/core/model/workbook-records";
import { countedP } from "../src/core/objectivity/kind-evidence";
import { repeatedSignals } from "../src/core/objectivity/repeated-signals";
import { schoolEvidence } from "../src/core/objectivity/school-evidence";
import { ALL_CHECKS } from "../src/core/run/all-checks";
import { municipality, simulatedRegion, YEAR, type RegionPlan } from "./simulated-region";

/** Checks with an error rate of their own. */
export const CHECKS: readonly CheckId[] = [
  "funnel-mean",
  "funnel-share2",
  "funnel-share45",
  "boundary-region",
  "journal-raised",
  "journal-gap2",
  "cohort-change",
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

export const bestRates: Record<string, Rate> = {};
const BEST_PART = 0.1;

const COUNTED = ALL_CHECKS.filter(({ id }) => CHECK_TRAITS[id].signal !== null);

/** What of a run is looked at. */
interface Judged {
  readonly results: readonly CheckResult[];
  readonly evidence: readonly SchoolEvidence[];
}

/** Rates over the honest schools of a cell, or over its manipulated ones where it has some. */
export function ratesOf({ plan, size, hasRegion, schools }: Cell): Rates {
  const rates = Object.fromEntries(MEASURES.map((name) => [name, { seen: 0, of: 0 }])) as Rates;
  const isPower = plan.manipulated > 0;
  const counted = isPower ? plan.manipulated : plan.schools;
  for (let seed = 1000; seed < 1000 + Math.ceil(schools / counted); seed += 1) {
    const region = simulatedRegion(plan, seed);
    const border = [...region.strengths].sort((one, other) => other - one)[
      Math.floor(plan.schools * BEST_PART)
    ];
    const best = new Set(
      region.strengths.flatMap((strength, index) => (strength > (border ?? 0) ? [index] : [])),
    );
    const step = size ?? plan.schools;
    for (let from = 0; from + step <= plan.schools; from += step) {
      const run = judged(municipality(region, [from, from + step], hasRegion));
      countRun(run, rates, { best, isCounted: (index) => !isPower || index < plan.manipulated });
    }
  }
  return rates;
}

interface Counting {
  readonly best: ReadonlySet<number>;
  readonly isCounted: (index: number) => boolean;
}

function countRun(run: Judged, rates: Rates, { best, isCounted }: Counting): void {
  for (const results_ of run.results) {
    const { check, fired, procedure, source } = results_;
    const rate = (rates as Partial<Record<CheckId, Rate>>)[check];
    if (rate === undefined || procedure.year !== YEAR || fired === null || !isCounted(source.row)) continue;
    count(rate, fired);
    if (process.env["OKO_BEST"] !== undefined && best.has(source.row)) count(bestRates[check] ??= { seen: 0, of: 0 }, countedP(results_) <= 0.01);
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

/** Only the checks that count and the rule: all else that a run makes would take most of the time. */
function judged({ procedures }: WorkbookRecords): Judged {
  const thresholds = thresholdsInForce();
  const measured = new Map(procedures.map((of) => [procedureKey(of.procedure), measuredProcedure(of)]));
  const results = [...measured.values()].flatMap((current) => {
    const { procedure } = current.results;
    const before = { ...procedure, grade: procedure.grade - 1, year: procedure.year - 1 };
    const earlier = measured.get(procedureKey(before)) ?? null;
    return COUNTED.flatMap(({ run }) => run({ measured: current, earlier, thresholds }).results);
  });
  const repeated = repeatedSignals(results);
  return { results: repeated, evidence: schoolEvidence([...measured.values()], repeated, thresholds) };
}

export function count(rate: Rate, isSeen: boolean): void {
  rate.of += 1;
  if (isSeen) rate.seen += 1;
}

export function percent({ seen, of }: Rate): string {
  return of === 0 ? "–" : ((100 * seen) / of).toFixed(1).replace(".", ",");
}
