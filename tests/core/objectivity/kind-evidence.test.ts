import { countedP, kindEvidence } from "../../../src/core/objectivity/kind-evidence";
import type { CheckId, CheckResult } from "../../../src/core/model/check-result";
import type { Procedure } from "../../../src/core/model/procedure";
import { firedSign, LAST_YEAR, MATHS_4, RUSSIAN_4 } from "./made-up-results";

const ALPHA = 0.01;

function of(
  check: CheckId,
  p: number | null,
  procedure: Procedure = MATHS_4,
  own: Partial<CheckResult> = {},
) {
  return firedSign(check, procedure, { p, fired: p !== null && p <= ALPHA, ...own });
}

/** A sign that was there a year before. */
function again(check: CheckId, p: number, own: Partial<CheckResult> = {}) {
  return of(check, p, MATHS_4, { details: { repeated: "yes" }, ...own });
}

describe("kindEvidence()", () => {
  it("gives the example of docs/methods.md#evidence", () => {
    const found = kindEvidence(
      [
        of("boundary-region", 0.002),
        of("boundary-region", 0.3, RUSSIAN_4),
        of("funnel-mean", 0.0001),
        of("funnel-mean", 0.0003, RUSSIAN_4),
        of("journal-raised", 0.04),
        of("journal-raised", 0.5, RUSSIAN_4),
      ],
      [],
      ALPHA,
    );
    expect(found.map(({ kind, p, procedures }) => [kind, Number(p.toFixed(9)), procedures])).toEqual([
      ["level", 0.0002, 2],
      ["boundary", 0.004, 2],
      ["journal", 0.08, 2],
    ]);
  });

  it("counts the checks of a procedure once together, and then the procedures", () => {
    const [level] = kindEvidence(
      [
        of("funnel-mean", 0.01),
        of("funnel-share2", 0.2),
        of("funnel-share45", 0.9),
        of("funnel-mean", 0.5, RUSSIAN_4),
      ],
      [],
      ALPHA,
    );
    // Simes of 0.01, 0.2, 0.9 is 0.03; of 0.03 and 0.5 it is 0.06.
    expect(level?.p).toBeCloseTo(0.06, 12);
    expect(level?.procedures).toBe(2);
  });

  it("leaves out what has no p, what is of one class, and what is no evidence", () => {
    const none = [
      of("funnel-mean", null),
      of("person-fit", 0.001, MATHS_4, { level: "class" }),
      of("journal-lowered", 0.001),
      of("official-mean", 0.001),
    ];
    expect(kindEvidence(none, [], ALPHA)).toEqual([]);
  });

  it("says what a kind leads to alone, by the checks that may: not by that to a smooth curve", () => {
    const [region, smooth, level] = (["boundary-region", "boundary-smooth", "funnel-mean"] as const).map(
      (check) => kindEvidence([of(check, 0.004)], [], ALPHA)[0],
    );
    expect(region).toMatchObject({ ownP: 0.004, alone: "check" });
    expect(smooth).toMatchObject({ p: 0.004, ownP: null, alone: "never" });
    expect(level).toMatchObject({ ownP: 0.004, alone: "repeated" });
    const [both] = kindEvidence([of("boundary-smooth", 0.5), of("boundary-region", 0.004)], [], ALPHA);
    expect(both).toMatchObject({ p: 0.008, ownP: 0.004, alone: "check" });
  });

  it("repeats where the kind stands out in both years, and one of its signs was there in the same subject", () => {
    function repeated(now: readonly CheckResult[], before: readonly CheckResult[]): boolean | undefined {
      return kindEvidence(now, before, ALPHA)[0]?.repeated;
    }
    const last = of("journal-raised", 0.005, LAST_YEAR);
    expect(repeated([again("journal-raised", 0.005)], [last])).toBe(true);
    expect(repeated([again("journal-raised", ALPHA)], [of("journal-raised", ALPHA, LAST_YEAR)])).toBe(true);
    expect(repeated([again("journal-raised", 0.011, { fired: true })], [last])).toBe(false);
    expect(repeated([again("journal-raised", 0.005)], [of("journal-raised", 0.011, LAST_YEAR)])).toBe(false);
    expect(repeated([again("journal-raised", 0.005)], [of("funnel-mean", 0.005, LAST_YEAR)])).toBe(false);
    expect(repeated([again("journal-raised", 0.005)], [])).toBe(false);
    expect(repeated([of("journal-raised", 0.005)], [last])).toBe(false);
    expect(repeated([again("journal-raised", 0.005, { fired: false })], [last])).toBe(false);
    const inClass = of("person-fit", 0.001, LAST_YEAR, { level: "class" });
    expect(repeated([again("person-fit", 0.005)], [inClass])).toBe(false);
  });
});

describe("countedP()", () => {
  it("is the larger of the two of a check that goes with the school's level", () => {
    expect(countedP(of("journal-raised", 0.002))).toBe(0.002);
    expect(countedP(of("journal-raised", 0.002, MATHS_4, { details: { pAtLevel: 0.03 } }))).toBe(0.03);
    expect(countedP(of("journal-raised", 0.05, MATHS_4, { details: { pAtLevel: 0.03 } }))).toBe(0.05);
    expect(countedP(of("journal-raised", 0.05, MATHS_4, { details: { pAtLevel: null } }))).toBe(0.05);
  });

  it("is 1 of a result the other way, and of one without p", () => {
    expect(
      countedP(of("journal-gap2", 0.002, MATHS_4, { details: { raisedShare: 0.1, loweredShare: 0.3 } })),
    ).toBe(1);
    expect(
      countedP(of("journal-gap2", 0.002, MATHS_4, { details: { raisedShare: 0.3, loweredShare: 0.1 } })),
    ).toBe(0.002);
    expect(countedP(of("funnel-mean", null))).toBe(1);
  });
});
