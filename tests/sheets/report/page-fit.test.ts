import {
  isReadableOnPaper,
  pageBreaks,
  pagesAcross,
  printScale,
  type PrintedSheet,
} from "../../../src/sheets/report/page-fit";

/** A table of so many rows of 30 points under a head of 100, with so much under it, on a page that holds about 500. */
function sheet(rows: number, tailRows: number): PrintedSheet {
  const heights = new Map([[0, 100]]);
  for (let row = 2; row < 2 + rows + tailRows; row += 1) heights.set(row, 30);
  return {
    orientation: "landscape",
    widths: [60, 60],
    heights,
    headerRow: 1,
    tableEnd: 2 + rows,
    end: 2 + rows + tailRows,
  };
}

describe("printScale()", () => {
  it("is 1 where all fits, and what is left of it where the columns are wider than the page", () => {
    expect(printScale([60, 60], "landscape")).toBe(1);
    // 200 characters of 5.25 points and two margins of 3.75 on 784 points.
    expect(printScale([100, 100], "landscape")).toBeCloseTo(784 / (200 * 5.25 + 7.5), 9);
    expect(printScale([60, 60], "portrait")).toBeLessThan(1);
  });

  it("counts no column that is hidden", () => {
    expect(printScale([100, 0, 100], "landscape")).toBe(printScale([100, 100], "landscape"));
  });
});

describe("isReadableOnPaper()", () => {
  it("is of 9 points at least, in a program without Calibri too", () => {
    expect(isReadableOnPaper([70, 70], "landscape")).toBe(true);
    expect(isReadableOnPaper([90, 90], "landscape")).toBe(false);
    expect(isReadableOnPaper([47, 47], "portrait")).toBe(true);
    expect(isReadableOnPaper([60, 60], "portrait")).toBe(false);
  });
});

describe("pagesAcross()", () => {
  it("gives every page the repeated columns, and all others a page", () => {
    expect(pagesAcross([60], [20, 20])).toBe(1);
    expect(pagesAcross([60], [40, 40, 40, 40])).toBe(2);
    expect(pagesAcross([60], [40, 40, 40, 40, 40])).toBe(3);
  });

  it("comes to an end where a single column is wider than a page", () => {
    expect(pagesAcross([60], [300, 300])).toBe(2);
  });
});

describe("pageBreaks()", () => {
  it("repeats nothing on a sheet of one page", () => {
    expect(pageBreaks(sheet(5, 2))).toEqual({ repeatsHeader: false, breaks: [] });
  });

  it("repeats no header over what stands under a table that ends on its first page, which begins a page", () => {
    expect(pageBreaks(sheet(9, 12))).toEqual({ repeatsHeader: false, breaks: [11] });
  });

  it("repeats the header of a long table, and keeps what stands under it with its last rows", () => {
    for (const rows of [15, 20, 26, 40, 61]) {
      const { repeatsHeader, breaks } = pageBreaks(sheet(rows, 4));
      expect(repeatsHeader).toBe(true);
      const last = breaks.at(-1) ?? 0;
      const onLast = rows + 2 - last;
      // Rows of the table over the tail, and a good part of the page filled.
      expect(onLast).toBeGreaterThan(0);
      expect((onLast + 4) * 30).toBeGreaterThan(150);
      expect((onLast + 4) * 30).toBeLessThan(500);
    }
  });

  /** Points of each page, its repeated header included. */
  function pageHeights(of: PrintedSheet): number[] {
    const { repeatsHeader, breaks } = pageBreaks(of);
    const starts = [0, ...breaks, of.end];
    return starts.slice(0, -1).map((start, page) => {
      let sum = repeatsHeader && page > 0 ? (of.heights.get(of.headerRow) ?? 15) : 0;
      for (let row = start; row < (starts[page + 1] ?? 0); row += 1) sum += of.heights.get(row) ?? 15;
      return sum;
    });
  }

  it("says where every page begins, so that none is nearly empty or broken by the program that prints", () => {
    for (let rows = 1; rows < 90; rows += 1) {
      for (const tail of [0, 1, 4, 7, 12, 40]) {
        const heights = pageHeights(sheet(rows, tail));
        for (const height of heights) expect([rows, tail, height <= 505]).toEqual([rows, tail, true]);
        if (heights.length > 2) {
          expect([rows, tail, Math.min(...heights.slice(0, -1)) > 150]).toEqual([rows, tail, true]);
          expect([rows, tail, (heights.at(-1) ?? 0) > 60]).toEqual([rows, tail, true]);
        }
      }
    }
  });

  it("fills pages alike with rows of different heights", () => {
    const of = sheet(60, 4);
    const heights = new Map([...of.heights].map(([row, height]) => [row, row % 7 === 3 ? 200 : height]));
    for (const height of pageHeights({ ...of, heights })) expect(height).toBeLessThanOrEqual(505);
  });

  it("tears nothing apart under a table that must stay together", () => {
    const of = sheet(30, 40);
    const chart = [of.tableEnd + 9, of.tableEnd + 21] as const;
    const { breaks } = pageBreaks({ ...of, together: [chart] });
    expect(breaks.filter((row) => row > chart[0] && row < chart[1])).toEqual([]);
    expect(breaks).toContain(chart[0]);
  });

  it("repeats no header where what stands under the table takes pages of its own", () => {
    expect(pageBreaks(sheet(40, 40)).repeatsHeader).toBe(false);
  });
});
