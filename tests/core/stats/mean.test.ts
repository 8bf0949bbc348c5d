import fc from "fast-check";
import { mean } from "../../../src/core/stats/mean";
import { numbers, TOLERANCE } from "../../reference/tolerance";

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
    expect(() => mean([])).toThrow(expect.objectContaining({ code: "empty-sample", subject: "values" }));
  });
});
