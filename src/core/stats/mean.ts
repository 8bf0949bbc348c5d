import { DataError } from "../errors";

/**
 * Arithmetic mean.
 *
 * @param values At least one number.
 * @returns In the unit of the values, not rounded.
 * @throws {DataError} `empty-sample` when there are no values.
 *
 * @example
 * mean([2, 3, 4]) // => 3
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new DataError("empty-sample", "values", "Cannot take a mean: no values");
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
