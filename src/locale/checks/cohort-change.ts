import type { CheckResult } from "../../core/model/check-result";
import { joinSentences, numberDetail, shareText, textDetail, withFullStop } from "../finding-details";
import { NOUNS, percentagePointsText } from "../number-text";
import { expectedRangeText } from "./expected-range";
import { type CheckWords, NOT_A_VERDICT, SPIEGELHALTER, USUAL_NUMBERS } from "./check-words";
import { changePoints } from "./value-formats";

/** Change of the same children's result within a year. */
export const COHORT_CHANGE: CheckWords = {
  title: "Изменение результата параллели за год",
  method: "Результат тех же детей через год в сравнении с изменением в других школах.",
  source: SPIEGELHALTER,
  signal: "изменение результата параллели за год",
  sentence: cohortText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Изменение за год", format: changePoints },
  meaning: {
    means:
      "Те же дети через год показали другой результат, и изменение больше, чем в других школах. Возможные причины: смена состава, учителя или условий, завышение в одном из двух лет.",
    doesNotMean: `По одному изменению нельзя сказать, какой из двух годов необычен. ${NOT_A_VERDICT}`,
    next: "Сравните состав параллели, условия и проверку в оба года.",
  },
};

/** `cohort-change`: the change of the same children's result, against the change in other schools. */
function cohortText(result: CheckResult): string {
  const { value } = result;
  const reference = numberDetail(result, "reference");
  const change = value === null ? "" : ` (на ${percentagePointsText(Math.abs(value))})`;
  const others = reference === null ? "" : `; в других школах ${movedText(reference)}`;
  const isSharpDrop = textDetail(result, "sharpDrop") === "yes";
  return joinSentences(
    withFullStop(`${cohortChangeText(result)}${change}${others}`),
    expectedRangeText(result, (share) => percentagePointsText(share)),
    isSharpDrop ? "Резкое снижение может означать, что завышен был прошлогодний результат." : "",
  );
}

/** «вырос на 0,6 п. п.», «снизился на 0,3 п. п.» */
function movedText(change: number): string {
  const size = percentagePointsText(Math.abs(change));
  if (!/[1-9]/.test(size)) return "остался прежним";
  return `${change > 0 ? "вырос" : "снизился"} на ${size}`;
}

/** «У той же параллели через год результат вырос с 41 % до 83 % от максимума», no full stop. */
export function cohortChangeText(result: CheckResult): string {
  const before = numberDetail(result, "before");
  const after = numberDetail(result, "after");
  if (before === null || after === null) return "Результат той же параллели через год изменился";
  const verb = after > before ? "вырос" : after < before ? "снизился" : "остался прежним:";
  return `У той же параллели через год результат ${verb} с ${shareText(before)} до ${shareText(after)} от максимума`;
}
