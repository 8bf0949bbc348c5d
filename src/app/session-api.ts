import type { Scale } from "../core/model/procedure";
import type { ResultsFilter } from "../core/run/results-filter";
import type { TableAnswers } from "../core/model/recognised-table";
import type { ClassificationChoice } from "../core/run/weighed-run";
import type { StatisticsSettings } from "../core/statistics/statistics-settings";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { Overview } from "./overview";
import type { Passwords } from "./passwords";
import type { AnalysisApi } from "./session-analysis-api";
import type { FilesApi } from "./session-files-api";
import type { PapersApi } from "./session-papers-api";
import type { MonthlyApi } from "./session-monthly-api";
import type { ShownApi } from "./session-shown-api";
import type { MeetingApi } from "./session-meeting-api";
import type { RoadmapApi } from "./session-roadmap-api";
import type {
  CheckView,
  MarkedRows,
  OnProgress,
  OpenedWorkbook,
  Outcome,
  SavedResults,
  SheetFrame,
  SchoolCard,
  SheetRows,
  WriteOptions,
  WritePreview,
} from "./session-values";

/** One person's work on one workbook. Lives in a Web Worker; every door with a window uses it. */
export interface SessionApi {
  readonly roadmap: RoadmapApi;
  readonly meeting: MeetingApi;
  readonly analysis: AnalysisApi;
  readonly files: FilesApi;
  readonly monthly: MonthlyApi;
  readonly shown: ShownApi;
  readonly papers: PapersApi;
  answer(answers: TableAnswers): Promise<Outcome<OpenedWorkbook>>;
  /** @param change What is left out stays as it is; undefined = as proposed again. */
  /** Of the conditions only what is given changes; undefined = as proposed. */
  setClassification(change: ClassificationChoice): Promise<Outcome<OpenedWorkbook>>;
  setThresholds(own: Readonly<Record<string, number>>): Promise<Outcome<OpenedWorkbook>>;
  setScales(own: readonly Scale[]): Promise<Outcome<OpenedWorkbook>>;
  rows(sheet: string, from: number, count: number): Promise<Outcome<SheetRows>>;
  /** How a sheet of ours looks in Excel; null of other sheets, and inside Excel, where they are seen as they are. */
  frame(sheet: string): Promise<Outcome<SheetFrame | null>>;
  /** Inside Excel the workbook is read anew first. */
  check(onProgress: OnProgress): Promise<Outcome<CheckView>>;
  /** Narrows the results of the last check: headline, list, overview, and what is written. */
  narrow(filter: ResultsFilter): Promise<Outcome<CheckView>>;
  /** Ends a running check or the reading of files; its outcome is then a failure with code "cancelled". */
  cancel(): Promise<void>;
  card(schoolId: string): Promise<Outcome<SchoolCard>>;
  /** Classes of schools, statistics, indicators and the territory's card of the last check. */
  overview(): Promise<Outcome<Overview>>;
  /** Groups the schools of the last check anew; nothing else of it changes. */
  regroup(settings: StatisticsSettings): Promise<Outcome<Overview>>;
  preview(options: WriteOptions): Promise<Outcome<WritePreview>>;
  /** Inside Excel it fails with code "stale" when the person's sheets are not as they were checked. */
  write(
    options: WriteOptions,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
  removeMarks(passwords?: Passwords): Promise<Outcome<OpenedWorkbook>>;
  /** Takes the last write back; inside Excel, what was done last, whatever it was. */
  undo(passwords?: Passwords): Promise<Outcome<OpenedWorkbook>>;
  /** Brings back the marks that were taken off last. */
  restoreMarks(passwords?: Passwords): Promise<Outcome<OpenedWorkbook>>;
  marks(): Promise<Outcome<readonly MarkedRows[]>>;
}

/** A session of a door that opens and saves files. */
export interface FileSessionApi extends SessionApi {
  open(
    bytes: Uint8Array,
    fileName: string,
    password: string | null,
    onProgress: OnProgress,
  ): Promise<Outcome<OpenedWorkbook>>;
  save(): Promise<Outcome<SavedResults>>;
}

/** A session of the door inside Excel. */
export interface ExcelSessionApi extends SessionApi {
  /** Begins to work on the open workbook. */
  attach(workbook: LiveWorkbook, onProgress: OnProgress): Promise<Outcome<OpenedWorkbook>>;
  /** Reads the workbook again; what was answered stays. */
  reread(): Promise<Outcome<OpenedWorkbook>>;
  /** Brings back what an earlier session left half done, and protects again what it left open. */
  repair(passwords: Passwords): Promise<Outcome<OpenedWorkbook>>;
}
