import { schoolClusters, type ClusterMethod } from "../../../src/core/classify/school-clusters";
import { socialIndex, type SocialIndexSettings } from "../../../src/core/classify/social-index";
import type { SchoolContext } from "../../../src/core/model/school-context";
import { context } from "./made-up-schools";

const EDUCATED: SocialIndexSettings = { scale: "z", weights: { "higher-education": 1 } };

function clustersOf(
  schools: readonly SchoolContext[],
  method: ClusterMethod,
  settings: SocialIndexSettings = EDUCATED,
): ReturnType<typeof schoolClusters> {
  return schoolClusters(schools, socialIndex(schools, settings), { method, settings });
}

/** «Школа 0», «Школа 1», … with so many educated parents. */
function educated(values: readonly (number | null)[]): SchoolContext[] {
  return values.map((value, number) => context(number, { "higher-education": value }));
}

describe("schoolClusters()", () => {
  it("is as in docs/methods.md#clusters: quarters of the index, whatever the order of the rows", () => {
    const index = [-1.4, -0.9, -0.3, -0.1, 0.2, 0.5, 0.9, 1.1];
    expect(clustersOf(educated(index), "quarters").numbers).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(clustersOf(educated([...index].reverse()), "quarters").numbers).toEqual([4, 4, 3, 3, 2, 2, 1, 1]);
  });

  it("breaks natural groups where the gaps are, k-means into as many groups as stand apart", () => {
    const values = [1, 2, 30, 31, 60, 61, 62, 90];
    expect(clustersOf(educated(values), "jenks").numbers).toEqual([1, 1, 2, 2, 3, 3, 3, 4]);
    expect(clustersOf(educated(values), "quarters").numbers).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    // Two groups stand apart; the natural ones are always four.
    expect(clustersOf(educated([1, 2, 3, 4, 60, 61, 62, 63]), "jenks").numbers).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ]);
    expect(clustersOf(educated([61, 60, 62, 63, 4, 3, 2, 1]), "k-means").numbers).toEqual([
      2, 2, 2, 2, 1, 1, 1, 1,
    ]);
  });

  it("asks for eight schools with an index", () => {
    expect(clustersOf(educated([1, 2, 3, 4, 5, 6, 7, 8]), "quarters").clusters).toHaveLength(4);
    expect(clustersOf(educated([1, 2, 3, 4, 5, 6, 7, null]), "quarters")).toEqual({
      numbers: [null, null, null, null, null, null, null, null],
      clusters: [],
    });
  });

  it.each(["quarters", "jenks", "k-means"] as const)(
    "puts a school without an index nowhere: %s",
    (method) => {
      const values = [61, 62, null, 63, 64, 1, 2, 3, 4];
      const { numbers, clusters } = clustersOf(educated(values), method);
      expect(numbers.map((number) => number === null)).toEqual(values.map((value) => value === null));
      expect(clusters.reduce((sum, { schools }) => sum + schools, 0)).toBe(8);
      expect(numbers).toEqual([...clustersOf(educated([...values].reverse()), method).numbers].reverse());
    },
  );

  it("gives clusters with the same mean index the same numbers in any order of the rows", () => {
    // The more educated the parents, the smaller the settlement: the index of every school is 0.
    const values = [1, 1.1, 1.2, 1.3, -1, -1.1, -1.2, -1.3];
    const settings = { scale: "z", weights: { "higher-education": 1, settlement: 1 } } as const;
    const schools = values.map((value, number) =>
      context(number, { "higher-education": value, settlement: -value }),
    );
    const { numbers } = clustersOf(schools, "k-means", settings);
    expect(new Set(numbers.slice(0, 4)).size).toBe(1);
    expect(numbers[0]).not.toBe(numbers[4]);
    expect([...clustersOf([...schools].reverse(), "k-means", settings).numbers].reverse()).toEqual(numbers);
  });
});

describe("what sets a cluster apart", () => {
  /**
   * The index is all but the parents' education, 1 to 8: each two schools are a quarter. By hand, in standard deviations:
   * education of the first two is (1.5 − 4.5) / 2.449 = −1.22.
   */
  function told(others: Readonly<Record<string, readonly (number | null)[]>>) {
    const columns = Object.entries(others);
    const schools = Array.from({ length: 8 }, (_, row) =>
      context(row, {
        "higher-education": row + 1,
        ...Object.fromEntries(columns.map(([id, values]) => [id, values[row] ?? null])),
      }),
    );
    const weights = Object.fromEntries([
      ["higher-education", 1],
      ...columns.map(([id]) => [id, 0.0001]),
    ]) as SocialIndexSettings["weights"];
    return clustersOf(schools, "quarters", { scale: "z", weights }).clusters.map(
      ({ number, schools: count, apart }) => {
        return { number, schools: count, apart: apart.map(({ id, z }) => [id, Number(z.toFixed(2))]) };
      },
    );
  }

  it("is the three columns furthest from the mean of all, the furthest first", () => {
    const [first] = told({
      special: [1, 0, 0, 0, 0, 0, 0, 0],
      "on-record": [1, 1, 0, 0, 1, 1, 0, 0],
      village: [1, 1, 0, 0, 0, 0, 0, 0],
    });
    // Of `on-record` the two are 0.94 above: the fourth column, and not named.
    expect(first).toEqual({
      number: 1,
      schools: 2,
      apart: [
        ["village", 1.62],
        ["higher-education", -1.22],
        ["special", 1.06],
      ],
    });
  });

  it("is no column that differs by less than 0.3 of a standard deviation", () => {
    const [first, second] = told({ migrants: [0, 1, 0, 1, 0, 1, 0, 1] });
    expect(first?.apart).toEqual([["higher-education", -1.22]]);
    expect(second).toEqual({ number: 2, schools: 2, apart: [["higher-education", -0.41]] });
  });

  it("is told by the schools that answered; a column that none of the cluster answered is not named", () => {
    const [first, second] = told({ guardianship: [9, null, null, null, 1, 1, 1, 1] });
    // Of the five known the mean is 2.6, the deviation 3.578.
    expect(first?.apart).toEqual([
      ["guardianship", 1.79],
      ["higher-education", -1.22],
    ]);
    expect(second?.apart).toEqual([["higher-education", -0.41]]);
  });
});
