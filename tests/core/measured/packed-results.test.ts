import type { CheckResult } from "../../../src/core/model/check-result";
import { packedResults } from "../../../src/core/measured/packed-results";

const PROCEDURE = { exam: "vpr", subject: "ru", grade: 4, year: 2021 } as const;

function result(n: number, details: CheckResult["details"]): CheckResult {
  return {
    check: "funnel-mean",
    level: "school",
    procedure: PROCEDURE,
    territory: null,
    school: null,
    fired: n % 7 === 0,
    value: n / 3,
    threshold: null,
    n,
    p: 0.5,
    q: null,
    severity: "info",
    details,
    source: { sheet: "Лист1", row: n, column: 0 },
  };
}

const RESULTS: readonly CheckResult[] = [
  result(0, {}),
  result(1, { z: -0, mean: 0.1 + 0.2, reference: "region", shrunken: null }),
  result(2, { z: NaN, mean: 1e300, reference: "region", shrunken: null }),
  result(3, { z: 1, mean: 2, reference: "region", shrunken: 3 }),
  result(4, { z: 1, mean: 2, reference: "territory", shrunken: 3 }),
  { ...result(5, { count: 5, smallSample: "no" }), level: "class", classGroup: "5А" },
  { ...result(6, { smallSample: "no", count: 5 }), level: "class", classGroup: null },
];

describe("packedResults()", () => {
  it("says the same as before, in copies too", () => {
    const packed = packedResults(RESULTS, 1);
    expect(packed).not.toBe(RESULTS);
    expect(packed.map((one) => ({ ...one }))).toEqual(RESULTS);
    expect(packed.map(({ details }) => Object.keys(details))).toEqual(
      RESULTS.map(({ details }) => Object.keys(details)),
    );
    expect(packed.map((one) => JSON.stringify(one.details))).toEqual(
      RESULTS.map((one) => JSON.stringify(one.details)),
    );
    expect(Object.is(packed[1]?.details["z"], -0)).toBe(true);
    expect(structuredClone(packed[3])).toEqual(RESULTS[3]);
  });

  it("leaves the results of a region as they are", () => {
    expect(packedResults(RESULTS)).toBe(RESULTS);
  });
});
