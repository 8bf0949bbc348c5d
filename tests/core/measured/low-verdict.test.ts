import { lowVerdict } from "../../../src/core/measured/low-verdict";

const THIRTY = { share: 0.3, minPupils: 10 };

describe("lowVerdict()", () => {
  it("is as in docs/methods.md#low-results: 9 of 28 is just enough, and one pupil decides", () => {
    expect(lowVerdict(9, 28, THIRTY)).toMatchObject({
      fired: true,
      value: 9 / 28,
      threshold: 0.3,
      n: 28,
      p: null,
      q: null,
      severity: "warn",
      details: { count: 9, needed: 9, distance: 0, onePupilDecides: "yes", minPupils: 10 },
    });
    const { lower95, upper95 } = lowVerdict(9, 28, THIRTY).details;
    expect([lower95, upper95]).toEqual([expect.closeTo(0.179, 3), expect.closeTo(0.507, 3)]);
  });

  it("is decided by one pupil just below the limit and on it, and nowhere else", () => {
    const told = [7, 8, 9, 10].map((count) => lowVerdict(count, 28, THIRTY));
    expect(told.map(({ details: of }) => [of["distance"], of["onePupilDecides"]])).toEqual([
      [-2, "no"],
      [-1, "yes"],
      [0, "yes"],
      [1, "no"],
    ]);
    expect(told.map(({ fired, severity }) => [fired, severity])).toEqual([
      [false, "info"],
      [false, "info"],
      [true, "warn"],
      [true, "warn"],
    ]);
  });

  it("compares counts exactly where a share of a whole number is a whole number", () => {
    // 0.3 · 10 and 0.1 · 30 are three pupils; 0.07 · 100 is seven, though computed as 7.000000000000001.
    expect(lowVerdict(3, 10, THIRTY)).toMatchObject({ fired: true, details: { needed: 3 } });
    expect(lowVerdict(3, 30, { ...THIRTY, share: 0.1 })).toMatchObject({
      fired: true,
      details: { needed: 3 },
    });
    expect(lowVerdict(7, 100, { ...THIRTY, share: 0.07 })).toMatchObject({
      fired: true,
      details: { needed: 7 },
    });
    expect(lowVerdict(2, 10, THIRTY)).toMatchObject({ fired: false, details: { needed: 3 } });
  });

  it("says nothing of nine pupils, however many are low, and judges ten", () => {
    expect(lowVerdict(9, 9, THIRTY)).toMatchObject({ fired: null, severity: "info", value: 1, n: 9 });
    expect(lowVerdict(10, 10, THIRTY)).toMatchObject({ fired: true, severity: "warn", value: 1, n: 10 });
  });
});
