import { mean } from "simple-statistics";
import type { SchoolIndicator } from "../model/school-indicators";
import { greatest, smallest } from "../../workbook/greatest";

/** One row of the Smolensk table: an indicator over the schools of a monitoring. */
export interface IndicatorSummary {
  readonly name: string;
  readonly sheet: string;
  readonly unit: SchoolIndicator["unit"];
  readonly mean: number;
  readonly highest: number;
  readonly lowest: number;
  /** Schools with a value above 0: the «18 школ» beside a mean. */
  readonly aboveZero: number;
  /** Schools that gave a value. */
  readonly known: number;
  /** All schools of the table. */
  readonly schools: number;
}

/**
 * Mean, maximum and minimum of each indicator over schools, and how many schools stand behind it.
 *
 * Source: the Смоленск round table, «Количественная характеристика показателей мониторинга школ» (docs/methods.md#indicator-summary).
 *
 * @param indicators Each with at least one value.
 */
export function indicatorSummaries(indicators: readonly SchoolIndicator[]): IndicatorSummary[] {
  return indicators.map(({ name, sheet, unit, values }): IndicatorSummary => {
    const known = values.filter((value) => value !== null);
    return {
      name,
      sheet,
      unit,
      mean: mean(known),
      highest: greatest(known, -Infinity),
      lowest: smallest(known, Infinity),
      aboveZero: known.filter((value) => value > 0).length,
      known: known.length,
      schools: values.length,
    };
  });
}
