import type { FunnelUnit } from "./overdispersion";

/**
 * The value that all schools share if they do not differ: each weighs as much as chance leaves it sure (1 / s²).
 *
 * @param units At least one, standard errors above 0.
 *
 * @example
 * weightedMean([{ value: 0, standardError: 1 }, { value: 3, standardError: 2 }]) // => 0.6
 */
export function weightedMean(units: readonly FunnelUnit[]): number {
  const weights = units.map(({ standardError }) => 1 / standardError ** 2);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return units.reduce((total, { value }, place) => total + value * (weights[place] ?? 0), 0) / sum;
}
