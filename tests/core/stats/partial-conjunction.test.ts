import { partialConjunction } from "../../../src/core/stats/partial-conjunction";
import { simes } from "../../../src/core/stats/simes";
import { seededRandom } from "../../../bench/seeded-random";

/** Source: Simes (1986), Biometrika 73, 751–754: reject where p(i) ≤ i·α/m for any i. */
describe("simes()", () => {
  it.each([
    [[0.5, 0.004, 0.02], 0.012],
    [[0.03], 0.03],
    [[0.02, 0.02, 0.02, 0.02], 0.02],
    [[0.01, 0.9], 0.02],
    [[1, 1], 1],
  ])("of %j is %d", (pValues, expected) => {
    expect(simes(pValues)).toBeCloseTo(expected, 12);
  });

  it("does not mind the order, grows with every p, and is not made smaller by a clean test", () => {
    const random = seededRandom(1);
    for (let round = 0; round < 500; round += 1) {
      const pValues = Array.from({ length: random.between(1, 20) }, () => random.uniform());
      const p = simes(pValues);
      expect(simes([...pValues].reverse())).toBe(p);
      expect(simes(pValues.map((of) => of / 2))).toBeLessThanOrEqual(p);
      expect(simes([...pValues, 1])).toBeGreaterThanOrEqual(p);
      expect(p).toBeGreaterThanOrEqual(Math.min(...pValues));
      expect(p).toBeLessThanOrEqual(Math.max(...pValues) + 1e-12);
    }
  });

  it("keeps its level for one test and for forty", () => {
    const random = seededRandom(2);
    for (const tests of [1, 3, 10, 40]) {
      let small = 0;
      for (let school = 0; school < 20_000; school += 1) {
        if (simes(Array.from({ length: tests }, () => random.uniform())) <= 0.05) small += 1;
      }
      expect(small / 20_000).toBeLessThan(0.055);
      expect(small / 20_000).toBeGreaterThan(0.044);
    }
  });

  it("refuses none, and what is no probability", () => {
    expect(() => simes([])).toThrow("there are none");
    expect(() => simes([0.1, Number.NaN])).toThrow("0..1");
  });
});

/** Source: Benjamini, Heller (2008), Biometrics 64, 1215–1222: (n − u + 1)/i · p(u − 1 + i), least over i. */
describe("partialConjunction()", () => {
  it.each([
    { pValues: [0.000001, 0.003, 0.4, 0.8], least: 2, expected: 0.009 },
    { pValues: [0.000001, 0.02, 0.021], least: 2, expected: 0.021 },
    { pValues: [0.001, 0.002, 0.003], least: 3, expected: 0.003 },
    { pValues: [0.001, 0.5], least: 2, expected: 0.5 },
    { pValues: [0.5, 0.004, 0.02], least: 1, expected: 0.012 },
    { pValues: [0.5, 0.001, 0.04], least: 2, expected: 0.08 },
    { pValues: [0.3, 0.2, 0.1], least: 3, expected: 0.3 },
  ])("of $pValues for $least is $expected", ({ pValues, least, expected }) => {
    expect(partialConjunction(pValues, least)).toBeCloseTo(expected, 12);
  });

  it("cannot show two where one was tested", () => {
    expect(partialConjunction([1e-9], 2)).toBeNull();
  });

  it("keeps its level where one test always finds something: a school that is truly strong", () => {
    const random = seededRandom(3);
    let small = 0;
    for (let school = 0; school < 40_000; school += 1) {
      const others = [random.uniform(), random.uniform(), random.uniform()];
      if ((partialConjunction([1e-12, ...others], 2) ?? 1) <= 0.01) small += 1;
    }
    expect(small / 40_000).toBeLessThan(0.012);
    expect(small / 40_000).toBeGreaterThan(0.008);
  });
});
