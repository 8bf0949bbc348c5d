import { nextPlace } from "../../src/web/grid-keys";

const SIZE = { rows: 100, columns: 5, page: 20 };

describe("the keys of the sheet view", () => {
  it.each([
    ["ArrowDown", { row: 11, column: 2 }],
    ["ArrowUp", { row: 9, column: 2 }],
    ["ArrowRight", { row: 10, column: 3 }],
    ["ArrowLeft", { row: 10, column: 1 }],
    ["PageDown", { row: 30, column: 2 }],
    ["PageUp", { row: 0, column: 2 }],
    ["Home", { row: 10, column: 0 }],
    ["End", { row: 10, column: 4 }],
    ["Control+Home", { row: 0, column: 0 }],
    ["Control+End", { row: 99, column: 4 }],
  ])("%s leads from C11 to %p", (key, place) => {
    expect(nextPlace(key, { row: 10, column: 2 }, SIZE)).toEqual(place);
  });

  it("never leaves the sheet", () => {
    expect(nextPlace("ArrowUp", { row: 0, column: 0 }, SIZE)).toEqual({ row: 0, column: 0 });
    expect(nextPlace("ArrowRight", { row: 99, column: 4 }, SIZE)).toEqual({ row: 99, column: 4 });
    expect(nextPlace("PageDown", { row: 95, column: 4 }, SIZE)).toEqual({ row: 99, column: 4 });
  });

  it("leaves other keys to the browser", () => {
    expect(nextPlace("Tab", { row: 0, column: 0 }, SIZE)).toBeNull();
  });
});
