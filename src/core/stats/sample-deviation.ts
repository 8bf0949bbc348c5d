import { DataError } from "../errors";
import { mean } from "./mean";

/**
 * Standard deviation of a sample: the divisor is n − 1 (Excel `СТАНДОТКЛОН.В`).
 *
 * @param values At least two numbers: of one value no spread can be told.
 * @returns In the unit of the values, not rounded.
 * @throws {DataError} `empty-sample` when there are fewer than two values.
 *
 * @example
 * sampleDeviation([2, 4, 4, 4, 5, 5, 7, 9]).toFixed(4) // => "2.1381"
 */
export function sampleDeviation(values: readonly number[]): number {
  if (values.length < 2) {
    throw new DataError("empty-sample", "values", "Cannot estimate a spread: fewer than two values");
  }
  const center = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
