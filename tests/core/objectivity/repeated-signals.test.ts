import { repeatedSignals } from "../../../src/core/objectivity/repeated-signals";
import type { CheckResult } from "../../../src/core/model/check-result";
import { calmSign, firedSign, LAST_YEAR, MATHS_4, madeUpSchool, RUSSIAN_4 } from "./made-up-results";

describe("repeatedSignals()", () => {
  it("says of every fired result whether the sign was there a year before", () => {
    const results = repeatedSignals([
      firedSign("funnel-mean"),
      firedSign("funnel-mean", LAST_YEAR),
      firedSign("official-mean"),
      calmSign("journal-raised"),
    ]);
    expect(results.map(({ details }) => details["repeated"])).toEqual(["yes", "no", "no", undefined]);
  });

  it("takes another sign of the kind, and not one of another school, subject, or one that did not fire", () => {
    const [share, other, subject, none] = [
      firedSign("funnel-share45", LAST_YEAR),
      firedSign("funnel-mean", LAST_YEAR, { school: madeUpSchool(2, {}).school }),
      firedSign("funnel-mean", { ...RUSSIAN_4, year: 2020 }),
      calmSign("funnel-mean", LAST_YEAR),
    ];
    function repeats(before: CheckResult) {
      return repeatedSignals([firedSign("funnel-mean"), before])[0]?.details["repeated"];
    }
    expect([share, other, subject, none].map(repeats)).toEqual(["yes", "no", "no", "no"]);
  });

  it("takes signs of a territory, which has no school, as those of one that is not named", () => {
    const [now, before] = repeatedSignals([
      firedSign("oge-mean", MATHS_4, { school: null }),
      firedSign("oge-mean", LAST_YEAR, { school: null }),
    ]);
    expect([now, before].map((result) => result?.details["repeated"])).toEqual(["yes", "no"]);
  });
});
