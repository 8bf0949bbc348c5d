import type { Cell } from "../../workbook/cell";
import type { PivotSummary } from "../../workbook/pivot-layout";

/** Numbers of one place of a pivot; the mean and the squares of differences from it are kept as rows come. */
export interface Sums {
  /** Cells that are not empty. */
  count: number;
  numbers: number;
  sum: number;
  product: number;
  least: number;
  most: number;
  mean: number;
  squares: number;
}

export function noSums(): Sums {
  return { count: 0, numbers: 0, sum: 0, product: 1, least: Infinity, most: -Infinity, mean: 0, squares: 0 };
}

/** Adds a cell. Source of the running variance: Welford (1962), Technometrics 4, 419–420. */
export function addCell(sums: Sums, value: Cell): void {
  if (value !== null) sums.count += 1;
  if (typeof value !== "number") return;
  sums.numbers += 1;
  sums.sum += value;
  sums.product *= value;
  sums.least = Math.min(sums.least, value);
  sums.most = Math.max(sums.most, value);
  const difference = value - sums.mean;
  sums.mean += difference / sums.numbers;
  sums.squares += difference * (value - sums.mean);
}

/** What a pivot shows of them, as Excel does; null where there is nothing to show. */
export function summary(summarise: PivotSummary, sums: Sums): number | null {
  const { numbers } = sums;
  switch (summarise) {
    case "count":
      return sums.count;
    case "countNums":
      return numbers;
    case "sum":
      return sums.sum;
    case "average":
      return numbers === 0 ? null : sums.sum / numbers;
    case "max":
      return numbers === 0 ? null : sums.most;
    case "min":
      return numbers === 0 ? null : sums.least;
    case "product":
      return numbers === 0 ? null : sums.product;
    case "varp":
      return numbers === 0 ? null : sums.squares / numbers;
    case "stdDevp":
      return numbers === 0 ? null : Math.sqrt(sums.squares / numbers);
    case "var":
      return numbers < 2 ? null : sums.squares / (numbers - 1);
    case "stdDev":
      return numbers < 2 ? null : Math.sqrt(sums.squares / (numbers - 1));
  }
}
