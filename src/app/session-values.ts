import type { Area, Cell } from "../workbook/cell";
import type { WorkbookErrorCode } from "../workbook/workbook-error";
import type { LowResultsProfile } from "../core/classify/low-results-profile";
import type { IndexInForce } from "../core/classify/index-in-force";
import type { ConditionsInForce } from "../core/classify/school-conditions";
import type { CheckId, CheckResult, EvidenceLevel, LowResultsCategory } from "../core/model/check-result";
import type { Procedure, Scale, SubjectId } from "../core/model/procedure";
import type { ResultsFilter } from "../core/run/results-filter";
import type { ChartPicture } from "../sheets/charts/chart-picture";
import type { ReportSheet } from "../sheets/report/report-target";
import type { School } from "../core/model/school";
import type { Notice } from "../core/notice";
import type { RecognisedTable, TableAnswers } from "../core/model/recognised-table";
import type { ShownForm } from "../core/model/shown-form";
import type { Thresholds } from "../core/model/thresholds";
import type { CellFact } from "../workbook/snapshot";
import type { LinkTarget } from "../workbook/link-target";
import type { SheetLook } from "../workbook/sheet-look";
import type { DegradedEdit } from "../workbook/port";
import type { Interruption } from "../workbook/live-workbook";
import type { CardFact } from "./card-fact";
import type { FileView } from "./file-set";
import type { RowsLook } from "./sheet-looks";

/** A sheet as the page's read-only view needs it. */
export interface SheetInfo {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly isProtected: boolean;
  readonly isHidden: boolean;
  readonly own: boolean;
}

/** How schools are classified: the person's choice, with what was left out as the profile or the proposal has it. */
export interface ClassificationInForce extends ConditionsInForce, IndexInForce {
  readonly profile: LowResultsProfile["id"];
}

/** An opened workbook, as the pane shows it. */
export interface OpenedWorkbook {
  readonly fileName: string;
  /** Several files read together, or files beside the workbook open in Excel; empty for one file. */
  readonly files: readonly FileView[];
  /** Sheets can be added to the workbook itself; not where it is several files. */
  readonly isWritable: boolean;
  readonly structureLocked: boolean;
  /** Saved as a new .xlsx because the original is not an xlsx or xlsm. */
  readonly savedAsNew: boolean;
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly RecognisedTable[];
  readonly notices: readonly Notice[];
  readonly answers: TableAnswers;
  /** Tables that the person showed, and forms of the office. */
  readonly forms: readonly ShownForm[];
  /** Sheets that look like tables and were taken for none. */
  readonly unknownSheets: readonly string[];
  readonly thresholds: Thresholds;
  /** Those that hold while the person sets none. */
  readonly initialThresholds: Thresholds;
  readonly classification: ClassificationInForce;
  readonly ownScales: readonly Scale[];
  readonly hasMarks: boolean;
  /** A roadmap that is tracked stands in it. */
  readonly hasRoadmap: boolean;
  readonly canUndo: boolean;
  /** Inside Excel: what an earlier session left open or half done. */
  readonly interruption: Interruption | null;
  /** Marks were taken off last: they can be brought back. */
  readonly canRestoreMarks: boolean;
  /** What the last write could only do in another way. */
  readonly degraded: readonly DegradedEdit[];
  /** Sheets that the last write made, as they are called in `sheets` or `results`; empty once it was taken back. */
  readonly written: readonly string[];
  /** Sheets of the new workbook of results; empty where there is none. */
  readonly results: readonly SheetInfo[];
  /** Something was written that is in no file yet. */
  readonly isUnsaved: boolean;
  /** Nothing was written since it was opened, or all of it was taken back. */
  readonly isAsOpened: boolean;
  /** What was opened asks for a password: what is written into it does so too, or not. */
  readonly lock: "none" | "kept" | "lost";
  readonly plain: PlainFiles;
}

/** Which files open without the password that what they are made of asks for. */
export interface PlainFiles {
  /** What was written or saved last. */
  readonly last: boolean;
  /** What is saved next. */
  readonly next: boolean;
}

/** A window of a sheet's rows. */
export interface SheetRows {
  readonly sheet: string;
  readonly from: number;
  readonly rows: readonly (readonly Cell[])[];
  /** How cells show themselves where it differs from their value: dates, percents, errors. Rows count from the sheet's first. */
  readonly texts: readonly CellFact<string>[];
  /** Merges over several columns that begin here. */
  readonly merges: readonly Area[];
  /** Where cells of a sheet of ours lead. */
  readonly links: readonly CellFact<LinkTarget>[];
  /** How cells of a sheet of ours look; null of other sheets. */
  readonly look: RowsLook | null;
}

/** What of the look of a sheet of ours is not of single cells. */
export type SheetFrame = Pick<
  SheetLook,
  "columnWidths" | "rowHeights" | "hasGridlines" | "frozen" | "charts" | "merges"
>;

/**
 * What a fired check counts for: "signal" makes the school's level; "other" is the same seen again, a sign of an
 * earlier year or not about objectivity; "official" is the 2019 method or the official list, shown apart.
 */
export type FindingRole = "signal" | "other" | "official";

/** One fired check, in words. */
export interface FindingView {
  readonly check: CheckId;
  readonly role: FindingRole;
  readonly schoolId: string;
  readonly procedure: Procedure;
  readonly severity: CheckResult["severity"];
  readonly text: string;
  readonly source: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** A line of the list of schools. */
export interface SchoolView {
  readonly school: School;
  readonly level: EvidenceLevel;
  /** The year that the level is of, where the tables have several; else null. */
  readonly year: number | null;
  readonly category: LowResultsCategory;
  readonly participants: number | null;
  /** The counted signals first, the strongest at the top. */
  readonly findings: readonly FindingView[];
}

/** The result of a check, as the pane shows it. */
export interface CheckView {
  /** The workbook as it was read for this check. */
  readonly book: OpenedWorkbook;
  /** What was not judged and why: stands before the summary; empty where all was. */
  readonly notJudged: string;
  /** «3 из 26 школ требуют проверки, 5 — обратить внимание» */
  readonly summary: string;
  /** What the conclusion cannot see; empty where nothing is to be said. */
  readonly limits: string;
  readonly schools: readonly SchoolView[];
  readonly notices: readonly Notice[];
  /** What the results are narrowed to. */
  readonly filter: ResultsFilter;
  /** What they can be narrowed to: values of all results. */
  readonly choices: FilterChoices;
}

/** Values that stand in all results, to choose from. */
export interface FilterChoices {
  readonly territories: readonly string[];
  readonly subjects: readonly SubjectId[];
  readonly grades: readonly number[];
  readonly years: readonly number[];
  readonly checks: readonly CheckId[];
}

/** One block of a school's card: sentence, numbers, what it means and what it does not. */
export interface CardFinding {
  readonly result: CheckResult;
  readonly role: FindingRole;
  readonly title: string;
  readonly text: string;
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  /** «Числа для статистика»: z, p, q. */
  readonly statistics: readonly { readonly label: string; readonly value: string }[];
  /** What it counts for in the conclusion, in words. */
  readonly counted: string;
  readonly means: string;
  readonly doesNotMean: string;
  readonly next: string;
  readonly source: string;
}

/** The works of a school in one procedure over those of its municipality and region, with the boundaries of marks. */
export interface DistributionPlot {
  readonly procedure: Procedure;
  readonly picture: ChartPicture;
}

/** A school's card. */
export interface SchoolCard {
  readonly school: School;
  readonly level: EvidenceLevel;
  readonly conclusion: string;
  readonly classification: readonly CardFact[];
  /** The works behind the strongest signal; null when there is no signal or its works are not known. */
  readonly leadingPlot: DistributionPlot | null;
  /** The counted signals first, the strongest at the top. */
  readonly findings: readonly CardFinding[];
  /** The other procedures. */
  readonly plots: readonly DistributionPlot[];
}

/** How flagged rows are shown. */
export type WriteMode = "copy" | "mark" | "new-workbook";

/** What the person chooses before writing. */
export interface WriteOptions {
  readonly mode: WriteMode;
  /** Also a comment with the reasons on each marked row. Only with "mark". */
  readonly comments: boolean;
  readonly structurePassword?: string;
  /** Sheets to write; those chosen for this workbook before where it is left out. */
  readonly sheets?: readonly ReportSheet[];
}

/** A sheet that can be written. */
export interface SheetChoice {
  readonly id: ReportSheet;
  readonly name: string;
  readonly isChosen: boolean;
  /** Another chosen sheet reads it, so it is written whatever is chosen. */
  readonly isNeeded: boolean;
}

/** What will be written, as a list of sentences. */
export interface WritePreview {
  readonly lines: readonly string[];
  readonly sheets: readonly string[];
  /** Sheets that this run has something for; empty where there is no choice. */
  readonly choices: readonly SheetChoice[];
  /** Set when this mode cannot be used on this workbook: why, in Russian. */
  readonly blocked: string | null;
}

/** A file to hand to the person. */
export interface SavedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A file with what was written, to hand to the person. */
export interface SavedResults extends SavedFile {
  /** Something else that was written waits to be saved. */
  readonly isUnsaved: boolean;
  readonly plain: PlainFiles;
}

/** Long work: what is being done, and how much of it. `total` 0 = not known. */
export interface Progress {
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;

/** A failure that crosses a worker's border: the door says `message` (Russian) and shows `cause` in details. */
export interface SessionFailure {
  readonly failure: true;
  readonly code:
    | WorkbookErrorCode
    | "unreadable"
    | "cancelled"
    | "stale"
    | "session-ended"
    | "unfit-settings"
    | "unfit-blank"
    | "unexpected";
  readonly message: string;
  readonly cause: string;
  /** The sheet it is about, where it is about one. */
  readonly sheet: string | null;
}

/** Every call gives its value or a failure; nothing is thrown over the worker's border. */
export type Outcome<T> = { readonly failure: false; readonly value: T } | SessionFailure;

/** Where a workbook's marks are, for the read-only view. */
export interface MarkedRows {
  readonly sheet: string;
  readonly strength: string;
  readonly areas: readonly Area[];
}
