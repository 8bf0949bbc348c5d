import type { ChartPicture, PictureSeries } from "../../../src/sheets/charts/chart-picture";
import { pictureEdits, pictureHeight } from "../../../src/sheets/charts/picture-edits";

function points(name: string): PictureSeries {
  return { name, mark: "point", color: "2F5D8A", values: [9.5, 12.1], x: [8.2, 11.4], numberFormat: "0.0" };
}

function picture(series: readonly PictureSeries[], title = "Вывод"): ChartPicture {
  const titles = { title, note: "", xTitle: "Ожидаемый балл", yTitle: "Фактический балл" };
  return { id: "expected", ...titles, stacked: false, categories: ["Школа № 1", "Школа № 2"], series };
}

describe("pictureHeight()", () => {
  const plain = pictureHeight(picture([points("Школы")]));

  it("has a row for each line of the title after its first", () => {
    const title = "слово ".repeat(30).trim();
    expect(pictureHeight(picture([points("Школы")], title))).toBe(plain + 2);
  });

  it("has a row for each line of the legend after its first, of columns as wide as its longest name", () => {
    const short = ["Как ожидается", "Выше", "Ниже"].map(points);
    expect(pictureHeight(picture(short))).toBe(plain);
    const long = [...short, points("Выше ожидаемого в сложных условиях"), points("Ещё одна группа")];
    expect(pictureHeight(picture(long))).toBe(plain + 2);
  });
});

describe("pictureEdits() of points", () => {
  it("begins both axes at a round number under the least value", () => {
    const edits = pictureEdits(picture([points("Школы")]), { sheet: "Л", row: 0, numbersRow: 0 });
    expect(edits.find(({ kind }) => kind === "chart")).toMatchObject({ lowest: 9, xLowest: 8 });
    const share = pictureEdits(
      { ...picture([points("Школы")]), highest: 1 },
      { sheet: "Л", row: 0, numbersRow: 0 },
    );
    expect(share.find(({ kind }) => kind === "chart")).not.toHaveProperty("lowest");
  });
});
