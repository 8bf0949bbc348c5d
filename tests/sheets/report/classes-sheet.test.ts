import { relevantFactors } from "../../../src/core/classify/relevant-factors";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { planReport } from "../../../src/sheets/report/plan-report";
import type { CheckRun } from "../../../src/core/run/check-run";
import { context, listed, madeUpSchool } from "../../core/classify/made-up-schools";
import { runOf } from "../../core/run/made-up-run";
import { madeUpProcedure, MATHS_4 } from "../../core/objectivity/made-up-results";
import { ordinaryRun, STAMP } from "./build-run";
import { cellsOf, ofKind, tableRows } from "./read-plan";

function planned(run: CheckRun) {
  return planReport(run, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
}

const source = { sheet: "500+", row: 3, column: 0 };
const contexts = Array.from({ length: 12 }, (_, number) =>
  context(number, { "low-income": 50 - number, "top-category": number / 20, "pension-teachers": null }),
);
const procedures = [4, 5].map((grade) => {
  const made = madeUpProcedure(
    Array.from({ length: 12 }, (_, number) => ({
      marks: number === 0 || number === 11 ? ([9, 11, 0, 0] as const) : ([0, 20, 0, 0] as const),
    })),
    { procedure: { ...MATHS_4, grade } },
  );
  return { ...made, schools: made.schools.map((unit, index) => ({ ...unit, school: madeUpSchool(index) })) };
});
const lists = [listed(0, { low: true, adverse: true }), listed(5, { adverse: true, low: false })];
const riskFactors = [
  {
    school: madeUpSchool(0),
    factors: [
      { number: 2, significance: 2 },
      { number: 9, significance: 0 },
    ] as const,
    source,
  },
];

describe("ОКО Классификация", () => {
  const edits = planned(runOf({ contexts, procedures, lists, riskFactors }));
  const rows = tableRows(edits, "ОКО Классификация");

  it("has a row for each school, the low ones first, with every group and its ground", () => {
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({
      Категория: "ШНОР",
      ОО: "Школа 0",
      "ШНОР по списку": "да",
      "Сложные условия": "да",
      "Условия: по чьим данным": "список",
      "Дефицит ресурсов": "да (по 1 из 1)",
      Кластер: 1,
      "Факторы риска «500+»": "2",
    });
    const reasons = String(rows[0]?.["Основание"]).replaceAll("\u00a0", " ").split("\n");
    expect(reasons).toEqual([
      "4 МА, 2021: 9 из 20 (45,0 %), порог 30 %",
      "5 МА, 2021: 9 из 20 (45,0 %), порог 30 %",
      "Список «ШНОР» (лист «Список», 2022 год): школа в нём есть.",
      "Список «ШССУ» (лист «Список», 2022 год): школа в нём есть.",
      "Дефицит ресурсов: индекс обеспеченности −1,53, по 1 из 1 показателей.",
      "Факторы риска «500+»: Дефицит педагогических кадров (высокая).",
    ]);
  });

  it("says where one pupil decides", () => {
    const [row] = tableRows(planned(ordinaryRun()), "ОКО Классификация");
    expect(String(row?.["Основание"]).replaceAll("\u00a0", " ")).toBe(
      "4 МА, 2021: 9 из 28 (32,1 %), порог 30 %, решает один ученик",
    );
  });

  it("has columns only of what is known", () => {
    const [row = {}] = tableRows(planned(runOf({ procedures })), "ОКО Классификация");
    expect(Object.keys(row)).toEqual([
      "Категория",
      "ОО",
      "Процедур с низкими результатами",
      "Лет с низкими результатами",
      "Основание",
    ]);
  });

  it("counts the split, by the computation and by the list, and draws it from these cells", () => {
    const cells = Array.from(cellsOf(edits, "ОКО Классификация"), (row) => row ?? []);
    const header = cells.findIndex((row) => row[0] === "Результаты");
    expect(cells.slice(header, header + 7).map((row) => row.slice(0, 5))).toEqual([
      ["Результаты", "Сложные условия (ШССУ)", "Обычные условия", "нет данных", "всего"],
      ["ШНОР", 1, 1, 0, 2],
      ["не ШНОР", 1, 9, 0, 10],
      ["нет данных", 0, 0, 0, 0],
      ["всего", 2, 10, 0, 12],
      ["ШНОР по списку", 1, 0, 0, 1],
      ["не в списке", 1, 10, 0, 11],
    ]);
    const [chart] = ofKind(edits, "chart").filter(({ sheet }) => sheet === "ОКО Классификация");
    const drawn = chart?.series.map(({ name, values: { area } }) => {
      return [name, ...cells.slice(area.row, area.row + area.rows).map((row) => row[area.column])];
    });
    expect(drawn).toEqual([
      ["Сложные условия (ШССУ)", 1, 1],
      ["Обычные условия", 1, 9],
      ["нет данных", 0, 0],
    ]);
    expect(chart?.area.row).toBeGreaterThan(cells.length - 1);
  });

  it("names the schools of the split and says how far list and computation agree", () => {
    const text = cellsOf(edits, "ОКО Классификация").flat().join("\n").replaceAll("\u00a0", " ");
    expect(text).toContain("И низкие результаты, и сложные условия (1): Школа 0.");
    expect(text).toContain("Только низкие результаты (1): Школа 11.");
    expect(text).toContain("Совпали 1, только в списке 0, только по расчёту 1, не посчитано 0.");
    expect(text).not.toMatch(/undefined|NaN|null/);
  });
});

describe("ОКО Факторы риска", () => {
  it("shows the profile of each school in words, and only where there is one", () => {
    const [row] = tableRows(planned(runOf({ riskFactors })), "ОКО Факторы риска");
    expect(row).toMatchObject({
      ОО: "Школа 0",
      "Актуальных факторов": 1,
      "1. Низкий уровень оснащения школы": "нет данных",
      "2. Дефицит педагогических кадров": "высокая",
      "9. Высокая доля обучающихся с рисками учебной неуспешности": "низкая",
    });
    expect(ofKind(planned(runOf({ procedures })), "add-sheet").map(({ sheet }) => sheet)).not.toContain(
      "ОКО Факторы риска",
    );
  });

  it("is on the run for the roadmap", () => {
    expect(runOf({ riskFactors }).riskFactors?.[0]?.factors[0]).toEqual({ number: 2, significance: 2 });
  });
});

describe("relevantFactors()", () => {
  const profile = {
    factors: [
      { number: 1, significance: 0 },
      { number: 2, significance: 1 },
      { number: 3, significance: 2 },
    ] as const,
  };

  it.each([
    { own: {}, numbers: [2, 3] },
    { own: { "risk.minSignificance": 2 }, numbers: [3] },
  ])("are of the significance that the settings ask for: $own", ({ own, numbers }) => {
    expect(relevantFactors(profile, thresholdsInForce(own)).map(({ number }) => number)).toEqual(numbers);
  });

  it("are none where no table tells them", () => {
    expect(relevantFactors(undefined, thresholdsInForce())).toEqual([]);
  });
});
