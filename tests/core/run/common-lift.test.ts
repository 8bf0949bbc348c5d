import { commonLift } from "../../../src/core/run/common-lift";
import { MATHS_4, RUSSIAN_4 } from "../../sheets/report/build-run";
import { evidence } from "../../sheets/report/build-run";
import { madeUpProcedure, madeUpRegion } from "../objectivity/made-up-results";

/** A procedure of two schools of 50 pupils each, with the row of a region of so many pupils. */
function procedure(pupils: number | null) {
  const region = pupils === null ? {} : { region: madeUpRegion({ participants: pupils }) };
  return madeUpProcedure([{ participants: 50 }, { participants: 50 }], { procedure: MATHS_4, ...region });
}

function made(check: "boundary-region" | "boundary-smooth" | "funnel-mean", fired: boolean | null = false) {
  return { check, fired, procedure: MATHS_4 };
}

const JUDGED = [evidence({ level: "none" })];

describe("commonLift()", () => {
  it.each([
    { of: "a larger region", pupils: 1000, checks: [made("boundary-region")], seen: "region" },
    { of: "the schools' own region", pupils: 100, checks: [made("boundary-region")], seen: "nothing" },
    { of: "no region", pupils: null, checks: [made("boundary-smooth")], seen: "curve" },
    { of: "no boundaries", pupils: 1000, checks: [made("funnel-mean")], seen: "nothing" },
    {
      of: "tests that could not be made",
      pupils: 1000,
      checks: [made("boundary-region", null)],
      seen: "nothing",
    },
  ] as const)("is seen with $of by: $seen", ({ pupils, checks, seen }) => {
    const run = { evidence: JUDGED, records: { procedures: [procedure(pupils)] }, results: checks };
    expect(commonLift(run)).toBe(seen);
  });

  it("is seen by a region only in its own procedure, and asked for only where a school was judged", () => {
    const other = { ...made("boundary-region"), procedure: RUSSIAN_4 };
    const run = { evidence: JUDGED, records: { procedures: [procedure(1000)] }, results: [other] };
    expect(commonLift(run)).toBe("nothing");
    expect(commonLift({ ...run, evidence: [evidence({ level: "few" })] })).toBeNull();
  });
});
