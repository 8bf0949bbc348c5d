import {
  medalsAwardedBelow,
  medalsOfGraduates,
  medalsUnannounced,
  medalsUnconfirmed,
} from "../../../src/core/indicators/medal-indicators";
import { programmeIndicators } from "../../../src/core/indicators/programme-indicators";
import { checkMedals, medalNotices } from "../../../src/core/medals/check-medals";
import { schoolMedals } from "../../../src/core/medals/school-medals";
import type { MedalClaim, MedalCounts, MedalRecords } from "../../../src/core/model/medals";
import { checkWorkbook } from "../../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { triggerReasons } from "../../../src/core/roadmap/trigger-reasons";
import type { CheckRun } from "../../../src/core/run/check-run";
import { schoolOf } from "../../../src/core/table/schools/school-identity";
import { findingCard } from "../../../src/locale/finding-card";
import { findingText } from "../../../src/locale/finding-text";
import { madeUpRecords } from "../objectivity/made-up-results";

const thresholds = thresholdsInForce();

function schoolNumber(number: number) {
  return schoolOf({ name: `СОШ № ${String(number)}`, login: null, territory: "Лесной район" });
}

function counts(number: number, parts: Partial<MedalCounts>): MedalCounts {
  const nothing = {
    claimants: null,
    unconfirmed: null,
    awarded: null,
    awardedBelow: null,
    unannounced: null,
  };
  const source = { sheet: "Медали", row: number, column: 0 };
  return { school: schoolNumber(number), year: 2022, ...nothing, graduates: null, source, ...parts };
}

function claim(number: number, parts: Partial<MedalClaim> = {}): MedalClaim {
  const results = { russian: 80, others: [{ subject: "hi" as const, points: 80 }], baseMark: null };
  const source = { sheet: "Претенденты", row: number, column: 0 };
  const told = { isAnnounced: true, degree: 1 as const, isConfirmed: null, isAwarded: null };
  return { school: schoolNumber(number), year: 2024, ...told, ...results, source, ...parts };
}

function records(parts: Partial<MedalRecords>): MedalRecords {
  return { claims: [], counts: [], ...parts };
}

function runOf(medals: MedalRecords): CheckRun {
  const steps = checkWorkbook({ ...madeUpRecords([]), medals }, thresholds);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

const LOW = { russian: 59, others: [{ subject: "hi" as const, points: 90 }] };

describe("checkMedals()", () => {
  it("fires at the threshold, on counts: 1 of 4 is a quarter; fewer than three are too few; none is no result", () => {
    const of = [
      [1, 4],
      [1, 5],
      [2, 2],
      [0, 6],
      [0, 0],
    ].map(([unconfirmed, claimants], index) => {
      return counts(index + 1, { unconfirmed: unconfirmed ?? 0, claimants: claimants ?? 0 });
    });
    const results = checkMedals(records({ counts: of }), thresholds);
    expect(results.map(({ fired }) => fired)).toEqual([true, false, null, false]);
    expect(results[0]).toMatchObject({ value: 0.25, threshold: 0.25, n: 4, severity: "warn" });
    expect(results[0]?.procedure).toEqual({ exam: "ege", subject: "all", grade: 11, year: 2022 });
  });

  it("says how many, that one pupil decides, and what is not in the count", () => {
    const [one, other, small] = checkMedals(
      records({
        counts: [
          counts(1, { claimants: 4, unconfirmed: 1, awarded: 5, unannounced: 2 }),
          counts(2, { claimants: 10, unconfirmed: 0 }),
          counts(3, { claimants: 2, unconfirmed: 1 }),
        ],
      }),
      thresholds,
    ).map((result) => plain(findingText(result)));
    expect(one).toBe(
      "Условия медали не выполнил 1 из 4 претендентов (25 %), порог 25 %. Если бы таких претендентов было на одного меньше, порог не был бы достигнут: решает один ученик. Медаль получили и не заявленные школой: 2.",
    );
    expect(other).toBe("Условия медали выполнили все претенденты: 10, порог 25 %.");
    expect(small).toContain("2 претендента: слишком мало для вывода.");
  });

  it("shows claimants, not participants, on its card", () => {
    const [result] = checkMedals(
      records({ counts: [counts(1, { claimants: 8, unconfirmed: 3 })] }),
      thresholds,
    );
    if (result === undefined) throw new Error("No result");
    const numbers = Object.fromEntries(
      findingCard(result).numbers.map(({ label, value }) => [label, plain(value)]),
    );
    expect(numbers).toMatchObject({
      Претендентов: "8",
      "Не подтвердили": "3",
      "Неподтвердивших для порога": "2",
    });
    expect(plain(findingCard(result).title)).toContain("ЕГЭ, все предметы, 11 класс, 2022");
  });
});

describe("schoolMedals()", () => {
  it("judges pupils by the rule of the year, and never by a name", () => {
    const [of] = schoolMedals(
      records({
        claims: [claim(1), claim(1, LOW), claim(1, { russian: 60, degree: 2 }), claim(1, { russian: null })],
      }),
      thresholds,
    );
    expect(of).toMatchObject({ claimants: 3, unconfirmed: 1, untold: 1, awarded: null, awardedBelow: null });
  });

  it("takes the table's word over the rule, and the rule over nothing", () => {
    const claims = [claim(1, { isConfirmed: false }), claim(1, { ...LOW, isConfirmed: true }), claim(1, LOW)];
    expect(schoolMedals(records({ claims }), thresholds)[0]).toMatchObject({ claimants: 3, unconfirmed: 2 });
    expect(
      medalNotices(records({ claims }), thresholds).map(({ code, details }) => [code, details["count"]]),
    ).toEqual([["medal-outcome-differs", 2]]);
  });

  it("without a degree: confirmed by the first, refuted by the second, untold between", () => {
    const between = { degree: null, russian: 65 };
    const claims = [claim(1, { degree: null }), claim(1, { ...LOW, degree: null }), claim(1, between)];
    expect(schoolMedals(records({ claims }), thresholds)[0]).toMatchObject({
      claimants: 2,
      unconfirmed: 1,
      untold: 1,
    });
  });

  it("counts medals given to those not announced apart from claimants", () => {
    const given = { isAwarded: true };
    const claims = [
      claim(1, given),
      claim(1, { ...given, ...LOW }),
      claim(1, { ...given, isAnnounced: false, degree: null }),
    ];
    expect(schoolMedals(records({ claims }), thresholds)[0]).toMatchObject({
      claimants: 2,
      unconfirmed: 1,
      awarded: 3,
      awardedTold: 3,
      awardedBelow: 1,
      unannounced: 1,
    });
  });

  it("adds to pupils what only the counts say, and takes the counts where pupils cannot be judged", () => {
    const count = counts(1, { year: 2024, claimants: 5, unconfirmed: 1, graduates: 20, awarded: 4 });
    const [told] = schoolMedals(records({ claims: [claim(1)], counts: [count] }), thresholds);
    expect(told).toMatchObject({ claimants: 1, unconfirmed: 0, graduates: 20, awarded: 4 });
    const [untold] = schoolMedals(
      records({ claims: [claim(1, { russian: null })], counts: [count] }),
      thresholds,
    );
    expect(untold).toMatchObject({ claimants: 5, unconfirmed: 1, untold: 0 });
  });
});

describe("medals given", () => {
  it("are below the conditions only where they are below those of both degrees", () => {
    const given = { isAwarded: true, degree: 1 as const };
    const claims = [claim(1, { ...given, russian: 66 }), claim(1, { ...given, russian: 59 })];
    expect(schoolMedals(records({ claims }), thresholds)[0]).toMatchObject({
      claimants: 2,
      unconfirmed: 2,
      awardedTold: 2,
      awardedBelow: 1,
    });
  });
});

describe("medalNotices()", () => {
  it("asks for a rule where that of the year is not known, and names schools without results", () => {
    const claims = [claim(1, { year: 2022 }), claim(2, { year: 2022 }), claim(3, { russian: null })];
    const notices = medalNotices(records({ claims }), thresholds);
    expect(
      notices.map(({ code, details }) => [code, details["count"], details["year"] ?? details["names"]]),
    ).toEqual([
      ["medal-rule-unknown", 2, 2022],
      ["medal-result-unknown", 1, ["СОШ № 3"]],
    ]);
    const own = thresholdsInForce({ "medals.russian1": 70, "medals.other1": 70 });
    expect(medalNotices(records({ claims }), own).map(({ code }) => code)).toEqual(["medal-result-unknown"]);
  });
});

describe("indicators of medals", () => {
  it.each([
    // docs/methods.md#medals: Северский 2022, 46 claimants by the office's own count; Коми.
    [4, 46, "0.0870"],
    [19, 156, "0.1218"],
  ])("M1: %i of %i is %s", (unconfirmed, claimants, share) => {
    const run = runOf(records({ counts: [counts(1, { unconfirmed, claimants })] }));
    const found = programmeIndicators(run).find(({ id }) => id === "medals-unconfirmed");
    expect(found).toMatchObject({
      numerator: unconfirmed,
      denominator: claimants,
      year: 2022,
      isByHand: false,
    });
    expect(found?.value?.toFixed(4)).toBe(share);
  });

  it("never infers the claimants: 47 medals, 4 not confirmed and 5 new leave the index to the person", () => {
    const run = runOf(
      records({ counts: [counts(1, { awarded: 47, unconfirmed: 4, unannounced: 5, graduates: 374 })] }),
    );
    const rows = new Map(programmeIndicators(run).map((row) => [row.id, row]));
    expect(rows.get("medals-unconfirmed")).toMatchObject({ value: null, isByHand: true });
    expect(rows.get("medals-unannounced")).toMatchObject({ value: 5, isByHand: false });
    // Severskaya: 47 of 374 graduates, 12.6 %.
    expect(rows.get("medals-of-graduates")?.value?.toFixed(3)).toBe("0.126");
  });

  it("«0 из 0» is no data", () => {
    const run = runOf(records({ counts: [counts(1, { claimants: 0, unconfirmed: 0 })] }));
    expect(programmeIndicators(run).find(({ id }) => id === "medals-unconfirmed")).toMatchObject({
      value: null,
      isByHand: true,
    });
  });

  it("M2 is of medals given, and sums schools that tell both numbers", () => {
    const given = { isAwarded: true };
    const run = runOf(records({ claims: [claim(1, given), claim(1, { ...given, ...LOW }), claim(2)] }));
    expect(medalsAwardedBelow(run, 2024)).toEqual({ count: 1, total: 2 });
    expect(medalsUnconfirmed(run, 2024)).toEqual({ count: 1, total: 3 });
    expect(medalsUnannounced(run, 2024)).toEqual({ count: 0, total: 2 });
    expect(medalsOfGraduates(run, 2024)).toBeNull();
  });
});

describe("medals in a run", () => {
  const years = [2021, 2022].map((year) => counts(1, { year, claimants: 6, unconfirmed: 3 }));
  const run = runOf(records({ counts: [...years, counts(2, { claimants: 9, unconfirmed: 1 })] }));

  it("fires for the schools that a roadmap asks for, and gives no marker", () => {
    const fired = run.results.filter(({ check, fired: is }) => check === "medals" && is === true);
    expect(fired.map(({ school, procedure }) => [school?.name, procedure.year])).toEqual([
      ["СОШ № 1", 2021],
      ["СОШ № 1", 2022],
    ]);
    expect(new Set(triggerReasons(run, {}).map(({ trigger }) => trigger))).toEqual(new Set(["medals"]));
  });

  it("says that it was so a year before, of no single subject", () => {
    const latest = run.results.find(({ procedure, fired }) => procedure.year === 2022 && fired === true);
    if (latest === undefined) throw new Error("Did not fire");
    expect(findingText(latest)).toContain("Годом раньше такой признак тоже был.");
  });

  it("gives no level of evidence: it is not of ВПР", () => {
    expect(run.evidence).toEqual([]);
  });
});
