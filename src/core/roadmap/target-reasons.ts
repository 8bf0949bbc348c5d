import { indicatorLight } from "../indicators/indicator-light";
import type { CheckRun } from "../run/check-run";
import { indicatorValues } from "./indicator-values";
import { reason, type IndicatorTarget, type TriggerReason } from "./trigger-reason";

/** Indicators that did not reach the target typed for them; without a value or a target nothing can be said. */
export function targetReasons(run: CheckRun, targets: readonly IndicatorTarget[]): TriggerReason[] {
  return indicatorValues(run, targets).flatMap(({ id, better, value, target }): TriggerReason[] => {
    const light = indicatorLight({ value, target, better }, 0);
    if (light === null || light === "green") return [];
    return [{ ...reason("indicator-below-target", null, null), target: { id, value, target } }];
  });
}
