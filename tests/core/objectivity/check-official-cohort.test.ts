import { checkOfficialCohort } from "../../../src/core/objectivity/check-official-cohort";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { ProcedureResults } from "../../../src/core/model/results";
import { histogramOf, MATHS_4, madeUpProcedure, madeUpPupil } from "./made-up-results";

const thresholds = thresholdsInForce();

function input(later: ProcedureResults, earlier: ProcedureResults) {
  return { measured: measuredProcedure(later), earlier: measuredProcedure(earlier), thresholds };
}

describe("checkOfficialCohort()", () => {
  /** docs/methods.md#official-cohort: K of twelve schools; here the later work is always half of the maximum. */
  const ratios = [0.95, 1.02, 1.1, 0.88, 1.01, 0.99, 1.05, 2.4, 0.4, 1.0, 0.97, 1.03];
  const later = madeUpProcedure(
    ratios.map(() => ({ pupils: [madeUpPupil(8), madeUpPupil(8)] })),
    { procedure: { ...MATHS_4, grade: 5, year: 2022 } },
  );
  const earlier = madeUpProcedure(
    ratios.map((ratio) => ({ pupils: [madeUpPupil(8 * ratio), madeUpPupil(8 * ratio)] })),
  );
  const few = thresholdsInForce({ "official.minSchools": 12 });

  it("finds A9's quartiles and fences, one drop and one growth", () => {
    const { results } = checkOfficialCohort({ ...input(later, earlier), thresholds: few });
    expect(results[0]?.details["lowerQuartile"]).toBeCloseTo(0.965, 12);
    expect(results[0]?.details["upperQuartile"]).toBeCloseTo(1.035, 12);
    expect(results[0]?.details["lowerFence"]).toBeCloseTo(0.755, 12);
    expect(results[0]?.details["upperFence"]).toBeCloseTo(1.245, 12);
    const fired = results.filter((result) => result.fired === true);
    expect(fired.map(({ value, details }) => [value, details["direction"]])).toEqual([
      [expect.closeTo(2.4, 12), "drop"],
      [expect.closeTo(0.4, 12), "growth"],
    ]);
    expect(fired[1]?.details["shareBelow"]).toBeCloseTo(11 / 12, 12);
  });

  it("has the fence of its own side as threshold, and says who of few pupils it is", () => {
    const { results } = checkOfficialCohort({ ...input(later, earlier), thresholds: few });
    for (const { check, value, threshold, severity, n, details } of results) {
      const isGrowth = details["direction"] === "growth";
      expect(check).toBe("official-cohort");
      expect(isGrowth).toBe((value ?? NaN) < 1.005);
      expect(threshold).toBe(details[isGrowth ? "lowerFence" : "upperFence"]);
      expect({ severity, n, small: details["smallSample"] }).toEqual({
        severity: "info",
        n: 2,
        small: "yes",
      });
    }
  });

  it("is published for grades 4 to 5 only", () => {
    function publishedOf(from: number) {
      const [of, to] = [earlier, later].map((results, i) => ({
        ...results,
        procedure: { ...results.procedure, grade: from + i },
      }));
      if (of === undefined || to === undefined) throw new Error("two years");
      return checkOfficialCohort({ ...input(to, of), thresholds: few }).results[0]?.details["published"];
    }
    expect([3, 4, 5, 6].map(publishedOf)).toEqual(["no", "yes", "no", "no"]);
  });

  it("takes the smaller number of pupils, and leaves out a school where nobody has a point", () => {
    const made = ratios.map(() => ({ histogram: histogramOf([12, 12, 12]) }));
    const now = [
      ...made.slice(0, -1),
      { histogram: histogramOf([0, 0]) },
      { histogram: histogramOf([6, 6]) },
    ];
    const then = [...made, { histogram: histogramOf(Array.from({ length: 25 }, () => 12)) }];
    const { results } = checkOfficialCohort({
      ...input(madeUpProcedure(now, { procedure: later.procedure }), madeUpProcedure(then)),
      thresholds: few,
    });
    expect(results).toHaveLength(12);
    expect(results.at(-1)).toMatchObject({
      n: 2,
      details: { beforePupils: 25, afterPupils: 2, schools: 12 },
    });
  });

  it("needs the maximum of both works, and schools with both years", () => {
    const unknown = { ...earlier, maximum: null };
    expect(checkOfficialCohort({ ...input(later, unknown), thresholds: few }).skipped).toBe(
      "maximum-unknown",
    );
    const nobody = madeUpProcedure([{}]);
    expect(checkOfficialCohort({ ...input(later, nobody), thresholds: few })).toEqual({
      results: [],
      skipped: null,
    });
  });

  it("is skipped below the least number of schools", () => {
    expect(checkOfficialCohort(input(later, earlier)).skipped).toBe("too-few-schools");
  });

  it("has K = 2 for T5's school", () => {
    const twelve = ratios.map(() => ({ histogram: histogramOf([12]) }));
    const six = madeUpProcedure(
      ratios.map(() => ({ histogram: histogramOf([6]) })),
      { procedure: later.procedure },
    );
    const { results } = checkOfficialCohort({ ...input(six, madeUpProcedure(twelve)), thresholds: few });
    expect(results[0]?.value).toBe(2);
  });
});
