import { sampleCorrelation } from "simple-statistics";
import { DataError } from "../errors";
import { averageRanks } from "./average-ranks";

/**
 * Spearman's rank correlation with ties: Pearson's correlation of the average ranks.
 *
 * @param first At least two numbers.
 * @param second As many numbers, of the same pupils in the same order.
 * @returns −1 to 1; null when all values of a list are equal, because then there is no order to compare.
 * @throws {DataError} `length-mismatch` when the lists differ in length; `empty-sample` below two pupils.
 *
 * Source: Kendall, Gibbons (1990), Rank Correlation Methods, 5th ed., chapter 3.
 *
 * @example
 * rankCorrelation([5, 5, 3, 2], [10, 12, 7, 4])?.toFixed(4) // => "0.9487"
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): number | null {
  if (first.length !== second.length) {
    throw new DataError("length-mismatch", "second", "Cannot compare ranks: the lists differ in length");
  }
  if (first.length < 2)
    throw new DataError("empty-sample", "first", "Cannot compare ranks: fewer than two pupils");
  if (new Set(first).size === 1 || new Set(second).size === 1) return null;
  return sampleCorrelation(averageRanks(first), averageRanks(second));
}
