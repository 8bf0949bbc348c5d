import { blockPages } from "../../../src/sheets/report/block-pages";

/** Two tables of rows of 30 points on a page that holds about 450: the second has so many rows. */
function pages(firstRows: number, secondRows: number) {
  const second = 3 + firstRows;
  const tableEnd = second + 2 + secondRows;
  const heights = new Map(Array.from({ length: tableEnd + 1 }, (_, row) => [row, 30] as const));
  return blockPages({
    ...{ orientation: "landscape", widths: [60, 60], heights },
    ...{ titles: [0, second], tableEnd, end: tableEnd + 1 },
  });
}

describe("blockPages()", () => {
  it("leaves the last table whole on a page of its own where that costs no page", () => {
    // 9 + 14 rows on pages of 15: the second page begins with the second table, not within it.
    expect(pages(6, 11)).toEqual({ repeated: null, breaks: [9] });
  });

  it("begins the last table under the first where its own page would cost one more, or leave one nearly empty", () => {
    expect(pages(2, 7)).toEqual({ repeated: null, breaks: [] });
    const { breaks, repeated } = pages(1, 22);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toBeGreaterThan(6);
    expect(repeated).toBe(5);
  });
});
