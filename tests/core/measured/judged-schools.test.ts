import { judgedSchools, type SchoolTest } from "../../../src/core/measured/judged-schools";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { MATHS_4, madeUpSchool } from "../objectivity/made-up-results";

function testOf(n: number, p: number | null): SchoolTest {
  return { unit: madeUpSchool(n, {}), value: 0.5, threshold: 0.4, n, p, details: { z: 3 } };
}

function judged(tests: readonly SchoolTest[], own = {}) {
  return judgedSchools("funnel-mean", MATHS_4, tests, thresholdsInForce(own));
}

describe("judgedSchools()", () => {
  it("says nothing of a school of 9 pupils, however striking, and judges one of 10", () => {
    const [nine, ten] = judged([testOf(9, 0.000001), testOf(10, 0.000001)]);
    expect(nine).toMatchObject({ fired: null, p: null, q: null, severity: "info", n: 9 });
    expect(ten).toMatchObject({ fired: true, p: 0.000001, severity: "alert", n: 10 });
  });

  it("takes the smallest number of pupils from the settings and tells it", () => {
    const results = judged([testOf(14, 0.001), testOf(15, 0.001)], { "signal.minPupils": 15 });
    expect(results.map(({ fired }) => fired)).toEqual([null, true]);
    expect(results.map(({ details }) => details["minPupils"])).toEqual([15, 15]);
  });

  it("fires at α itself, and not above it", () => {
    const results = judged([testOf(30, 0.01), testOf(30, 0.0100001)]);
    expect(results.map(({ fired }) => fired)).toEqual([true, false]);
  });

  it("corrects for the schools that were tested: the small and those without a test make nothing harder", () => {
    const results = judged([
      testOf(5, 0.2),
      testOf(30, 0.004),
      testOf(40, null),
      testOf(50, 0.02),
      testOf(8, 0.9),
    ]);
    // Benjamini–Hochberg over 0.004 and 0.02 alone: 0.004 · 2 / 1 and 0.02 · 2 / 2.
    expect(results.map(({ q }) => q)).toEqual([null, 0.008, null, 0.02, null]);
    expect(results.map(({ fired }) => fired)).toEqual([null, true, null, false, null]);
  });

  it("is an alarm only where it stands after the correction, at 5 % itself too", () => {
    // 0.01 among five: 0.01 · 5 / 1 = 0.05, an alarm; among six 0.06, a warning.
    const others = [0.5, 0.6, 0.7, 0.8].map((p) => testOf(30, p));
    expect(judged([testOf(30, 0.01), ...others])[0]).toMatchObject({ q: 0.05, severity: "alert" });
    const [first] = judged([testOf(30, 0.01), ...others, testOf(30, 0.9)]);
    expect(first?.q).toBeCloseTo(0.06, 12);
    expect(first).toMatchObject({ fired: true, severity: "warn" });
  });

  it("is no alarm without a signal, even where the correction would let it pass", () => {
    // 0.02 of two equal tests stays 0.02 after the correction: below 5 %, yet above α.
    expect(judged([testOf(30, 0.02), testOf(30, 0.02)]).map(({ q, severity }) => [q, severity])).toEqual([
      [0.02, "info"],
      [0.02, "info"],
    ]);
  });

  it("marks a small sample below 20 pupils and keeps what the test said", () => {
    const results = judged([testOf(19, 0.5), testOf(20, 0.5)]);
    expect(results.map(({ details }) => details["smallSample"])).toEqual(["yes", "no"]);
    expect(results[0]).toMatchObject({ check: "funnel-mean", value: 0.5, threshold: 0.4, details: { z: 3 } });
  });
});
