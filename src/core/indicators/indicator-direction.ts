import type { IndicatorId } from "./indicator";

/** Rows of the programme's table that are to fall; all others are to rise. */
const LOWER_IS_BETTER: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  "vpr-primary-below",
  "basic-below",
  "ege-below",
  "universal-skills",
  "medals-unconfirmed",
  "vpr-index-schools",
  "vpr-index-participants",
  "vpr-index-markers",
  "oge-index-schools",
  "oge-index-participants",
]);

/**
 * Whether an indicator is to fall.
 *
 * Source: the Северский programme, table 2: «не освоивших», «не достигших», «не преодолевших» and the indices of
 * biased and unconfirmed results are to fall.
 *
 * @example
 * isLowerBetter("ege-below") // => true
 */
export function isLowerBetter(id: IndicatorId): boolean {
  return LOWER_IS_BETTER.has(id);
}
