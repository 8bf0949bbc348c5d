import { cardClassification } from "../../src/app/card-classification";
import { classesView } from "../../src/app/classes-view";
import { schoolCard } from "../../src/app/school-card";
import type { RiskFactorNumber, Significance } from "../../src/core/model/risk-factors";
import type { CheckRun } from "../../src/core/run/check-run";
import type { SchoolGain, ValueAdded } from "../../src/core/statistics/value-added";
import { ordinaryRun, school } from "../sheets/report/build-run";
import { normal } from "../locale/normal-text";

const source = { sheet: "Риски", row: 1, column: 0 };

function profile(number: number, factors: readonly (readonly [RiskFactorNumber, Significance])[]) {
  return {
    school: school(number),
    factors: factors.map(([factor, significance]) => ({ number: factor, significance })),
    source,
  };
}

const GAIN: SchoolGain = {
  school: school(1),
  pupils: 25,
  meanEarlier: 12,
  meanLater: 15.6,
  expected: 14.3,
  gain: 1.2,
  lower: 0.4,
  upper: 2,
  standing: "above",
};

const ADDED: ValueAdded = {
  progress: {
    ...{
      sheet: "Баллы",
      subject: null,
      earlierHeader: "4 класс",
      laterHeader: "5 класс",
      grade: null,
      year: null,
    },
    ...{ pupils: [], schools: [] },
  },
  model: null,
  refusal: null,
  schools: [GAIN],
};

function run(): CheckRun {
  const nothing = { groups: [], rankings: [], gaps: [], indicators: [] };
  return {
    ...ordinaryRun(),
    riskFactors: [
      profile(1, [
        [1, 0],
        [4, 1],
        [2, 2],
      ]),
      profile(2, [[3, 0]]),
      profile(30, [[2, 2]]),
    ],
    statistics: { ...nothing, valueAdded: [ADDED] },
  };
}

function facts(of: CheckRun, number: number): Record<string, string> {
  const known = cardClassification(of, school(number).id);
  return Object.fromEntries(known.map(({ label, text }) => [label, normal(text)]));
}

describe("a school's gain and risk profile", () => {
  it("stand on its card, the most significant factor first", () => {
    expect(facts(run(), 1)).toMatchObject({
      Прибавка:
        "Баллы: «4 класс» → «5 класс» — прибавка выше ожидаемой: 1,20 (от 0,40 до 2,00); на входе 12,00 · ожидалось 14,30 · на выходе 15,60 · 25 учеников.",
      "Факторы риска «500+»":
        "Актуальны: 2. Дефицит педагогических кадров (высокая); 4. Риски низкой адаптивности учебного процесса (средняя). Не актуальны по таблице: 1.",
    });
    expect(facts(run(), 2)["Факторы риска «500+»"]).toBe("Актуальных нет. Не актуальны по таблице: 1.");
  });

  it("are left out where no table tells them", () => {
    expect(Object.keys(facts(ordinaryRun(), 1))).toEqual(["Низкие результаты"]);
    expect(classesView(ordinaryRun()).risks).toBeNull();
  });

  it("open a card of a school that only the table of risks names", () => {
    expect(schoolCard(run(), school(30).id).classification.map(({ label }) => label)).toEqual([
      "Низкие результаты",
      "Факторы риска «500+»",
    ]);
    const view = classesView(run());
    expect(view.schools.map((line) => line.school.id)).toContain(school(30).id);
    expect(normal(view.risks ?? "")).toMatch(
      /^Профили риска 3 школ; актуальные факторы, школ: Дефицит педагогических кадров — 2; .* — 1\. Актуален фактор/,
    );
  });
});
