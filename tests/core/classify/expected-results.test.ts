import { contextModel, type ContextModel } from "../../../src/core/classify/expected-results";
import type { ContextColumnId, SchoolContext } from "../../../src/core/model/school-context";
import { DEFAULT_SOCIAL_INDEX } from "../../../src/core/classify/social-index";
import { thresholdsInForce, type Thresholds } from "../../../src/core/model/thresholds";
import type { MeasuredProcedure } from "../../../src/core/measured/measured-procedure";
import { context, madeUpSchool } from "./made-up-schools";
import { scored } from "./scored-procedure";

/** The proposed thresholds, but for examples of a few schools. */
function ofFew(own: Partial<Thresholds> = {}): Thresholds {
  return { ...thresholdsInForce(), "context.minSchools": 4, ...own };
}

/** Expected results of «Школа 0», «Школа 1», … with these conditions. */
function modelOf(
  measured: MeasuredProcedure,
  values: readonly SchoolContext["values"][],
  thresholds = ofFew(),
): ContextModel | null {
  const contexts = values.map((of, number) => context(number, of));
  return contextModel(measured, new Map(contexts.map((of) => [of.school.id, of])), thresholds);
}

/** One column, told of each school. */
function column(id: ContextColumnId, values: readonly (number | null)[]): SchoolContext["values"][] {
  return values.map((value) => ({ [id]: value }));
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** Columns that differ from school to school, each in its own way. */
function differing(schools: number, columns: readonly ContextColumnId[]): SchoolContext["values"][] {
  return numbers(schools).map((school) =>
    Object.fromEntries(columns.map((id, place) => [id, ((school + 1) * (place + 2)) % 23])),
  );
}

const SEVEN: readonly ContextColumnId[] = [
  "village",
  "settlement",
  "special",
  "migrants",
  "vacancies",
  "low-income",
  "on-record",
];

describe("contextModel() on the example of docs/methods.md#expected", () => {
  const INDEX = [-1, -0.5, 0, 0.5, 1, 1.5];
  const MEANS = [9, 11, 11.5, 12, 14, 13.5];

  /** By hand: mean of x 0.25, Σ(x − 0.25)² 4.375, Σ(x − 0.25)·y 8, so the slope is 8 / 4.375 and the line 11.3762 + 1.8286·x. */
  it("is the line 11.38 + 1.83 · index, with R² 0.896, 0.693 left out, s 0.653", () => {
    const model = modelOf(scored(MEANS), column("low-income", INDEX));
    expect(model).toMatchObject({ schools: 6, columns: ["low-income"], isUsed: true });
    expect(model?.procedure).toEqual({ exam: "vpr", subject: "ma", grade: 4, year: 2021 });
    expect(model?.rSquared).toBeCloseTo(0.8956, 4);
    expect(model?.leaveOneOutRSquared).toBeCloseTo(0.693, 3);
    expect(model?.standardError).toBeCloseTo(0.6528, 4);
  });

  it("lets expect 13.20 of the fifth school: 0.80 above, 1.45 errors; 0.98 errors of the second", () => {
    const results = modelOf(scored(MEANS), column("low-income", INDEX))?.results ?? [];
    const [, second, , , fifth] = results;
    expect(results.map(({ schoolId }) => schoolId)).toEqual(numbers(6).map((of) => madeUpSchool(of).id));
    expect(results.map(({ actual }) => actual)).toEqual(MEANS);
    // h = 1/6 + 0.75² / 4.375 = 0.2952; 0.6528 · √(1 − h) = 0.5481.
    expect(fifth?.expected).toBeCloseTo(13.2048, 4);
    expect(fifth?.residual).toBeCloseTo(0.7952, 4);
    expect(fifth?.interval).toBeCloseTo(0.5481, 4);
    expect(fifth?.standardised).toBeCloseTo(1.4508, 3);
    expect(second?.residual).toBeCloseTo(0.5381, 4);
    expect(second?.standardised).toBeCloseTo(0.98, 2);
  });

  it("knows every condition of the social index, and takes the size, young teachers and disabilities besides", () => {
    const ofIndex = Object.keys(DEFAULT_SOCIAL_INDEX.weights) as ContextColumnId[];
    const all: ContextColumnId[] = [...ofIndex, "size", "young-teachers", "disabilities"];
    const taken = all.filter((id) => {
      return modelOf(scored(MEANS), column(id, [1, 2, 3, 5, 4, 6]))?.columns.join() === id;
    });
    expect(taken).toEqual(all);
    expect(modelOf(scored(MEANS), column("psychologist", INDEX))).toBeNull();
  });

  it("has an interval of as many errors as the office says", () => {
    const two = ofFew({ "context.residualErrors": 2 });
    const fifth = modelOf(scored(MEANS), column("low-income", INDEX), two)?.results[4];
    expect(fifth?.interval).toBeCloseTo(1.0962, 3);
    expect(fifth?.standardised).toBeCloseTo(1.4508, 3);
  });

  it("is used from the least R² of schools left out on, and below it refused but printed", () => {
    const { leaveOneOutRSquared = NaN } = modelOf(scored(MEANS), column("low-income", INDEX)) ?? {};
    const [at, above] = [leaveOneOutRSquared, leaveOneOutRSquared + 1e-9].map((least) =>
      modelOf(scored(MEANS), column("low-income", INDEX), ofFew({ "context.minLooR2": least })),
    );
    expect([at?.isUsed, above?.isUsed]).toEqual([true, false]);
    expect(above).toMatchObject({ leaveOneOutRSquared, schools: 6 });
  });
});

describe("which schools the expectation is made of", () => {
  it("takes schools with eight pupils, not with seven", () => {
    const values = column("migrants", [1, 2, 3, 5, 8]);
    expect(modelOf(scored([5, 6, 7, 8, 9], {}, 8), values)?.schools).toBe(5);
    expect(modelOf(scored([5, 6, 7, 8, 9], {}, 7), values)).toBeNull();
  });

  it("leaves out a school without a result, without conditions, and a row that is no school", () => {
    const measured = scored([5, null, 7, 8, 9, 4, 12]);
    const nameless = measured.schools.map((school, row) =>
      row === 2 ? { ...school, unit: { ...school.unit, school: null } } : school,
    );
    const unscored = nameless.map((school, row) => (row === 3 ? { ...school, scores: null } : school));
    const model = modelOf(
      { ...measured, schools: unscored },
      column("migrants", [1, 2, 3, 5, 8, 4]),
      ofFew({ "context.minSchools": 3 }),
    );
    expect(model?.results.map(({ schoolId }) => schoolId)).toEqual(
      [0, 4, 5].map((number) => madeUpSchool(number).id),
    );
  });

  it("asks for twenty schools", () => {
    const [enough, tooFew] = [20, 19].map((count) => {
      const means = numbers(count).map((number) => (number * 7) % 19);
      return modelOf(scored(means), column("migrants", numbers(count)), thresholdsInForce());
    });
    expect([enough?.schools, tooFew]).toEqual([20, null]);
  });

  it("asks for three schools a column: 21 for seven columns, though twenty are enough for six", () => {
    function means(count: number): MeasuredProcedure {
      return scored(numbers(count).map((number) => (number * 7) % 19));
    }
    expect(modelOf(means(21), differing(21, SEVEN), thresholdsInForce())?.columns).toHaveLength(7);
    expect(modelOf(means(20), differing(20, SEVEN), thresholdsInForce())).toBeNull();
    expect(modelOf(means(20), differing(20, SEVEN.slice(1)), thresholdsInForce())?.columns).toHaveLength(6);
  });
});

describe("which conditions the expectation is made of", () => {
  it.each([
    "size",
    "village",
    "settlement",
    "special",
    "top-category",
    "young-teachers",
    "pension-teachers",
    "old-computers",
    "parents-come",
    "parents-help",
    "incomplete-families",
    "low-income",
    "large-families",
    "guardianship",
    "on-record",
    "migrants",
    "disabilities",
    "vacancies",
    "higher-education",
  ] as const)("%s is a column of the regression", (id) => {
    expect(modelOf(scored([5, 7, 6, 9]), column(id, [1, 2, 3, 5]))?.columns).toEqual([id]);
  });

  it("leaves out a column in which the schools do not differ, or that one value alone is known of", () => {
    const values = numbers(5).map((number) => ({
      migrants: number,
      village: 1,
      vacancies: number === 2 ? 3 : null,
      special: null,
    }));
    expect(modelOf(scored([5, 7, 6, 9, 8]), values)?.columns).toEqual(["migrants"]);
  });

  it("is null where the schools differ in nothing", () => {
    expect(modelOf(scored([5, 7, 6, 9]), column("village", [1, 1, 1, 1]))).toBeNull();
  });

  it("takes the logarithm of a school's size: ten times as many pupils are one step", () => {
    const model = modelOf(scored([3, 5, 7, 9]), column("size", [1, 10, 100, 1000]));
    expect(model?.rSquared).toBeCloseTo(1, 10);
    expect(model?.results.map(({ expected }) => expected)).toEqual(
      [3, 5, 7, 9].map((of) => expect.closeTo(of, 8) as number),
    );
  });

  it("takes a size of 0 for that of one pupil", () => {
    const [none, one] = [0, 1].map((least) =>
      modelOf(scored([3, 5, 8, 9]), column("size", [least, 10, 100, 1000])),
    );
    expect(none?.results).toEqual(one?.results);
  });

  it("takes every other condition as it stands", () => {
    const model = modelOf(scored([3, 5, 7, 9]), column("migrants", [0, 1, 2, 3]));
    expect(model?.rSquared).toBeCloseTo(1, 10);
  });

  /** With x filled by the mean of the others the line still goes through the point of means: (3 + 5 + 10 + 12 + 9) / 5. */
  it.each([
    ["migrants", [10, 20, 30, 40, null]],
    ["size", [10, 100, 1000, 10000, null]],
  ] as const)("counts an answer of %s that is not there as the mean of the others", (id, values) => {
    const last = modelOf(scored([3, 5, 10, 12, 9]), column(id, values))?.results[4];
    expect(last?.expected).toBeCloseTo(7.8, 10);
    // So does a table that has no such column for the school.
    const without = values.map((value) => (value === null ? {} : { [id]: value }));
    expect(modelOf(scored([3, 5, 10, 12, 9]), without)?.results[4]).toEqual(last);
  });

  it("finds every school where it is expected, not endlessly far from it, when all results are alike", () => {
    const villages = numbers(16).map((number) => (number < 8 ? -1 : 1));
    const model = modelOf(scored(villages.map(() => 10)), column("village", villages));
    expect(model).toMatchObject({ rSquared: 0, leaveOneOutRSquared: 0, standardError: 0, isUsed: false });
    expect(model?.results.map(({ standardised }) => standardised)).toEqual(villages.map(() => 0));
  });
});
