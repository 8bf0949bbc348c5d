import fc from "fast-check";
import { mean } from "simple-statistics";
import { numbers, TOLERANCE } from "../../reference/tolerance";

/** The library's mean is used as it is: what the core takes it to be must hold with every new version. */
describe("mean()", () => {
  it("matches NIST's certified mean of NumAcc1", () => {
    // NIST StRD, univariate, "NumAcc1": 10000001, 10000003, 10000002; certified mean 10000002.
    expect(mean([10000001, 10000003, 10000002])).toBe(10000002);
  });

  it("shifts with the values", () => {
    fc.assert(
      fc.property(numbers(1), fc.integer({ min: -100, max: 100 }), (values, shift) => {
        expect(mean(values.map((value) => value + shift))).toBeCloseTo(mean(values) + shift, TOLERANCE);
      }),
    );
  });

  it("refuses an empty list", () => {
    expect(() => mean([])).toThrow();
  });
});
