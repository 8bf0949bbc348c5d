import { boundaryTests } from "./boundary-tests";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../measured/check-output";

/**
 * `boundary-smooth`: more works on the first score of a mark than a smooth curve lets expect, window
 * {c − 1, c, c + 1}. On a straight slope a third of the window lies in its middle; a curve that bends by up to k lets
 * (1 − k)/(3 − k) to (1 + k)/(3 + k) lie there, and the largest share is taken, so that a natural peak is no sign.
 *
 * Where the whole region is bunched this test fires for many schools: see `schoolEvidence()` for how it counts.
 * Details: those of `boundaryTests()`.
 *
 * Source: Frandsen (2017), Advances in Econometrics 38, 281–315; docs/methods.md#boundary-smooth.
 */
export function checkBoundarySmooth(input: CheckInput): CheckOutput {
  const { measured, thresholds } = input;
  const { scale } = measured.results;
  if (measured.schools.every((school) => school.scores === null)) return NOTHING_TO_CHECK;
  if (scale === null) return skipped("scale-unknown");

  const curvature = thresholds["boundary.curvature"];
  const expected = (1 + curvature) / (3 + curvature);
  const results = boundaryTests(input, {
    check: "boundary-smooth",
    scale,
    offsets: [-1, 0, 1],
    expectedFor: () => () => ({ expected }),
    detailsFor: () => ({ curvature }),
  });
  return { results, skipped: null };
}
