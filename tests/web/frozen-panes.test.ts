import { frozenPanes } from "../../src/web/frozen-panes";
import { sheetSize } from "../../src/web/sheet-size";

const SHEET = { name: "", rows: 30, columns: 9, isProtected: false, isHidden: false, own: true };
const CHART = {
  ...{ type: "bar" as const, isStacked: false, title: "", xTitle: "", yTitle: "", series: [] },
  area: { row: 1, column: 4, rows: 3, columns: 2 },
};
const ROOM = { width: 1000, height: 600 };

/** A title, a row of 80 px, and rows of 20 px; columns of 75, 145 and 64 px. */
function size(frozen: { rows: number; columns: number }, charts = [] as (typeof CHART)[]) {
  const frame = { columnWidths: [10, 20], rowHeights: [{ row: 1, height: 60 }], hasGridlines: true };
  return sheetSize(SHEET, { ...frame, merges: [], frozen, charts });
}

describe("frozenPanes()", () => {
  it.each([
    ["all that leaves half of the place", { rows: 2, columns: 1 }, ROOM, [2, 1, 100, 75, 0]],
    [
      "the last of rows that are too high",
      { rows: 3, columns: 0 },
      { ...ROOM, height: 200 },
      [3, 0, 120, 0, 100],
    ],
    ["no row that is too high by itself", { rows: 2, columns: 0 }, { ...ROOM, height: 150 }, [0, 0, 0, 0, 0]],
    [
      "the first of columns that are too wide",
      { rows: 0, columns: 3 },
      { ...ROOM, width: 350 },
      [0, 1, 0, 75, 0],
    ],
    ["no more rows than there are", { rows: 90, columns: 0 }, { ...ROOM, height: 2000 }, [30, 0, 660, 0, 0]],
  ])("keeps %s", (_, frozen, room, [rows, columns, height, width, gone]) => {
    expect(frozenPanes(size(frozen), room)).toEqual({ rows, columns, height, width, gone });
  });

  it("keeps nothing under a chart, and nothing before the place is known", () => {
    expect(frozenPanes(size({ rows: 2, columns: 1 }, [CHART]), ROOM)).toMatchObject({ rows: 0, columns: 1 });
    expect(frozenPanes(size({ rows: 2, columns: 1 }), null)).toMatchObject({ rows: 0, columns: 0 });
    const away = { width: 0, height: 0 };
    expect(frozenPanes(size({ rows: 2, columns: 1 }), away)).toMatchObject({ rows: 0, columns: 0 });
    expect(frozenPanes(null, ROOM)).toMatchObject({ rows: 0, columns: 0 });
  });
});
