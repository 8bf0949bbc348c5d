import type { IndicatorId } from "../indicators/indicator";
import { indicatorMovement, type Movement } from "../indicators/indicator-light";
import type { IndicatorValue } from "./indicator-values";
import type { QuarterId } from "./quarter";
import type { IsoDate } from "./school-year";

/** An indicator at the last report and now. */
export interface IndicatorEffect extends IndicatorValue {
  /** null where the last report did not have it. */
  readonly before: number | null;
  readonly beforeDate: IsoDate | null;
  /** Now less before; null where one of them is not known. */
  readonly change: number | null;
  readonly direction: Movement | null;
}

/** What an earlier quarterly report said of the indicators. */
export interface EarlierReport {
  readonly quarter: QuarterId;
  /** In which its school year begins. */
  readonly year: number;
  readonly date: IsoDate;
  readonly indicators: ReadonlyMap<IndicatorId, Pick<IndicatorEffect, "before" | "beforeDate" | "value">>;
}

/**
 * What changed in the indicators since the last report: its values against those of now. A report of the same quarter
 * that is made again is compared with the same one as before; one that had no value of its own passes on what it was
 * compared with. Indicators without any number are left out.
 */
export function indicatorEffects(
  values: readonly IndicatorValue[],
  earlier: EarlierReport | null,
  current: { readonly quarter: QuarterId; readonly year: number },
): IndicatorEffect[] {
  const isSame = earlier?.quarter === current.quarter && earlier.year === current.year;
  return values.flatMap((of): IndicatorEffect[] => {
    const known = earlier?.indicators.get(of.id);
    const isPassedOn = isSame || (known?.value ?? null) === null;
    const before = (isPassedOn ? known?.before : known?.value) ?? null;
    const beforeDate = before === null ? null : ((isPassedOn ? known?.beforeDate : earlier?.date) ?? null);
    if (of.value === null && before === null) return [];
    const change = of.value === null || before === null ? null : of.value - before;
    return [{ ...of, before, beforeDate, change, direction: indicatorMovement({ ...of, previous: before }) }];
  });
}
