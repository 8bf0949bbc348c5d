import { performance } from "node:perf_hooks";
import { median } from "simple-statistics";
import { contextModel } from "../src/core/classify/expected-results";
import { classifyLowResults } from "../src/core/classify/low-results";
import { LOW_RESULTS_PROFILES } from "../src/core/classify/low-results-profile";
import { checkLowResults } from "../src/core/classify/check-low-results";
import { schoolClusters, type ClusterMethod } from "../src/core/classify/school-clusters";
import { schoolConditions } from "../src/core/classify/school-conditions";
import { DEFAULT_SOCIAL_INDEX, socialIndex } from "../src/core/classify/social-index";
import type { ContextColumnId, SchoolContext } from "../src/core/model/school-context";
import type { PupilProgress } from "../src/core/model/pupil-progress";
import type { School } from "../src/core/model/school";
import { measuredProcedure } from "../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../src/core/model/thresholds";
import type { WorkbookRecords } from "../src/core/model/workbook-records";
import { schoolStatistics } from "../src/core/statistics/school-statistics";
import { DEFAULT_STATISTICS } from "../src/core/statistics/statistics-settings";
import { valueAdded } from "../src/core/statistics/value-added";
import { seededRandom } from "./seeded-random";
import { simulatedRegion } from "./simulated-region";

/** Issue 4: any classification of 600 schools by 30 columns in under a second. */
const TARGET_SECONDS = 1;
const SCHOOLS = 600;
const RUNS = 5;
/** Columns with numbers that conditions are made of; the other eleven of the thirty are answers in words. */
const NUMBERS: readonly ContextColumnId[] = [
  "size", "village", "settlement", "special", "top-category", "young-teachers", "pension-teachers", "old-computers",
  "parents-come", "parents-help", "incomplete-families", "low-income", "large-families", "guardianship", "on-record",
  "migrants", "disabilities", "vacancies", "higher-education",
]; // prettier-ignore
const ANSWERS = 11;
const METHODS: readonly ClusterMethod[] = ["quarters", "jenks", "k-means"];

measure();

/** Times each classification alone, on a made-up region, and prints the medians beside the target. */
function measure(): void {
  const records = region();
  const thresholds = thresholdsInForce();
  const { contexts } = records;
  const measured = records.procedures.map(measuredProcedure);
  const settings = {
    scale: "z",
    weights: Object.fromEntries(NUMBERS.map((id, place) => [id, place % 2 === 0 ? 1 : -1])),
  } as const;
  const index = socialIndex(contexts, settings);
  const byId = new Map(contexts.map((context) => [context.school.id, context]));
  const low = measured.flatMap((of) => checkLowResults({ measured: of, earlier: null, thresholds }).results);
  const conditions = schoolConditions(contexts, measured, thresholds, { index: settings });
  const progress = pupilsOf(contexts.map(({ school }) => school));

  console.log(
    `${String(SCHOOLS)} schools × ${String(NUMBERS.length + ANSWERS)} columns, ${String(records.procedures.length)} procedures, medians of ${String(RUNS)}`,
  );
  line("social index", () => socialIndex(contexts, settings));
  for (const method of METHODS) {
    line(`clusters, ${method}`, () => schoolClusters(contexts, index, { method, settings }));
  }
  line("regression on conditions, one procedure", () =>
    measured.slice(0, 1).map((of) => contextModel(of, byId, thresholds)),
  );
  line("all of conditions, as proposed", () =>
    schoolConditions(contexts, measured, thresholds, { index: DEFAULT_SOCIAL_INDEX, clusters: "k-means" }),
  );
  for (const profile of LOW_RESULTS_PROFILES) {
    line(`low results, profile ${profile.id}`, () => classifyLowResults(low, thresholds, profile));
  }
  line("statistics, ranking, gaps", () =>
    schoolStatistics(records, thresholds, { conditions, settings: DEFAULT_STATISTICS }),
  );
  line(`value added, ${String(progress.pupils.length)} pupils`, () =>
    valueAdded(progress, { minPupils: 20, minSchools: 5 }),
  );
}

function line(name: string, work: () => unknown): void {
  const seconds = median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      work();
      return (performance.now() - start) / 1000;
    }),
  );
  const held = seconds <= TARGET_SECONDS ? "held" : "MISSED";
  console.log(`${name.padEnd(42)} ${seconds.toFixed(3)} s, target ${String(TARGET_SECONDS)} s: ${held}`);
}

/** A region whose schools all answered the questionnaire. */
function region(): WorkbookRecords {
  const plan = {
    schools: SCHOOLS,
    pupils: [10, 90],
    spread: 0.25,
    customary: 0.3,
    manipulated: 0,
    manipulation: "none",
    manipulatedPupils: 0,
  } as const;
  const records = simulatedRegion(plan, 4);
  const random = seededRandom(30);
  const schools = records.procedures[0]?.schools.flatMap(({ school }) => school ?? []) ?? [];
  const contexts = schools.map((school): SchoolContext => ({
    school,
    values: Object.fromEntries(NUMBERS.map((id) => [id, random.normal()])),
    answers: Object.fromEntries(Array.from({ length: ANSWERS }, (_, column) => [`Вопрос ${String(column + 1)}`, `Ответ ${String(random.between(1, 5))}`])),
    source: { sheet: "Анкета", row: 0, column: 0 },
  })); // prettier-ignore
  return { ...records, contexts };
}

function pupilsOf(schools: readonly School[]): PupilProgress {
  const random = seededRandom(5);
  const pupils = schools.flatMap(({ id }) => {
    const level = random.normal();
    return Array.from({ length: random.between(10, 80) }, () => {
      const earlier = random.normal();
      return { group: id, earlier, later: 0.6 * earlier + 0.3 * level + 0.75 * random.normal() };
    });
  });
  return {
    sheet: "Баллы",
    subject: null,
    grade: null,
    year: null,
    earlierHeader: "",
    laterHeader: "",
    schools,
    pupils,
  };
}
