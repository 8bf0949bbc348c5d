import type { CheckResult } from "../core/model/check-result";
import { CHECK_WORDS } from "./checks/all-check-words";
import type { FindingMeaning } from "./checks/check-words";
import { findingNumbers, type FindingNumber } from "./finding-numbers";
import { findingText } from "./finding-text";
import { procedureName } from "./procedure-names";

/** One block of a school's card. */
export interface FindingCard extends FindingMeaning {
  readonly title: string;
  readonly text: string;
  readonly numbers: readonly FindingNumber[];
  /** «Числа для статистика». */
  readonly statistics: readonly FindingNumber[];
}

/**
 * A finding as its card shows it: sentence, numbers, what it can mean, what it does not mean,
 * what to do.
 */
export function findingCard(result: CheckResult): FindingCard {
  const { title, method, source, meaning } = CHECK_WORDS[result.check];
  const { numbers, statistics } = findingNumbers(result);
  return {
    title: `${title}: ${procedureName(result.procedure)}`,
    text: findingText(result),
    numbers: [...numbers, { label: "Метод", value: method }, { label: "Источник", value: source }],
    statistics,
    ...meaning,
  };
}
