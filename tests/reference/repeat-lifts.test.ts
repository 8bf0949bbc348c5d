import { checkWorkbook } from "../../src/core/run/check-workbook";
import type { CheckId, CheckResult } from "../../src/core/model/check-result";
import { procedureKey } from "../../src/core/model/procedure";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import { overdispersion } from "../../src/core/stats/overdispersion";
import { publishedWinsorising } from "../../src/core/stats/winsorising";
import { grouped } from "../../src/core/grouped";
import { describeWithData } from "../shared-data";
import { altaiRecords } from "./altai-histograms";

/** Signs of 2020 that the same schools had in 2021 again, against chance: counted by another program on these data. */
describeWithData("signs that repeat within a year", () => {
  const results = altaiResults();
  const known = schoolsOfBothYears(results);

  /** Schools with at least `least` fired procedures in each year; those of both, and how many chance would give. */
  function repeat(fired: readonly CheckResult[], least = 1) {
    const [before, after] = [2020, 2021].map((year) => {
      const ofYear = fired.filter(
        ({ procedure, school }) => procedure.year === year && known.has(school?.id ?? ""),
      );
      const bySchool = grouped(ofYear, ({ school }) => school?.id ?? "");
      return new Set([...bySchool].filter(([, own]) => own.length >= least).map(([id]) => id));
    });
    const both = [...(before ?? [])].filter((id) => after?.has(id) === true).length;
    const byChance = ((before?.size ?? 0) * (after?.size ?? 0)) / known.size;
    return { both, lift: both / byChance };
  }

  function firedOf(check: CheckId): CheckResult[] {
    return results.filter((result) => result.check === check && result.fired === true);
  }

  it("marks of 2019: 126 schools in a procedure (1.64 times chance), 45 in two (2.54)", () => {
    const one = repeat(firedOf("official-mean"));
    const two = repeat(firedOf("official-mean"), 2);
    expect([one.both, two.both]).toEqual([126, 45]);
    expect(Math.abs(one.lift - 1.64)).toBeLessThan(0.1);
    expect(Math.abs(two.lift - 2.54)).toBeLessThan(0.15);
  });

  it("a mean beyond the multiplicative funnel, as published: about 21 schools, 6.6 times chance", () => {
    const { both, lift } = repeat(publishedMeans(results));
    expect(Math.abs(both - 21)).toBeLessThanOrEqual(3);
    expect(Math.abs(lift - 6.6)).toBeLessThan(1);
  });

  it("boundaries more than twice as often as by chance, journals and means much more", () => {
    expect(repeat(firedOf("boundary-region")).lift).toBeGreaterThan(2);
    expect(repeat(firedOf("journal-raised")).lift).toBeGreaterThan(3.9);
    expect(repeat(firedOf("funnel-mean")).lift).toBeGreaterThan(6.6);
  });
});

function altaiResults(): readonly CheckResult[] {
  const steps = checkWorkbook(altaiRecords(), thresholdsInForce());
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.results;
  }
}

function schoolsOfBothYears(results: readonly CheckResult[]): ReadonlySet<string> {
  const [before, after] = [2020, 2021].map(
    (year) =>
      new Set(
        results.filter(({ procedure }) => procedure.year === year).map(({ school }) => school?.id ?? ""),
      ),
  );
  return new Set([...(before ?? [])].filter((id) => after?.has(id) === true));
}

/** Means above 2.33 in the multiplicative funnel, its φ as published. */
function publishedMeans(results: readonly CheckResult[]): CheckResult[] {
  const tested = results.filter(
    ({ check, details }) => check === "funnel-mean" && details["zNaive"] !== null,
  );
  return [...grouped(tested, ({ procedure }) => procedureKey(procedure)).values()].flatMap((own) => {
    const units = own.map(({ value, details }) => {
      const difference = (value ?? 0) - Number(details["reference"]);
      return { value: difference, standardError: difference / Number(details["zNaive"]) };
    });
    const { multiplicative } = overdispersion(units, 0, publishedWinsorising(0.1));
    return own.filter((_, place) => (multiplicative[place] ?? 0) > 2.33);
  });
}
