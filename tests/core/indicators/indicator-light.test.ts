import fc from "fast-check";
import { INDICATOR_ROWS } from "../../../src/core/indicators/indicator";
import { indicatorLight, indicatorMovement } from "../../../src/core/indicators/indicator-light";
import { litIndicators, type HandCells } from "../../../src/core/indicators/lit-indicators";
import { readHandCells } from "../../../src/sheets/report/indicators-sheet";
import { planReport } from "../../../src/sheets/report/plan-report";
import { reportJson } from "../../../src/sheets/report/report-json";
import { indicatorWords } from "../../../src/locale/indicator-text";
import { madeUpProcedure, MATHS_4 } from "../objectivity/made-up-results";
import { runOf } from "../run/made-up-run";
import { STAMP } from "../../sheets/report/build-run";
import { cellsOf, formulasOf, ofKind, tableRows } from "../../sheets/report/read-plan";

describe("indicatorLight()", () => {
  it.each([
    { value: 0.9, target: 0.9, better: "up", light: "green" },
    { value: 0.1 + 0.2, target: 0.3, better: "down", light: "green" },
    { value: 0.81, target: 0.9, better: "up", light: "amber" },
    { value: 0.8099, target: 0.9, better: "up", light: "red" },
    { value: 0.055, target: 0.05, better: "down", light: "amber" },
    { value: 0.0551, target: 0.05, better: "down", light: "red" },
    { value: 1, target: 0, better: "down", light: "red" },
    { value: null, target: 1, better: "up", light: null },
    { value: 1, target: null, better: "up", light: null },
  ] as const)("$value for a target of $target, better $better: $light", ({ light, ...indicator }) => {
    expect(indicatorLight(indicator, 0.1)).toBe(light);
  });

  it("turns with the direction: a mirrored indicator has the same light", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 100 }), (value, target) => {
        const up = indicatorLight({ value, target, better: "up" }, 0.1);
        const mirrored = indicatorLight({ value: 2 * target - value, target, better: "down" }, 0.1);
        expect(mirrored).toBe(up);
      }),
    );
  });
});

describe("indicatorMovement()", () => {
  it.each([
    { value: 0.06, previous: 0.08, better: "down", movement: "better" },
    { value: 0.06, previous: 0.08, better: "up", movement: "worse" },
    { value: 0.3, previous: 0.1 + 0.2, better: "up", movement: "same" },
    { value: 0.06, previous: null, better: "up", movement: null },
  ] as const)("$previous → $value, better $better: $movement", ({ movement, ...indicator }) => {
    expect(indicatorMovement(indicator)).toBe(movement);
  });
});

describe("INDICATOR_ROWS", () => {
  it("is better down where the name tells of what was not reached or of an index of bias", () => {
    const byName = INDICATOR_ROWS.filter(({ id }) => {
      return /не освоивших|не преодолевших|не достигших|^Индекс/.test(indicatorWords(id).name);
    });
    expect(byName.length).toBeGreaterThanOrEqual(10);
    expect(byName.filter(({ better }) => better === "up")).toEqual([]);
  });

  it("is better up where the name tells of what was reached or done", () => {
    const up = [
      "vpr-above-basic",
      "ege-reached",
      "ege-high",
      "rechecks-unchanged",
      "observers",
      "plans-done",
      "contest-winners",
    ];
    const found = INDICATOR_ROWS.filter(({ id }) => up.includes(id));
    expect(found.map(({ better }) => better)).toEqual(up.map(() => "up"));
  });
});

describe("ОКО Показатели with targets", () => {
  const procedures = [2020, 2021].map((year) =>
    madeUpProcedure([{ marks: year === 2020 ? [4, 16, 0, 0] : [1, 19, 0, 0] }], {
      procedure: { ...MATHS_4, year },
    }),
  );
  const run = runOf({ procedures });
  const nothing = { numerator: null, denominator: null, year: null, previous: null };
  const hand = new Map<string, HandCells>([
    ["vpr-primary-below", { value: "typed over", target: 0.05, ...nothing }],
    ["observers", { value: 0.95, target: 1, numerator: 19, denominator: 20, year: 2021, previous: 0.9 }],
  ]);
  const edits = planReport(run, { sheets: [], handCells: hand }, { mode: "copy", comments: false }, STAMP);
  const rows = new Map(tableRows(edits, "ОКО Показатели").map((row) => [row["Код"], row]));

  it("shows change, movement and light in words", () => {
    const below = rows.get("vpr-primary-below");
    expect(below).toMatchObject({
      Значение: 0.05,
      "Год назад": 0.2,
      Динамика: "лучше",
      "Достижение цели": "цель достигнута",
    });
    expect(below?.["Изменение за год"]).toBeCloseTo(-15, 9); // п. п.
    expect(rows.get("observers")).toMatchObject({ Динамика: "лучше", "Достижение цели": "близко к цели" });
    expect(rows.get("publications")).toMatchObject({ "Изменение за год": "", "Достижение цели": "" });
  });

  it("keeps every cell that a person typed in a row of theirs", () => {
    const again = readHandCells(cellsOf(edits, "ОКО Показатели"));
    expect(again.get("observers")).toEqual(hand.get("observers"));
    expect(rows.get("observers")).toMatchObject({ Числитель: 19, Знаменатель: 20, Год: 2021 });
  });

  it("answers by formulas, and colours only what a word says", () => {
    const formulas = formulasOf(edits);
    const directed = INDICATOR_ROWS.filter(({ better }) => ["up", "down"].some((way) => way === better));
    expect(formulas.filter((formula) => formula.includes("цель достигнута"))).toHaveLength(directed.length);
    expect(formulas.filter((formula) => formula.includes("без изменений"))).toHaveLength(directed.length);
    const conditions = ofKind(edits, "condition").filter(({ sheet }) => sheet === "ОКО Показатели");
    expect(conditions.map(({ formula }) => formula.replace(/^[A-Z]+\d+/, ""))).toEqual([
      '="лучше"',
      '="хуже"',
      '="без изменений"',
      '="цель достигнута"',
      '="близко к цели"',
      '="цель не достигнута"',
    ]);
  });

  it("is in JSON: target and light, and what a person filled in", () => {
    const { indicators } = reportJson(run, { all: false, handCells: hand });
    const [below, observers] = ["vpr-primary-below", "observers"].map((id) =>
      indicators.find((of) => of.id === id),
    );
    expect(below).toMatchObject({ value: 0.05, target: 0.05, light: "green" });
    expect(observers).toMatchObject({ value: 0.95, numerator: 19, target: 1, light: "amber" });
    expect(litIndicators(run).every(({ target, light }) => target === null && light === null)).toBe(true);
  });
});
