import { checkBoundaryRegion } from "../../../src/core/objectivity/check-boundary-region";
import { checkBoundarySmooth } from "../../../src/core/objectivity/check-boundary-smooth";
import { windowTest } from "../../../src/core/objectivity/boundary-windows";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
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
  });
});

describe("checkBoundarySmooth()", () => {
  it("matches another program: 9 of 12 with a third expected", () => {
    const school = { histogram: works({ 5: 1, 6: 9, 7: 2 }) };
    expect(checkBoundarySmooth(input([school])).results[0]?.p).toBeCloseTo(0.003855555, 9);
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
