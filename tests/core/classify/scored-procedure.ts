import { measuredProcedure, type MeasuredProcedure } from "../../../src/core/measured/measured-procedure";
import type { Procedure } from "../../../src/core/model/procedure";
import { madeUpProcedure, MATHS_4 } from "../objectivity/made-up-results";
import { madeUpSchool } from "./made-up-schools";

const MAXIMUM = 20;

/**
 * A procedure in which «Школа 0», «Школа 1», … have these mean scores, of so many pupils each.
 *
 * @param means null = a school with three pupils only.
 */
export function scored(
  means: readonly (number | null)[],
  procedure: Partial<Procedure> = {},
  pupils = 10,
): MeasuredProcedure {
  const made = madeUpProcedure(
    means.map((mean) => ({ histogram: mean === null ? histogramOf(5, 3) : histogramOf(mean, pupils) })),
    { procedure: { ...MATHS_4, ...procedure } },
  );
  const schools = made.schools.map((unit, number) => ({ ...unit, school: madeUpSchool(number) }));
  return measuredProcedure({ ...made, schools });
}

/** Pupils with the two whole scores around a mean. */
function histogramOf(mean: number, pupils: number): number[] {
  const below = Math.floor(mean);
  const histogram = new Array<number>(MAXIMUM + 1).fill(0);
  histogram[below] = pupils * (below + 1 - mean);
  histogram[below + 1] = pupils * (mean - below);
  return histogram;
}
