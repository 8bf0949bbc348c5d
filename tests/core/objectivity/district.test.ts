import { checkBoundaryRegion } from "../../../src/core/objectivity/check-boundary-region";
import { checkCohortChange } from "../../../src/core/objectivity/check-cohort-change";
import { examGaps } from "../../../src/core/objectivity/check-exam-gaps";
import { checkFunnelMean } from "../../../src/core/objectivity/check-funnel-mean";
import { checkFunnelShare2 } from "../../../src/core/objectivity/check-funnel-share2";
import { checkFunnelShare45 } from "../../../src/core/objectivity/check-funnel-share45";
import { checkJournalGap2 } from "../../../src/core/objectivity/check-journal-gap2";
import { checkJournalLowered } from "../../../src/core/objectivity/check-journal-lowered";
import { checkJournalRaised } from "../../../src/core/objectivity/check-journal-raised";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckResult } from "../../../src/core/model/check-result";
import type { JournalCounts, MarkCounts } from "../../../src/core/model/results";
import { MATHS_4, madeUpExam, madeUpMarks, madeUpProcedure } from "./made-up-results";
import district from "./district.json";

/** Made by district.py from docs/methods.md alone, with numpy and scipy. */
const SCHOOLS: readonly { before: number[]; works: number[]; journal: JournalCounts }[] = district.schools;
const EXPECTED: Readonly<Record<string, { common: Numbers; schools: readonly Numbers[] }>> = district.checks;

type Numbers = Readonly<Record<string, number>>;

/** Results, not details, of a check. */
const OWN = ["value", "n", "p", "q", "threshold"] as const;

const CHECKS = {
  "funnel-mean": checkFunnelMean,
  "funnel-share2": checkFunnelShare2,
  "funnel-share45": checkFunnelShare45,
  "journal-raised": checkJournalRaised,
  "journal-lowered": checkJournalLowered,
  "journal-gap2": checkJournalGap2,
  "boundary-region": checkBoundaryRegion,
  "cohort-change": checkCohortChange,
};

/** The scale of `mathsScale()`: «3» from 6, «4» from 10, «5» from 15. */
function marksOf(works: readonly number[]): MarkCounts {
  function between(from: number, to: number): number {
    return works.slice(from, to).reduce((sum, count) => sum + count, 0);
  }
  return [between(0, 6), between(6, 10), between(10, 15), between(15, 21)];
}

function input() {
  const now = SCHOOLS.map(({ works, journal }) => ({ histogram: works, marks: marksOf(works), journal }));
  const before = SCHOOLS.map(({ before: works }) => ({ histogram: works, marks: marksOf(works) }));
  return {
    measured: measuredProcedure(madeUpProcedure(now, { procedure: { ...MATHS_4, grade: 5, year: 2022 } })),
    earlier: measuredProcedure(madeUpProcedure(before)),
    thresholds: thresholdsInForce({}),
  };
}

function numberOf(result: CheckResult | undefined, key: string): unknown {
  const own = OWN.find((name) => name === key);
  return own === undefined ? result?.details[key] : result?.[own];
}

/** Its place among the made-up schools: their ids count from 200001. */
function placeOf({ school }: CheckResult): number {
  return Number(school?.id.replace("oo:", "")) - 200_001;
}

function differences(results: readonly CheckResult[], place: number, expected: Numbers): string[] {
  const result = results.find((of) => placeOf(of) === place);
  return Object.entries(expected).flatMap(([key, value]) => {
    const found = Number(numberOf(result, key) ?? NaN);
    const isNear = Math.abs(found - value) <= 1e-7 * Math.max(1e-3, Math.abs(value));
    return isNear ? [] : [`${String(place)} ${key}: ${String(found)} instead of ${String(value)}`];
  });
}

describe("ВПР and ОГЭ of made-up schools, computed independently", () => {
  const { pairs, common, schools } = district.gaps;
  const [before, after] = [0, 1].map((exam) =>
    pairs.map((pair) => {
      const [good = 0, n = 0] = pair[exam] ?? [];
      return { marks: madeUpMarks(good, n) };
    }),
  );
  function gaps() {
    return examGaps(
      {
        procedures: [madeUpProcedure(before ?? [], { procedure: { ...MATHS_4, grade: 8 } })],
        exams: [madeUpExam("oge", "ma", 2022, after ?? [])],
      },
      thresholdsInForce({}),
    ).results;
  }

  it("vpr-oge: every number of every school", () => {
    const results = gaps();
    expect(results).toHaveLength(24);
    const wrong = schools.flatMap(({ school, ...numbers }) =>
      differences(results, school, { ...common, ...numbers }),
    );
    expect(wrong).toEqual([]);
  });

  it("vpr-oge: the side, the mark of a small sample and the severity follow from the numbers", () => {
    const results = gaps();
    for (const { value, n, fired, severity, details } of results) {
      expect(details["direction"]).toBe((value ?? NaN) < common.median ? "below" : "above");
      expect(details["smallSample"]).toBe((n ?? NaN) < 20 ? "yes" : "no");
      expect(details["minPupils"]).toBe(10);
      expect(fired).toBe((value ?? NaN) > common.usualTo || (value ?? NaN) < common.usualFrom);
      expect(severity).toBe(fired === true ? "warn" : "info");
    }
    expect(new Set(results.map(({ fired }) => fired))).toEqual(new Set([true, false]));
    expect(new Set(results.map(({ details }) => details["smallSample"]))).toEqual(new Set(["yes", "no"]));
  });
});

describe("a made-up district, computed independently", () => {
  it.each(Object.entries(CHECKS))("%s: every number of every school", (check, run) => {
    const { results } = run(input());
    const { common, schools } = EXPECTED[check] ?? { common: {}, schools: [] };
    expect(schools.length).toBeGreaterThan(12);
    const wrong = schools.flatMap(({ school, ...numbers }) =>
      differences(results, school ?? NaN, { ...common, ...numbers }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(CHECKS))("%s: schools too small are shown and not judged", (check, run) => {
    const judged = new Set(EXPECTED[check]?.schools.map(({ school }) => school));
    const small = run(input()).results.filter((result) => !judged.has(placeOf(result)));
    expect(small.length).toBeGreaterThan(0);
    for (const result of small) expect(result).toMatchObject({ fired: null, q: null });
  });
});
