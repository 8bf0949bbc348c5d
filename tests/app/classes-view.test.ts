import { cardClassification } from "../../src/app/card-classification";
import { classesView } from "../../src/app/classes-view";
import { schoolCard } from "../../src/app/school-card";
import type { ContextModel, ExpectedResult } from "../../src/core/classify/expected-results";
import type { ConditionsRun } from "../../src/core/classify/school-conditions";
import type { CheckRun } from "../../src/core/run/check-run";
import { normal } from "../locale/normal-text";
import {
  MATHS_4,
  ordinaryRun,
  result,
  RUSSIAN_4,
  school,
  schoolConditions,
} from "../sheets/report/build-run";

const HOLES = /undefined|null|NaN|Infinity|\[object/;

function expected(number: number, residual: number): ExpectedResult {
  const schoolId = school(number).id;
  return {
    schoolId,
    actual: 11 + residual,
    expected: 11,
    residual,
    interval: 1.5,
    standardised: residual / 1.5,
  };
}

const MODEL: ContextModel = {
  procedure: MATHS_4,
  schools: 40,
  columns: ["low-income"],
  rSquared: 0.3,
  leaveOneOutRSquared: 0.2,
  standardError: 1.5,
  isUsed: true,
  results: [],
};
const REFUSED: ContextModel = { ...MODEL, procedure: RUSSIAN_4, leaveOneOutRSquared: -0.1, isUsed: false };

/** School 3 is low and adverse, 5 below, 6 resilient, 7 well off and above, 8 did not answer. */
function classifiedRun(parts: Partial<ConditionsRun> = {}): CheckRun {
  const ordinary = ordinaryRun();
  const low = ordinary.classes.flatMap(({ tests }) => tests);
  return {
    ...ordinary,
    classes: [
      {
        school: school(3),
        category: "low",
        tests: [...low, result("low-results", { fired: false, procedure: RUSSIAN_4 })],
      },
    ],
    conditions: {
      schools: [
        schoolConditions(3, { adverse: true }),
        schoolConditions(5, { cluster: 2, result: expected(5, -2), standing: "below" }),
        schoolConditions(6, { adverse: true, result: expected(6, 2), standing: "resilient" }),
        schoolConditions(7, { result: expected(7, 2), standing: "above" }),
        schoolConditions(8, { index: { value: null, known: 0, of: 4 }, adverse: null, cluster: null }),
      ],
      clusters: [
        { number: 1, schools: 3, apart: [{ id: "low-income", z: 0.9 }] },
        { number: 2, schools: 1, apart: [] },
      ],
      models: [MODEL, REFUSED],
      model: MODEL,
      ...parts,
    },
  };
}

function facts(of: CheckRun, number: number): Record<string, string> {
  const known = cardClassification(of, school(number).id);
  return Object.fromEntries(known.map(({ label, text }) => [label, normal(text)]));
}

describe("the view of classified schools", () => {
  const view = classesView(classifiedRun());

  it("begins with the counts, and has every school of results and conditions once", () => {
    expect(normal(view.summary)).toBe("Из 8 школ: ШНОР — 1, ШССУ — 2, и то и другое — 1.");
    expect(view.schools.map((line) => line.school.id).sort()).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => school(number).id),
    );
    expect(view.conditions?.overlap).toEqual({ onlyLow: 0, both: 1, onlyAdverse: 0 });
    expect(view.conditions?.unknown).toBe(4);
  });

  it("lists the school that is in both groups first, and says why", () => {
    const [first] = view.schools;
    expect(first?.groups).toEqual(["both", "low", "adverse"]);
    expect(normal(first?.reason ?? "")).toBe("низкие результаты: 1 из 2 процедур · индекс −0,85 · кластер 1");
  });

  it("says what each regression gave, also where it was refused", () => {
    const [used, refused] = view.conditions?.models.map(normal) ?? [];
    expect(used).toBe(
      "ВПР, математика, 4 класс, 2021: 40 школ, R² 0,300, с исключением по одной 0,200: по ней показаны ожидаемый результат и отклонение, в первичных баллах.",
    );
    expect(refused).toContain("условия почти ничего не объясняют");
    expect(normal(view.conditions?.modelsAbout ?? "")).toContain("меньше 0,05");
  });

  it("says that conditions are not known where no table tells them", () => {
    const without = classesView(ordinaryRun());
    expect(without.conditions).toBeNull();
    expect(normal(without.summary)).toBe("Из 4 школ: ШНОР — 0. ШССУ: нет данных.");
  });
});

describe("the classification on a school's card", () => {
  it("says the category with its procedures, the conditions, the cluster and the expected result", () => {
    expect(facts(classifiedRun(), 3)).toEqual({
      "Низкие результаты": "ШНОР: низкие результаты — 1 из 2 процедур (4 МА 2021).",
      Условия: "Сложные (ШССУ), нижние 25 % школ: социальный индекс −0,85, посчитан по 3 из 4 показателей.",
      "Похожие школы": "Кластер 1 (3 школы): больше малообеспеченных семей.",
      "Ожидаемый результат":
        "Не посчитан: у школы нет результатов этой процедуры или участников слишком мало.",
    });
  });

  it.each([
    { number: 5, verdict: "средний балл 9,00, по условиям ожидалось 11,00 ± 1,50 — ниже ожидаемого." },
    {
      number: 6,
      verdict: "средний балл 13,00, по условиям ожидалось 11,00 ± 1,50 — выше ожидаемого в сложных условиях.",
    },
    {
      number: 7,
      verdict:
        "средний балл 13,00, по условиям ожидалось 11,00 ± 1,50 — выше ожидаемого, но условия не из сложных.",
    },
  ])("school $number: $verdict", ({ number, verdict }) => {
    expect(facts(classifiedRun(), number)["Ожидаемый результат"]).toBe(
      `ВПР, математика, 4 класс, 2021: ${verdict}`,
    );
  });

  it("says the school's place among those of its cluster, and by which result", () => {
    const procedure = { exam: "ege", subject: "ru", grade: 11, year: 2023 } as const;
    const inCluster = { value: 61.5, clusterMean: 58, place: 2, of: 9 };
    const of = classifiedRun({
      schools: [schoolConditions(5, { cluster: 1, inCluster })],
      compared: { procedure, measure: "test-points", means: [58, null], places: new Map() },
    });
    expect(facts(of, 5)["Похожие школы"]).toBe(
      "Кластер 1 (3 школы): больше малообеспеченных семей. Место 2 из 9 по среднему тестовому баллу (ЕГЭ, русский язык, 11 класс, 2023): 61,50, в среднем по кластеру 58,00.",
    );
  });

  it("says what is not known, and never an empty number", () => {
    const silent = facts(classifiedRun(), 8);
    expect(silent["Условия"]).toBe("Нет данных: условий школы в таблицах нет.");
    expect(silent["Похожие школы"]).toBe("Не отнесена ни к одному кластеру.");
    expect(facts(classifiedRun({ model: null }), 5)["Ожидаемый результат"]).toContain("Не посчитан");
    expect(Object.values(facts(ordinaryRun(), 1))).toEqual([
      "Нет данных: результатов школы в книге нет или участников слишком мало.",
    ]);
    for (const number of [1, 3, 5, 6, 7, 8]) {
      for (const text of Object.values(facts(classifiedRun(), number))) expect(text).not.toMatch(HOLES);
    }
  });

  it("is there for a school that only conditions name: no results of ВПР, no level made up", () => {
    const card = schoolCard(classifiedRun(), school(8).id);
    expect(card).toMatchObject({ level: "few", findings: [], plots: [] });
    expect(card?.conclusion).toContain("Результатов ВПР этой школы в таблицах нет");
    expect(card?.classification).toHaveLength(4);
  });
});
