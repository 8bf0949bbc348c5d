import { indicatorWords } from "../../locale/indicator-text";
import { isLowerBetter } from "../indicators/indicator-direction";
import { programmeIndicators } from "../indicators/programme-indicators";
import type { CheckRun } from "../run";
import { reason, type IndicatorTarget, type TriggerReason } from "./trigger-reason";

/** Indicators that did not reach the target typed for them; without a value or a target nothing can be said. */
export function targetReasons(run: CheckRun, targets: readonly IndicatorTarget[]): TriggerReason[] {
  const typed = new Map(targets.map((of) => [of.id, of]));
  return programmeIndicators(run).flatMap(({ id, value, isByHand }): TriggerReason[] => {
    const own = typed.get(id);
    const target = own?.target ?? null;
    const now = isByHand ? (own?.value ?? null) : value;
    if (now === null || target === null) return [];
    const isMissed = isLowerBetter(id) ? now > target : now < target;
    if (!isMissed) return [];
    const indicator = indicatorWords(id).name;
    return [
      { ...reason("indicator-below-target", null, null), indicator, target: { id, value: now, target } },
    ];
  });
}
