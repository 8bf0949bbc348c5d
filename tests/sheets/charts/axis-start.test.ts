import { axisStart } from "../../../src/sheets/charts/axis-start";
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

describe("the axis of columns", () => {
  it("begins at nought where all values are alike, so that 2 of 30 do not look like the half", () => {
    expect(chartOf([28, 30])).toMatchObject({ lowest: 0 });
    expect(axisStart(["нет", null, 28])).toEqual({ lowest: 0 });
  });

  it("is the program's own where a value is below nought", () => {
    expect(chartOf([28, -3])).not.toHaveProperty("lowest");
  });
});
