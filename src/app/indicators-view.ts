import type { IndicatorId } from "../core/indicators/indicator";
import { litIndicators, type HandCells, type LitIndicator } from "../core/indicators/lit-indicators";
import type { CheckRun } from "../core/run/check-run";
import {
  changeText,
  INDICATOR_GROUPS,
  indicatorGroup,
  type IndicatorNumbers,
  indicatorValue,
  ratioText,
  typedValue,
} from "../locale/indicator-pane";
import { indicatorWords, lightName } from "../locale/indicator-text";
import { indicatorsLine } from "../locale/report-text";
import { REPORT } from "../locale/report-words";

/** An indicator in words; null where there is nothing to say. */
export interface IndicatorRow extends IndicatorNumbers {
  readonly id: IndicatorId;
  readonly name: string;
  readonly value: string | null;
  readonly source: string;
  readonly method: string;
}

/** The indicators of the programme, as their screen shows them. */
export interface IndicatorsView {
  readonly summary: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly IndicatorRow[] }[];
  readonly note: string;
}

/**
 * The programme's table in words, by its parts.
 *
 * @param hand What the person typed on an earlier `ОКО Показатели`.
 */
export function indicatorsView(run: CheckRun, hand: ReadonlyMap<string, HandCells>): IndicatorsView {
  const indicators = litIndicators(run, hand);
  return {
    summary: indicatorsLine(indicators),
    groups: INDICATOR_GROUPS.map(({ id, title }) => ({
      title,
      rows: indicators
        .filter((indicator) => indicatorGroup(indicator.id) === id)
        .map((indicator) => indicatorRow(indicator, hand.get(indicator.id))),
    })),
    note: REPORT.indexNote,
  };
}

function indicatorRow(indicator: LitIndicator, hand: HandCells | undefined): IndicatorRow {
  const { id, isByHand, unit, value, previous, year, light } = indicator;
  return {
    ...indicatorWords(id),
    id,
    isByHand,
    value: isByHand ? typedValue(unit, hand?.value ?? null) : indicatorValue(unit, value),
    ratio: ratioText(indicator),
    year: value === null ? null : year,
    previous: indicatorValue(unit, previous),
    change: changeText(indicator),
    target: typedValue(unit, hand?.target ?? null),
    light: light === null ? null : lightName(light),
  };
}
