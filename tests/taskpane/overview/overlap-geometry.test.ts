import * as fc from "fast-check";
import { commonArea, overlapGeometry } from "../../../src/taskpane/overview/overlap-geometry";

describe("commonArea()", () => {
  // Weisstein, "Circle-Circle Intersection", equation 16: equal circles, 2 R² arccos(d / 2R) − d √(4R² − d²) / 2.
  it.each([0.2, 0.8079455, 1, 1.9])(
    "of two unit circles %d apart is as MathWorld's equation 16 has it",
    (distance) => {
      const wanted = 2 * Math.acos(distance / 2) - (distance / 2) * Math.sqrt(4 - distance * distance);
      expect(commonArea(1, 1, distance)).toBeCloseTo(wanted, 10);
    },
  );

  it("is half of a unit circle at MathWorld's distance 0.8079455…", () => {
    expect(commonArea(1, 1, 0.8079455)).toBeCloseTo(Math.PI / 2, 6);
  });

  it("is the smaller circle inside the larger one, and nothing apart", () => {
    expect(commonArea(1, 3, 1.5)).toBeCloseTo(Math.PI, 10);
    expect(commonArea(1, 3, 4)).toBe(0);
  });
});

const schools = fc.nat({ max: 600 });

describe("overlapGeometry()", () => {
  it("draws areas as the numbers are, inside the picture", () => {
    fc.assert(
      fc.property(schools, schools, schools, (onlyLow, both, onlyAdverse) => {
        fc.pre(onlyLow + both + onlyAdverse > 0);
        const { low, adverse, width } = overlapGeometry({ onlyLow, both, onlyAdverse });
        const unit = (Math.PI * (low.radius ** 2 + adverse.radius ** 2)) / (onlyLow + 2 * both + onlyAdverse);
        expect(Math.PI * low.radius ** 2).toBeCloseTo(unit * (onlyLow + both), 6);
        const common = commonArea(low.radius, adverse.radius, adverse.x - low.x);
        expect(Math.abs(common - unit * both)).toBeLessThan(0.01 * unit + 0.1);
        for (const { x, radius } of [low, adverse]) {
          if (radius === 0) continue;
          expect(x - radius).toBeGreaterThanOrEqual(-1e-6);
          expect(x + radius).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });

  it("has a number in each part that has room for it, none in an empty part", () => {
    const { low, adverse, labels } = overlapGeometry({ onlyLow: 20, both: 10, onlyAdverse: 40 });
    expect(labels.onlyLow).toBeLessThan(adverse.x - adverse.radius);
    expect(labels.both).toBeGreaterThan(adverse.x - adverse.radius);
    expect(labels.both).toBeLessThan(low.x + low.radius);
    expect(labels.onlyAdverse).toBeGreaterThan(low.x + low.radius);
    expect(overlapGeometry({ onlyLow: 0, both: 0, onlyAdverse: 5 }).labels).toMatchObject({
      onlyLow: null,
      both: null,
    });
  });
});
