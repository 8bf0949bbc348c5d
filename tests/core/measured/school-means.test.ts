import { procedureMeans } from "../../../src/core/measured/school-means";
import { meanBasis, measuredProcedure } from "../../../src/core/measured/measured-procedure";
import { pooledDeviation } from "../../../src/core/measured/pooled-deviation";
import { referenceLevel, regionLevel, standInLevel } from "../../../src/core/measured/reference-level";
import { cohorts } from "../../../src/core/measured/cohorts";
import {
  MATHS_4,
  madeUpProcedure,
  madeUpPupil,
  madeUpRegion,
  madeUpSchool,
  type MadeUpSchool,
} from "../objectivity/made-up-results";
import type { ExamResults, ExamUnit } from "../../../src/core/model/exam-results";

function vprMeans(schools: readonly MadeUpSchool[]) {
  return procedureMeans({ procedures: [madeUpProcedure(schools)], exams: [] });
}

function unit(known: Partial<ExamUnit>): ExamUnit {
  const { level, name, school, source } = madeUpSchool(1, {});
  const place = { level, name, school, source };
  return {
    ...place,
    participants: null,
    below: null,
    high: null,
    marks: null,
    meanMark: null,
    meanScore: null,
    ...known,
  };
}

function examMeans(exam: "oge" | "ege", schools: readonly Partial<ExamUnit>[]) {
  const procedure = { exam, subject: "ma", grade: exam === "oge" ? 9 : 11, year: 2021 } as const;
  const results: ExamResults = { procedure, region: null, territories: [], schools: schools.map(unit) };
  return procedureMeans({ procedures: [], exams: [results] });
}

describe("procedureMeans() of ВПР", () => {
  it("takes primary points where as many schools have them as have marks", () => {
    const [means] = vprMeans([{ histogram: [0, 1, 0, 1], marks: [1, 2, 3, 4] }]);
    expect(means).toMatchObject({ measure: "points", maximum: 20 });
    expect(means?.schools[0]).toMatchObject({ pupils: 2, mean: 2, variance: 2 });
  });

  it("takes marks where more schools have marks than points", () => {
    const [means] = vprMeans([{ histogram: [0, 1, 0, 1], marks: [1, 2, 3, 4] }, { marks: [0, 1, 0, 1] }]);
    expect(means).toMatchObject({ measure: "mark", maximum: 5 });
    expect(means?.schools.map(({ mean }) => mean)).toEqual([4, 4]);
  });

  it("counts «2» as low, «4» and «5» as high, of all with a mark", () => {
    const [means] = vprMeans([{ marks: [1, 2, 3, 4] }]);
    expect(means?.schools[0]).toMatchObject({ low: { count: 1, total: 10 }, high: { count: 7, total: 10 } });
    const [ofScores] = vprMeans([{ histogram: [0, 1, 1] }]);
    expect(ofScores?.schools[0]).toMatchObject({ low: null, high: null });
  });

  it("leaves out a school without results, and a procedure without any", () => {
    const [means] = vprMeans([{ marks: [0, 0, 1, 1] }, { marks: [0, 0, 0, 0] }, {}]);
    expect(means?.schools).toHaveLength(1);
    expect(vprMeans([{}, { marks: [0, 0, 0, 0] }])).toEqual([]);
  });
});

describe("procedureMeans() of exams", () => {
  it("takes test points of ЕГЭ, of 100, with the counts below the minimum and of 80 and more", () => {
    const [means] = examMeans("ege", [{ meanScore: 61.5, participants: 20, below: 2, high: 3 }]);
    expect(means).toMatchObject({ measure: "test-points", maximum: 100 });
    expect(means?.schools[0]).toMatchObject({ pupils: 20, mean: 61.5, variance: null });
    expect(means?.schools[0]).toMatchObject({ low: { count: 2, total: 20 }, high: { count: 3, total: 20 } });
  });

  it("takes marks of ОГЭ where as many schools have them, and primary points of an unknown maximum elsewhere", () => {
    const [both] = examMeans("oge", [{ meanScore: 15, participants: 4, marks: [1, 1, 1, 1] }]);
    expect(both).toMatchObject({ measure: "mark", maximum: 5 });
    expect(both?.schools[0]).toMatchObject({
      pupils: 4,
      mean: 3.5,
      low: { count: 1, total: 4 },
      high: { count: 2, total: 4 },
    });
    const [points] = examMeans("oge", [{ meanScore: 15, participants: 4 }]);
    expect(points).toMatchObject({ measure: "points", maximum: null });
  });

  it("takes the mean mark where the marks are not counted, and none without pupils", () => {
    const [means] = examMeans("oge", [
      { meanMark: 3.7, participants: 9, marks: [0, 0, 0, 0] },
      { meanMark: 4, participants: 0 },
      { meanMark: 4 },
    ]);
    expect(means?.schools.map(({ mean, pupils }) => [mean, pupils])).toEqual([[3.7, 9]]);
    expect(examMeans("ege", [{ meanScore: 60, participants: 0 }, { participants: 5 }])).toEqual([]);
    const [count] = examMeans("ege", [{ meanScore: 60, participants: 5, below: null, high: 1 }]);
    expect(count?.schools[0]).toMatchObject({ low: null, high: { count: 1, total: 5 } });
  });
});

describe("measuredProcedure()", () => {
  it("knows the number of pupils by what is told, else by scores, else by marks", () => {
    const results = madeUpProcedure([
      { participants: 7, histogram: [1, 1] },
      { histogram: [1, 1], marks: [1, 1, 1, 0] },
      { marks: [1, 1, 1, 0] },
      {},
    ]);
    expect(measuredProcedure(results).schools.map(({ participants }) => participants)).toEqual([7, 2, 3, 0]);
  });

  it("leaves an impossible total out of everything", () => {
    const [school] = measuredProcedure(
      madeUpProcedure([{ histogram: [0, 0, 1], pupils: [madeUpPupil(2), madeUpPupil(30)] }]),
    ).schools;
    expect(school?.scores).toEqual({ n: 1, mean: 2, variance: null });
    const [none, alone] = measuredProcedure(
      madeUpProcedure([{ pupils: [] }, { pupils: [madeUpPupil(2), madeUpPupil(30)] }]),
    ).schools;
    expect(none?.scores).toBeNull();
    expect(alone?.scores).toEqual({ n: 1, mean: 2, variance: null });
  });
});

describe("pooledDeviation()", () => {
  it("is the deviation of all pupils written out", () => {
    // 1, 3 and 5, 5, 8: mean 4.4, squares 11.56 + 1.96 + 0.36 + 0.36 + 12.96 = 27.2, of 4 degrees of freedom.
    const pair = { n: 2, mean: 2, variance: 2 };
    const three = { n: 3, mean: 6, variance: 3 };
    expect(pooledDeviation([pair, three])).toBeCloseTo(Math.sqrt(27.2 / 4), 12);
    const alone = { n: 1, mean: 5, variance: null };
    expect(pooledDeviation([alone, { ...alone, mean: 7 }])).toBeCloseTo(Math.SQRT2, 12);
  });

  it("is not known of one pupil and of equal results", () => {
    expect(pooledDeviation([{ n: 1, mean: 5, variance: null }])).toBeNull();
    expect(pooledDeviation([{ n: 3, mean: 5, variance: 0 }])).toBeNull();
  });
});

describe("referenceLevel()", () => {
  it.each([
    [["Район 1", "Район 1"], "territory"],
    [["Район 1", "Район 2"], "region"],
    [["Район 1", null], "schools"],
    [[null, null], "schools"],
  ])("of schools of %j is %s", (territories, level) => {
    const measured = measuredProcedure(madeUpProcedure(territories.map((territory) => ({ territory }))));
    expect(referenceLevel(measured)).toBe(level);
  });

  it("does not take a few territories for the region whose row says that it is larger", () => {
    const schools = ["Район 1", "Район 2"].map((territory) => ({ territory, participants: 50 }));
    const [small, large] = [110, 400].map((participants) =>
      measuredProcedure(madeUpProcedure(schools, { region: madeUpRegion({ participants }) })),
    );
    expect([small, large].map((of) => of && referenceLevel(of))).toEqual(["region", "schools"]);
  });
});

describe("a region by its row", () => {
  it("is made up by schools with nine tenths of its pupils, not by those with fewer", () => {
    const schools = ["Район 1", "Район 2"].map((territory) => ({ territory, participants: 45 }));
    const levels = [100, 101].map((participants) =>
      referenceLevel(measuredProcedure(madeUpProcedure(schools, { region: madeUpRegion({ participants }) }))),
    );
    expect(levels).toEqual(["region", "schools"]);
  });

  it("is not asked where its row was made of the schools themselves, or where they are of one territory", () => {
    const region = madeUpRegion({ participants: 400 });
    const several = ["Район 1", "Район 2"].map((territory) => ({ territory, participants: 50 }));
    const made = measuredProcedure(madeUpProcedure(several, { region, regionOf: "schools" }));
    const one = measuredProcedure(madeUpProcedure(several.slice(1), { region }));
    expect([referenceLevel(made), referenceLevel(one)]).toEqual(["region", "territory"]);
    expect([standInLevel(made), standInLevel(one)]).toEqual(["schools", "territory"]);
  });
});

describe("meanBasis()", () => {
  const scores = { histogram: [0, 1, 2] };
  const marks = { marks: [1, 2, 3, 4] } as const;

  it.each([
    ["scores", [scores, marks]],
    ["scores", [scores, scores, marks]],
    ["marks", [scores, marks, marks]],
    ["marks", [marks]],
    ["marks", [{}]],
  ] as const)("is %s where as many schools have them", (basis, schools) => {
    expect(meanBasis(measuredProcedure(madeUpProcedure(schools)))).toBe(basis);
  });
});

describe("regionLevel()", () => {
  it("is the region only where a row gives it, or pupils of several territories", () => {
    const schools = ["Район 1", "Район 1"].map((territory) => ({ territory, participants: 50 }));
    const region = madeUpRegion({ participants: 100 });
    const levels = [{ region }, { region, regionOf: "territory" as const }, {}].map((others) =>
      regionLevel(measuredProcedure(madeUpProcedure(schools, others))),
    );
    expect(levels).toEqual(["region", "territory", "territory"]);
    const several = ["Район 1", "Район 2"].map((territory) => ({ territory }));
    expect(regionLevel(measuredProcedure(madeUpProcedure(several)))).toBe("schools");
  });
});

describe("cohorts()", () => {
  const earlier = measuredProcedure(
    madeUpProcedure([{ histogram: [0, 0, 0, 0, 1, 0, 1] }, { histogram: [0, 1] }, {}]),
  );
  const later = measuredProcedure({
    ...madeUpProcedure([{ histogram: [0, 0, 0, 0, 0, 0, 0, 0, 1] }, {}, { histogram: [0, 1] }], {
      procedure: { ...MATHS_4, grade: 5 },
    }),
    maximum: 16,
  });

  it("compares shares of each work's own maximum, of schools that have both", () => {
    expect(cohorts(earlier, later)).toMatchObject([
      { before: 5 / 20, after: 8 / 16, beforePupils: 2, afterPupils: 1 },
    ]);
  });

  it("does not take two rows that are no school for the same one", () => {
    const [first, second] = [earlier, later].map((measured) => ({
      ...measured,
      schools: measured.schools.slice(0, 1).map((of) => ({ ...of, unit: { ...of.unit, school: null } })),
    }));
    expect(first && second && cohorts(first, second)).toEqual([]);
  });

  it("compares nothing where a maximum is not known", () => {
    const unknown = { ...later, results: { ...later.results, maximum: null } };
    expect(cohorts(earlier, unknown)).toBeNull();
    expect(cohorts(unknown, later)).toBeNull();
  });
});
