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

  it("packs from as many results as it is told, not below", () => {
    const packed = packedResults(RESULTS, RESULTS.length);
    expect(packed).not.toBe(RESULTS);
    expect(packedResults(RESULTS, RESULTS.length + 1)).toBe(RESULTS);
    // What is packed already is not packed again.
    expect(packedResults(packed, 1).map((one, place) => one === packed[place])).toEqual(
      RESULTS.map(() => true),
    );
  });

  it("keeps results of very many numbers each: more than it set aside", () => {
    const many = Array.from({ length: 5 }, (_, row) =>
      result(
        row,
        Object.fromEntries(Array.from({ length: 60 }, (__, at) => [`n${String(at)}`, row * 100 + at])),
      ),
    );
    expect(packedResults(many, 1).map(({ details }) => details)).toEqual(many.map(({ details }) => details));
  });

  it("tells apart details alike in number, in names, or in words, in any order of results", () => {
    const details: readonly CheckResult["details"][] = [
      { a: 1 },
      { b: 2 },
      { a: 3, b: 4 },
      { b: 5, a: 6 },
      { a: "x" },
      { a: "y" },
      { a: null },
      { a: 7 },
      { b: 8 },
      {},
      { a: "x", b: 9 },
      { a: 10 },
      { a: 10, b: null },
      { a: 10, b: "x" },
      { a: 10, b: 11 },
      { a: 12 },
      { a: 0 },
      { a: null },
      { a: "0" },
      { a: 0 },
    ];
    const results = details.map((of, row) => result(row, of));
    const packed = packedResults(results, 1);
    expect(packed.map(({ details: of }) => Object.entries(of))).toEqual(
      details.map((of) => Object.entries(of)),
    );
  });

  it("has a class only where the result had one", () => {
    const packed = packedResults(RESULTS, 1);
    expect(packed.map((one) => "classGroup" in one)).toEqual(RESULTS.map((one) => "classGroup" in one));
    expect(Object.keys(packed[5] ?? {}).sort()).toEqual(Object.keys(RESULTS[5] ?? {}).sort());
  });
});
