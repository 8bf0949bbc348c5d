import { checkBoundaryRegion } from "../../../src/core/objectivity/check-boundary-region";
import { tiltedReference } from "../../../src/core/objectivity/tilted-reference";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { seededRandom } from "../../../bench/seeded-random";
import { AVERAGE_ABILITY, sampledScore } from "../../../bench/simulated-work";
import { madeUpProcedure, madeUpRegion, type MadeUpSchool } from "./made-up-results";

const WINDOWS = new Set([4, 5, 6, 8, 9, 10, 13, 14, 15]);
/** Deviation of schools in logits, as in bench/validity.ts. */
const SCHOOL = 0.25;

function drawn(pupils: number, ability: number, random = seededRandom(pupils)): number[] {
  const histogram = new Array<number>(21).fill(0);
  const draw = sampledScore(ability);
  for (let pupil = 0; pupil < pupils; pupil += 1) {
    const score = draw(random);
    histogram[score] = (histogram[score] ?? 0) + 1;
  }
  return histogram;
}

function meanOutside(histogram: readonly number[]): number {
  const outside = histogram.map((works, score) => (WINDOWS.has(score) ? 0 : works));
  const sum = outside.reduce((total, works, score) => total + works * score, 0);
  return sum / outside.reduce((total, works) => total + works, 0);
}

function firedShare(schools: readonly MadeUpSchool[], region: readonly number[] | null): number | null {
  const row = region === null ? {} : { region: madeUpRegion({ histogram: region }) };
  const { results, skipped } = checkBoundaryRegion({
    measured: measuredProcedure(madeUpProcedure(schools, row)),
    earlier: null,
    thresholds: thresholdsInForce(),
  });
  if (skipped !== null) return null;
  const judged = results.filter(({ fired }) => fired !== null);
  return judged.filter(({ fired }) => fired === true).length / judged.length;
}

describe("tiltedReference()", () => {
  const region = drawn(40_000, AVERAGE_ABILITY);

  it("gives the region the school's mean outside the windows, and leaves no trace of what happened inside", () => {
    const strong = drawn(20_000, AVERAGE_ABILITY + 2 * SCHOOL);
    const tilted = tiltedReference(region, strong, WINDOWS);
    expect(meanOutside(tilted)).toBeCloseTo(meanOutside(strong), 2);
    const moved = strong.map((works, score) => (WINDOWS.has(score) ? works * ((score % 3) + 1) : works));
    expect(tiltedReference(region, moved, WINDOWS)).toEqual(tilted);
  });

  it("leaves the region as it is for a school of its level, and where nothing lies outside", () => {
    const tilted = tiltedReference(region, region, WINDOWS);
    const [sum, own] = [tilted, region].map((of) => of.reduce((total, works) => total + works, 0));
    tilted.forEach((works, score) => {
      expect(works / (sum ?? 1)).toBeCloseTo((region[score] ?? 0) / (own ?? 1), 4);
    });
    expect(tiltedReference(region, drawn(0, 0), WINDOWS)).toBe(region);
  });

  it("has finite numbers for a school whose works all have the highest score", () => {
    const best = [...new Array<number>(20).fill(0), 300];
    expect(tiltedReference(region, best, WINDOWS).every(Number.isFinite)).toBe(true);
  });
});

describe("checkBoundaryRegion() of honest schools", () => {
  const random = seededRandom(77);
  const region = new Array<number>(21).fill(0);
  for (let school = 0; school < 300; school += 1) {
    drawn(60, AVERAGE_ABILITY + SCHOOL * random.normal(), random).forEach((works, score) => {
      region[score] = (region[score] ?? 0) + works;
    });
  }

  it.each([
    [0, 50],
    [2, 50],
    [2, 100],
    [2, 200],
    [-2, 100],
  ])(
    "%d deviations from the average with %d pupils fire in at most 1.5 %% at nominal 1 %%",
    (level, pupils) => {
      const schools = Array.from({ length: 1500 }, () => ({
        histogram: drawn(pupils, AVERAGE_ABILITY + level * SCHOOL, random),
      }));
      expect(firedShare(schools, region)).toBeLessThanOrEqual(0.015);
    },
  );

  it.each([2, 3, 5, 9])("is not made where the region's row is but the sum of %d schools", (number) => {
    const schools = Array.from({ length: number }, () => ({ histogram: drawn(60, AVERAGE_ABILITY, random) }));
    const sum = region.map((_, score) => schools.reduce((all, of) => all + (of.histogram[score] ?? 0), 0));
    expect(firedShare(schools, sum)).toBeNull();
    expect(firedShare(schools, region)).not.toBeNull();
  });

  it("fires in at most 1.5 % where ten schools are all there is", () => {
    const shares = Array.from({ length: 150 }, () => {
      const schools = Array.from({ length: 10 }, () => ({
        histogram: drawn(random.between(10, 120), AVERAGE_ABILITY + SCHOOL * random.normal(), random),
      }));
      return firedShare(schools, null) ?? 0;
    });
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThanOrEqual(0.015);
  });
});
