import fc from "fast-check";
import { lowestPart } from "../../../src/core/classify/lowest-part";

const QUARTER = { share: 0.25, minSchools: 10 };

function lowest(values: readonly (number | null)[], part = QUARTER): (boolean | null)[] {
  const index = values.map((value) => ({ value, known: 1, of: 1 }));
  return index.map(lowestPart(index, part));
}

describe("lowestPart()", () => {
  it("takes as many schools as a quartile does where none are equal", () => {
    const values = [-1.4, -0.9, -0.6, -0.3, -0.1, 0.2, 0.5, 0.7, 0.9, 1.1];
    expect(lowest(values).filter((is) => is === true)).toHaveLength(3);
    expect(lowest([...values].reverse()).slice(-3)).toEqual([true, true, true]);
  });

  it("is as in docs/methods.md#adverse", () => {
    const part = { share: 0.25, minSchools: 8 };
    const rest = [-0.1, 0.2, 0.5, 0.9, 1.1];
    expect(lowest([-1.4, -0.9, -0.3, ...rest], part).slice(0, 3)).toEqual([true, true, false]);
    expect(lowest([-1.4, -0.9, -0.9, ...rest], part).slice(0, 3)).toEqual([true, false, false]);
  });

  it("takes equal schools together: all of them where they fit, none where they do not", () => {
    expect(lowest([-1.4, -0.9, -0.6, -0.6, -0.1, 0.2, 0.5, 0.7, 0.9, 1.1]).slice(0, 4)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(lowest([-1, -1, -1, 0, 1, 2, 3, 4, 5, 6]).filter((is) => is === true)).toHaveLength(3);
    expect(lowest(new Array<number>(30).fill(0.7))).toEqual(new Array<boolean>(30).fill(false));
  });

  it("says nothing of fewer schools than asked for, and of one without an index", () => {
    expect(lowest([1, 2, 3, 4, 5])).toEqual([null, null, null, null, null]);
    expect(lowest([null, ...new Array<null>(12).fill(null), 1, 2, 3])).toEqual(
      new Array<null>(16).fill(null),
    );
    expect(lowest([null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).slice(0, 2)).toEqual([null, true]);
  });

  it("takes the 30 lowest of 101 for 29 %: 29 of the 100 steps between them", () => {
    const values = Array.from({ length: 101 }, (_, number) => number);
    expect(lowest(values, { share: 0.29, minSchools: 10 }).filter((is) => is === true)).toHaveLength(30);
  });

  it("takes every school of one, and the worse of two, where no number of schools is asked for", () => {
    const any = { share: 0.25, minSchools: 1 };
    expect([lowest([3], any), lowest([3, 2], any)]).toEqual([[true], [false, true]]);
  });

  it("takes no more than the part holds: ⌊share · (n − 1)⌋ + 1 schools at most, and those the worst", () => {
    const anyValues = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 50 }), (values, percent) => {
        const are = lowest(values, { share: percent / 100, minSchools: 10 });
        const worst = values.filter((_, place) => are[place] === true);
        const others = values.filter((_, place) => are[place] === false);
        expect(worst.length).toBeLessThanOrEqual(Math.floor((percent * (values.length - 1)) / 100) + 1);
        expect(Math.max(...worst, -9)).toBeLessThan(Math.min(...others));
      }),
    );
  });
});
