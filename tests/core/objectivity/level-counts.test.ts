import type { SchoolEvidence } from "../../../src/core/model/check-result";
import { thresholdsInForce } from "../../../src/core/model/thresholds";
import { isConclusive, levelCounts, schoolsOfLevel } from "../../../src/core/objectivity/level-counts";

type Level = SchoolEvidence["level"];

function schools(...levels: Level[]) {
  return levels.map((level, index) => ({ level, index, possibleSignals: 1 }));
}

describe("levelCounts()", () => {
  it("counts each school once, by its level", () => {
    expect(levelCounts(schools("check", "few", "few", "none", "attention", "none", "none"))).toEqual({
      ...{ check: 1, attention: 1, none: 3, few: 2, all: 7 },
    });
  });

  it("keeps the order of the run in the schools of one level", () => {
    const few = schoolsOfLevel(schools("few", "none", "few", "check"), "few");
    expect(few.map(({ index }) => index)).toEqual([0, 2]);
  });
});

describe("isConclusive()", () => {
  const thresholds = thresholdsInForce();
  it.each([
    ["nothing", [], false],
    ["one kind of signs only", schools("none", "attention"), false],
    ["a school that was found without the second kind", schools("none", "check"), true],
    [
      "a school of which two kinds were tested",
      [{ level: "few", possibleSignals: 2 }, ...schools("few")],
      true,
    ],
  ] as const)("of %s: %j", (_, evidence, is) => {
    expect(isConclusive({ evidence, thresholds })).toBe(is);
  });
});
