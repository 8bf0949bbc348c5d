import { measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { repeatedSignals } from "../../../src/core/objectivity/repeated-signals";
import { schoolEvidence } from "../../../src/core/objectivity/school-evidence";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import type { CheckResult, SchoolEvidence } from "../../../src/core/model/check-result";
import type { UnitResult } from "../../../src/core/model/results";
import type { Procedure } from "../../../src/core/model/procedure";
import { calmSign, firedSign, LAST_YEAR, MATHS_4, madeUpProcedure, RUSSIAN_4 } from "./made-up-results";

function evidenceOf(
  results: readonly CheckResult[],
  participants = 30,
  own: Readonly<Record<string, number>> = {},
): SchoolEvidence | undefined {
  const procedures = [MATHS_4, RUSSIAN_4, LAST_YEAR].map((procedure) =>
    measuredProcedure(madeUpProcedure([{ participants }], { procedure })),
  );
  return schoolEvidence(procedures, repeatedSignals(results), thresholdsInForce(own))[0];
}

/** A procedure of school 1, of which `facts` were not read. */
function unreadProcedure(procedure: Procedure, facts: Partial<UnitResult>) {
  const made = madeUpProcedure([{ participants: 30 }], { procedure });
  return measuredProcedure({ ...made, schools: made.schools.map((unit) => ({ ...unit, ...facts })) });
}

function levelOf(...results: readonly CheckResult[]): string | undefined {
  return evidenceOf(results)?.level;
}

describe("schoolEvidence()", () => {
  it("asks for a check with two kinds, wherever they are, and not with one kind in two procedures", () => {
    expect(levelOf(firedSign("funnel-mean"), firedSign("boundary-region"))).toBe("check");
    expect(levelOf(firedSign("funnel-mean"), firedSign("boundary-region", RUSSIAN_4))).toBe("check");
    expect(levelOf(firedSign("funnel-mean"), firedSign("funnel-mean", RUSSIAN_4))).toBe("few");
  });

  it("asks for a check by one kind only where nothing but moved works explains it, and overwhelmingly", () => {
    const overwhelming = { p: 1e-9 };
    expect(levelOf(firedSign("boundary-region", MATHS_4, overwhelming), calmSign("journal-raised"))).toBe(
      "check",
    );
    expect(levelOf(firedSign("boundary-smooth", MATHS_4, overwhelming), calmSign("journal-raised"))).toBe(
      "none",
    );
    expect(levelOf(firedSign("funnel-mean", MATHS_4, overwhelming), calmSign("journal-raised"))).toBe("none");
    expect(levelOf(firedSign("journal-raised", MATHS_4, overwhelming), calmSign("funnel-mean"))).toBe(
      "attention",
    );
    const never = { "evidence.aloneP": 0 };
    expect(evidenceOf([firedSign("boundary-region", MATHS_4, overwhelming)], 30, never)?.level).toBe(
      "attention",
    );
  });

  it("says how likely chance is: by kind, of two kinds together, and over all schools", () => {
    const evidence = evidenceOf([
      firedSign("funnel-mean", MATHS_4, { p: 0.001 }),
      calmSign("funnel-mean", RUSSIAN_4),
      firedSign("boundary-region", MATHS_4, { p: 0.004 }),
      calmSign("journal-raised"),
    ]);
    // Simes: 2 · 0.001 over two procedures; then of the two larger of three kinds 2 · 0.004.
    expect(evidence?.kinds.map(({ kind, p, procedures }) => [kind, p, procedures])).toEqual([
      ["level", 0.002, 2],
      ["boundary", 0.004, 1],
      ["journal", 0.5, 1],
    ]);
    expect(evidence).toMatchObject({ combinedP: 0.008, combinedQ: 0.008, level: "check" });
  });

  it("takes of a school's journal what is unusual among schools of its own result too", () => {
    const raised = firedSign("journal-raised", MATHS_4, { p: 0.001, details: { pAtLevel: 0.3 } });
    const evidence = evidenceOf([firedSign("boundary-region"), raised]);
    expect(evidence?.signals.map(({ check }) => check)).toEqual(["boundary-region"]);
    expect(evidence).toMatchObject({ combinedP: 0.3, level: "attention" });
  });

  it("takes a school's result of its classes once: the classes are in it already", () => {
    const ofClass = { level: "class", classGroup: "4А", p: 0.9, fired: false } as const;
    const classes = [1, 2, 3].map(() => firedSign("similarity", MATHS_4, ofClass));
    const evidence = evidenceOf([firedSign("similarity", MATHS_4, { p: 0.004 }), ...classes]);
    expect(evidence?.kinds).toMatchObject([{ kind: "similarity", p: 0.004 }]);
  });

  it("counts a gap to the next exam in the year of the works, and only where they lie above it", () => {
    const oge: Procedure = { exam: "oge", subject: "ma", grade: 9, year: 2022 };
    function gap(direction: "above" | "below", isFired = true): CheckResult {
      const details = { earlierYear: 2021, direction };
      return firedSign("vpr-oge", oge, { p: 0.0001, fired: isFired, details });
    }
    const boundary = firedSign("boundary-region");
    expect(evidenceOf([boundary, gap("above")])).toMatchObject({ level: "check", year: 2021 });
    expect(levelOf(boundary, gap("below"))).toBe("attention");
    expect(levelOf(boundary, gap("above", false))).toBe("attention");
    expect(evidenceOf([gap("above")])?.years.map(({ year }) => year)).not.toContain(2022);
  });

  it("takes mean, «2» and «4–5» of one procedure for one signal, the strongest", () => {
    const strong = firedSign("funnel-share45", MATHS_4, { p: 0.0001 });
    const evidence = evidenceOf([
      firedSign("funnel-mean"),
      strong,
      firedSign("funnel-share2"),
      calmSign("journal-raised"),
    ]);
    expect(evidence?.signals.map(({ check }) => check)).toEqual(["funnel-share45"]);
    expect(evidence?.level).toBe("none");
  });

  it("draws attention by one kind that survives correction for the number of kinds, never by a level", () => {
    const others = [calmSign("funnel-mean"), calmSign("boundary-region")];
    expect(levelOf(firedSign("journal-raised", MATHS_4, { p: 0.003 }), ...others)).toBe("attention");
    expect(levelOf(firedSign("journal-raised", MATHS_4, { p: 0.004 }), ...others)).toBe("none");
    expect(levelOf(firedSign("funnel-mean", MATHS_4, { p: 1e-9 }), calmSign("journal-raised"))).toBe("none");
    expect(evidenceOf([firedSign("funnel-mean")])?.signals).toHaveLength(1);
  });

  it("draws attention by a lone signal that repeats last year's of the same kind and subject", () => {
    expect(levelOf(firedSign("funnel-mean"), firedSign("funnel-share45", LAST_YEAR))).toBe("attention");
    const others = [calmSign("funnel-mean"), calmSign("boundary-region")];
    const boundary = calmSign("boundary-region");
    expect(levelOf(firedSign("funnel-mean", RUSSIAN_4), firedSign("funnel-mean", LAST_YEAR), boundary)).toBe(
      "none",
    );
    const journal = firedSign("journal-raised", LAST_YEAR, { p: 0.02 });
    expect(levelOf(firedSign("funnel-mean"), journal, boundary)).toBe("none");
    const lastYear = firedSign("journal-raised", LAST_YEAR);
    expect(levelOf(firedSign("journal-raised"), lastYear, ...others)).toBe("attention");
    expect(levelOf(firedSign("journal-raised"), ...others)).toBe("none");
  });

  it("judges every year by itself, and concludes by the one that says most", () => {
    const evidence = evidenceOf([
      firedSign("funnel-mean", LAST_YEAR),
      firedSign("boundary-region", LAST_YEAR),
      calmSign("funnel-mean"),
      calmSign("boundary-region"),
    ]);
    expect(evidence).toMatchObject({ level: "check", year: 2020, proceduresChecked: 1 });
    expect(evidence?.years.map(({ year, level }) => [year, level])).toEqual([
      [2021, "none"],
      [2020, "check"],
    ]);
  });

  it("takes the latest of years that say equally much, and never adds years up", () => {
    const two = ["funnel-mean", "boundary-region"] as const;
    const evidence = evidenceOf(two.flatMap((check) => [calmSign(check, LAST_YEAR), calmSign(check)]));
    expect(evidence).toMatchObject({ level: "none", year: 2021 });
    const apart = evidenceOf([firedSign("funnel-mean", LAST_YEAR), firedSign("boundary-region")]);
    expect(apart).toMatchObject({ level: "attention", year: 2021, combinedP: null });
  });

  it("keeps the conclusion of a year beside too few rows of a later one", () => {
    const french: Procedure = { ...MATHS_4, subject: "fr", grade: 8, year: 2022 };
    const evidence = evidenceOf([
      firedSign("funnel-mean"),
      firedSign("boundary-region"),
      firedSign("funnel-mean", french, { fired: null, p: null, q: null }),
    ]);
    expect(evidence).toMatchObject({ level: "check", year: 2021 });
  });

  it("never counts official signs, lowered marks and low results", () => {
    const evidence = evidenceOf([
      firedSign("official-mean"),
      firedSign("official-list"),
      firedSign("journal-lowered"),
      firedSign("low-results"),
      calmSign("funnel-mean"),
      calmSign("boundary-region"),
    ]);
    expect(evidence).toMatchObject({ level: "none", signals: [] });
    expect(evidence?.official.map(({ check }) => check)).toEqual(["official-mean", "official-list"]);
  });

  it("counts two marks' difference only where more works lie above the journal than below", () => {
    const above = firedSign("journal-gap2", MATHS_4, { details: { raisedShare: 0.4, loweredShare: 0.1 } });
    const below = firedSign("journal-gap2", MATHS_4, { details: { raisedShare: 0.1, loweredShare: 0.4 } });
    expect(evidenceOf([above])?.signals).toHaveLength(1);
    expect(evidenceOf([below])?.signals).toHaveLength(0);
  });

  it("counts the smooth curve only where the region could not be compared with", () => {
    const regionTested = calmSign("boundary-region");
    expect(evidenceOf([firedSign("boundary-smooth")])?.signals).toHaveLength(1);
    expect(evidenceOf([firedSign("boundary-smooth"), regionTested])?.signals).toHaveLength(0);
  });

  it("says «too few» where nothing could be tested", () => {
    const small = firedSign("funnel-mean", MATHS_4, { fired: null, p: null, q: null });
    expect(evidenceOf([small], 7)).toMatchObject({
      level: "few",
      participants: 7,
      proceduresChecked: 0,
      proceduresTooFew: 2,
    });
  });

  it("never calls a school clean that could not be read, and says how many signals were possible", () => {
    function partlyRead(unread: readonly Procedure[], results: readonly CheckResult[]) {
      const procedures = [MATHS_4, RUSSIAN_4].map((procedure) => {
        return unreadProcedure(procedure, unread.includes(procedure) ? { unread: ["marks"] } : {});
      });
      return schoolEvidence(procedures, repeatedSignals(results), thresholdsInForce())[0];
    }
    const journal = calmSign("journal-raised");
    expect(partlyRead([MATHS_4], [journal])).toMatchObject({
      level: "few",
      proceduresUnread: 1,
      possibleSignals: 1,
    });
    const elsewhere = calmSign("funnel-mean", RUSSIAN_4);
    expect(partlyRead([MATHS_4], [journal, elsewhere])).toMatchObject({ level: "none", possibleSignals: 2 });
    const two = [firedSign("journal-raised"), firedSign("funnel-mean", RUSSIAN_4)];
    expect(partlyRead([MATHS_4, RUSSIAN_4], two)?.level).toBe("check");
  });

  it("says «too few» of a school that fewer kinds were tested of than a conclusion needs, whatever it is like", () => {
    const one = calmSign("funnel-mean");
    expect(evidenceOf([one])).toMatchObject({ level: "few", possibleSignals: 1, proceduresTooFew: 0 });
    expect(levelOf(one, calmSign("funnel-share2"), calmSign("funnel-mean", RUSSIAN_4))).toBe("few");
    expect(levelOf(one, calmSign("journal-raised", RUSSIAN_4))).toBe("none");
    expect(evidenceOf([one], 30, { "signal.minSignals": 1 })?.level).toBe("none");
    expect(evidenceOf([one, calmSign("journal-raised")], 30, { "signal.minSignals": 3 })?.level).toBe("few");
    // What is found stands all the same; and an earlier year that was judged says more.
    expect(levelOf(firedSign("journal-raised", MATHS_4, { p: 1e-6 }))).toBe("attention");
    const judged = [calmSign("funnel-mean", LAST_YEAR), calmSign("journal-raised", LAST_YEAR)];
    expect(evidenceOf([one, ...judged])).toMatchObject({ level: "none", year: 2020 });
  });

  it("knows no number of participants where that could not be read", () => {
    const closed = unreadProcedure(MATHS_4, { participants: null, unread: ["participants"] });
    const [evidence] = schoolEvidence([closed], [], thresholdsInForce());
    expect(evidence).toMatchObject({ level: "few", participants: null, proceduresTooFew: 0 });
  });
});
