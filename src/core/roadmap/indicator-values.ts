import { INDICATOR_ROWS, type Indicator, type IndicatorId } from "../indicators/indicator";
import { programmeIndicators } from "../indicators/programme-indicators";
import type { CheckRun } from "../run/check-run";
import type { IndicatorTarget } from "./trigger-reason";

/** An indicator as it stands now: computed, or typed by a person. */
export interface IndicatorValue extends IndicatorTarget {
  readonly unit: Indicator["unit"];
  readonly better: Indicator["better"];
}

/** Every row of the programme's table as it stands now, with the target typed for it. */
export function indicatorValues(run: CheckRun, typed: readonly IndicatorTarget[]): IndicatorValue[] {
  const hand = new Map(typed.map((of) => [of.id, of]));
  return programmeIndicators(run).map(({ id, unit, better, value, isByHand }) => {
    const own = hand.get(id);
    return { id, unit, better, value: isByHand ? (own?.value ?? null) : value, target: own?.target ?? null };
  });
}

/**
 * Every row of the programme's table as the workbook has it without a check: what a person typed, else what an earlier
 * report says of the same time; null where neither tells.
 */
export function standingValues(
  typed: readonly IndicatorTarget[],
  known: ReadonlyMap<IndicatorId, { readonly value: number | null }>,
): IndicatorValue[] {
  const hand = new Map(typed.map((of) => [of.id, of]));
  return INDICATOR_ROWS.map(({ id, unit, better }) => {
    const own = hand.get(id);
    const value = own?.value ?? known.get(id)?.value ?? null;
    return { id, unit, better, value, target: own?.target ?? null };
  });
}

/** Whether a text is the id of an indicator. */
export function isIndicatorId(text: unknown): text is IndicatorId {
  return INDICATOR_ROWS.some(({ id }) => id === text);
}
