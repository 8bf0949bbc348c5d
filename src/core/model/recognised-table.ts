import type { Area } from "../../workbook/cell";
import type { Laying } from "./laying";
import type { Exam, SubjectId } from "./procedure";
import type { ListGroup } from "./school-list";

/** The kinds of tables that are told apart. Published in JSON: never renamed. */
export type FormId =
  | "vpr-mark-shares"
  | "vpr-indices"
  | "vpr-journal-shares"
  | "vpr-score-distribution"
  | "vpr-individual"
  | "vpr-collection"
  | "vpr-pupils"
  | "marker-list"
  | "scale-table"
  | "context-questionnaire"
  | "school-list"
  | "risk-factors"
  | "ege-by-school"
  | "oge-by-school"
  | "ege-protocol"
  | "oge-protocol"
  | "exam-items"
  | "vpr-items"
  | "literacy-levels"
  | "forecast"
  | "exam-score-distribution"
  | "medal-pupils"
  | "medal-counts"
  | "pupil-progress"
  | "school-indicators"
  | "recheck-works"
  | "recheck-counts";

/** What a column of a table of ОГЭ or ЕГЭ counts. */
export type ExamMeasure =
  | "participants"
  | "below"
  | "passed"
  | "high"
  | "hundred"
  | "mean-mark"
  | "mean-score"
  | "mark2"
  | "mark3"
  | "mark4"
  | "mark5";

/** What a column of a table of medals by school counts. */
export type MedalMeasure =
  "claimants" | "confirmed" | "unconfirmed" | "awarded" | "awarded-below" | "unannounced" | "graduates";

/** What a column of a table of claimants, pupil by pupil, holds. */
export type ClaimMeasure =
  "degree" | "announced" | "confirmed" | "unconfirmed" | "awarded" | "exam" | "best-other";

/** What a column of a table of rechecked works holds: a work's points and whether they changed, or counts of works. */
export type RecheckMeasure = "before" | "after" | "works" | "changed" | "unchanged" | "lowered" | "raised";

/** What a column holds. Published in JSON: never renamed. Task columns are "item:1", "item:2", … */
export type ColumnMeaning =
  | "group"
  | "school-login"
  | "school-code"
  | "school-name"
  | "territory"
  | "region"
  | "school-count"
  | "participants"
  | "mark2"
  | "mark3"
  | "mark4"
  | "mark5"
  | "pupil-code"
  | "class-group"
  | "variant"
  | "total"
  | "test-score"
  | "mark"
  | "journal-mark"
  | "sex"
  | "year"
  | "marker-count"
  | "passed-share"
  | "passed-count"
  | "failed-share"
  | "failed-count"
  | "quality-share"
  | "quality-count"
  | "mean-mark"
  | "share"
  | "lowered-share"
  | "lowered-count"
  | "confirmed-share"
  | "confirmed-count"
  | "raised-share"
  | "raised-count"
  | "earlier-score"
  | "later-score"
  | "indicator"
  | "maximum"
  | "from3"
  | "from4"
  | "from5"
  | "scale-written"
  | "subject"
  | "grade"
  | "marked-procedure"
  | "listed-low"
  | "listed-adverse"
  | "listed-deficit"
  | "listed-bias"
  | "listed-category"
  | "factor"
  | "significance"
  | `factor:${number}`
  | `exam:${ExamMeasure}`
  | `medal:${MedalMeasure}`
  | `claim:${ClaimMeasure}`
  | `recheck:${RecheckMeasure}`
  | `item:${string}`
  | `score:${number}`
  | `marker:${number}:${SubjectId}`
  | "other";

/** Meanings that are not one of a series: those have a colon. */
export type FixedMeaning = Exclude<ColumnMeaning, `${string}:${string}`>;

/** One column of a recognised table. */
export interface RecognisedColumn {
  /** Index from 0. */
  readonly column: number;
  readonly meaning: ColumnMeaning;
  /** Text of the header, levels joined by " / ". */
  readonly header: string;
  /** A person said whether it counts in shares; left out = as its header says. */
  readonly isShare?: boolean;
}

/** A fact of the table's head, and where it was found. */
export interface HeadFact<T> {
  readonly value: T;
  readonly from: "head" | "sheet-name" | "file-name" | "column" | "answer";
}

/** What the person may have to say; asked in the pane, remembered in the workbook's settings. */
export type TableQuestion = "subject" | "grade" | "year" | "which-of-two";

/** A table found on a sheet. */
export interface RecognisedTable {
  /** Sheet and header address: "МА 4!A8"; the key of answers. */
  readonly id: string;
  readonly sheet: string;
  readonly form: FormId;
  /** 0..1: share of the form's expected header cells that were found, with data beneath. */
  readonly confidence: number;
  /** Header included. */
  readonly area: Area;
  /** Index from 0 of the first header row and of the first data row. */
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly columns: readonly RecognisedColumn[];
  readonly exam: Exam;
  /** null = unknown, or in a column of the table (then `from` is "column"). */
  readonly subject: HeadFact<SubjectId> | null;
  readonly grade: HeadFact<number> | null;
  readonly year: HeadFact<number> | null;
  /** Максимальный первичный балл of the report's head. */
  readonly maximum: number | null;
  /** The group that the title puts every school of the list in; left out where the columns say it. */
  readonly listed?: ListGroup;
  /** Rows of schools or pupils, without group rows. */
  readonly dataRows: number;
  readonly schoolCount: number;
  /** Filled rows that the sheet hides, by itself or by a filter. */
  readonly hiddenRows: number;
  /** The person leaves them out: they are not in `dataRows`. */
  readonly leavesOutHidden: boolean;
  readonly questions: readonly TableQuestion[];
  /** Left out by the person, or one of two alike. */
  readonly excluded: boolean;
  /** The form of the office that it was read by, as a person showed it; left out where the product knew it itself. */
  readonly shownBy?: string;
  /** The school that all its rows are of, where no column names it. */
  readonly school?: string;
  /** The letter of the one class of each school that its rows are of, «а» of a sheet «5А»; left out where they are of all classes, or say it themselves. */
  readonly classGroup?: string;
  /** Its rows on the sheet are no schools; all other places here are those of the table as it is read (`laidSheet`). */
  readonly laid?: Laying;
}

/** What the person said of a table, by `RecognisedTable.id`. */
export interface TableAnswer {
  readonly subject?: SubjectId;
  readonly grade?: number;
  readonly year?: number;
  readonly form?: FormId;
  readonly exclude?: boolean;
  /** Hidden and filtered rows do not count. */
  readonly leaveOutHidden?: boolean;
}

/** All answers of a workbook. */
export type TableAnswers = Readonly<Record<string, TableAnswer>>;
