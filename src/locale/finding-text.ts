import { CHECK_TRAITS } from "../core/model/check-traits";
import type { CheckResult } from "../core/model/check-result";
import { CHECK_WORDS } from "./checks/all-check-words";
import { joinSentences, textDetail, tooFewText } from "./finding-details";

/**
 * What a check found, in sentences with its numbers. Numbers that the result does not have are
 * left out; where the school is too small, that is said.
 *
 * @param result Fired or not.
 */
export function findingText(result: CheckResult): string {
  const { sentence, counted } = CHECK_WORDS[result.check];
  // The 2019 method has no minimum of participants: a small school is only remarked on.
  const isOf2019 = CHECK_TRAITS[result.check].sign === "2019";
  const text = joinSentences(
    sentence(result),
    isOf2019 ? smallSampleText(result) : tooFewText(result, counted),
    textDetail(result, "repeated") === "yes" ? repeatedText(result) : "",
  );
  return text === "" ? "Чисел для вывода не хватает." : text;
}

function repeatedText({ procedure }: CheckResult): string {
  const of = procedure.subject === "all" ? "" : " по этому предмету";
  return `Годом раньше такой признак${of} тоже был.`;
}

function smallSampleText(result: CheckResult): string {
  return result.fired === true && textDetail(result, "smallSample") === "yes"
    ? "Малая выборка: результат ненадёжен."
    : "";
}
