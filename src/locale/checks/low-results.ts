import type { CheckResult } from "../../core/model/check-result";
import { joinSentences, limitText, numberDetail, oneDecidesText } from "../finding-details";
import { countText, nounAfter, NOUNS, numberText, percentText } from "../number-text";
import { type CheckWords, NOT_A_VERDICT, INTERVAL_OF_SHARE, USUAL_NUMBERS } from "./check-words";
import { sharePercent } from "./value-formats";

/** Low results. */
export const LOW_RESULTS: CheckWords = {
  title: "Низкие результаты",
  method: "Доля отметок «2» не ниже порога; сравнение по числу работ, без округления.",
  source: "Порог предложен и меняется в настройках; официальный текст методики ШНОР не найден",
  signal: "низкие результаты",
  sentence: lowResultsText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Доля «2»", format: sharePercent, details: INTERVAL_OF_SHARE },
  meaning: {
    means: "Многие ученики не справились с работой: школе может быть нужна адресная помощь.",
    doesNotMean: `В малых группах долю решают один-два ученика. ${NOT_A_VERDICT}`,
    next: "Посмотрите, какие умения не освоены, и предложите школе адресную помощь.",
  },
};

/**
 * `low-results`, of ЕГЭ «Минимальный порог не преодолели 3 из 20 участников…», else «Отметку «2» получили 9 из 28 участников (32 %), порог 30 %. Если бы таких работ было на одну
 * меньше, порог не был бы достигнут: решает один ученик.»
 */
function lowResultsText(result: CheckResult): string {
  const { value, threshold, n } = result;
  const count = numberDetail(result, "count");
  if (value === null || n === null || count === null) return "";
  const among = `из ${countText(n, NOUNS.ofParticipant)}`;
  const { subject, exam } = result.procedure;
  // Базовая математика is marked; the other exams of ЕГЭ have a minimum of test points.
  const who = exam === "ege" && subject !== "mb" ? belowMinimum(count, among) : withTwo(count, among);
  const limit = threshold === null ? "" : `, порог ${limitText(threshold)}`;
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
