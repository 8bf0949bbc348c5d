import type { CheckId } from "../core/model/check-result";
import { CHECK_WORDS } from "./checks/all-check-words";
import type { CheckWords } from "./checks/check-words";

/** How a check is presented. */
export type CheckName = Pick<CheckWords, "title" | "method" | "source">;

/** The title, the method and the source of a check. */
export function checkTexts(check: CheckId): CheckName {
  const { title, method, source } = CHECK_WORDS[check];
  return { title, method, source };
}

/**
 * The title of a check, as in lists and in the column «Признак».
 *
 * @example
 * checkName("low-results") // => "Низкие результаты"
 */
export function checkName(check: CheckId): string {
  return CHECK_WORDS[check].title;
}
