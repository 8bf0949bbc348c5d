import { DataError } from "../errors";
import { averageRanks } from "./average-ranks";

/**
 * Spearman's rank correlation by the formula as printed in the 2019 method: 1 − 6·Σd² / (n·(n² − 1)).
 *
 * The formula is exact only without ties, and marks are full of ties. It stands here all the same, because the
 * official sign is defined by it; `rankCorrelation()` is the statistic to trust.
 *
 * @param first At least two numbers.
 * @param second As many numbers, of the same pupils in the same order.
 * @returns −1 to 1 without ties; with ties somewhat larger than the true correlation.
 * @throws {DataError} `length-mismatch` when the lists differ in length; `empty-sample` below two pupils.
 *
 * Source: ФИОКО (2019), Методика расчета показателя «Уровень объективности оценки образовательных результатов
 * в субъекте Российской Федерации», приложение.
 *
 * @example
 * printedSpearman([5, 4, 3], [10, 12, 17]) // => -1
 */
export function printedSpearman(first: readonly number[], second: readonly number[]): number {
  const n = first.length;
  if (n !== second.length) {
    throw new DataError("length-mismatch", "second", "Cannot compare ranks: the lists differ in length");
  }
  if (n < 2) throw new DataError("empty-sample", "first", "Cannot compare ranks: fewer than two pupils");

  const other = averageRanks(second);
  const squares = averageRanks(first).reduce((sum, rank, i) => sum + (rank - (other[i] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
