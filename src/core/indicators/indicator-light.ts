import type { Indicator } from "./indicator";

/** Whether an indicator has reached its target: reached, close to it, or not. Published in JSON: never renamed. */
export type Light = "green" | "amber" | "red";

/** How an indicator has moved since a year before, in the direction of the indicator. */
export type Movement = "better" | "worse" | "same";

/** Numbers from cells are compared to this many decimals: 0.1 + 0.2 reaches 0.3. */
const DECIMALS = 1e9;

/**
 * The light of an indicator: green where the target is reached, amber where no more than `amberGap` of the target is
 * missing, else red.
 *
 * Source: the Северский programme has targets by year and no rule of lights; this one is proposed
 * (`indicator.amberGap`).
 *
 * @param better Which way the indicator is better.
 * @returns null without a value or a target, and for an indicator that is better neither way.
 *
 * @example
 * indicatorLight({ value: 0.93, target: 1, better: "up" }, 0.1) // => "amber"
 */
export function indicatorLight(
  {
    value,
    target,
    better,
  }: { readonly value: number | null; readonly target: number | null; readonly better: Indicator["better"] },
  amberGap: number,
): Light | null {
  if (value === null || target === null || better === null) return null;
  const missing = rounded(better === "up" ? target - value : value - target);
  if (missing <= 0) return "green";
  return missing <= rounded(amberGap * Math.abs(target)) ? "amber" : "red";
}

/**
 * By how much a value has changed since a year before, to the decimals that are compared; null where one of the two is
 * not known.
 *
 * @example
 * indicatorChange({ value: 0.3, previous: 0.1 }) // => 0.2
 */
export function indicatorChange({ value, previous }: Pick<Indicator, "value" | "previous">): number | null {
  return value === null || previous === null ? null : rounded(value - previous);
}

/** How a value has moved; null where one of the two is not known. */
export function indicatorMovement({
  value,
  previous,
  better,
}: Pick<Indicator, "value" | "previous" | "better">): Movement | null {
  const change = indicatorChange({ value, previous });
  if (change === null || better === null) return null;
  if (change === 0) return "same";
  return change > 0 === (better === "up") ? "better" : "worse";
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
