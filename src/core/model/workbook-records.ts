import type { Notice } from "../notice";
import type { ExamResults } from "./exam-results";
import type { MedalRecords } from "./medals";
import type { PupilProgress } from "./pupil-progress";
import type { RecheckResults } from "./rechecks";
import type { RecognisedTable } from "./recognised-table";
import type { OfficialMarkers, ProcedureResults } from "./results";
import type { SchoolRiskFactors } from "./risk-factors";
import type { School } from "./school";
import type { SchoolContext } from "./school-context";
import type { SchoolIndicator } from "./school-indicators";
import type { ListedSchool } from "./school-list";
import type { UsedScale } from "./used-scale";

/** What the tables of the workbook say, joined. */
export interface WorkbookRecords {
  readonly tables: readonly RecognisedTable[];
  readonly procedures: readonly ProcedureResults[];
  /** ОГЭ and ЕГЭ, as tables by school give them. */
  readonly exams: readonly ExamResults[];
  /** Conditions of schools: the questionnaire and social passports, a school may stand in several. */
  readonly contexts: readonly SchoolContext[];
  /** Distributions of primary scores in ОГЭ. */
  readonly ogeScores: readonly ProcedureResults[];
  readonly markers: readonly OfficialMarkers[];
  /** Claimants of medals and medals given; null where no table tells of them. */
  readonly medals: MedalRecords | null;
  /** Works checked anew. */
  readonly rechecks: readonly RecheckResults[];
  /** Schools of other tables that could not be found among those of ФИС ОКО. */
  readonly notJoined: readonly School[];
  /** Tables of pupils with an earlier and a later score. */
  readonly progress: readonly PupilProgress[];
  /** Indicators of monitoring tables, over their schools. */
  readonly indicators: readonly SchoolIndicator[];
  /** Imported lists of schools by group, a school may stand in several. */
  readonly lists: readonly ListedSchool[];
  /** Risk profiles of «500+». */
  readonly riskFactors: readonly SchoolRiskFactors[];
  /** The scale of every procedure of ВПР, and the person's own for others. */
  readonly scales: readonly UsedScale[];
  readonly notices: readonly Notice[];
}

/** What a workbook without a known table says. */
export const NO_RECORDS: WorkbookRecords = {
  tables: [],
  procedures: [],
  exams: [],
  contexts: [],
  ogeScores: [],
  markers: [],
  medals: null,
  rechecks: [],
  notJoined: [],
  progress: [],
  indicators: [],
  lists: [],
  riskFactors: [],
  scales: [],
  notices: [],
};
