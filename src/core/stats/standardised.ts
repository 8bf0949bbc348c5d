import { mean, sampleStandardDeviation } from "simple-statistics";

/**
 * Values in standard deviations from their mean (z), the divisor of the deviation being n − 1. Where all are alike each
 * is 0; null stays null.
 *
 * Source: docs/methods.md#social-index (z_j = (v_j − mean_j) / sd_j).
 *
 * @example
 * standardised([1, 2, 3, null]).join() // => "-1,0,1,"
 */
export function standardised(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null);
  const deviation = known.length < 2 ? 0 : sampleStandardDeviation(known);
  const centre = known.length === 0 ? 0 : mean(known);
  return values.map((value) => (value === null ? null : deviation === 0 ? 0 : (value - centre) / deviation));
}

/**
 * Values from 0 (the lowest) to 100 (the highest). Where all are alike each is 50; null stays null.
 *
 * Source: docs/methods.md#social-index (variant 0–100: min–max instead of z).
 *
 * @example
 * scaledToHundred([2, 3, 4, null]).join() // => "0,50,100,"
 */
export function scaledToHundred(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null);
  const lowest = known.reduce((low, value) => Math.min(low, value), Infinity);
  const range = known.reduce((high, value) => Math.max(high, value), -Infinity) - lowest;
  return values.map((value) => (value === null ? null : range === 0 ? 50 : (100 * (value - lowest)) / range));
}
