import { comparedClusters } from "../../../src/core/classify/compared-clusters";
import type { ContextModel } from "../../../src/core/classify/expected-results";
import type { ExamResults } from "../../../src/core/model/exam-results";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { kMeansGroups } from "../../../src/core/stats/clusters";
import { MATHS_4 } from "../objectivity/made-up-results";
import { context, madeUpSchool } from "./made-up-schools";
import { scored } from "./scored-procedure";

const thresholds = thresholdsInForce();

describe("comparedClusters()", () => {
  const contexts = Array.from({ length: 6 }, (_, number) => context(number, { village: 1 }));
  const numbers = [1, 1, 1, 2, 2, null];

  it("gives each school its place and the mean of its cluster; equal results share a place", () => {
    const measured = [scored([10, 14, 14, 4, null, 20])];
    const compared = comparedClusters(
      { contexts, numbers },
      { measured, exams: [], model: null },
      thresholds,
    );
    const places = [0, 1, 2, 3, 4, 5].map((number) => compared?.places.get(madeUpSchool(number).id));
    expect(places.map((place) => place && [place.place, place.of, place.clusterMean])).toEqual([
      [3, 3, 38 / 3],
      [1, 3, 38 / 3],
      [1, 3, 38 / 3],
      [1, 1, 4],
      undefined,
      undefined,
    ]);
    expect(compared?.means).toEqual([38 / 3, 4]);
  });

  it("compares in the procedure with the most schools where conditions explain none", () => {
    const measured = [
      scored([10, null, null, null, null, null], { subject: "ru" }),
      scored([1, 2, 3, 4, 5, 6]),
    ];
    const compared = comparedClusters(
      { contexts, numbers },
      { measured, exams: [], model: null },
      thresholds,
    );
    expect(compared?.procedure.subject).toBe("ma");
  });

  it("compares in the first of the procedures with as many schools", () => {
    const two = [scored([10, 12], { subject: "ru" }), scored([1, 2]), scored([3], { grade: 5 })];
    const [first, second] = [two, [...two].reverse()].map(
      (measured) =>
        comparedClusters({ contexts, numbers }, { measured, exams: [], model: null }, thresholds)?.procedure
          .subject,
    );
    expect([first, second]).toEqual(["ru", "ma"]);
  });

  it("compares in the procedure that conditions explain, though more schools have another", () => {
    const measured = [scored([10, 12, 14]), scored([1, 2], { subject: "ru" })];
    const model: ContextModel = {
      procedure: { ...MATHS_4, subject: "ru" },
      schools: 20,
      columns: ["village"],
      rSquared: 0.3,
      leaveOneOutRSquared: 0.2,
      standardError: 1,
      isUsed: true,
      results: [],
    };
    const compared = comparedClusters({ contexts, numbers }, { measured, exams: [], model }, thresholds);
    expect(compared).toMatchObject({ procedure: { subject: "ru" }, means: [1.5, null] });
    // Without clusters there is nothing to compare inside.
    const unclustered = { contexts, numbers: numbers.map(() => null) };
    expect(comparedClusters(unclustered, { measured, exams: [], model }, thresholds)).toBeNull();
  });

  it("leaves out a row that is no school, a school without scores, and one that stands in no table of conditions", () => {
    const measured = scored([10, 12, 14, 3, 4, 5, 6]);
    const named = measured.schools.map((school, row) =>
      row === 0 ? { ...school, unit: { ...school.unit, school: null } } : school,
    );
    const schools = named.map((school, row) => (row === 4 ? { ...school, scores: null } : school));
    const compared = comparedClusters(
      { contexts, numbers },
      { measured: [{ ...measured, schools }], exams: [], model: null },
      thresholds,
    );
    expect(compared?.means).toEqual([13, 3]);
    expect(compared?.places.size).toBe(3);
  });

  /** An exam in which «Школа 0», «Школа 1», … have so many pupils, with so high a mean. */
  function exam(
    year: number,
    means: readonly (readonly [participants: number, mean: number])[],
  ): ExamResults {
    const nothing = { level: "school", below: null, high: null, marks: null, meanMark: null } as const;
    return {
      procedure: { exam: "ege", subject: "ru", grade: 11, year },
      schools: means.map(([participants, meanScore], index) => {
        const own = madeUpSchool(index);
        const source = { sheet: "ЕГЭ", row: index, column: 0 };
        return { ...nothing, name: own.name, school: own, participants, meanScore, source };
      }),
      territories: [],
      region: null,
    };
  }

  it("compares by the latest exam with the most schools where there is no ВПР, and only there", () => {
    const least = thresholds["context.minPupils"];
    const exams = [
      exam(2023, [
        [least, 61],
        [least, 70],
        [least - 1, 90],
      ]),
      exam(2022, [
        [least, 1],
        [least, 1],
        [least, 1],
        [least, 1],
      ]),
    ];
    const compared = comparedClusters(
      { contexts, numbers },
      { measured: [], exams, model: null },
      thresholds,
    );
    expect(compared).toMatchObject({ procedure: { exam: "ege", year: 2023 }, measure: "test-points" });
    expect([...(compared?.places ?? [])].map(([, { value, place, of }]) => [value, place, of])).toEqual([
      [61, 2, 2],
      [70, 1, 2],
    ]);
    const measured = [scored([10, 14])];
    const byScores = comparedClusters({ contexts, numbers }, { measured, exams, model: null }, thresholds);
    expect(byScores).toMatchObject({ procedure: { exam: "vpr" }, measure: "points" });
  });

  it("is null without results", () => {
    expect(
      comparedClusters({ contexts, numbers }, { measured: [], exams: [], model: null }, thresholds),
    ).toBeNull();
  });
});

describe("kMeansGroups()", () => {
  it("does not depend on the order of the points", () => {
    const points = Array.from({ length: 40 }, (_, index) => [
      ((index * 17) % 40) / 10,
      ((index * 29) % 13) / 4,
      index % 3,
    ]);
    const order = points.map((_, index) => (index * 7) % 40);
    const plain = kMeansGroups(points, 2021);
    const moved = kMeansGroups(
      order.map((place) => points[place] ?? []),
      2021,
    );
    expect(moved).toEqual(order.map((place) => plain[place]));
  });
});
