import { disjointAreas } from "../../src/workbook/disjoint-areas";
import type { Area } from "../../src/workbook/cell";

function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

describe("merged areas", () => {
  it("that lie beside, above and below one another are kept in their order", () => {
    const areas = [area(4, 0, 2, 9), area(0, 5, 3, 2), area(0, 0, 4, 5), area(3, 5, 1, 4), area(0, 7, 3, 1)];
    expect(disjointAreas(areas)).toEqual(areas);
  });

  it("that lie over one that begins above, or are none, are not there", () => {
    const [first, ...others] = [
      area(0, 1, 3, 3),
      area(2, 3, 9, 9),
      area(1, 0, 1, 2),
      area(0, 1, 3, 3),
      area(5, 5, -2, 3),
    ];
    expect(disjointAreas([...others, first])).toEqual([others[2]]);
    expect(disjointAreas([first, ...others])).toEqual([first]);
  });

  it("are gone through in a moment, however many lie over one another", () => {
    const nested = Array.from({ length: 200_000 }, (_, index) =>
      area(1, 0, index + 2, 300 + (index % 16_000)),
    );
    const rows = Array.from({ length: 400_000 }, (_, index) => area(index * 2, index % 16_000, 2, 1));
    const start = performance.now();
    expect(disjointAreas(nested)).toHaveLength(1);
    expect(disjointAreas(rows)).toHaveLength(400_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
