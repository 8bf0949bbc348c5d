import fc from "fast-check";
import { DEFAULT_SOCIAL_INDEX, socialIndex } from "../../../src/core/classify/social-index";
import { context } from "./made-up-schools";

describe("socialIndex()", () => {
  function schools() {
    return [
      context(1, { "low-income": 10, "higher-education": 60 }),
      context(2, { "low-income": 30, "higher-education": 40 }),
      context(3, { "low-income": 50, "higher-education": null }),
    ];
  }

  it("weighs the columns each in its direction and leaves out what a school did not answer", () => {
    const weights = { "low-income": -1, "higher-education": 3 };
    const index = socialIndex(schools(), { scale: "0-100", weights });
    // School 1 is the best in both; school 2 is half-way in one (weight 1) and worst in the other (weight 3).
    expect(index.map(({ value }) => value)).toEqual([100, 12.5, 0]);
    expect(index.map(({ known, of }) => [known, of])).toEqual([
      [2, 2],
      [2, 2],
      [1, 2],
    ]);
  });

  it("is 0 on average in z where every school answered", () => {
    const values = socialIndex(schools(), { scale: "z", weights: { "low-income": -2 } }).map(
      ({ value }) => value,
    );
    expect(values).toEqual([1, 0, -1]);
  });

  it("is as in docs/methods.md#social-index, in standard deviations and from 0 to 100", () => {
    const families = [20, 30, 40, 50];
    const educated = [50, 40, 30, null];
    const told = families.map((value, row) =>
      context(row, { "incomplete-families": value, "higher-education": educated[row] ?? null }),
    );
    const weights = { "incomplete-families": -1, "higher-education": 1 };
    const [deviations, hundred] = (["z", "0-100"] as const).map((scale) =>
      socialIndex(told, { scale, weights }).map(({ value }) => Number(value?.toFixed(2))),
    );
    expect(deviations).toEqual([1.08, 0.19, -0.69, -1.16]);
    expect(hundred).toEqual([100, 58.33, 16.67, 0]);
  });

  it("is not known of a school that answered nothing, and does not count it among the others", () => {
    const silent = context(9, { "low-income": null });
    const weights = { "low-income": -2, village: 1 };
    const index = socialIndex([...schools(), silent], { scale: "z", weights });
    expect(index.map(({ value }) => value)).toEqual([1, 0, -1, null]);
    // No school tells whether it stands in a village: the column is not there.
    expect(index[3]).toEqual({ value: null, known: 0, of: 1 });
  });

  it("does not count a column without a weight", () => {
    const index = socialIndex(schools(), {
      scale: "z",
      weights: { "low-income": -1, "higher-education": 0 },
    });
    expect(index.map(({ value, of }) => [value, of])).toEqual([
      [1, 1],
      [0, 1],
      [-1, 1],
    ]);
  });

  it("does not move with the unit of a column or the size of all weights", () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 9 }), (pairs, times) => {
        const [plain, other] = [1, times].map((by) =>
          socialIndex(
            pairs.map(([poor, educated], row) =>
              context(row, { "low-income": poor * by + by, "higher-education": educated }),
            ),
            { scale: "z", weights: { "low-income": -by, "higher-education": 2 * by } },
          ),
        );
        plain?.forEach(({ value }, row) => {
          expect(other?.[row]?.value).toBeCloseTo(value ?? NaN, 8);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe("the proposed index", () => {
  it.each([
    ["settlement", 1],
    ["top-category", 1],
    ["higher-education", 1],
    ["village", -1],
    ["special", -1],
    ["pension-teachers", -1],
    ["old-computers", -1],
    ["vacancies", -1],
    ["parents-come", -1],
    ["parents-help", -1],
    ["incomplete-families", -1],
    ["low-income", -1],
    ["large-families", -1],
    ["disadvantaged-families", -1],
    ["guardianship", -1],
    ["on-record", -1],
    ["migrants", -1],
  ] as const)("more of %s is %i for the pupils", (id, sign) => {
    const [, more] = socialIndex([context(1, { [id]: 1 }), context(2, { [id]: 3 })], DEFAULT_SOCIAL_INDEX);
    expect(Math.sign(more?.value ?? 0)).toBe(sign);
  });

  it("weighs all of them alike, and not size, young teachers, disabilities, or staff by monitoring tables", () => {
    const others = [
      "size",
      "young-teachers",
      "disabilities",
      "vacancy-share",
      "trained-teachers",
      "psychologist",
    ] as const;
    const values = Object.fromEntries(others.map((id) => [id, 2]));
    const index = socialIndex(
      [context(1, { ...values, village: 1 }), context(2, { village: 0 })],
      DEFAULT_SOCIAL_INDEX,
    );
    expect(index[0]).toMatchObject({ known: 1, of: 1 });
    expect(new Set(Object.values(DEFAULT_SOCIAL_INDEX.weights).map((weight) => Math.abs(weight)))).toEqual(
      new Set([1]),
    );
  });
});
