import { measuredProcedure } from "../../../../src/core/measured/measured-procedure";
import type { CheckInput, CheckOutput } from "../../../../src/core/measured/check-output";
import type { CheckResult } from "../../../../src/core/model/check-result";
import type { ProcedureResults } from "../../../../src/core/model/results";
import { thresholdsInForce } from "../../../../src/core/model/thresholds";
import { checkEasyHard } from "../../../../src/core/objectivity/items/check-easy-hard";
import { checkPersonFit } from "../../../../src/core/objectivity/items/check-person-fit";
import { checkSimilarity } from "../../../../src/core/objectivity/items/check-similarity";
import { copying, madeUpClasses, type MadeUpClass } from "./made-up-classes";
import type { SeededRandom } from "../../../../bench/seeded-random";

type ItemCheck = (input: CheckInput) => Generator<void, CheckOutput, void>;
const CHECKS: readonly [string, ItemCheck][] = [
  ["easy-hard", checkEasyHard],
  ["person-fit", checkPersonFit],
  ["similarity", checkSimilarity],
];
/** Schools that something is done to are the first ones: one of twenty, as rare as they should be. */
const CHANGED = 10;
const SCHOOLS = 200;

function outputOf(check: ItemCheck, results: ProcedureResults, own = {}): CheckOutput {
  const steps = check({
    measured: measuredProcedure(results),
    earlier: null,
    thresholds: thresholdsInForce(own),
  });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Fired, of the tests that could be made, in schools numbered below `below`. */
function firedOf(
  results: readonly CheckResult[],
  level: string,
  below = SCHOOLS,
): [fired: number, of: number] {
  const tested = results.filter((result) => {
    return (
      result.level === level && result.fired !== null && Number(result.school?.id.slice(3)) <= 200000 + below
    );
  });
  return [tested.filter(({ fired }) => fired === true).length, tested.length];
}

/** One in a hundred may be named wrongly; with so few tests, so many by chance in 1 of 100 regions. */
function mostByChance(of: number): number {
  return Math.ceil(0.015 * of + 2.33 * Math.sqrt(0.015 * of));
}

describe("honest classes", () => {
  const plans = {
    "of ordinary size": madeUpClasses({ seed: 1, schools: SCHOOLS }),
    "of 10 to 14 pupils": madeUpClasses({ seed: 2, schools: SCHOOLS, pupils: [10, 14] }),
    "of strong schools": madeUpClasses({ seed: 3, schools: SCHOOLS, strong: { schools: 60, by: 1.5 } }),
    "of two kinds of pupils": madeUpClasses({ seed: 4, schools: SCHOOLS, mixed: { schools: 60, by: 2.5 } }),
  };

  it.each(CHECKS)("are named by %s no more than 1.5 %% of the time, however strong or small", (_, check) => {
    const all = { class: [0, 0], school: [0, 0] };
    for (const [name, results] of Object.entries(plans)) {
      const output = outputOf(check, results);
      const isSpecial = name.includes("strong") || name.includes("kinds");
      for (const level of ["school", "class"] as const) {
        const [fired, of] = firedOf(output.results, level, isSpecial ? 60 : SCHOOLS);
        expect({ name, level, fired: fired <= mostByChance(of) }).toEqual({ name, level, fired: true });
        all[level] = [(all[level][0] ?? 0) + fired, (all[level][1] ?? 0) + of];
      }
    }
    for (const [fired = 0, of = 0] of Object.values(all))
      if (of > 0) expect(fired / of).toBeLessThanOrEqual(0.015);
  });
});

describe("what is done to works", () => {
  function changed(change: (of: MadeUpClass, random: SeededRandom) => void): ProcedureResults {
    return madeUpClasses({
      seed: 9,
      schools: SCHOOLS,
      change: (of, random) => {
        if (of.school < CHANGED) change(of, random);
      },
    });
  }

  it("is seen by `similarity` where pupils of one variant copy, in most classes", () => {
    const results = changed(copying(0.8));
    const [fired, of] = firedOf(outputOf(checkSimilarity, results).results, "class", CHANGED);
    expect(fired / of).toBeGreaterThanOrEqual(0.6);
    const half = firedOf(outputOf(checkSimilarity, changed(copying(0.5))).results, "class", CHANGED);
    expect(half[0] / half[1]).toBeGreaterThanOrEqual(0.35);
  });

  it("is seen by `easy-hard` and `person-fit` where a third of the hard answers are supplied", () => {
    const results = changed(({ answers }, random) => {
      for (const points of answers) {
        for (let task = 9; task < points.length; task += 1) {
          if (random.uniform() < 0.3) points[task] = task === 10 || task === 13 ? 2 : 1;
        }
      }
    });
    const schools = firedOf(outputOf(checkEasyHard, results).results, "school", CHANGED);
    expect(schools[0] / schools[1]).toBeGreaterThanOrEqual(0.8);
    const classes = firedOf(outputOf(checkPersonFit, results).results, "class", CHANGED);
    expect(classes[0] / classes[1]).toBeGreaterThanOrEqual(0.8);
  });
});

describe("the results of classes", () => {
  const honest = madeUpClasses({ seed: 5, schools: 40 });

  it("name the class, and the school's own result is of all its classes together", () => {
    const { results } = outputOf(checkPersonFit, honest);
    const ofSchool = results.filter(({ school }) => school?.id === "oo:200001");
    expect(ofSchool.map(({ level, classGroup }) => [level, classGroup ?? null])).toEqual([
      ["school", null],
      ["class", "4А"],
      ["class", "4Б"],
    ]);
    const [school, ...classes] = ofSchool;
    const [least = 1, larger = 1] = classes.map(({ p }) => p ?? 1).sort((one, other) => one - other);
    expect(school?.p).toBeCloseTo(Math.min(2 * least, larger), 12);
    expect(school?.n).toBe(classes.reduce((sum, { n }) => sum + (n ?? 0), 0));
    expect(school?.details["classes"]).toBe(2);
  });

  it("are the same in every run", () => {
    for (const [, check] of CHECKS) expect(outputOf(check, honest)).toEqual(outputOf(check, honest));
  });

  it("say «too few» of a class below the least number of pupils, never «clean»", () => {
    const small = madeUpClasses({ seed: 6, schools: 60, classes: 1, pupils: [6, 14] });
    for (const [name, check] of CHECKS) {
      const { results } = outputOf(check, small);
      const few = results.filter(({ n }) => (n ?? 0) < 10);
      expect({ name, few: few.length > 0 }).toEqual({ name, few: true });
      expect(few.every(({ fired, p }) => fired === null && p === null)).toBe(true);
    }
  });

  it("are of the whole parallel, and of no class, where the table names none", () => {
    const schools = honest.schools.map((unit) => ({
      ...unit,
      pupils: (unit.pupils ?? []).map((pupil) => ({ ...pupil, classGroup: null })),
    }));
    const { results } = outputOf(checkSimilarity, { ...honest, schools });
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(["school"]));
    expect(results).toHaveLength(40);
  });
});

describe("what cannot be said", () => {
  it("is not said of few tasks, few works, few schools or one variant", () => {
    const few = madeUpClasses({ seed: 7, schools: 12, maxima: [1, 1, 1, 1, 1] });
    const oneSchool = madeUpClasses({ seed: 7, schools: 6, classes: 1, pupils: [40, 50] });
    for (const [, check] of CHECKS) {
      expect(outputOf(check, few)).toEqual({ results: [], skipped: "too-few-tasks" });
      expect(outputOf(check, oneSchool)).toEqual({ results: [], skipped: "too-few-schools" });
      expect(outputOf(check, oneSchool, { "items.minReference": 500 }).skipped).toBe("too-few-pupils");
    }
    const schools = oneSchool.schools.map((unit) => ({
      ...unit,
      pupils: (unit.pupils ?? []).map((pupil) => ({ ...pupil, variant: "1" })),
    }));
    expect(outputOf(checkSimilarity, { ...oneSchool, schools }).skipped).toBe("one-variant");
  });

  it("and nothing is made of pupils who are known by totals only", () => {
    const results = { ...madeUpClasses({ seed: 7, schools: 1 }), schools: [] };
    for (const [, check] of CHECKS) expect(outputOf(check, results)).toEqual({ results: [], skipped: null });
  });
});
