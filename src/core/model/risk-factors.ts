import type { CellRef } from "../../workbook/cell";
import type { School } from "./school";

/** A risk factor of «500+», by its number in the risk profile. Source: docs/methods.md#risk-factors. */
export type RiskFactorNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Every factor, in order. */
export const RISK_FACTORS: readonly RiskFactorNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Значимость: 0 низкая, 1 средняя, 2 высокая. */
export type Significance = 0 | 1 | 2;

/** The risk profile of one school. */
export interface SchoolRiskFactors {
  readonly school: School;
  /** In order of number; a factor that the table does not tell of is left out. */
  readonly factors: readonly { readonly number: RiskFactorNumber; readonly significance: Significance }[];
  readonly source: CellRef;
}
