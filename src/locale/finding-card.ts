import type { CheckResult } from "../core/model/check-result";
import { checkTexts } from "./check-names";
import { findingMeaning } from "./finding-meanings";
import { findingNumbers, type FindingNumber } from "./finding-numbers";
import { findingText } from "./finding-text";
import { procedureName } from "./procedure-names";

/** One block of a school's card. */
export interface FindingCard {
  readonly title: string;
  readonly text: string;
  readonly numbers: readonly FindingNumber[];
  readonly means: string;
  readonly doesNotMean: string;
  readonly next: string;
}

/**
 * A finding as its card shows it: sentence, numbers, what it can mean, what it does not mean,
 * what to do.
 */
export function findingCard(result: CheckResult): FindingCard {
  const { title, method, source } = checkTexts(result.check);
  const { means, doesNotMean, next } = findingMeaning(result.check);
  return {
    title: `${title}: ${procedureName(result.procedure)}`,
    text: findingText(result),
    numbers: [
      ...findingNumbers(result),
      { label: "Метод", value: method },
      { label: "Источник", value: source },
    ],
    means,
    doesNotMean,
    next,
  };
}
