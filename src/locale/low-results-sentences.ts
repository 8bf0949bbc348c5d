import type { CheckResult } from "../core/model/check-result";
import { joinSentences, numberDetail, oneDecidesText } from "./finding-details";
import { countText, nounAfter, NOUNS, numberText, percentText } from "./number-text";

/**
 * `low-results`, of ЕГЭ «Минимальный порог не преодолели 3 из 20 участников…», else «Отметку «2» получили 9 из 28 участников (32 %), порог 30 %. Если бы таких работ было на одну
 * меньше, порог не был бы достигнут: решает один ученик.»
 */
export function lowResultsText(result: CheckResult): string {
  const { value, threshold, n } = result;
  const count = numberDetail(result, "count");
  if (value === null || n === null || count === null) return "";
  const among = `из ${countText(n, NOUNS.ofParticipant)}`;
  const { subject, exam } = result.procedure;
  // Базовая математика is marked; the other exams of ЕГЭ have a minimum of test points.
  const who = exam === "ege" && subject !== "mb" ? belowMinimum(count, among) : withTwo(count, among);
  const limit = threshold === null ? "" : `, порог ${percentText(threshold)}`;
  return joinSentences(`${who} (${nearText(value, threshold)})${limit}.`, oneDecidesText(result, "работ"));
}

function withTwo(count: number, among: string): string {
  if (count === 0) return `Отметку «2» не получил никто ${among}`;
  return `Отметку «2» ${nounAfter(count, ["получил", "получили", "получили"])} ${numberText(count)} ${among}`;
}

function belowMinimum(count: number, among: string): string {
  if (count === 0) return `Минимальный порог преодолели все: ниже него никто ${among}`;
  return `Минимальный порог не ${nounAfter(count, ["преодолел", "преодолели", "преодолели"])} ${numberText(count)} ${among}`;
}

/** One decimal where whole percents would hide on which side of the threshold the share lies. */
function nearText(share: number, threshold: number | null): string {
  const isNear = threshold !== null && share !== threshold && Math.abs(share - threshold) < 0.01;
  return percentText(share, isNear ? 1 : 0);
}
