import type { Scale } from "../model/procedure";
import type { CheckId, CheckResult } from "../model/check-result";
import type { Points, Share } from "../units";
import { firingCount, markBoundaries, windowTest, type BoundaryWindow } from "./boundary-windows";
import type { CheckInput } from "../measured/check-output";
import { judgedSchools, type SchoolTest } from "../measured/judged-schools";
import type { MeasuredUnit } from "../measured/measured-procedure";

/** Part of a window that usually lies on its boundary, and the works of the reference that say so. */
export interface ExpectedShare {
  readonly expected: Share;
  readonly measuredOn?: number;
}

/** The window around a boundary and what is expected on it. */
export interface BoundaryQuestion {
  readonly check: CheckId;
  readonly scale: Scale;
  /** Scores of the window, from the boundary: [−2, −1, 0] or [−1, 0, 1]. */
  readonly offsets: readonly number[];
  /** Part of the window usually on the boundary; null where the reference does not say. */
  readonly expectedFor: (school: MeasuredUnit) => (score: Points) => ExpectedShare | null;
  /** Numbers of the reference for the card. */
  readonly detailsFor: (school: MeasuredUnit) => CheckResult["details"];
}

/**
 * Tests every school that has a score distribution. Schools with fewer than `boundary.minWindow` works in their
 * windows are "too few to say".
 *
 * `value` is the part of the windows' works that lies on the boundaries, `threshold` the part from which it is a sign
 * (null where no part is). Details, all in works: `at`, `total`, `expected`, `needed` (works of the threshold); the same by mark (`at3`, `total3`, `expected3`, and `score3`); `mark`: the
 * boundary that stands out most, `markP` its own p; `midP`.
 */
export function boundaryTests(input: CheckInput, question: BoundaryQuestion): CheckResult[] {
  const { measured, thresholds } = input;
  const tests = measured.schools.flatMap((school): SchoolTest[] => {
    const windows = windowsOf(school, question);
    if (windows.length === 0) return [];
    const test = windowTest(windows);
    const needed = firingCount(windows, thresholds["signal.alpha"]);
    return [
      {
        unit: school.unit,
        value: test.total === 0 ? null : test.at / test.total,
        threshold: test.total === 0 || needed === null ? null : needed / test.total,
        n: school.scores?.n ?? 0,
        p: test.total < thresholds["boundary.minWindow"] ? null : test.p,
        details: {
          at: test.at,
          total: test.total,
          expected: test.expected,
          needed,
          ...test.details,
          midP: test.midP,
          ...question.detailsFor(school),
        },
      },
    ];
  });
  return judgedSchools(question.check, measured.results.procedure, tests, thresholds);
}

function windowsOf(school: MeasuredUnit, question: BoundaryQuestion): BoundaryWindow[] {
  const { histogram } = school.unit;
  if (histogram === null || school.scores === null) return [];
  const expectedAt = question.expectedFor(school);
  return markBoundaries(question.scale).flatMap(({ mark, score }): BoundaryWindow[] => {
    const expected = expectedAt(score);
    if (expected === null) return [];
    const total = question.offsets.reduce((sum, offset) => sum + works(histogram, score + offset), 0);
    return [{ mark, score, at: works(histogram, score), total, ...expected }];
  });
}

/** Works with a score; a school known by percents is counted to the nearest work. */
function works(histogram: readonly number[], score: Points): number {
  return Math.round(histogram[score] ?? 0);
}
