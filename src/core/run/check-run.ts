import type { CheckResult, SchoolClass, SchoolEvidence } from "../model/check-result";
import type { LowResultsProfile } from "../classify/low-results-profile";
import type { ConditionsRun } from "../classify/school-conditions";
import type { ExamResults } from "../model/exam-results";
import type { MedalRecords } from "../model/medals";
import type { RecheckResults } from "../model/rechecks";
import type { OfficialMarkers, ProcedureResults } from "../model/results";
import type { School } from "../model/school";
import type { PupilProgress } from "../model/pupil-progress";
import type { SchoolRiskFactors } from "../model/risk-factors";
import type { SchoolContext } from "../model/school-context";
import type { SchoolIndicator } from "../model/school-indicators";
import type { ListedSchool } from "../model/school-list";
import type { Notice } from "../notice";
import type { SchoolStatistics } from "../statistics/school-statistics";
import type { RecognisedTable } from "../model/recognised-table";
import type { Thresholds } from "../model/thresholds";

/** What the tables of the workbook say, joined. */
export interface WorkbookRecords {
  readonly tables: readonly RecognisedTable[];
  readonly procedures: readonly ProcedureResults[];
  /** ОГЭ and ЕГЭ, as tables by school give them. */
  readonly exams: readonly ExamResults[];
  /** Conditions of schools: the questionnaire and social passports, a school may stand in several. */
  readonly contexts: readonly SchoolContext[];
  /** Distributions of primary scores in ОГЭ; left out where there are none. */
  readonly ogeScores?: readonly ProcedureResults[];
  readonly markers: readonly OfficialMarkers[];
  /** Claimants of medals and medals given; left out where no table tells of them. */
  readonly medals?: MedalRecords;
  /** Works checked anew; left out where no table tells of them. */
  readonly rechecks?: readonly RecheckResults[];
  /** Schools of other tables that could not be found among those of ФИС ОКО; left out where there are none. */
  readonly notJoined?: readonly School[];
  /** Tables of pupils with an earlier and a later score; left out where there is none. */
  readonly progress?: readonly PupilProgress[];
  /** Indicators of monitoring tables, over their schools; left out where there is none. */
  readonly indicators?: readonly SchoolIndicator[];
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
  /** Grouping, ranking, gaps, value added and monitoring; `checkWorkbook()` always gives them. */
  readonly statistics?: SchoolStatistics;
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
