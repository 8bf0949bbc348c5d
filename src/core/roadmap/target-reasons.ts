import { indicatorWords } from "../../locale/indicator-text";
import { isLowerBetter } from "../indicators/indicator-direction";
import type { CheckRun } from "../run";
import { indicatorValues, SAME_VALUE } from "./indicator-values";
import { reason, type IndicatorTarget, type TriggerReason } from "./trigger-reason";

/** Indicators that did not reach the target typed for them; without a value or a target nothing can be said. */
export function targetReasons(run: CheckRun, targets: readonly IndicatorTarget[]): TriggerReason[] {
  return indicatorValues(run, targets).flatMap(({ id, value, target }): TriggerReason[] => {
    if (value === null || target === null) return [];
    const missing = isLowerBetter(id) ? value - target : target - value;
    if (missing < SAME_VALUE) return [];
    const indicator = indicatorWords(id).name;
    return [{ ...reason("indicator-below-target", null, null), indicator, target: { id, value, target } }];
  });
}
