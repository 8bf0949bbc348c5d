import type { CheckResult } from "../../core/model/check-result";
import { numberDetail } from "../finding-details";
import { nounAfter, numberText } from "../number-text";

/**
 * «Для школы с 25 участниками ожидаемый разброс 35–84 %, результат выходит за него.» The end on the sign's side is the
 * printed threshold.
 */
export function expectedRangeText(result: CheckResult, format: (value: number) => string): string {
  const { n, value } = result;
  const lower = numberDetail(result, "usualFrom");
  const upper = numberDetail(result, "usualTo");
  if (n === null || value === null || lower === null || upper === null) return "";
  const range = rangeText(format(lower), format(upper));
  const isOutside = value < lower || value > upper;
  const conclusion = !isOutside
    ? "результат в его пределах"
    : result.fired === false
      ? "результат выходит за него, но не настолько, чтобы считать это признаком"
      : "результат выходит за него";
  return `Для школы с ${numberText(n)} ${nounAfter(n, ["участником", "участниками", "участниками"])} ожидаемый разброс ${range}, ${conclusion}.`;
}

/** «35–84 %»: the unit stands once; negative ends are not glued by a dash. */
function rangeText(lower: string, upper: string): string {
  const unit = /\s[^\d]+$/.exec(upper)?.[0] ?? "";
  const start = unit !== "" && lower.endsWith(unit) ? lower.slice(0, -unit.length) : lower;
  return lower.startsWith("−") ? `от ${start} до ${upper}` : `${start}–${upper}`;
}
