import type { ChartPicture } from "../../../src/sheets/charts/chart-picture";
import { plotOptions } from "../../../src/taskpane/chart/plot-options";
import { valueText } from "../../../src/taskpane/chart/value-text";

const SHARES = { color: "2F5D8A", numberFormat: "0.0%" } as const;

function picture(parts: Partial<ChartPicture>): ChartPicture {
  return {
    id: "marks",
    title: "Заголовок",
    note: "",
    xTitle: "ОО",
    yTitle: "Доля",
    stacked: true,
    categories: ["Школа 1", "Школа 2"],
    series: [
      { name: "«2»", mark: "bar", values: [0.2, null], ...SHARES },
      { name: "«3»", mark: "bar", values: [0.5, 0.4], ...SHARES },
    ],
    ...parts,
  };
}

describe("plotOptions()", () => {
  it("draws bars in the order of the sheet, names on the left within the width of the pane", () => {
    const { y, marginLeft, height } = plotOptions(
      picture({ categories: ["МБОУ «Очень длинное имя школы № 1 посёлка Дальний»", "Школа 2"] }),
      318,
    );
    expect(y?.domain).toEqual(["МБОУ «Очень длинное имя школы № 1 посёлка Дальний»", "Школа 2"]);
    expect(marginLeft).toBeLessThan(318 / 2);
    expect(height).toBeGreaterThan(100);
  });

  it("ends the axis where the bars of a school add up to, and where the picture says", () => {
    expect(Number((plotOptions(picture({}), 318).x?.domain as number[])[1])).toBeCloseTo(0.7 * 1.08);
    expect(plotOptions(picture({ highest: 1 }), 318).x?.domain).toEqual([0, 1]);
    const nothing = picture({ series: [{ name: "«2»", mark: "bar", values: [null, 0], ...SHARES }] });
    expect(plotOptions(nothing, 318).x?.domain).toEqual([0, 1]);
  });

  it("draws columns from left to right, boundaries leaving the axis as it is", () => {
    const column = { name: "Район", mark: "column", values: [0.3, 0.2], ...SHARES } as const;
    const stems = {
      name: "Начало отметки",
      mark: "column",
      stems: true,
      values: [null, 0.9],
      ...SHARES,
    } as const;
    const { x, y } = plotOptions(
      picture({ stacked: false, categories: [0, 1], series: [column, stems] }),
      318,
    );
    expect(x?.domain).toEqual(["0", "1"]);
    expect(Number((y?.domain as number[])[1])).toBeCloseTo(0.324);
  });

  it("draws points over two axes of numbers", () => {
    const points = { name: "Школы", mark: "point", values: [0.3, 0.9], x: [10, 40], ...SHARES } as const;
    const options = plotOptions(picture({ series: [points], highest: 1, stacked: false }), 318);
    expect(options.y?.domain).toEqual([0, 1]);
    expect(options.x?.domain).toBeUndefined();
  });
});

describe("valueText()", () => {
  it.each([
    [0.125, "0.0%", "12,5 %"],
    [3, "0", "3"],
    [12.5, "0.0", "12,5"],
    [null, "0", "нет данных"],
  ])("%p as %s is %s", (value, format, text) => {
    expect(valueText(value, format).replace("\u00a0", " ")).toBe(text);
  });

  it("gives ticks the decimals they need", () => {
    expect([0.25, 0.025].map((value) => valueText(value, "0.0%", true).replace("\u00a0", " "))).toEqual([
      "25 %",
      "2,5 %",
    ]);
  });
});
