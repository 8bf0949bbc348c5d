import { isInPublishedMethod } from "../../../src/core/objectivity/published-method";
import type { Exam, SubjectId } from "../../../src/core/model/procedure";

/** Which procedures the list of 14 signs names, one line each (docs/methods.md#method-2019). */
const NAMED: readonly [Exam, SubjectId, number, boolean][] = [
  ["vpr", "ru", 4, true],
  ["vpr", "ma", 4, true],
  ["vpr", "ru", 5, true],
  ["vpr", "ma", 5, true],
  ["vpr", "ma", 6, false],
  ["vpr", "ru", 8, false],
  ["vpr", "hi", 5, false],
  ["oge", "ru", 9, true],
  ["oge", "ma", 9, true],
  ["oge", "hi", 9, false],
  ["ege", "ru", 11, false],
  ["ege", "ma", 11, false],
];

describe("isInPublishedMethod()", () => {
  it.each(NAMED)("%s %s, grade %d: %s", (exam, subject, grade, named) => {
    expect(isInPublishedMethod({ exam, subject, grade, year: 2021 })).toBe(named);
  });
});
