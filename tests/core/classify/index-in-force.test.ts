import { indexInForce, knownColumns } from "../../../src/core/classify/index-in-force";
import { lowResultsProfile } from "../../../src/core/classify/low-results-profile";
import { DEFAULT_SOCIAL_INDEX } from "../../../src/core/classify/social-index";
import { context } from "./made-up-schools";

const SMOLENSK = { "on-record": -1, "disadvantaged-families": -1 };

describe("indexInForce()", () => {
  it("is the profile's own where the tables have any of its columns", () => {
    expect(indexInForce(lowResultsProfile("smolensk"), ["vacancies", "on-record"])).toEqual({
      index: { scale: "z", weights: SMOLENSK },
      indexFrom: "profile",
    });
  });

  it("is the proposed one where the tables have none of them, and says so", () => {
    expect(indexInForce(lowResultsProfile("smolensk"), ["vacancies"])).toEqual({
      index: DEFAULT_SOCIAL_INDEX,
      indexFrom: "proposed-instead",
    });
  });

  it("is the proposed one where the profile brings none", () => {
    const { indexFrom } = indexInForce(lowResultsProfile("two-procedures"), ["on-record"]);
    expect(indexFrom).toBe("proposed");
  });

  it("is the person's before any other", () => {
    const own = { scale: "0-100", weights: { vacancies: -2 } } as const;
    expect(indexInForce(lowResultsProfile("smolensk"), ["on-record"], own)).toEqual({
      index: own,
      indexFrom: "person",
    });
  });
});

describe("knownColumns()", () => {
  it("are those that some school answered, each once", () => {
    const contexts = [
      context(1, { village: null, migrants: 3, special: null }),
      context(2, { village: 1, migrants: 2, special: null }),
    ];
    expect(knownColumns(contexts)).toEqual(["migrants", "village"]);
    expect(knownColumns([])).toEqual([]);
  });
});
