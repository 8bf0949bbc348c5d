import type { Scale } from "../model/procedure";
import type { ReferenceLevel } from "../model/results";
import type { CheckResult } from "../model/check-result";
import { boundaryTests, type ExpectedShare } from "./boundary-tests";
import { markBoundaries } from "./boundary-windows";
import { NOTHING_TO_CHECK, skipped, type CheckInput, type CheckOutput } from "../measured/check-output";
import type { MeasuredProcedure, MeasuredUnit } from "../measured/measured-procedure";
import { regionLevel, standInLevel, WHOLE_REGION } from "../measured/reference-level";
import { yesOrNo } from "../measured/school-result";
import { tiltedReference } from "./tilted-reference";
import { greatest } from "../../workbook/greatest";

/** Works by score of the group that a school is compared with. */
interface Reference {
  readonly level: ReferenceLevel;
  readonly histogram: readonly number[];
  readonly pupils: number;
}

/** Scores of a window, from the boundary. */
const WINDOW = [-2, -1, 0];
/** From this ratio of works on a boundary to works one point below the region itself counts as bunched. */
const BUNCHED_RATIO = 3;

/**
 * `boundary-region`: more works on the first score of a mark than the region's own distribution lets expect, window
 * {c − 2, c − 1, c}. Whole honest-looking regions have peaks at the boundaries, so the region is the yardstick.
 * The region is taken at the school's own level (`tiltedReference()`): a strong school has more works above a boundary than
 * below it for its strength alone. A school with more than `boundary.leaveOutShare` of its pupils is compared with the rest. Without a region's row
 * the schools of the workbook together stand for it. Of fewer schools than `funnel.minSchools` neither is taken.
 *
 * Details: those of `boundaryTests()`; `reference` (`ReferenceLevel`), `leftOut`, `regionBelow3`, `regionAt3`, …
 * (works of the reference one point below and on the boundary), `regionBunched`: at the boundary that stands out most.
 *
 * Source: docs/methods.md#boundary-region; 3 to 1 as a peak: a rule of thumb there.
 */
export function checkBoundaryRegion(input: CheckInput): CheckOutput {
  const { measured, thresholds } = input;
  const { scale } = measured.results;
  if (measured.schools.every((school) => school.scores === null)) return NOTHING_TO_CHECK;
  if (scale === null) return skipped("scale-unknown");
  const reference = referenceOf(measured, thresholds["funnel.minSchools"]);
  if (reference === null) return skipped("region-missing");

  if (isOfFewSchools(measured, thresholds["funnel.minSchools"])) return skipped("too-few-schools");
  const windows = new Set(
    markBoundaries(scale).flatMap(({ score }) => WINDOW.map((offset) => score + offset)),
  );
  const largest = thresholds["boundary.leaveOutShare"] * reference.pupils;
  function isLeftOut(school: MeasuredUnit): boolean {
    return (school.scores?.n ?? 0) > largest;
  }
  const results = boundaryTests(input, {
    check: "boundary-region",
    scale,
    offsets: WINDOW,
    expectedFor: (school) => {
      const own = school.unit.histogram ?? [];
      const others = isLeftOut(school) ? withoutOwn(reference.histogram, own) : reference.histogram;
      const atLevel = tiltedReference(others, own, windows);
      return (score) => expectedShare(others, atLevel, score);
    },
    detailsFor: (school) => ({
      reference: reference.level,
      leftOut: yesOrNo(isLeftOut(school)),
      ...boundaryJumps(reference.histogram, scale),
    }),
  });
  return { results: results.map(withBunching), skipped: null };
}

/** Whether the region's row is but the sum of a few schools: chance decides there what is usual. */
function isOfFewSchools({ region, schools }: MeasuredProcedure, minSchools: number): boolean {
  if (region === null || region.scores === null) return false;
  const { schoolCount } = region.unit;
  if (schoolCount !== null) return schoolCount < minSchools;
  const pupils = schools.reduce((sum, { scores }) => sum + (scores?.n ?? 0), 0);
  return schools.length < minSchools && pupils >= WHOLE_REGION * region.scores.n;
}

function referenceOf(measured: MeasuredProcedure, minSchools: number): Reference | null {
  const { region, schools } = measured;
  if (region !== null && region.unit.histogram !== null && region.scores !== null) {
    return { level: regionLevel(measured), histogram: region.unit.histogram, pupils: region.scores.n };
  }
  const known = schools.flatMap((school) => (school.unit.histogram === null ? [] : [school.unit.histogram]));
  if (known.length < minSchools) return null;
  const length = greatest(
    known.map((histogram) => histogram.length),
    0,
  );
  const pooled = new Array<number>(length).fill(0);
  for (const histogram of known)
    histogram.forEach((count, score) => (pooled[score] = (pooled[score] ?? 0) + count));
  return {
    level: standInLevel(measured),
    histogram: pooled,
    pupils: pooled.reduce((sum, count) => sum + count, 0),
  };
}

function withoutOwn(reference: readonly number[], own: readonly number[]): number[] {
  return reference.map((works, score) => Math.max(0, works - (own[score] ?? 0)));
}

/**
 * Part of the window {c − 2, c − 1, c} that lies on c at the school's level. null where the reference has no works on c: in a
 * small one that is chance, and a single work of the school would look impossible.
 */
function expectedShare(
  others: readonly number[],
  atLevel: readonly number[],
  score: number,
): ExpectedShare | null {
  const at = atLevel[score] ?? 0;
  if ((others[score] ?? 0) === 0) return null;
  return { expected: at / sumOf(atLevel, score), measuredOn: sumOf(others, score) };
}

function sumOf(histogram: readonly number[], score: number): number {
  return WINDOW.reduce((sum, offset) => sum + (histogram[score + offset] ?? 0), 0);
}

function boundaryJumps(histogram: readonly number[], scale: Scale): CheckResult["details"] {
  const jumps = markBoundaries(scale).flatMap(({ mark, score }): [string, number][] => [
    [`regionBelow${String(mark)}`, histogram[score - 1] ?? 0],
    [`regionAt${String(mark)}`, histogram[score] ?? 0],
  ]);
  return Object.fromEntries(jumps);
}

function withBunching(result: CheckResult): CheckResult {
  const mark = String(result.details["mark"]);
  const below = Number(result.details[`regionBelow${mark}`] ?? 0);
  const at = Number(result.details[`regionAt${mark}`] ?? 0);
  const regionBunched = yesOrNo(at > 0 && at >= BUNCHED_RATIO * below);
  return { ...result, details: { ...result.details, regionBunched } };
}
