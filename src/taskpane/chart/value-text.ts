import { numberText, percentText, UNKNOWN_NUMBER } from "../../locale/number-text";

/**
 * A number as its cell shows it. Ticks of an axis have as many decimals as they need.
 *
 * @param format In English notation: "0.0%", "0.00", "#,##0".
 * @example
 * valueText(0.125, "0.0%").replace("\u00a0", " ") // => "12,5 %"
 */
export function valueText(value: number | null, format: string, isTick = false): string {
  if (value === null) return UNKNOWN_NUMBER;
  const isShare = format.includes("%");
  const digits = isTick
    ? tickDigits(isShare ? value * 100 : value)
    : (/\.(0+)/.exec(format)?.[1]?.length ?? 0);
  return isShare ? percentText(value, digits) : numberText(value, digits);
}

function tickDigits(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Number.isInteger(rounded) ? 0 : Number.isInteger(Math.round(value * 1000) / 100) ? 1 : 2;
}
