import fc from "fast-check";
import { medalRule, MEDAL_RULES } from "../../../src/core/medals/medal-rules";
import { meetsMedalRule, type MedalResults } from "../../../src/core/medals/meets-medal-rule";
import type { SubjectId } from "../../../src/core/model/procedure";

function results(
  russian: number | null,
  others: Readonly<Partial<Record<SubjectId | "best", number>>> = {},
  baseMark: number | null = null,
): MedalResults {
  const list = Object.entries(others).map(([subject, points]) => {
    return { subject: subject === "best" ? null : (subject as SubjectId), points };
  });
  return { russian, others: list, baseMark };
}

function isEarned(year: number, degree: 1 | 2, of: MedalResults): boolean | null {
  const rule = medalRule(year, degree, {});
  if (rule === null) throw new Error(`No rule of ${String(year)}`);
  return meetsMedalRule(of, rule);
}

describe("medalRule()", () => {
  it.each([2018, 2022, 2023])("does not know the rule of %i", (year) => {
    expect(medalRule(year, 1, {})).toBeNull();
  });

  it("has one degree to 2023, two from 2024 on", () => {
    expect([2019, 2020, 2021].map((year) => medalRule(year, 2, {}))).toEqual([null, null, null]);
    expect(medalRule(2024, 2, {})).toMatchObject({ russian: 60, points: 60, baseMark: null });
    expect(medalRule(2026, 1, {})).toMatchObject({ russian: 70, points: 70, baseMark: 5 });
  });

  it("gives way to the person's own rule, for that degree and every year", () => {
    const own = { "medals.russian1": 65, "medals.other1": 55, "medals.base1": 4 };
    expect(medalRule(2022, 1, own)).toEqual({ russian: 65, other: "one-other", points: 55, baseMark: 4 });
    expect(medalRule(2024, 2, own)).toMatchObject({ russian: 60 });
    expect(medalRule(2022, 1, { "medals.russian1": 65 })).toMatchObject({ other: "none", baseMark: null });
  });

  it("names a source for every rule", () => {
    for (const { source } of MEDAL_RULES) expect(source).toMatch(/приказ|nios/);
  });
});

// Conditions of docs/methods.md#medal-rules.
describe("meetsMedalRule()", () => {
  it("from 2024: 70 in Russian and in one other; 60 for the second degree", () => {
    expect(isEarned(2024, 1, results(70, { hi: 40, bi: 70 }))).toBe(true);
    expect(isEarned(2024, 1, results(70, { hi: 69, bi: 69 }))).toBe(false);
    expect(isEarned(2024, 1, results(69, { hi: 100 }))).toBe(false);
    expect(isEarned(2024, 2, results(60, { best: 60 }))).toBe(true);
  });

  it("from 2024: «5» in базовая математика counts only where nothing else was sat", () => {
    expect(isEarned(2024, 1, results(75, {}, 5))).toBe(true);
    expect(isEarned(2024, 1, results(75, {}, 4))).toBe(false);
    expect(isEarned(2024, 1, results(75, { is: 60 }, 5))).toBe(false);
  });

  it("cannot tell the second degree by базовая математика: its mark was not read", () => {
    expect(isEarned(2024, 2, results(75, {}, 5))).toBeNull();
    expect(isEarned(2024, 2, results(59, {}, 5))).toBe(false);
  });

  it("2019 and 2020: 70 in профильная математика or «5» in базовая", () => {
    expect(isEarned(2019, 1, results(70, { ma: 70 }))).toBe(true);
    expect(isEarned(2019, 1, results(70, { ma: 69, hi: 100 }))).toBe(false);
    expect(isEarned(2019, 1, results(70, { ma: 40 }, 5))).toBe(true);
    expect(isEarned(2020, 1, results(70, {}, 4))).toBe(false);
    expect(isEarned(2020, 1, results(70, { best: 90 }))).toBeNull();
  });

  it("2021: 70 in Russian and no other below its minimum", () => {
    expect(isEarned(2021, 1, results(70, { ma: 27, ob: 42 }))).toBe(true);
    expect(isEarned(2021, 1, results(70, { ma: 27, ob: 41 }))).toBe(false);
    expect(isEarned(2021, 1, results(70, { best: 90 }))).toBeNull();
  });

  it("cannot tell without Russian, or without anything else", () => {
    expect(isEarned(2024, 1, results(null, { hi: 90 }))).toBeNull();
    expect(isEarned(2024, 1, results(90))).toBeNull();
  });

  it("is never lost by more points", () => {
    const points = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(points, points, fc.constantFrom(...MEDAL_RULES), (russian, other, rule) => {
        const [less, more] = [results(russian, { ma: other }), results(russian + 1, { ma: other + 1 })];
        return meetsMedalRule(less, rule) !== true || meetsMedalRule(more, rule) === true;
      }),
    );
  });
});
