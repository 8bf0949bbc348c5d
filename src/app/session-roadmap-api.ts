import type { RoadmapChoices } from "../core/roadmap/row-choices";
import type { Progress as Execution } from "../core/roadmap/count-progress";
import type { Notice } from "../core/notice";
import type { RoadmapBasis } from "../core/roadmap/finding-reasons";
import type { OfficeTable } from "../core/roadmap/office-tables";
import type { RoadmapOptions, SchoolGroup } from "../core/roadmap/plan-roadmap";
import type { QuarterChoice } from "../sheets/roadmap/write-quarter";
import type { IsoDate, Period } from "../core/roadmap/school-year";
import type { Passwords } from "./passwords";
import type { BoardView, ExecutionChange } from "./session-board-api";
import type { OnProgress, OpenedWorkbook, Outcome, WriteOptions, WritePreview } from "./session-values";

/** What a person asks of a roadmap. */
export interface RoadmapRequest extends Required<
  Pick<RoadmapOptions, "form" | "scope" | "year" | "basis" | "writes">
> {
  /** null: the sheet stays as protected as it was. */
  readonly isProtected: boolean | null;
}

/** Into this workbook, or into a new one. */
export type RoadmapTarget = Pick<WriteOptions, "structurePassword"> & {
  readonly mode: "copy" | "new-workbook";
};

/** What can be chosen before a roadmap is planned. */
export interface RoadmapStart {
  /** The school year of today. */
  readonly year: number;
  /** In alphabetical order; none before a check. */
  readonly schools: readonly SchoolChoice[];
  /** Number of schools of each group, by what counts as a marker; null before a check. */
  readonly groups: Readonly<Record<RoadmapBasis, Readonly<Record<SchoolGroup, number>>>> | null;
  /** Tables of the office that stand in the workbook: what people typed there is used. */
  readonly tables: readonly OfficeTable[];
  /** Roadmaps that stand in the workbook and are tracked. */
  readonly tracked: readonly TrackedRoadmapView[];
}

/** A school to choose. */
export interface SchoolChoice {
  readonly id: string;
  /** With the login or the territory where another school has the same name. */
  readonly name: string;
}

/** A roadmap of the workbook. */
export interface TrackedRoadmapView {
  readonly sheet: string;
  /** `roadmapKey()` of its form and scope. */
  readonly key: string;
  readonly isProtected: boolean;
  /** The quarter that a report is asked for today. */
  readonly reported: QuarterChoice;
  /** «Северский, дорожная карта программы: муниципалитет» */
  readonly name: string;
}

/** A measure of a planned roadmap, in words, as it would be written. */
export interface RoadmapRowView {
  readonly id: string;
  readonly section: string;
  readonly number: string;
  readonly task: string;
  readonly text: string;
  /** As people write it; empty where it has none. */
  readonly date: string;
  /** The nearest term; null = it has none of its own, or its text could not be read. */
  readonly due: IsoDate | null;
  /** One a line. */
  readonly roles: string;
  /** A school with its findings, values and thresholds each; empty for measures that every roadmap has. */
  readonly reasons: readonly string[];
  /** Number of schools that it is for; 0 = not because of single schools. */
  readonly schools: number;
  /** Ticked at first. */
  readonly isOn: boolean;
  /** Work on it was begun: it stays. */
  readonly isBegun: boolean;
  /** Not in the roadmap that stands in the workbook. */
  readonly isNew: boolean;
}

/** A planned roadmap, before it is written. */
export interface RoadmapView {
  readonly request: RoadmapRequest;
  /** For whom, and what it holds. */
  readonly summary: readonly string[];
  /** What stands in the workbook already and what becomes of it. */
  readonly notices: readonly string[];
  /** What could not be read of the office's tables. */
  readonly unread: readonly Notice[];
  /** Names of the schools it is for. */
  readonly schools: readonly string[];
  /** In the form's order; a section without rows comes as a blank one. */
  readonly sections: readonly string[];
  /** In the order of the sheet, sections together. */
  readonly rows: readonly RoadmapRowView[];
}

/** Which quarter of which roadmap. */
export interface QuarterRequest extends QuarterChoice {
  /** The roadmap's sheet. */
  readonly sheet: string;
  /** The page of reminders is written beside the report. */
  readonly hasReminders: boolean;
}

/** A measure that is late or soon due. */
export interface DueMeasure {
  readonly text: string;
  readonly roles: string;
  readonly due: IsoDate;
}

/** A direction or a role, and how its measures stand. */
export interface GroupView {
  readonly name: string;
  readonly progress: Execution;
}

/** The execution of a roadmap in a quarter. */
export interface QuarterView {
  readonly request: QuarterRequest;
  readonly period: Period;
  /** The text for the meeting of the working group. */
  readonly summary: string;
  /** Sentences that stand before the counts. */
  readonly warnings: readonly string[];
  readonly total: Execution;
  readonly directions: readonly GroupView[];
  readonly roles: readonly GroupView[];
  readonly overdue: readonly DueMeasure[];
  /** Due within 30 days from today. */
  readonly soon: readonly DueMeasure[];
}

/** The part of a session that makes roadmaps. To plan one needs a finished check; the board and the reports do not. */
export interface RoadmapApi {
  /** How a roadmap of the workbook stands today. @param sheet null = the first. */
  board(sheet: string | null): Promise<Outcome<BoardView>>;
  /** Sets the status and the day of execution of a row, nothing else. */
  execute(change: ExecutionChange, passwords?: Passwords): Promise<Outcome<OpenedWorkbook>>;
  start(): Promise<Outcome<RoadmapStart>>;
  /** Ended by the session's `cancel()`; its outcome is then a failure with code "cancelled". */
  plan(request: RoadmapRequest, onProgress: OnProgress): Promise<Outcome<RoadmapView>>;
  preview(request: RoadmapRequest, target: RoadmapTarget): Promise<Outcome<WritePreview>>;
  /** Inside Excel it fails with code "stale" when the person's sheets are not as they were checked. */
  write(
    request: RoadmapRequest,
    choices: RoadmapChoices,
    target: RoadmapTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
  quarter(request: QuarterRequest): Promise<Outcome<QuarterView>>;
  previewQuarter(request: QuarterRequest, target: RoadmapTarget): Promise<Outcome<WritePreview>>;
  writeQuarter(
    request: QuarterRequest,
    target: RoadmapTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>>;
}
