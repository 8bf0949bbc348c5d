import { scoreMoments } from "../../src/core/measured/unit-moments";
import { indicatorSummaries } from "../../src/core/statistics/indicator-summary";
import { pointsStart } from "../../src/sheets/charts/axis-start";
import { valueScale } from "../../src/web/chart-scale";
import { greatest, smallest } from "../../src/workbook/greatest";

/** More than a call takes arguments. */
const MANY = 300_000;
const numbers = Array.from({ length: MANY }, (_, index) => 3 + (index % 7));

describe("lists of a country's schools", () => {
  it("do not overflow the stack where their ends are looked for", () => {
    expect([greatest(numbers, 0), smallest(numbers, 100)]).toEqual([9, 3]);
    expect([greatest([], 4), smallest([], 4)]).toEqual([4, 4]);
    expect(pointsStart(numbers)).toEqual({ lowest: 2 });
    expect(valueScale(numbers).to).toBe(10);
    const [summary] = indicatorSummaries([{ name: "Доля", sheet: "Л", unit: "share", values: numbers }]);
    expect([summary?.highest, summary?.lowest, summary?.known]).toEqual([9, 3, MANY]);
    expect(scoreMoments(numbers.map(() => ({ histogram: [0, 1, 1] })))?.mean).toBe(1.5);
  });
});
