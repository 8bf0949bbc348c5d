import type { CheckResult, SchoolClass, SchoolEvidence } from "./model/check-result";
import type { LowResultsProfile } from "./classify/low-results-profile";
import type { ConditionsRun } from "./classify/school-conditions";
import type { ExamResults } from "./model/exam-results";
import type { OfficialMarkers, ProcedureResults } from "./model/results";
import type { SchoolRiskFactors } from "./model/risk-factors";
import type { SchoolContext } from "./model/school-context";
import type { ListedSchool } from "./model/school-list";
import type { Notice } from "./notice";
import type { RecognisedTable } from "./table/recognised-table";
import type { Thresholds } from "./objectivity/thresholds";

/** What the tables of the workbook say, joined. */
export interface WorkbookRecords {
  readonly tables: readonly RecognisedTable[];
  readonly procedures: readonly ProcedureResults[];
  /** ОГЭ and ЕГЭ, as tables by school give them. */
  readonly exams: readonly ExamResults[];
  /** Conditions of schools: the questionnaire and social passports, a school may stand in several. */
  readonly contexts: readonly SchoolContext[];
  readonly markers: readonly OfficialMarkers[];
  /** Imported lists of schools by group, a school may stand in several; left out where there are none. */
  readonly lists?: readonly ListedSchool[];
  /** Risk profiles of «500+»; left out where there are none. */
  readonly riskFactors?: readonly SchoolRiskFactors[];
  readonly notices: readonly Notice[];
}

/** A finished run: all that sheets, pane and JSON are made of. */
export interface CheckRun {
  readonly records: WorkbookRecords;
  /** Every test made, fired or not. */
  readonly results: readonly CheckResult[];
  readonly evidence: readonly SchoolEvidence[];
  readonly classes: readonly SchoolClass[];
  readonly notices: readonly Notice[];
  /** What the conditions of schools say; left out where no table tells them. */
  readonly conditions?: ConditionsRun;
  /** Risk profiles of «500+»; left out where no table tells them. Relevant from `risk.minSignificance`. */
  readonly riskFactors?: readonly SchoolRiskFactors[];
  readonly thresholds: Thresholds;
  /** The rule of low results; the default one where it is left out. */
  readonly profile?: LowResultsProfile;
}

/** Who made a report, from what and when: printed on every sheet. Time comes in as an argument. */
export interface ReportStamp {
  readonly fileName: string;
  /** ISO date, "2026-11-22". */
  readonly date: string;
  readonly version: string;
}
