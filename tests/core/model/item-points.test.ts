import fc from "fast-check";
import {
  addItemRow,
  ITEM_CODES,
  itemPoints,
  itemSheet,
  pointsCode,
} from "../../../src/core/model/item-points";

const TASKS = ["1", "2", "3"].map((id) => ({ id, maximum: null }));

describe("an item sheet", () => {
  it("gives back the points of every pupil, whatever their number", () => {
    const points = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(...Object.values(ITEM_CODES)));
    const rows = fc.array(fc.tuple(points, points, points), { maxLength: 300 });
    fc.assert(
      fc.property(rows, (given) => {
        const items = itemSheet(TASKS);
        const places = given.map((codes) => addItemRow(items, codes));
        const read = places.map((itemRow) => itemPoints({ items, itemRow }));
        expect(read).toEqual(given.map((codes) => codes.map(expected)));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps a byte an answer, with no more than as much again in reserve", () => {
    const items = itemSheet(TASKS);
    for (let pupil = 0; pupil < 10_000; pupil += 1) addItemRow(items, [1, 0, 2]);
    expect(items.codes.length).toBeLessThanOrEqual(2 * 30_000);
    expect(items.rows).toBe(10_000);
  });

  it("does not round points that a byte cannot keep", () => {
    expect([0, 250].map(pointsCode)).toEqual([0, 250]);
    expect([0.5, 251, 1000, -1].map(pointsCode)).toEqual(Array(4).fill(ITEM_CODES.unreadable));
  });
});

/** «Не приступал» is 0 points; the other codes are no points. */
function expected(code: number): number | null {
  if (code === ITEM_CODES.blank) return 0;
  return code <= 250 ? code : null;
}
