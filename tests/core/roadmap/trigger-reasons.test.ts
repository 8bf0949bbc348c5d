import { NO_RECORDS } from "../../../src/core/model/workbook-records";
import type { SchoolConditions, Standing } from "../../../src/core/classify/school-conditions";
import type { CheckResult } from "../../../src/core/model/check-result";
import type { SchoolRiskFactors } from "../../../src/core/model/risk-factors";
import type { RoadmapFacts } from "../../../src/core/roadmap/trigger-reason";
import { planRoadmap } from "../../../src/core/roadmap/plan-roadmap";
import { roadmapJson } from "../../../src/sheets/roadmap/roadmap-json";
import { NO_TABLES } from "../../../src/core/roadmap/office-tables";
import { triggerReasons, type TriggerOptions } from "../../../src/core/roadmap/trigger-reasons";
import type { CheckRun } from "../../../src/core/run/check-run";
import { reasonText } from "../../../src/locale/roadmap-text";
import { evidence, result, run, school } from "../../sheets/report/build-run";

function runWith(parts: Partial<CheckRun>): CheckRun {
  return run({ records: NO_RECORDS, ...parts });
}

function conditionsOf(number: number, adverse: boolean, standing: Standing | null = null): SchoolConditions {
  const expected = { schoolId: school(number).id, actual: 15, expected: 12, interval: 2, standardised: 1.9 };
  return {
    school: school(number),
    index: { value: adverse ? -1.24 : 0.5, known: 5, of: 6 },
    adverse,
    cluster: null,
    result: standing === null ? null : (expected as unknown as NonNullable<SchoolConditions["result"]>),
    standing,
  };
}

function withConditions(...schools: readonly SchoolConditions[]): Partial<CheckRun> {
  return { conditions: { schools, clusters: [], models: [], model: null } };
}

/** «trigger школа» of every reason. */
function said(run: CheckRun, facts: RoadmapFacts = {}, options: TriggerOptions = {}): string[] {
  return triggerReasons(run, facts, options).map(
    ({ trigger, school: of }) => `${trigger} ${of?.name.slice(-1) ?? "-"}`,
  );
}

function texts(run: CheckRun, facts: RoadmapFacts = {}, options: TriggerOptions = {}): string[] {
  return triggerReasons(run, facts, options).map((reason) => reasonText(reason).replace(/\u00a0/g, " "));
}

describe("triggerReasons()", () => {
  describe("markers", () => {
    const boundary = result("boundary-region", { school: school(1) });
    const journal = result("journal-raised", { school: school(2), details: { repeated: "yes" } });
    const mean = result("official-mean", { school: school(3), details: { published: "yes" } });
    const lone = result("funnel-mean", { school: school(4) });
    const run = runWith({
      results: [boundary, journal, mean, lone, result("low-results", { school: school(5) })],
      evidence: [
        evidence({ school: school(1), level: "check", signals: [boundary] }),
        evidence({ school: school(2), level: "attention", signals: [journal] }),
        evidence({ school: school(3), level: "none", official: [mean] }),
        evidence({ school: school(4), level: "none", signals: [lone] }),
      ],
    });

    it("are those of schools to be checked or looked at, with the findings that make them so", () => {
      expect(said(run)).toEqual(["marker 1", "boundary 1", "marker 2", "journal 2", "repeated-marker 2"]);
    });

    it("are those of every check that fired where any sign is asked for", () => {
      expect(said(run, {}, { basis: "any-sign" })).toEqual([
        "marker 1",
        "boundary 1",
        "marker 2",
        "journal 2",
        "marker 3",
        "marker 4",
      ]);
    });

    it("are those of the official list of the latest year", () => {
      function listed(number: number, year: number): CheckResult {
        const procedure = { ...boundary.procedure, year };
        return result("official-list", { school: school(number), procedure });
      }
      function entry(number: number, year: number) {
        return { year, school: school(number), markers: [], source: boundary.source };
      }
      const list = runWith({
        records: {
          ...run.records,
          markers: [entry(1, 2020), entry(2, 2020), entry(2, 2021), entry(3, 2021)],
        },
        results: [listed(1, 2020), listed(2, 2020), listed(2, 2021), listed(3, 2021)],
      });
      expect(said(list)).toEqual(["marker 2", "marker 3", "repeated-marker 2"]);
    });
  });

  it("takes medals from the findings, and what the office says instead of them", () => {
    // The check of medals may not be among those of this build.
    const medals = [1, 2].map((number) =>
      result("medals" as CheckResult["check"], { school: school(number) }),
    );
    const run = runWith({ results: medals, evidence: [evidence({ school: school(3) })] });
    expect(said(run)).toEqual(["medals 1", "medals 2"]);
    expect(said(run, {}, { basis: "any-sign" })).toEqual(["medals 1", "medals 2"]);
    const facts = { medals: ["edu200003"], notMedals: [school(1).name] };
    expect(said(run, facts)).toEqual(["medals 2", "medals 3"]);
  });

  it("takes adverse conditions and resilience from the questionnaire, both with low results", () => {
    const run = runWith({
      ...withConditions(conditionsOf(1, true), conditionsOf(2, false), conditionsOf(3, true, "resilient")),
      classes: [{ school: school(1), category: "low", tests: [] }],
    });
    expect(said(run)).toEqual(["adverse 1", "adverse 3", "low-and-adverse 1", "resilient 3"]);
    const [adverse, , both, resilient] = texts(run);
    expect(adverse).toBe(
      "ШССУ: Сложные условия: социальный индекс −1,24, по 5 из 6 показателей; порог — нижние 25 % школ",
    );
    expect(both).toMatch(/^ШНОР и ШССУ: .*−1,24/);
    expect(resilient).toMatch(
      /^резильентная школа: может быть наставником: Средний балл 15,00 .*12,00 ± 2,00$/,
    );
  });

  it("adds what the office says of the schools, and believes it more than the tables", () => {
    const run = runWith({
      ...withConditions(conditionsOf(1, true), conditionsOf(2, false), conditionsOf(3, true, "resilient")),
    });
    const facts = {
      adverse: ["edu200002", school(3).id],
      notAdverse: ["edu200001"],
      notResilient: ["edu200003"],
    };
    expect(said(run, facts)).toEqual(["adverse 2", "adverse 3"]);
    expect(texts(run, facts)).toEqual(["ШССУ (по сведениям УО)", "ШССУ (по сведениям УО)"]);
  });

  it("names schools that monitoring criteria or the imported list make low", () => {
    const criterion = {
      criterion: "no-certificate",
      column: "no-certificate",
      value: 0.2,
      asBad: 1,
      schools: 12,
      fired: true,
      source: { sheet: "Мониторинг", row: 3, column: 0 },
    } as const;
    const run = runWith({
      classes: [{ school: school(1), category: "risk", tests: [], criteria: [criterion] }],
      ...withConditions({ ...conditionsOf(2, true), listed: { low: true } }),
    });
    expect(said(run)).toEqual(["risk 1", "low 2", "adverse 2", "low-and-adverse 2"]);
    expect(texts(run)[0]).toMatch(/^зона риска: Доля не получивших аттестат 20,0 %/);
    expect(texts(run)[1]).toBe("ШНОР: по списку региона");
  });

  it("takes risk factors of middle and high significance, and the office's instead of a school's", () => {
    const riskFactors = [1, 2].map((number): SchoolRiskFactors => ({
      school: school(number),
      source: { sheet: "Риски", row: number, column: 0 },
      factors: [
        { number: 2, significance: 0 },
        { number: 9, significance: 1 },
        { number: 10, significance: 2 },
      ],
    }));
    const run: CheckRun = {
      ...runWith({ evidence: [1, 2].map((number) => evidence({ school: school(number) })) }),
      riskFactors,
    };
    expect(said(run)).toEqual(["factor-9 1", "factor-10 1", "factor-9 2", "factor-10 2"]);
    expect(texts(run)[1]).toBe("фактор риска «500+» № 10 (значимость высокая)");
    const facts = { factors: { edu200002: [1], edu200001: [] } };
    expect(said(run, facts)).toEqual(["factor-1 2"]);
    expect(texts(run, facts)).toEqual(["фактор риска «500+» № 1 (по сведениям УО)"]);
  });

  it.each([
    { id: "mentors-assigned", value: 0.6, target: 0.8, isMissed: true },
    { id: "mentors-assigned", value: 0.8, target: 0.8, isMissed: false },
    { id: "universal-skills", value: 0.2, target: 0.1, isMissed: true },
    { id: "universal-skills", value: 0.05, target: 0.1, isMissed: false },
    { id: "mentors-assigned", value: null, target: 0.8, isMissed: false },
    { id: "mentors-assigned", value: 0.6, target: null, isMissed: false },
  ] as const)("says that $id of $value misses the target $target: $isMissed", ({ isMissed, ...target }) => {
    const reasons = triggerReasons(runWith({}), {}, { targets: [target] });
    expect(reasons.map(({ trigger }) => trigger)).toEqual(isMissed ? ["indicator-below-target"] : []);
  });

  it("gives programs the numbers of a reason", () => {
    const run = runWith(withConditions(conditionsOf(1, true), conditionsOf(2, true, "resilient")));
    const tables = { ...NO_TABLES, targets: [{ id: "mentors-assigned", value: 0.6, target: 0.85 }] } as const;
    const scope = { kind: "municipality" } as const;
    const plan = planRoadmap(run, { form: "seversky", scope, year: 2022, facts: {}, tables });
    const { measures, basis } = roadmapJson(plan, []);
    const numbers = measures.flatMap(({ reasons }) =>
      reasons.map(({ trigger, value, threshold }) => `${trigger} ${String(value)} ${String(threshold)}`),
    );
    expect(basis).toBe("evidence");
    expect(numbers).toEqual(
      expect.arrayContaining(["adverse -1.24 null", "resilient 1.9 null", "indicator-below-target 0.6 0.85"]),
    );
  });

  it("gives the value and the target of an indicator", () => {
    const targets = [{ id: "mentors-assigned", value: 0.6, target: 0.85 }] as const;
    expect(texts(runWith({}), {}, { targets })).toEqual([
      "показатель не достиг цели: Доля ШНОР/ШССУ, за которыми закреплены наставники и тьюторы — 60,0 %, цель 85,0 %",
    ]);
  });
});
