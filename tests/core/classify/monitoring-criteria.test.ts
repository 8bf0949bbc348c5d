import { schoolCriteria, withCriteria } from "../../../src/core/classify/monitoring-criteria";
import { schoolResult, UNKNOWN_VERDICT } from "../../../src/core/measured/school-result";
import type { SchoolClass } from "../../../src/core/model/check-result";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { criterionText } from "../../../src/locale/criterion-text";
import { MATHS_4 } from "../objectivity/made-up-results";
import { context, madeUpSchool } from "./made-up-schools";

const thresholds = thresholdsInForce();
const TWELVE = Array.from({ length: 12 }, (_, number) => number);

describe("schoolCriteria()", () => {
  it("marks the worst quarter, counted by schools as bad or worse", () => {
    const contexts = TWELVE.map((number) => context(number, {}, { "no-certificate": number / 100 }));
    const fired = schoolCriteria(contexts, ["no-certificate"], thresholds).filter(
      ({ results }) => results[0]?.fired === true,
    );
    expect(fired.map(({ school, results }) => [school.name, results[0]?.asBad])).toEqual([
      ["Школа 9", 3],
      ["Школа 10", 2],
      ["Школа 11", 1],
    ]);
    const [first] = fired[0]?.results ?? [];
    expect(first && criterionText(first).replaceAll("\u00a0", " ")).toBe(
      "Доля не получивших аттестат 9,0 %: столько же или больше у 3 из 12 школ.",
    );
  });

  it("marks nobody by a value that most schools share: no prize winners in ten of twelve", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {}, { "olympiad-winners": number < 10 ? 0 : 0.1 }),
    );
    const results = schoolCriteria(contexts, ["olympiads"], thresholds).flatMap((of) => of.results);
    expect(results.some(({ fired }) => fired === true)).toBe(false);
  });

  it("counts participants and winners of olympiads as one criterion, by the one that fired", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {}, { "olympiad-participants": number / 20, "olympiad-winners": 0 }),
    );
    const results = schoolCriteria(contexts, ["olympiads"], thresholds).flatMap((of) => of.results);
    expect(results).toHaveLength(12);
    expect(results.filter(({ fired }) => fired === true).map(({ column }) => column)).toEqual(
      Array(3).fill("olympiad-participants"),
    );
  });

  it("cannot tell with fewer than eight schools", () => {
    const contexts = TWELVE.slice(0, 7).map((number) => context(number, {}, { "no-certificate": number }));
    const results = schoolCriteria(contexts, ["no-certificate"], thresholds).flatMap((of) => of.results);
    expect(results.map(({ fired }) => fired)).toEqual(Array(7).fill(null));
  });

  it("is as in docs/methods.md#criteria: four of sixteen are a quarter, five are more", () => {
    const [four, five] = [0, 0.08].map((fifth) => {
      const shares = [0.2, 0.12, 0.08, 0.08, fifth, ...new Array<number>(11).fill(0.01)];
      const contexts = shares.map((share, number) => context(number, {}, { "no-certificate": share }));
      return schoolCriteria(contexts, ["no-certificate"], thresholds).flatMap(({ results }) => results);
    });
    expect(four?.map(({ fired }) => fired).indexOf(false)).toBe(4);
    expect(five?.map(({ fired }) => fired).indexOf(false)).toBe(2);
    expect(four?.[2]).toEqual({
      criterion: "no-certificate",
      column: "no-certificate",
      value: 0.08,
      asBad: 4,
      schools: 16,
      fired: true,
      source: { sheet: "Паспорт", row: 2, column: 0 },
    });
  });

  it("takes 29 schools of 100 for 29 %, not for more", () => {
    const contexts = Array.from({ length: 100 }, (_, number) =>
      context(number, {}, { "no-certificate": number / 100 }),
    );
    const criteria = schoolCriteria(contexts, ["no-certificate"], {
      ...thresholds,
      "low.criterionShare": 0.29,
    });
    expect(criteria.filter(({ results }) => results[0]?.fired === true)).toHaveLength(29);
  });

  it("can tell with eight schools that answered, and says nothing of those that did not", () => {
    const answered = TWELVE.slice(0, 8).map((number) =>
      context(number, {}, { "no-certificate": number, "olympiad-winners": null }),
    );
    const silent = [context(10, { village: 1 }), context(11, {}, { "no-certificate": null })];
    const noMonitoring = { school: context(12, {}).school, values: {}, source: context(12, {}).source };
    const contexts = [...answered, ...silent, noMonitoring];
    const criteria = schoolCriteria(contexts, ["no-certificate", "olympiads"], thresholds);
    expect(criteria.map(({ results }) => results.map(({ schools, fired }) => [schools, fired]))).toEqual(
      TWELVE.slice(0, 8).map((number) => [[8, number > 5]]),
    );
  });

  it("takes few winners for bad, and names the winners where they are what the school is low in", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {}, { "olympiad-participants": 0.5, "olympiad-winners": number / 100 }),
    );
    const results = schoolCriteria(contexts, ["olympiads"], thresholds).flatMap((of) => of.results);
    expect(
      results.slice(0, 4).map(({ column, value, asBad, fired }) => [column, value, asBad, fired]),
    ).toEqual([
      ["olympiad-winners", 0, 1, true],
      ["olympiad-winners", 0.01, 2, true],
      ["olympiad-winners", 0.02, 3, true],
      ["olympiad-participants", 0.5, 12, false],
    ]);
  });

  it("does not move with the scale of the shares", () => {
    const [percents, shares] = [1, 0.01].map((scale) =>
      schoolCriteria(
        TWELVE.map((number) => context(number, {}, { "no-certificate": ((number * 7) % 12) * scale })),
        ["no-certificate"],
        thresholds,
      ),
    );
    expect(percents?.map(({ results }) => results[0]?.fired)).toEqual(
      shares?.map(({ results }) => results[0]?.fired),
    );
  });
});

describe("withCriteria()", () => {
  const low = { ...MATHS_4, exam: "oge", grade: 9 } as const;

  function classOf(number: number, category: SchoolClass["category"]): SchoolClass {
    const fired = category === "risk";
    const said = { ...UNKNOWN_VERDICT, fired };
    const unit = { school: madeUpSchool(number), source: { sheet: "ОГЭ", row: number, column: 0 } };
    return { school: unit.school, category, tests: [schoolResult("low-results", low, unit, said)] };
  }

  it("counts a criterion as a procedure, keeps other classes, and adds schools that only criteria speak of", () => {
    const contexts = TWELVE.map((number) =>
      context(number, {}, { "no-certificate": number === 3 || number === 5 ? 0.1 : 0 }),
    );
    const criteria = schoolCriteria(contexts, ["no-certificate"], thresholds).slice(2, 6);
    const [first, second, third] = [classOf(20, "no"), classOf(3, "risk"), classOf(4, "no")];
    const classes = withCriteria([first, second, third], criteria, thresholds);
    expect(classes.map(({ school, category, tests }) => [school.name, category, tests.length])).toEqual([
      ["Школа 20", "no", 1],
      ["Школа 3", "low", 1],
      ["Школа 4", "no", 1],
      ["Школа 2", "no", 0],
      ["Школа 5", "risk", 0],
    ]);
    expect(classes[0]).toBe(first);
    expect(classes[1]?.criteria).toEqual(criteria[1]?.results);
    expect(classes[3]?.tests).toEqual([]);
  });

  it("leaves a school without data where its criterion cannot be told either", () => {
    const contexts = [context(1, {}, { "no-certificate": 0.3 }), context(2, {}, { "no-certificate": 0 })];
    const criteria = schoolCriteria(contexts, ["no-certificate"], thresholds);
    expect(withCriteria([], criteria, thresholds).map(({ category }) => category)).toEqual([
      "no-data",
      "no-data",
    ]);
  });
});
