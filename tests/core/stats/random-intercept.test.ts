import { readFileSync } from "node:fs";
import fc from "fast-check";
import { randomIntercept, type PupilScores } from "../../../src/core/stats/random-intercept";
import { describeWithData, sharedFile } from "../../shared-data";

/** London schools: 4059 pupils of 65 schools (reference/Exam.csv, R package mlmRev). */
function londonPupils(): PupilScores[] {
  const lines = readFileSync(sharedFile("reference", "Exam.csv"), "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const fields = line.split(",").map((field) => field.replaceAll('"', ""));
    return { group: fields[0] ?? "", later: Number(fields[1]), earlier: Number(fields[6]) };
  });
}

describeWithData("randomIntercept() on London's schools", () => {
  it("reproduces the published estimates of maximum likelihood", () => {
    const fit = randomIntercept(londonPupils());
    expect(fit.groups).toHaveLength(65);
    expect(fit.pupils).toBe(4059);
    expect(fit.intercept).toBeCloseTo(0.002, 3);
    expect(fit.slope).toBeCloseTo(0.563, 3);
    expect(fit.betweenVariance).toBeCloseTo(0.092, 3);
    expect(fit.withinVariance).toBeCloseTo(0.566, 3);
    // −2 log-likelihood 9357.24, as MLwiN and lme4 print it for this model.
    expect(-2 * fit.logLikelihood).toBeCloseTo(9357.24, 2);
  });

  it("draws the effect of a small school further in than that of a large one", () => {
    const { groups } = randomIntercept(londonPupils());
    const byPupils = [...groups].sort((one, other) => one.pupils - other.pupils);
    const [smallest] = byPupils;
    const largest = byPupils[byPupils.length - 1];
    expect(smallest?.pupils).toBe(2);
    expect(largest?.pupils).toBe(198);
    expect((smallest?.effect ?? 0) / (smallest?.rawEffect ?? 1)).toBeCloseTo(
      (2 * 0.0921) / (2 * 0.0921 + 0.5657),
      3,
    );
    expect((largest?.effect ?? 0) / (largest?.rawEffect ?? 1)).toBeCloseTo(
      (198 * 0.0921) / (198 * 0.0921 + 0.5657),
      3,
    );
  });
});

const point = fc.double({ min: -3, max: 3, noNaN: true, noDefaultInfinity: true });
const madeUp = fc
  .array(fc.tuple(point, fc.array(fc.tuple(point, point), { minLength: 3, maxLength: 8 })), {
    minLength: 4,
    maxLength: 8,
  })
  .map((schools) =>
    schools.flatMap(([level, pupils], group) =>
      pupils.map(([earlier, noise], row) => ({
        group: String(group),
        earlier: earlier + row / 10,
        later: level + 0.5 * earlier + noise + Math.sin(7 * row + group),
      })),
    ),
  );

/** Four groups of three pupils of scores 0, 1, 2: 10 + 2 · score, moved by the group's level, and noise at right angles to both. */
function balanced(levels: readonly number[]): PupilScores[] {
  return levels.flatMap((level, group) =>
    [0.5, -1, 0.5].map((noise, earlier) => ({
      group: String(group),
      earlier,
      later: 10 + 2 * earlier + level + (group % 2 === 0 ? noise : -noise),
    })),
  );
}

/** Where all groups have the same scores, maximum likelihood is in closed form: Searle, Casella, McCulloch (1992), 3.7. */
describe("randomIntercept() of a balanced design", () => {
  it("matches the closed form", () => {
    // Within: 4 · 6 · 0.25 = 6 on 8 degrees; between: 3 · 20 = 60 over 4 groups is 0.75 + 3 · 4.75.
    const fit = randomIntercept(balanced([-3, -1, 1, 3]));
    expect(fit.slope).toBeCloseTo(2, 6);
    expect(fit.intercept).toBeCloseTo(10, 6);
    expect(fit.withinVariance).toBeCloseTo(0.75, 4);
    expect(fit.betweenVariance).toBeCloseTo(4.75, 3);
    const logs = 8 * Math.log(0.75) + 4 * Math.log(15);
    expect(fit.logLikelihood).toBeCloseTo(-0.5 * (12 * Math.log(2 * Math.PI) + logs + 12), 6);
    expect(fit.groups.map(({ group, pupils }) => [group, pupils])).toEqual([
      ["0", 3],
      ["1", 3],
      ["2", 3],
      ["3", 3],
    ]);
    const kept = 14.25 / 15;
    [-3, -1, 1, 3].forEach((level, place) => {
      expect(fit.groups[place]?.meanEarlier).toBeCloseTo(1, 12);
      expect(fit.groups[place]?.meanLater).toBeCloseTo(12 + level, 12);
      expect(fit.groups[place]?.expected).toBeCloseTo(12, 6);
      expect(fit.groups[place]?.rawEffect).toBeCloseTo(level, 6);
      expect(fit.groups[place]?.effect).toBeCloseTo(kept * level, 4);
      expect(fit.groups[place]?.standardError).toBeCloseTo(Math.sqrt((4.75 * 0.75) / 15), 4);
    });
  });

  it("finds no difference of groups that have none, and draws all effects to nought", () => {
    const fit = randomIntercept(balanced([0, 0, 0, 0]));
    expect(fit.betweenVariance).toBeCloseTo(0, 4);
    expect(fit.withinVariance).toBeCloseTo(0.5, 4);
    fit.groups.forEach(({ effect }) => expect(effect).toBeCloseTo(0, 4));
  });

  it("takes a given ratio of the variances as it is", () => {
    const fit = randomIntercept(balanced([-3, -1, 1, 3]), { ratio: 1 });
    expect(fit.betweenVariance).toBeCloseTo(fit.withinVariance, 12);
    // Weighted by the ratio: (6 + 60 / (1 + 3)) / 12.
    expect(fit.withinVariance).toBeCloseTo(21 / 12, 9);
    expect(fit.groups[0]?.effect).toBeCloseTo((-3 * 3) / 4, 9);
  });

  it("refuses scores that leave nothing to estimate", () => {
    const exact = balanced([0, 0, 0, 0]).map((pupil) => ({ ...pupil, later: 3 * pupil.earlier }));
    expect(() => randomIntercept(exact)).toThrow(
      expect.objectContaining({ code: "out-of-range", subject: "pupils" }),
    );
  });
});

describe("randomIntercept()", () => {
  it("moves and scales with the scores", () => {
    fc.assert(
      fc.property(madeUp, (pupils) => {
        const fit = randomIntercept(pupils);
        const moved = randomIntercept(
          pupils.map(({ group, earlier, later }) => ({
            group,
            earlier: 5 * earlier + 20,
            later: 10 * later + 3,
          })),
        );
        expect(moved.slope).toBeCloseTo(2 * fit.slope, 4);
        expect(moved.intercept).toBeCloseTo(10 * fit.intercept + 3 - 2 * fit.slope * 20, 3);
        expect(moved.withinVariance).toBeCloseTo(100 * fit.withinVariance, 2);
        expect(moved.betweenVariance).toBeCloseTo(100 * fit.betweenVariance, 2);
        moved.groups.forEach((group, place) => {
          expect(group.effect).toBeCloseTo(10 * (fit.groups[place]?.effect ?? 0), 3);
        });
      }),
      { numRuns: 50 },
    );
  });

  it("finds a likelihood that no other ratio of variances beats", () => {
    fc.assert(
      fc.property(madeUp, (pupils) => {
        const best = randomIntercept(pupils);
        const others = [0, 0.01, 0.1, 0.5, 1, 5].map((ratio) => randomIntercept(pupils, { ratio }));
        return others.every((other) => other.logLikelihood <= best.logLikelihood + 1e-7);
      }),
      { numRuns: 50 },
    );
  });

  it("is ordinary least squares where schools do not differ beyond chance", () => {
    const pupils = ["a", "b", "c", "d", "e"].flatMap((group) =>
      [1, 2, 3, 4].map((earlier) => ({
        group,
        earlier,
        later: 1 + 2 * earlier + (earlier % 2 === 0 ? 0.5 : -0.5),
      })),
    );
    const fit = randomIntercept(pupils);
    expect(fit.betweenVariance).toBe(0);
    expect(fit.slope).toBeCloseTo(2.2, 10);
    expect(fit.groups.map(({ effect }) => effect)).toEqual([0, 0, 0, 0, 0]);
  });

  it("gives every school's effect and its standard error by hand, at a given ratio of variances", () => {
    // Earlier scores are alike in both schools, so the line is the pooled one within them: slope 1. At λ = 1 the schools
    // count 2 / 3 and 4 / 5, so the centre of the later scores is (2 / 3 · 4 + 4 / 5 · 1) / (22 / 15) = 26 / 11.
    const pupils = [
      { group: "small", earlier: -1, later: 3 },
      { group: "small", earlier: 1, later: 5 },
      { group: "large", earlier: -1, later: -1 },
      { group: "large", earlier: -1, later: 1 },
      { group: "large", earlier: 1, later: 1 },
      { group: "large", earlier: 1, later: 3 },
    ];
    const fit = randomIntercept(pupils, { ratio: 1 });
    expect(fit.slope).toBeCloseTo(1, 12);
    expect(fit.intercept).toBeCloseTo(26 / 11, 12);
    // Rest: 4 within the large school, and (2 / 3)(18 / 11)² + (4 / 5)(15 / 11)² = 396 / 121 between the two.
    const within = (4 + 396 / 121) / 6;
    expect(fit.withinVariance).toBeCloseTo(within, 12);
    expect(fit.betweenVariance).toBeCloseTo(within, 12);
    const [small, large] = fit.groups;
    expect(small).toMatchObject({ group: "small", pupils: 2, meanEarlier: 0, meanLater: 4 });
    expect(large).toMatchObject({ group: "large", pupils: 4, meanEarlier: 0, meanLater: 1 });
    expect(small?.expected).toBeCloseTo(26 / 11, 12);
    expect([small?.rawEffect, large?.rawEffect].map((effect) => effect?.toFixed(9))).toEqual([
      "1.636363636",
      "-1.363636364",
    ]);
    expect(small?.effect).toBeCloseTo(((2 / 3) * 18) / 11, 12);
    expect(large?.effect).toBeCloseTo(((-4 / 5) * 15) / 11, 12);
    // Variance of a shrunken residual: σ²u·σ²e / (σ²e + n·σ²u) (Goldstein 2011, ch. 2).
    expect(small?.standardError).toBeCloseTo(Math.sqrt(within / 3), 12);
    expect(large?.standardError).toBeCloseTo(Math.sqrt(within / 5), 12);
    // Gaussian likelihood with |V| = σ²e^6 · 3 · 5.
    expect(fit.logLikelihood).toBeCloseTo(
      -0.5 * (6 * (Math.log(2 * Math.PI * within) + 1) + Math.log(15)),
      12,
    );
  });

  it("is surest of no effect at all where schools do not differ", () => {
    const pupils = [1, 2, 3, 4].flatMap((earlier) =>
      ["a", "b"].map((group) => ({ group, earlier, later: earlier % 2 })),
    );
    expect(randomIntercept(pupils, { ratio: 0 }).groups.map(({ standardError }) => standardError)).toEqual([
      0, 0,
    ]);
  });

  it("refuses too few pupils, one school, and an earlier score that is the same for all", () => {
    const pair = [
      { group: "a", earlier: 1, later: 2 },
      { group: "b", earlier: 2, later: 3 },
    ];
    expect(() => randomIntercept(pair)).toThrow(expect.objectContaining({ code: "empty-sample" }));
    const one = [1, 2, 3, 4].map((earlier) => ({ group: "a", earlier, later: earlier % 3 }));
    expect(() => randomIntercept(one)).toThrow(expect.objectContaining({ code: "empty-sample" }));
    const alike = [1, 2, 3, 4].map((later) => ({ group: String(later % 2), earlier: 7, later }));
    expect(() => randomIntercept(alike)).toThrow(expect.objectContaining({ code: "out-of-range" }));
  });
});
