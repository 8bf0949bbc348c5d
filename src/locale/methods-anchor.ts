import type { CheckId } from "../core/model/check-result";
import type { ThresholdId } from "../core/model/thresholds";

/**
 * The place in docs/methods.md that tells of a check or a threshold; its contents are docs/methods.md#contents.
 *
 * @example
 * methodsAnchor("context.minLooR2") // => "context-min-loo-r2"
 */
export function methodsAnchor(id: CheckId | ThresholdId): string {
  return id.replaceAll(".", "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
