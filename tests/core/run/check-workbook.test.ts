import { ALL_CHECKS } from "../../../src/core/run/all-checks";
import { checkWorkbook, type CheckStep } from "../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckRun } from "../../../src/core/run/check-run";
import type { WorkbookRecords } from "../../../src/core/model/workbook-records";
import { simulatedRegion } from "../../../bench/simulated-region";
import { MATHS_4, madeUpProcedure, madeUpRecords } from "../objectivity/made-up-results";

/** A region of 600 schools and four procedures, 5 % of the schools lifted at the boundaries. */
const REGION = simulatedRegion(
  {
    schools: 600,
    pupils: [10, 80],
    spread: 0.25,
    customary: 0,
    manipulated: 30,
    manipulation: "lift-80",
    manipulatedPupils: 50,
  },
  1,
);

/** Milliseconds for 600 schools; one step, and all. Guards against getting many times slower: the machine may be busy. */
const STEP_LIMIT = 5000;
const RUN_LIMIT = 30_000;

function runOf(records: WorkbookRecords, onStep: (step: CheckStep) => void = () => undefined): CheckRun {
  const steps = checkWorkbook(records, thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onStep(step.value);
  }
}

describe("checkWorkbook()", () => {
  let region: CheckRun;
  beforeAll(() => {
    region = runOf(REGION);
  });

  it("counts its steps to the end, and takes short ones", () => {
    const done: number[] = [];
    let longest = 0;
    let last = performance.now();
    const start = last;
    runOf(REGION, (step) => {
      done.push(step.done);
      expect(step.total).toBe(4 * ALL_CHECKS.length + 1);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    });
    expect(done).toEqual(Array.from({ length: 4 * ALL_CHECKS.length + 1 }, (_, i) => i + 1));
    expect(longest).toBeLessThan(STEP_LIMIT);
    expect(performance.now() - start).toBeLessThan(RUN_LIMIT);
  });

  it("finds the manipulated schools and leaves most others alone", () => {
    const { evidence } = region;
    const checked = evidence
      .filter(({ level }) => level === "check")
      .map(({ school }) => Number(school.id.slice(3)));
    expect(checked.filter((index) => index < 30).length).toBeGreaterThanOrEqual(28);
    expect(checked.filter((index) => index >= 30).length).toBeLessThan(0.08 * 570);
  });

  it("takes no conclusion away for a few rows of a later year", () => {
    const [first] = REGION.procedures;
    const french = {
      ...madeUpProcedure([], {
        procedure: { exam: "vpr", subject: "fr", grade: 8, year: 2022 },
        scale: null,
      }),
      schools: (first?.schools ?? []).slice(0, 8),
    };
    const { evidence } = runOf({ ...REGION, procedures: [...REGION.procedures, french] });
    expect(evidence.map(({ level }) => level)).toEqual(region.evidence.map(({ level }) => level));
    const [beside] = evidence.filter(({ level }) => level === "check");
    expect(beside?.year).toBe(2021);
  });

  it("gives the same from the same, and changes nothing given to it", () => {
    const records = deepFrozen(structuredClone(REGION));
    expect(runOf(records)).toEqual(region);
  });

  it("lets no number leave that is not one", () => {
    const numbers = region.results.flatMap(({ value, threshold, n, p, q, details }) =>
      [value, threshold, n, p, q, ...Object.values(details)].filter((item) => typeof item === "number"),
    );
    expect(numbers.every((number) => Number.isFinite(number))).toBe(true);
  });

  it("says once for each procedure and reason why checks were left out", () => {
    const schools = Array.from({ length: 3 }, () => ({
      histogram: Array<number>(21).fill(1),
      marks: [1, 1, 1, 1] as const,
    }));
    const { notices } = runOf(madeUpRecords([madeUpProcedure(schools, { scale: null })]));
    expect(notices.map(({ code, details }) => [code, details["reason"], details["checks"]])).toEqual([
      ["check-skipped", "region-missing", ["official-mean"]],
      ["check-skipped", "too-few-schools", ["funnel-mean", "funnel-share2", "funnel-share45"]],
      ["check-skipped", "scale-unknown", ["boundary-region", "boundary-smooth"]],
    ]);
  });

  it("finds the same children a year before", () => {
    const procedures = [{ ...MATHS_4, grade: 5, year: 2022 }, MATHS_4].map((procedure) =>
      madeUpProcedure(
        Array.from({ length: 20 }, () => ({ histogram: Array<number>(21).fill(1) })),
        { procedure },
      ),
    );
    const cohorts = runOf(madeUpRecords(procedures)).results.filter(({ check }) => check.includes("cohort"));
    expect(cohorts).toHaveLength(40);
    expect(cohorts.every(({ procedure }) => procedure.grade === 5)).toBe(true);
  });

  it("leaves ОГЭ and ЕГЭ to their own checks, and an empty workbook alone", () => {
    const oge = madeUpProcedure([{ marks: [9, 9, 9, 9] }], {
      procedure: { ...MATHS_4, exam: "oge", grade: 9 },
    });
    expect(runOf(madeUpRecords([oge])).results).toEqual([]);
    expect(runOf(madeUpRecords([]))).toMatchObject({ results: [], evidence: [], classes: [], notices: [] });
  });
});

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}
