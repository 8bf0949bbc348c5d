import type { CheckResult } from "../core/model/check-result";
import { numberDetail, shareText } from "./finding-details";
import { countText, NOUNS, numberText, percentagePointsText } from "./number-text";

/**
 * `vpr-oge`: «На ВПР в 8 классе „4“ и „5“ получили 78 % (50 участников), через год на ОГЭ — 22 % (48 участников): разница
 * 56 п. п. больше обычной для школ (от −5,0 до 30,0 п. п.).»; `oge-ege` in the same way of the best results.
 */
export function examGapText(result: CheckResult): string {
  const [before, after] = [numberDetail(result, "earlierShare"), numberDetail(result, "laterShare")];
  const { value, fired } = result;
  if (value === null || before === null || after === null) return "";
  const shares = `${shareText(before)}${pupils(result, "earlierPupils")}`;
  const later = `${shareText(after)}${pupils(result, "laterPupils")}`;
  const what =
    result.check === "vpr-oge"
      ? `На ВПР в 8 классе «4» и «5» получили ${shares}, через год на ОГЭ — ${later}`
      : `«5» на ОГЭ получили ${shares}, ${bestOf(result)} на ЕГЭ через два года — ${later}`;
  const difference = `разница ${percentagePointsText(value, 0)}`;
  if (fired === null) return `${what}: ${difference}.`;
  const usual = usualText(result);
  if (!fired) return `${what}: ${difference}, обычная для школ${usual}.`;
  const side = value > (numberDetail(result, "median") ?? 0) ? "больше" : "меньше";
  return `${what}: ${difference}, ${side} обычной для школ${usual}.`;
}

function bestOf({ procedure }: CheckResult): string {
  return procedure.subject === "mb" ? "«5» по базовой математике" : "80 баллов и больше";
}

function pupils(result: CheckResult, key: string): string {
  const count = numberDetail(result, key);
  return count === null ? "" : ` (${countText(count, NOUNS.participant)})`;
}

function usualText(result: CheckResult): string {
  const [from, to] = [numberDetail(result, "usualFrom"), numberDetail(result, "usualTo")];
  if (from === null || to === null) return "";
  return ` (от ${numberText(from * 100, 1)} до ${percentagePointsText(to)})`;
}
