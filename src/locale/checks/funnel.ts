import type { CheckResult } from "../../core/model/check-result";
import {
  comparedValue,
  joinSentences,
  limitText,
  pointsText,
  referenceText,
  shareText,
  textDetail,
} from "../finding-details";
import { NOUNS } from "../number-text";
import { expectedRangeText } from "./expected-range";
import {
  type CheckWords,
  type FindingMeaning,
  NOT_A_VERDICT,
  SPIEGELHALTER,
  USUAL_NUMBERS,
} from "./check-words";
import { sharePercent } from "./value-formats";

const HIGH_RESULT: FindingMeaning = {
  means:
    "Возможные причины: сильный состав класса, отбор, удачная подготовка, помощь во время работы или мягкая проверка.",
  doesNotMean: `Высокий результат сам по себе ничего не доказывает. ${NOT_A_VERDICT}`,
  next: "Сравните с другими предметами и прошлым годом, посмотрите условия проведения, предложите выборочную перепроверку работ.",
};

/** What is ours in the published way: the card and the sheet of methods name it beside the check. */
const CORRECTED_SPREAD =
  "Разброс между школами (φ) считается без крайних школ и поэтому делится на поправку: 0,679 при 10 % стянутых с каждой стороны.";

/** Mean against the spread of schools of its size. */
export const FUNNEL_MEAN: CheckWords = {
  title: "Средний результат выше ожидаемого разброса",
  method: `Средний результат школы сравнивается с разбросом, ожидаемым при её числе участников. ${CORRECTED_SPREAD}`,
  source: SPIEGELHALTER,
  signal: "средний результат вне ожидаемого разброса",
  sentence: funnelMeanText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Среднее школы", format: pointsText },
  meaning: HIGH_RESULT,
};

/** Share of «2» against the spread of schools of its size. */
export const FUNNEL_SHARE2: CheckWords = {
  title: "Доля «2» ниже ожидаемого разброса",
  method: `Доля отметок «2» сравнивается с разбросом, ожидаемым при таком числе участников. ${CORRECTED_SPREAD}`,
  source: SPIEGELHALTER,
  signal: "доля «2» вне ожидаемого разброса",
  sentence: funnelShareText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Доля «2»", format: sharePercent },
  meaning: HIGH_RESULT,
};

/** Share of «4» and «5» against the spread of schools of its size. */
export const FUNNEL_SHARE45: CheckWords = {
  title: "Доля «4» и «5» выше ожидаемого разброса",
  method: `Доля отметок «4» и «5» сравнивается с разбросом, ожидаемым при таком числе участников. ${CORRECTED_SPREAD}`,
  source: SPIEGELHALTER,
  signal: "доля «4» и «5» вне ожидаемого разброса",
  sentence: funnelShareText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Доля «4» и «5»", format: sharePercent },
  meaning: HIGH_RESULT,
};

/**
 * `funnel-share2`, `funnel-share45`: «Доля отметок «4» и «5» 92 % при 61 % по району. Для школы с 25
 * участниками ожидаемый разброс 35–84 %, результат выходит за него.»
 */
function funnelShareText(result: CheckResult): string {
  const { check, value } = result;
  if (value === null) return "";
  const marks = check === "funnel-share2" ? "отметок «2»" : "отметок «4» и «5»";
  const reference = comparedValue(result);
  const comparison = reference === null ? "" : ` при ${shareText(reference)} ${referenceText(result)}`;
  return joinSentences(
    `Доля ${marks} ${shareText(value)}${comparison}.`,
    expectedRangeText(result, limitText),
  );
}

/** `funnel-mean`: the same for the mean score, or for the mean mark where scores are not known. */
function funnelMeanText(result: CheckResult): string {
  const { value } = result;
  if (value === null) return "";
  const subject = textDetail(result, "basis") === "marks" ? "Средняя отметка" : "Средний балл";
  const reference = comparedValue(result);
  const comparison = reference === null ? "" : ` при ${pointsText(reference)} ${referenceText(result)}`;
  return joinSentences(
    `${subject} ${pointsText(value)}${comparison}.`,
    expectedRangeText(result, pointsText),
  );
}
