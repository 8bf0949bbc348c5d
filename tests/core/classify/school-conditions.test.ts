import { DEFAULT_DEFICIT_INDEX } from "../../../src/core/classify/resource-deficit";
import {
  conditionsInForce,
  schoolConditions,
  type ConditionsRun,
  type Standing,
} from "../../../src/core/classify/school-conditions";
import { DEFAULT_SOCIAL_INDEX } from "../../../src/core/classify/social-index";
import { thresholdsInForce, type Thresholds } from "../../../src/core/model/thresholds";
import { context } from "./made-up-schools";
import { scored } from "./scored-procedure";

const thresholds = thresholdsInForce();

/** The example of docs/methods.md#expected: six schools by index, the poorest first. */
const EXAMPLE = { index: [-1, -0.5, 0, 0.5, 1, 1.5], means: [9, 11, 11.5, 12, 14, 13.5] };

/** What conditions say of the example's schools; thresholds are those for examples of a few schools. */
function ofExample(own: Partial<Thresholds> = {}, measured = [scored(EXAMPLE.means)]): ConditionsRun {
  const contexts = EXAMPLE.index.map((value, number) => context(number, { "higher-education": value }));
  const few = { "context.minSchools": 4, "context.adverseMinSchools": 6 };
  return schoolConditions(contexts, measured, { ...thresholds, ...few, ...own });
}

function standings({ schools }: ConditionsRun): (Standing | null)[] {
  return schools.map(({ standing }) => standing);
}

describe("schoolConditions()", () => {
  it("takes the lowest quarter for adverse, and puts the worst cluster first, with what sets it apart", () => {
    const schools = Array.from({ length: 12 }, (_, place) =>
      context(place, { "low-income": place < 6 ? 60 + place : 5 + place, vacancies: 2 }),
    );
    const run = schoolConditions(schools, [], thresholds, { clusters: "k-means" });
    expect(run.schools.filter(({ adverse }) => adverse === true).map(({ school }) => school.name)).toEqual([
      "Школа 3",
      "Школа 4",
      "Школа 5",
    ]);
    expect(run.schools.map(({ cluster }) => cluster)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(run.clusters[0]?.apart.map(({ id, z }) => [id, z > 0])).toEqual([["low-income", true]]);
  });

  it("makes no clusters of fewer than eight schools", () => {
    const run = schoolConditions(
      [context(1, { vacancies: 1 }), context(2, { vacancies: 3 })],
      [],
      thresholds,
    );
    expect([run.clusters, run.schools.map(({ cluster }) => cluster)]).toEqual([[], [null, null]]);
  });

  it("tells of a school only what the tables tell", () => {
    const [first] = ofExample({}, []).schools;
    expect(first).toStrictEqual({
      school: context(0, {}).school,
      index: { value: expect.closeTo(-1.336, 3) as number, known: 1, of: 1 },
      adverse: true,
      cluster: null,
      result: null,
      standing: null,
    });
    const run = ofExample({}, []);
    expect(run).toMatchObject({ clusters: [], models: [], model: null });
    expect(["compared", "deficitColumns"].filter((key) => key in run)).toEqual([]);
  });

  it("tells the deficit of staff where a table tells of staff, and which columns it is made of", () => {
    const contexts = [5, 10, 20, 30].map((pension, number) =>
      context(number, { "pension-teachers": pension }),
    );
    const run = schoolConditions(contexts, [], thresholds);
    expect(run.deficitColumns).toEqual(["pension-teachers"]);
    expect(run.schools.map(({ deficit }) => deficit?.deficit)).toEqual([false, false, false, true]);
    const weighed = { deficit: { scale: "z", weights: { "pension-teachers": 1 } } } as const;
    const turned = schoolConditions(contexts, [], thresholds, weighed).schools;
    expect(turned.map(({ deficit }) => deficit?.deficit)).toEqual([true, false, false, false]);
  });

  it("compares schools inside their quarters, where they have results", () => {
    const contexts = [1, 2, 3, 4, 5, 6, 7, 8].map((value, number) =>
      context(number, { "higher-education": value }),
    );
    const run = schoolConditions(contexts, [scored([10, 14, 12, null])], thresholds);
    expect(run.schools.map(({ inCluster }) => inCluster)).toEqual([
      { value: 10, clusterMean: 12, place: 2, of: 2 },
      { value: 14, clusterMean: 12, place: 1, of: 2 },
      { value: 12, clusterMean: 12, place: 1, of: 1 },
      ...new Array<undefined>(5).fill(undefined),
    ]);
    expect(run.schools.map((school) => "inCluster" in school)).toEqual([
      true,
      true,
      true,
      ...new Array<boolean>(5).fill(false),
    ]);
    expect(run.compared).toMatchObject({ measure: "points", means: [12, 12, null, null] });
  });
});

describe("a school against what its conditions let expect", () => {
  /** Residuals in errors, by hand: −1.22, 0.98, 0.21, −0.49, 1.45, −1.37. */
  it("is above or below by more than one error, else as expected", () => {
    const run = ofExample();
    expect(run.schools.map(({ result }) => Number(result?.standardised.toFixed(2)))).toEqual([
      -1.22, 0.98, 0.21, -0.49, 1.45, -1.37,
    ]);
    expect(standings(run)).toEqual(["below", "as-expected", "as-expected", "as-expected", "above", "below"]);
  });

  it("is resilient above the expectation in the lowest third by the index", () => {
    // Of six schools the third is the first two; with a limit of 0.2 the third school is above, and not among them.
    expect(standings(ofExample({ "context.residualErrors": 0.9 }))[1]).toBe("resilient");
    expect(standings(ofExample({ "context.residualErrors": 0.2 })).slice(1, 5)).toEqual([
      "resilient",
      "above",
      "below",
      "above",
    ]);
  });

  it("is not resilient where too few schools have an index to say which are in adverse conditions", () => {
    const run = ofExample({ "context.residualErrors": 0.9, "context.adverseMinSchools": 7 });
    expect(standings(run)[1]).toBe("above");
    expect(run.schools.map(({ adverse }) => adverse)).toEqual(EXAMPLE.index.map(() => null));
  });

  it("is as expected at the limit itself, above it and below it", () => {
    const errors = ofExample().schools.map(({ result }) => Math.abs(result?.standardised ?? NaN));
    const at = errors.map((limit, row) => standings(ofExample({ "context.residualErrors": limit }))[row]);
    expect(at).toEqual(errors.map(() => "as-expected"));
  });

  it("is judged in the procedure whose schools left out are explained best, the first of equals", () => {
    const [poor, good] = [scored([9, 14, 11, 12, 12, 13.5], { grade: 5 }), scored(EXAMPLE.means)];
    const same = scored(EXAMPLE.means, { grade: 6 });
    const grades = [
      [poor, good],
      [good, poor],
      [good, same],
      [same, good],
    ].map((measured) => ofExample({ "context.minLooR2": -9 }, measured).model?.procedure.grade);
    expect(grades).toEqual([4, 4, 4, 6]);
    expect(ofExample({}, [poor, good]).models.map(({ isUsed }) => isUsed)).toEqual([false, true]);
  });

  it("is not judged by a regression that is refused", () => {
    const run = ofExample({ "context.minLooR2": 0.9 });
    expect(run.models.map(({ isUsed }) => isUsed)).toEqual([false]);
    expect([run.model, ...standings(run)]).toEqual([null, null, null, null, null, null, null]);
    expect(run.schools.map(({ result }) => result)).toEqual(EXAMPLE.index.map(() => null));
  });

  it("is not judged where too few schools are there for a regression", () => {
    const run = ofExample({ "context.minSchools": 7 });
    expect([run.models, run.model, standings(run)[0]]).toEqual([[], null, null]);
  });

  it("has no expectation without a result of its own", () => {
    const run = ofExample({}, [scored([9, 11, 11.5, 12, 14])]);
    expect(run.schools[5]).toMatchObject({ result: null, standing: null });
    expect(run.schools[4]?.result?.schoolId).toBe(context(4, {}).school.id);
  });
});

describe("conditionsInForce()", () => {
  it("is as proposed where nothing was chosen, and as chosen where something was", () => {
    const proposed = conditionsInForce();
    expect(proposed).toEqual({
      index: DEFAULT_SOCIAL_INDEX,
      deficit: DEFAULT_DEFICIT_INDEX,
      clusters: "quarters",
    });
    const [index, deficit] = [
      { scale: "0-100", weights: { size: 1 } },
      { scale: "z", weights: {} },
    ] as const;
    expect(conditionsInForce({ index, deficit, clusters: "jenks" })).toEqual({
      index,
      deficit,
      clusters: "jenks",
    });
    expect(conditionsInForce({ deficit })).toEqual({ ...proposed, deficit });
  });
});
