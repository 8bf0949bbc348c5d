import { countedAs, countsByRepeat } from "../../../src/core/objectivity/counted-signals";
import { schoolEvidence } from "../../../src/core/objectivity/school-evidence";
import { repeatedSignals } from "../../../src/core/objectivity/repeated-signals";
import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckId, CheckResult } from "../../../src/core/model/check-result";
import { firedSign, LAST_YEAR, MATHS_4, madeUpProcedure } from "./made-up-results";

/** A result of school 1 that fired where `p` is small enough. */
function fired(check: CheckId, p: number, procedure = MATHS_4): CheckResult {
  return firedSign(check, procedure, { fired: p <= 0.01, p });
}

/** What each result of school 1 counts for, by its check and year. */
function counted(...results: readonly CheckResult[]): Record<string, string> {
  const procedures = [MATHS_4, LAST_YEAR].map((procedure) =>
    measuredProcedure(madeUpProcedure([{ participants: 30 }], { procedure })),
  );
  const said = repeatedSignals(results);
  const evidence = schoolEvidence(procedures, said, thresholdsInForce({}))[0] ?? null;
  return Object.fromEntries(
    said.map((result) => [`${result.check} ${String(result.procedure.year)}`, countedAs(result, evidence)]),
  );
}

describe("countedAs()", () => {
  it("counts what leads to a level, and keeps the 2019 method apart", () => {
    expect(
      counted(fired("boundary-region", 1e-6), fired("journal-raised", 1e-6), fired("official-mean", 1e-6)),
    ).toEqual({
      "boundary-region 2021": "counted",
      "journal-raised 2021": "counted",
      "official-mean 2021": "apart",
    });
  });

  it("calls a signal weak where the school has no level by it", () => {
    expect(counted(fired("funnel-mean", 0.005), fired("journal-raised", 0.5))).toMatchObject({
      "funnel-mean 2021": "weak",
    });
  });

  it("counts a signal that draws attention by its own strength", () => {
    expect(counted(fired("journal-raised", 1e-5), fired("funnel-mean", 0.5))).toMatchObject({
      "journal-raised 2021": "counted",
    });
  });

  it("says where a signal counts only since the same sign was there a year before", () => {
    expect(
      counted(
        fired("journal-raised", 0.009),
        fired("funnel-mean", 0.5),
        fired("journal-raised", 0.009, LAST_YEAR),
        fired("funnel-mean", 0.5, LAST_YEAR),
      ),
    ).toMatchObject({ "journal-raised 2021": "repeated" });
  });

  it("calls what is no signal of the school something else, and so all where ВПР says nothing of it", () => {
    expect(counted(fired("journal-lowered", 1e-6), fired("boundary-region", 1e-6))).toMatchObject({
      "journal-lowered 2021": "other",
    });
    expect(countedAs(fired("boundary-region", 1e-6), null)).toBe("other");
    expect(countedAs(fired("official-mean", 1e-6), null)).toBe("apart");
  });
});

describe("countsByRepeat()", () => {
  const kind = {
    kind: "journal",
    p: 0.005,
    ownP: 0.005,
    alone: "attention",
    procedures: 1,
    repeated: true,
  } as const;
  const again = {
    ...fired("journal-raised", 0.005),
    details: { repeated: "yes", raisedShare: 1, loweredShare: 0 },
  };

  it("takes the sign and its kind, both a year before", () => {
    expect(countsByRepeat(again, { kinds: [kind] })).toBe(true);
    expect(
      countsByRepeat({ ...again, details: { ...again.details, repeated: "no" } }, { kinds: [kind] }),
    ).toBe(false);
    expect(countsByRepeat(again, { kinds: [{ ...kind, repeated: false }] })).toBe(false);
    expect(countsByRepeat(again, { kinds: [{ ...kind, kind: "level" }] })).toBe(false);
    expect(countsByRepeat(again, { kinds: [{ ...kind, kind: "level" }, kind] })).toBe(true);
    expect(countsByRepeat(again, { kinds: [] })).toBe(false);
  });
});
