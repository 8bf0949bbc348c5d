import type { LowResultsProfile } from "../classify/low-results-profile";
import type { ConditionsRun } from "../classify/school-conditions";
import type { CheckResult, SchoolClass, SchoolEvidence } from "../model/check-result";
import type { SchoolRiskFactors } from "../model/risk-factors";
import type { Thresholds } from "../model/thresholds";
import type { WorkbookRecords } from "../model/workbook-records";
import type { ResultsFilter } from "./results-filter";
import type { Notice } from "../notice";
import type { SchoolStatistics } from "../statistics/school-statistics";

/** A finished run: all that sheets, pane and JSON are made of. */
export interface CheckRun {
  readonly records: WorkbookRecords;
  /** Every test made, fired or not. */
  readonly results: readonly CheckResult[];
  readonly evidence: readonly SchoolEvidence[];
  readonly classes: readonly SchoolClass[];
  readonly notices: readonly Notice[];
  /** What the conditions of schools say; null where no table tells them. */
  readonly conditions: ConditionsRun | null;
  /** Grouping, ranking, gaps, value added and monitoring. */
  readonly statistics: SchoolStatistics;
  /** Risk profiles of «500+». Relevant from `risk.minSignificance`. */
  readonly riskFactors: readonly SchoolRiskFactors[];
  readonly thresholds: Thresholds;
  /** The rule of low results. */
  readonly profile: LowResultsProfile;
  /** What it was narrowed to; left out where it is of all schools. */
  readonly filter?: ResultsFilter;
}
