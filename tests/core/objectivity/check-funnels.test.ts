import { checkFunnelMean } from "../../../src/core/objectivity/check-funnel-mean";
import { checkFunnelShare2 } from "../../../src/core/objectivity/check-funnel-share2";
import { checkFunnelShare45 } from "../../../src/core/objectivity/check-funnel-share45";
import { checkJournalGap2 } from "../../../src/core/objectivity/check-journal-gap2";
import { checkJournalLowered } from "../../../src/core/objectivity/check-journal-lowered";
import { checkJournalRaised } from "../../../src/core/objectivity/check-journal-raised";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { unbiasedWinsorising } from "../../../src/core/stats/winsorising";
import { normalTail } from "../../../src/core/stats/normal-tail";
import { seededRandom } from "../../../bench/seeded-random";
import { madeUpProcedure, madeUpRegion, type MadeUpSchool } from "./made-up-results";

/** The schools of docs/methods.md#overdispersion: «4» and «5» of the pupils; the rest got «3». */
const PUPILS = [12, 25, 40, 60, 80, 100, 33, 18, 55, 70];
const COUNTS = [9, 10, 22, 24, 60, 45, 15, 3, 40, 30];
/** φ of schools that differ by chance only when a tenth is drawn in on each side. */
const HONEST_RATIO = unbiasedWinsorising(0.1).honestRatio;
/** τ² is linear in Nφ − (N − 1): R's .01704072 carried to the unbiased φ. */
const UNBIASED_TAU2 = (0.01704072 * ((10 * 3.822044) / HONEST_RATIO - 9)) / (10 * 3.822044 - 9);
/** The fifth school, 60 of 80: naive z 4.2658, standard error 1 / (2√80). */
const UNBIASED_Z = 4.2658 / (2 * Math.sqrt(80)) / Math.sqrt(1 / 320 + UNBIASED_TAU2);
const GOLDEN = PUPILS.map((n, i): MadeUpSchool => {
  const high = COUNTS[i] ?? 0;
  return {
    marks: [0, n - high, high, 0],
    journal: { lowered: 0, confirmed: n - high, raised: high, gap2: high },
  };
});

function input(schools: readonly MadeUpSchool[], own = {}, others = {}) {
  return {
    measured: measuredProcedure(madeUpProcedure(schools, others)),
    earlier: null,
    thresholds: thresholdsInForce(own),
  };
}

describe("checkFunnelShare45()", () => {
  function ofGolden() {
    return checkFunnelShare45(input(GOLDEN, { "signal.alpha": 0.1 })).results;
  }

  // R gives φ = 3.822044 as published; the checks divide it by φ of honest schools, and τ² and z follow.
  it("carries R's numbers to the card, with φ made unbiased", () => {
    const results = ofGolden();
    expect(results[4]?.details["z"]).toBeCloseTo(UNBIASED_Z, 4);
    expect(results[4]?.details["zNaive"]).toBeCloseTo(4.2658, 4);
    expect(results[4]?.details["phi"]).toBeCloseTo(3.822044 / HONEST_RATIO, 5);
    expect(results[4]?.details["tau2"]).toBeCloseTo(UNBIASED_TAU2, 6);
    expect(results[4]?.details["reference"]).toBeCloseTo(0.5233266, 7);
    expect(results[4]).toMatchObject({ value: 0.75, n: 80 });
    // No less than the funnel says: the exact chance knows too how schools differ.
    expect(results[4]?.p).toBeGreaterThanOrEqual(normalTail(Number(results[4]?.details["z"])));
  });

  it("fires exactly beyond the shown threshold, on the side of the sign only", () => {
    const random = seededRandom(3);
    const fired = { high: 0, low: 0 };
    for (let table = 0; table < 60; table += 1) {
      const made = Array.from({ length: 12 }, (): MadeUpSchool => {
        const n = random.between(10, 120);
        const twos = random.binomial(n, 0.02 + 0.3 * random.uniform() ** 2);
        const high = random.binomial(n - twos, random.uniform());
        return { marks: [twos, n - twos - high, high, 0] };
      });
      const tested = input(made, { "signal.alpha": 0.05 });
      for (const result of checkFunnelShare45(tested).results) {
        expect(result.fired).toBe((result.value ?? 0) > (result.threshold ?? 1));
        expect(result.threshold).toBe(result.details["usualTo"]);
        fired.high += Number(result.fired);
      }
      for (const result of checkFunnelShare2(tested).results) {
        expect(result.fired).toBe((result.value ?? 0) < (result.threshold ?? 0));
        expect(result.threshold).toBe(result.details["usualFrom"]);
        fired.low += Number(result.fired);
      }
    }
    expect(fired.high).toBeGreaterThan(5);
    expect(fired.low).toBeGreaterThan(5);
  });

  it("says «too few» of a school below the minimum, shows its limits and leaves the others as they were", () => {
    const withSmall = checkFunnelShare45(input([...GOLDEN, { marks: [0, 0, 9, 0] }])).results;
    expect(withSmall[10]).toMatchObject({ fired: null, p: null, q: null, value: 1, n: 9 });
    expect(withSmall[10]?.details["usualTo"]).toBeGreaterThan(0.8);
    expect(withSmall[4]?.details["z"]).toBe(ofGolden()[4]?.details["z"]);
  });

  it("is skipped, with the reason, below the least number of schools", () => {
    expect(checkFunnelShare45(input(GOLDEN.slice(1))).skipped).toBe("too-few-schools");
    expect(checkFunnelShare45(input([{}])).skipped).toBeNull();
  });

  it("says whom a school is compared with", () => {
    const twoTerritories = GOLDEN.map((school, i) => ({
      ...school,
      territory: i < 5 ? "Район 1" : "Район 2",
    }));
    const unknown = GOLDEN.map((school) => ({ ...school, territory: null }));
    const region = madeUpRegion({ marks: [0, 60, 40, 0] });
    expect(ofGolden()[0]?.details).toMatchObject({ referenceLevel: "territory", regionValue: null });
    expect(checkFunnelShare45(input(unknown)).results[0]?.details["referenceLevel"]).toBe("schools");
    expect(checkFunnelShare45(input(twoTerritories, {}, { region })).results[0]?.details).toMatchObject({
      referenceLevel: "region",
      regionValue: 0.4,
    });
  });
});

describe("checkFunnelShare2()", () => {
  const usual = Array.from({ length: 29 }, (): MadeUpSchool => ({ marks: [20, 20, 10, 0] }));

  it("fires on the low side: no «2» at all where others have 40 %", () => {
    const { results } = checkFunnelShare2(input([...usual, { marks: [0, 40, 10, 0] }]));
    expect(results.filter((result) => result.fired === true).map((result) => result.value)).toEqual([0]);
    expect(results[29]?.severity).toBe("alert");
  });

  it("does not fire for none of 60 where 3 % are usual: by chance it happens in one school of six", () => {
    const few = Array.from({ length: 29 }, (): MadeUpSchool => ({ marks: [2, 48, 10, 0] }));
    const { results } = checkFunnelShare2(input([...few, { marks: [0, 50, 10, 0] }]));
    expect(results[29]?.details["z"]).toBeLessThan(-2.33);
    // Not even none of 60 would be unusual, so no school can lie below the limit.
    expect(results[29]).toMatchObject({ fired: false, value: 0, threshold: 0 });
  });
});

describe("checkFunnelMean()", () => {
  const usual = Array.from({ length: 19 }, (_, i): MadeUpSchool => ({ histogram: spread(9 + (i % 3), 30) }));

  it("takes scores where they are known, and fires for the school far above the others", () => {
    const { results } = checkFunnelMean(input([...usual, { histogram: spread(16, 30) }]));
    expect(results[19]).toMatchObject({
      fired: true,
      value: 16,
      n: 30,
      details: { basis: "scores", maximum: 20 },
    });
    expect(results.filter((result) => result.fired === true)).toHaveLength(1);
    const { shrunken, reference } = results[19]?.details ?? {};
    expect(Number(shrunken)).toBeLessThan(16);
    expect(Number(shrunken)).toBeGreaterThan(Number(reference));
  });

  it("takes marks where there are no scores", () => {
    const { results } = checkFunnelMean(input(GOLDEN));
    expect(results[0]).toMatchObject({ value: 3.75, details: { basis: "marks" } });
  });

  it("shows a school below the minimum against the others' limits, and neither judges nor counts it", () => {
    const alone = checkFunnelMean(input(usual)).results[0];
    const { results } = checkFunnelMean(input([...usual, { histogram: spread(16, 9) }, {}]));
    expect(results).toHaveLength(20);
    expect(results[19]).toMatchObject({ fired: null, p: null, q: null, value: 16, n: 9 });
    expect(results[19]?.details).toMatchObject({ schools: 19, reference: alone?.details["reference"] });
    expect(results[19]?.details["usualTo"]).toBe(results[19]?.threshold);
    expect(Number(results[19]?.details["usualFrom"])).toBeLessThan(Number(alone?.details["usualFrom"]));
    for (const key of ["z", "zNaive", "zMultiplicative", "shrunken"])
      expect(results[19]?.details[key]).toBeUndefined();
  });

  it("judges a school of exactly the least number of pupils, and as many schools", () => {
    const ten = Array.from({ length: 10 }, (_, i): MadeUpSchool => ({ histogram: mixed(8 + (i % 3)) }));
    expect(checkFunnelMean(input(ten)).results.every(({ p }) => p !== null)).toBe(true);
    expect(checkFunnelMean(input(ten.slice(1)))).toEqual({ results: [], skipped: "too-few-schools" });
  });

  it("names the region's mean only where a row of the region gives it", () => {
    const towns = usual.map((school, i) => ({ ...school, territory: i < 9 ? "Район 1" : "Район 2" }));
    const region = madeUpRegion({ histogram: spread(10, 600) });
    function saidOf(own: Parameters<typeof madeUpProcedure>[1]) {
      return checkFunnelMean(input(towns, {}, own)).results[0]?.details["regionValue"];
    }
    expect(saidOf({ region })).toBe(10);
    expect(saidOf({})).toBeNull();
    expect(saidOf({ region, regionOf: "territory" })).toBeNull();
    expect(saidOf({ region: madeUpRegion({}) })).toBeNull();
  });

  it("knows the largest mark where marks are compared", () => {
    expect(checkFunnelMean(input(GOLDEN)).results[0]?.details["maximum"]).toBe(5);
  });

  it("tests nothing where all pupils have one result", () => {
    const equal = Array.from({ length: 12 }, (): MadeUpSchool => ({ marks: [0, 20, 0, 0] }));
    expect(checkFunnelMean(input(equal))).toEqual({ results: [], skipped: null });
  });
});

describe("journal checks", () => {
  it("put the same counts through the same funnel, for raised and for two marks' difference", () => {
    for (const check of [checkJournalRaised, checkJournalGap2]) {
      const { results } = check(input(GOLDEN));
      expect(results[4]?.details["z"]).toBeCloseTo(UNBIASED_Z, 4);
      expect(results[4]?.details).toMatchObject({ raisedShare: 0.75, loweredShare: 0, gap2Share: 0.75 });
    }
  });

  it("say the parts of the journal's comparison beside", () => {
    const parts = GOLDEN.map((): MadeUpSchool => ({
      journal: { lowered: 6, confirmed: 10, raised: 4, gap2: 1 },
    }));
    expect(checkJournalRaised(input(parts)).results[0]).toMatchObject({
      check: "journal-raised",
      value: 0.2,
      details: { loweredShare: 0.3, confirmedShare: 0.5, raisedShare: 0.2, gap2Share: 0.05 },
    });
    expect(checkJournalLowered(input(parts)).results[0]).toMatchObject({
      check: "journal-lowered",
      value: 0.3,
    });
    expect(checkJournalGap2(input(parts)).results[0]).toMatchObject({ check: "journal-gap2", value: 0.05 });
  });

  it("look at lowered marks on their own", () => {
    const { results } = checkJournalLowered(input(GOLDEN));
    expect(results.every((result) => result.value === 0 && result.fired === false)).toBe(true);
  });

  it("compare among schools of one result only where all the schools' results are known", () => {
    const known = checkJournalRaised(input(GOLDEN)).results[0]?.details;
    expect(known).toHaveProperty("pAtLevel");
    const first = GOLDEN.map(({ journal, marks }, i): MadeUpSchool =>
      i === 0 ? { ...(journal && { journal }) } : { ...(journal && { journal }), ...(marks && { marks }) },
    );
    expect(checkJournalRaised(input(first)).results[1]?.details).not.toHaveProperty("pAtLevel");
    const ofOneResult = GOLDEN.map(({ journal }): MadeUpSchool => ({
      ...(journal && { journal }),
      marks: [0, 5, 5, 0],
    }));
    expect(checkJournalRaised(input(ofOneResult)).results[1]?.details).not.toHaveProperty("pAtLevel");
    expect(checkFunnelShare45(input(GOLDEN)).results[0]?.details).not.toHaveProperty("pAtLevel");
  });

  it("have nothing to shrink where no school has such a mark", () => {
    expect(checkJournalLowered(input(GOLDEN)).results[0]?.details["shrunken"]).toBeNull();
    expect(checkJournalRaised(input(GOLDEN)).results[0]?.details["shrunken"]).not.toBeNull();
  });

  it("know nothing of two marks' difference where the report has three groups only", () => {
    const groups = GOLDEN.map(({ journal }) =>
      journal === undefined ? {} : { journal: { ...journal, gap2: null } },
    );
    expect(checkJournalGap2(input(groups))).toEqual({ results: [], skipped: null });
    expect(checkJournalRaised(input(groups)).results[0]?.details["gap2Share"]).toBeNull();
  });
});

/** Ten pupils, one score each from four below `first` + 5 on. */
function mixed(first: number): number[] {
  return Array.from({ length: 21 }, (_, score) => Number(score >= first - 4 && score < first + 6));
}

/** `n` pupils around a score: a third each one point below, on it and above. */
function spread(center: number, n: number): number[] {
  return Array.from({ length: 21 }, (_, score) => (Math.abs(score - center) <= 1 ? n / 3 : 0));
}
