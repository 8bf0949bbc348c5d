import { cellCss, columnPixels, rowPixels } from "../../src/web/cell-look";
import { chartValues, valueScale } from "../../src/web/chart-scale";
import { shownRows } from "../../src/web/shown-rows";
import { sheetSize } from "../../src/web/sheet-size";
import type { ChartLook } from "../../src/workbook/sheet-look";
import type { SheetRows } from "../../src/app/session-values";

describe("a cell of a sheet of ours", () => {
  it("is as large as in Excel, and hidden where its column is", () => {
    // Source: ECMA-376 part 1, 18.3.1.13: 8 characters of 7 px with 5 px of margins are 61 px.
    expect([columnPixels(8), columnPixels(0), columnPixels(null)]).toEqual([61, 0, 64]);
    expect([rowPixels(), rowPixels(30), rowPixels(0)]).toEqual([20, 40, 0]);
  });

  it("has the colours and the place of its style; a number stands at the right", () => {
    expect(
      cellCss({ bold: true, fill: "AABBCC", color: "112233", wrap: true, vertical: "top" }, false),
    ).toEqual({
      ...{ fontSize: "11pt", fontWeight: 700, color: "#112233", backgroundColor: "#AABBCC" },
      ...{
        justifyContent: "flex-start",
        textAlign: "left",
        alignItems: "flex-start",
        whiteSpace: "pre-wrap",
      },
    });
    expect(cellCss({}, true)).toMatchObject({
      textAlign: "right",
      alignItems: "flex-end",
      whiteSpace: "pre",
    });
  });

  it("covers the cells that are merged with it, down the rows too", () => {
    const window: SheetRows = {
      ...{
        sheet: "ОКО",
        from: 0,
        texts: [],
        links: [],
        rows: [
          ["а", null, "б"],
          [null, null],
        ],
      },
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
      look: { styles: [{}, { bold: true }], cells: [[1], []] },
    };
    const rows = shownRows(window);
    expect(rows[0]?.[0]).toMatchObject({ span: 2, down: 2, isCovered: false, style: { bold: true } });
    expect([rows[0]?.[1]?.isCovered, rows[1]?.[0]?.isCovered, rows[1]?.[1]?.isCovered]).toEqual([
      true,
      true,
      true,
    ]);
    expect(rows[0]?.[2]).toMatchObject({ text: "б", isCovered: false, style: {} });
    expect(shownRows({ ...window, look: null })[0]?.[0]).toMatchObject({ span: 2, down: 1 });
  });
});

describe("a chart of a sheet of ours", () => {
  const series = { name: "", color: "", categories: [], numberFormat: "General" };
  const chart: ChartLook = {
    type: "column",
    ...{ isStacked: true, title: "", xTitle: "", yTitle: "" },
    area: { row: 40, column: 5, rows: 10, columns: 7 },
    series: [
      { ...series, mark: "column", values: [1, null, 3] },
      { ...series, mark: "column", values: [2, 5, 4] },
      { ...series, mark: "line", values: [0, 6, null] },
    ],
  };

  it("is measured by the sums of what is stacked", () => {
    expect(Math.max(...chartValues(chart))).toBe(7);
    expect(Math.max(...chartValues({ ...chart, isStacked: false }))).toBe(6);
  });

  it.each([
    [
      [3, 17],
      [0, 5, 10, 15, 20],
    ],
    [
      [0.12, 0.38],
      [0, 0.1, 0.2, 0.30000000000000004, 0.4],
    ],
    [
      [-3, 4],
      [-4, -2, 0, 2, 4],
    ],
    [[0], [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1]],
    [[], [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1]],
  ])("of %j has lines at %j", (values, steps) => {
    expect(valueScale(values).steps).toEqual(steps);
  });

  it("makes room for itself below the cells", () => {
    const sheet = { name: "", rows: 3, columns: 2, isProtected: false, isHidden: false, own: true };
    const frozen = { rows: 1, columns: 0 };
    const frame = {
      columnWidths: [],
      rowHeights: [],
      hasGridlines: true,
      frozen,
      merges: [],
      charts: [chart],
    };
    expect(sheetSize(sheet, frame)).toMatchObject({ rows: 50, columns: 12 });
  });
});
