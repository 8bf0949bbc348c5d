import { CLUSTER_METHODS, INDEX_COLUMNS } from "../../../src/core/classify/conditions-settings";
import { PROFILE_LISTS } from "../../../src/core/classify/own-profile";

describe("what a person may choose of conditions", () => {
  it("is each way of clusters, the default first, and 23 columns, each once", () => {
    expect(CLUSTER_METHODS).toEqual(["quarters", "jenks", "k-means"]);
    expect([INDEX_COLUMNS.length, new Set(INDEX_COLUMNS).size]).toEqual([23, 23]);
    // A size is neither better nor worse, and may yet be chosen.
    expect(INDEX_COLUMNS).toContain("size");
  });
});

describe("what a rule of one's own may name", () => {
  it("is 18 subjects, each once, and the grades of ВПР", () => {
    const { subjects, grades } = PROFILE_LISTS;
    expect([subjects.length, new Set(subjects).size]).toEqual([18, 18]);
    expect(subjects.slice(0, 3)).toEqual(["ru", "ma", "mb"]);
    expect(grades).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
