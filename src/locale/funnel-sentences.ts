import type { CheckResult } from "../core/model/check-result";
import {
  joinSentences,
  numberDetail,
  pointsText,
  referenceText,
  shareText,
  textDetail,
} from "./finding-details";
import { nounAfter, numberText, percentagePointsText } from "./number-text";
import { cohortChangeText } from "./official-sentences";

/**
 * `funnel-share2`, `funnel-share45`: «Доля отметок «4» и «5» 92 % при 61 % по району. Для школы с 25
 * участниками ожидаемый разброс 35–84 %, результат выходит за него.»
 */
export function funnelShareText(result: CheckResult): string {
  const { check, value } = result;
  if (value === null) return "";
  const marks = check === "funnel-share2" ? "отметок «2»" : "отметок «4» и «5»";
  const reference = numberDetail(result, "reference");
  const comparison = reference === null ? "" : ` при ${shareText(reference)} ${referenceText(result)}`;
  return joinSentences(
    `Доля ${marks} ${shareText(value)}${comparison}.`,
    expectedRangeText(result, shareText),
  );
}

/** `funnel-mean`: the same for the mean score, or for the mean mark where scores are not known. */
export function funnelMeanText(result: CheckResult): string {
  const { value } = result;
  if (value === null) return "";
  const subject = textDetail(result, "basis") === "marks" ? "Средняя отметка" : "Средний балл";
  const reference = numberDetail(result, "reference");
  const comparison = reference === null ? "" : ` при ${pointsText(reference)} ${referenceText(result)}`;
  return joinSentences(
    `${subject} ${pointsText(value)}${comparison}.`,
    expectedRangeText(result, pointsText),
  );
}

/** `journal-raised`, `journal-lowered`: «Отметка за работу выше журнальной у 45 % учеников (по району 12 %).» */
export function journalText(result: CheckResult): string {
  const { check, value } = result;
  if (value === null) return "";
  const reference = numberDetail(result, "reference");
  const comparison = reference === null ? "" : ` (${referenceText(result)} ${shareText(reference)})`;
  const share = shareText(value);
  const sentence =
    check === "journal-gap2"
      ? `Отметки за работу и в журнале расходятся на две и больше у ${share} учеников${comparison}.`
      : `Отметка за работу ${check === "journal-raised" ? "выше" : "ниже"} журнальной у ${share} учеников${comparison}.`;
  return joinSentences(sentence, expectedRangeText(result, shareText));
}

/** «Для школы с 25 участниками ожидаемый разброс 35–84 %, результат выходит за него.» */
function expectedRangeText(result: CheckResult, format: (value: number) => string): string {
  const { n, value } = result;
  const lower = numberDetail(result, "lower95");
  const upper = numberDetail(result, "upper95");
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

/** `cohort-change`: the change of the same children's result, against the change in other schools. */
export function cohortText(result: CheckResult): string {
  const { value } = result;
  const reference = numberDetail(result, "reference");
  const change = value === null ? "" : ` (на ${percentagePointsText(value)})`;
  const others = reference === null ? "" : `; в других школах — на ${percentagePointsText(reference)}`;
  const isSharpDrop = textDetail(result, "sharpDrop") === "yes";
  return joinSentences(
    `${cohortChangeText(result)}${change}${others}.`,
    expectedRangeText(result, (share) => percentagePointsText(share)),
    isSharpDrop ? "Резкое снижение может означать, что завышен был прошлогодний результат." : "",
  );
}

/** «35–84 %»: the unit stands once; negative ends are not glued by a dash. */
function rangeText(lower: string, upper: string): string {
  const unit = /\s[^\d]+$/.exec(upper)?.[0] ?? "";
  const start = unit !== "" && lower.endsWith(unit) ? lower.slice(0, -unit.length) : lower;
  return lower.startsWith("−") ? `от ${start} до ${upper}` : `${start}–${upper}`;
}
