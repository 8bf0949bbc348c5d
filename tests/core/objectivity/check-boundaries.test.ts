import { checkBoundaryRegion } from "../../../src/core/objectivity/check-boundary-region";
import { checkBoundarySmooth } from "../../../src/core/objectivity/check-boundary-smooth";
import { firingCount, windowTest } from "../../../src/core/objectivity/boundary-windows";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import type { UnitResult } from "../../../src/core/model/results";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { madeUpProcedure, madeUpRegion, type MadeUpSchool } from "./made-up-results";

/** Works by score of a region with a jump at «3» (6 points): 300, 300 → 1400, and flat elsewhere. */
const REGION = works({ 4: 300, 5: 300, 6: 1400, 8: 500, 9: 500, 10: 500, 13: 400, 14: 400, 15: 400 });

function input(schools: readonly MadeUpSchool[], own = {}, others = {}) {
  return {
    measured: measuredProcedure(madeUpProcedure(schools, others)),
    earlier: null,
    thresholds: thresholdsInForce(own),
  };
}

describe("windowTest()", () => {
  it("pools three boundaries: 11 of 16", () => {
    const test = windowTest([
      { mark: 3, score: 6, at: 4, total: 5, expected: 0.41 },
      { mark: 4, score: 10, at: 5, total: 7, expected: 0.33 },
      { mark: 5, score: 15, at: 2, total: 4, expected: 0.3 },
    ]);
    expect(test).toMatchObject({ at: 11, total: 16 });
    expect(test.p).toBeCloseTo(0.00562895, 8);
    expect(test.midP).toBeCloseTo(0.003392265, 9);
    expect(test.expected).toBeCloseTo(5 * 0.41 + 7 * 0.33 + 4 * 0.3, 12);
    expect(test.details).toMatchObject({ mark: 4, score4: 10, at4: 5, total4: 7 });
    // P(5 or more of 7 at 0.33), by scipy.
    expect(test.details["markP"]).toBeCloseTo(0.0433757, 7);
  });

  it("names the first of boundaries that stand out alike", () => {
    const alike = [3, 4].map((mark) => ({ mark, score: 2 * mark, at: 4, total: 5, expected: 0.4 }));
    expect(windowTest(alike).details["mark"]).toBe(3);
    expect(windowTest([]).details).toEqual({ mark: null, markP: null });
  });
});

describe("firingCount()", () => {
  it("is the least number of works at which the test fires, and null where none is", () => {
    for (const total of [1, 2, 3, 4, 5, 6, 9, 30]) {
      const windows = [{ mark: 3, score: 6, at: 0, total, expected: 0.3 }];
      const firing = Array.from({ length: total + 1 }, (_, at) => at).filter(
        (at) => windowTest([{ mark: 3, score: 6, at, total, expected: 0.3 }]).p <= 0.01,
      );
      expect(firingCount(windows, 0.01)).toBe(firing[0] ?? null);
    }
    // 0.3³ = 0.027 of three, 0.0081 of four: all four are needed.
    expect(firingCount([{ mark: 3, score: 6, at: 0, total: 4, expected: 0.3 }], 0.01)).toBe(4);
    expect(firingCount([{ mark: 3, score: 6, at: 0, total: 3, expected: 0.3 }], 0.01)).toBeNull();
    expect(firingCount([{ mark: 3, score: 6, at: 0, total: 2, expected: 0.5 }], 0.25)).toBe(2);
  });
});

describe("checkBoundaryRegion()", () => {
  const region = madeUpRegion({ histogram: REGION });

  it("leaves a school alone that is bunched as its region is, and finds the one that is more", () => {
    const asRegion = { histogram: works({ 4: 3, 5: 3, 6: 14, 8: 5, 9: 5, 10: 5 }) };
    const more = { histogram: works({ 6: 20, 10: 12, 15: 3 }) };
    const { results } = checkBoundaryRegion(input([asRegion, more], {}, { region }));
    expect(results.map((result) => result.fired)).toEqual([false, true]);
    expect(results[1]?.details).toMatchObject({
      at: 35,
      total: 35,
      expected3: 14,
      mark: 4,
      regionBelow3: 300,
      regionAt3: 1400,
      reference: "region",
      leftOut: "no",
      regionBunched: "no",
    });
  });

  it("says that the region itself is bunched at the boundary that stands out", () => {
    const { results } = checkBoundaryRegion(input([{ histogram: works({ 6: 20 }) }], {}, { region }));
    expect(results[0]?.details).toMatchObject({ mark: 3, regionBunched: "yes" });
  });

  it("calls a region bunched from three works on a boundary for one below it", () => {
    function saidOf(below: number, at: number) {
      const of = madeUpRegion({ histogram: works({ 4: 300, 5: below, 6: at, 9: 100 }) });
      const { results } = checkBoundaryRegion(
        input([{ histogram: works({ 4: 2, 6: 8 }) }], {}, { region: of }),
      );
      return results[0]?.details["regionBunched"];
    }
    expect([saidOf(100, 300), saidOf(101, 300), saidOf(0, 300)]).toEqual(["yes", "no", "yes"]);
  });

  it("takes no row of the region that is but a few schools together", () => {
    const few = Array.from({ length: 3 }, () => ({ histogram: works({ 4: 30, 5: 30, 6: 30 }) }));
    function skippedOf(known: Partial<UnitResult>) {
      const row = { ...madeUpRegion({ histogram: works({ 4: 90, 5: 90, 6: 90 }) }), ...known };
      return checkBoundaryRegion(input(few, {}, { region: row })).skipped;
    }
    expect(skippedOf({})).toBe("too-few-schools");
    expect(skippedOf({ schoolCount: 9 })).toBe("too-few-schools");
    expect(skippedOf({ schoolCount: 10 })).toBeNull();
    expect(skippedOf({ schoolCount: 300 })).toBeNull();
    // Nine tenths of the region's pupils are the region; fewer are a part of it.
    expect(skippedOf({ histogram: works({ 4: 100, 5: 100, 6: 100 }) })).toBe("too-few-schools");
    expect(skippedOf({ histogram: works({ 4: 101, 5: 100, 6: 100 }) })).toBeNull();
    const ten = Array.from({ length: 10 }, () => ({ histogram: works({ 4: 3, 5: 3, 6: 3 }) }));
    const whole = madeUpRegion({ histogram: works({ 4: 30, 5: 30, 6: 30 }) });
    expect(checkBoundaryRegion(input(ten, {}, { region: whole })).skipped).toBeNull();
  });

  it("leaves out schools without scores, and is silent where none has them", () => {
    const known = { histogram: works({ 4: 5, 5: 5, 6: 10 }) };
    const { results } = checkBoundaryRegion(input([known, {}, { pupils: [] }], {}, { region }));
    expect(results.map(({ check, school, n }) => [check, school?.name, n])).toEqual([
      ["boundary-region", "Школа 1", 20],
    ]);
    expect(checkBoundaryRegion(input([{}, {}], {}, { region }))).toEqual({ results: [], skipped: null });
  });

  it("adds up tables of unequal length where there is no region, and needs ten schools with scores", () => {
    const schools = Array.from({ length: 9 }, () => ({ histogram: works({ 4: 5, 5: 5, 6: 10 }) }));
    const short = { histogram: works({ 4: 5, 5: 5, 6: 10 }).slice(0, 7) };
    const { results } = checkBoundaryRegion(input([...schools, short, {}]));
    expect(results).toHaveLength(10);
    expect(results[9]?.details).toMatchObject({ at3: 10, total3: 20, expected3: 10 });
    expect(checkBoundaryRegion(input([...schools, {}])).skipped).toBe("region-missing");
    const noScores = madeUpRegion({ marks: [1, 2, 3, 4] });
    expect(checkBoundaryRegion(input([...schools, short], {}, { region: noScores })).results).toHaveLength(
      10,
    );
  });

  it("leaves a school of exactly the share in its reference", () => {
    const whole = madeUpRegion({ histogram: works({ 4: 100, 5: 100, 6: 200 }) });
    function leftOutOf(n: number) {
      const { results } = checkBoundaryRegion(input([{ histogram: works({ 4: n }) }], {}, { region: whole }));
      return results[0]?.details["leftOut"];
    }
    expect([leftOutOf(20), leftOutOf(21)]).toEqual(["no", "yes"]);
  });

  it("has no value and no limit where no work lies in a window", () => {
    const { results } = checkBoundaryRegion(input([{ histogram: works({ 0: 20 }) }], {}, { region }));
    expect(results[0]).toMatchObject({ fired: null, value: null, threshold: null, p: null, n: 20 });
  });

  it("compares a large school with the rest of the region", () => {
    const large = { histogram: works({ 6: 900, 4: 100 }) };
    const { results } = checkBoundaryRegion(input([large], {}, { region }));
    expect(results[0]?.details).toMatchObject({ leftOut: "yes", total3: 1000 });
    // The rest: 200, 300 and 500 works.
    expect(results[0]?.details["expected3"]).toBeCloseTo(500, 9);
  });

  it("takes the schools of the workbook together where there is no region", () => {
    const schools = Array.from({ length: 10 }, () => ({
      histogram: works({ 4: 5, 5: 5, 6: 10 }),
      territory: null,
    }));
    expect(checkBoundaryRegion(input(schools)).results[0]?.details).toMatchObject({
      reference: "schools",
      expected3: 10,
    });
    expect(checkBoundaryRegion(input(schools.slice(1))).skipped).toBe("region-missing");
    const ofOne = schools.map((school) => ({ ...school, territory: "Район 1" }));
    expect(checkBoundaryRegion(input(ofOne)).results[0]?.details).toMatchObject({ reference: "territory" });
  });

  it("does not judge a boundary where the others have no works: one work would look impossible", () => {
    const others = Array.from({ length: 11 }, () => ({ histogram: works({ 4: 10, 5: 10 }) }));
    const own = { histogram: works({ 6: 1, 0: 30 }) };
    const { results } = checkBoundaryRegion(input([own, ...others]));
    expect(results.map(({ school }) => school?.name)).not.toContain("Школа 1");
    expect(results).toHaveLength(11);
  });

  it("is skipped, with the reason, where the scale is not known", () => {
    const known = [{ histogram: REGION }];
    expect(checkBoundaryRegion(input(known, {}, { region, scale: null })).skipped).toBe("scale-unknown");
    expect(checkBoundaryRegion(input([{}], {}, { scale: null })).skipped).toBeNull();
  });

  it("says «too few» below the least number of works in the windows", () => {
    const { results } = checkBoundaryRegion(
      input([{ histogram: works({ 0: 20, 6: 4 }) }], { "boundary.minWindow": 5 }, { region }),
    );
    expect(results[0]).toMatchObject({ fired: null, n: 24 });
    const five = input([{ histogram: works({ 0: 20, 6: 5 }) }], { "boundary.minWindow": 5 }, { region });
    expect(checkBoundaryRegion(five).results[0]?.p).not.toBeNull();
  });
});

describe("checkBoundarySmooth()", () => {
  it("matches another program: 9 of 12 with a third expected", () => {
    const school = { histogram: works({ 5: 1, 6: 9, 7: 2 }) };
    const { results } = checkBoundarySmooth(input([school, {}]));
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ check: "boundary-smooth", details: { curvature: 0 } });
    expect(results[0]?.p).toBeCloseTo(0.003855555, 9);
  });

  it("is skipped, with the reason, where the scale is not known, and silent without scores", () => {
    const known = [{ histogram: REGION }];
    expect(checkBoundarySmooth(input(known, {}, { scale: null })).skipped).toBe("scale-unknown");
    expect(checkBoundarySmooth(input([{}, {}], {}, { scale: null }))).toEqual({ results: [], skipped: null });
  });

  it("is harder to set off when the curve may bend", () => {
    const school = { histogram: works({ 5: 1, 6: 9, 7: 2 }) };
    const bent = checkBoundarySmooth(input([school], { "boundary.curvature": 0.2 })).results[0];
    expect(Number(bent?.details["expected"]) / 12).toBeCloseTo(1.2 / 3.2, 12);
    expect(bent?.threshold).toBe(9 / 12);
    expect(bent?.fired).toBe(true);
    expect(bent?.p).toBeGreaterThan(0.0038556);
  });
});

/** Works by score, 0 where none is given. */
function works(counts: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 21 }, (_, score) => counts[score] ?? 0);
}
