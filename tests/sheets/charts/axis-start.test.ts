import { pointsStart, axisStart } from "../../../src/sheets/charts/axis-start";
import { chartBlockEdits, type ChartBlock } from "../../../src/sheets/report/chart-block";

function chartOf(values: readonly number[]) {
  const block: ChartBlock = {
    sheet: "ОКО",
    row: 3,
    type: "column",
    title: "Т",
    xTitle: "Месяц",
    yTitle: "Школ",
    height: 16,
    categories: ["март", "апрель"],
    widths: [10, 10],
    columns: [{ header: "Сдали", color: "2D5F8B", values, numberFormat: "0" }],
  };
  return chartBlockEdits(block).find(({ kind }) => kind === "chart");
}

describe("the axis of points", () => {
  it.each([
    [[6.4, 9.2, 12.1], 6],
    [[0.31, 0.52], 0.3],
    [[41, 58], 40],
    [[3, 126], 0],
  ])("begins at a round number under the least of %p", (values, lowest) => {
    expect(pointsStart(values)).toEqual({ lowest });
  });

  it("is the program's own where a value is below nought, all are alike or none is known", () => {
    for (const values of [[-2, 1], [5, 5], [null], []]) expect(pointsStart(values)).toEqual({});
  });
});

describe("the axis of columns", () => {
  it("begins at nought where all values are alike, so that 2 of 30 do not look like the half", () => {
    expect(chartOf([28, 30])).toMatchObject({ lowest: 0 });
    expect(axisStart(["нет", null, 28])).toEqual({ lowest: 0 });
  });

  it("is the program's own where a value is below nought", () => {
    expect(chartOf([28, -3])).not.toHaveProperty("lowest");
  });
});
