import type { CellChange, ChangeKind } from "../core/monthly/cell-change";
import type { SentKnowledge } from "../core/monthly/sent-knowledge";
import type { FormRule, FormTemplate } from "../core/monthly/form-template";
import type { MonthlyThresholds } from "../core/monthly/monthly-thresholds";
import type { TemplateEdit } from "../core/monthly/template-edits";
import type { OwnMonthlyThresholds } from "../core/monthly/threshold-limits";
import type { FileStatus, MissingSchool, MonthId, MonthlyFile } from "../core/monthly/monthly-file";
import type { SchoolRegister } from "../core/monthly/school-register";
import type { Remark } from "../core/monthly/remark";
import type { Passwords } from "./passwords";
import type { GivenBytes } from "./session-files-api";
import type { ListedFile } from "./file-set";
import type { OnProgress, OpenedWorkbook, Outcome, WritePreview } from "./session-values";
import type { WriteTarget } from "./write-plan";

/**
 * What a form or a register is taken from: what the workbook remembers, the files as they came, the sheets of the open
 * workbook, or a file by its id.
 */
export type MonthlySource =
  { readonly kind: "kept" | "files" | "book" } | { readonly kind: "file"; readonly id: string };

/** What a listed file serves as; "kept": the table of earlier months. */
export type MonthlyUse = "school" | "template" | "register" | "kept";

/** A listed file, and what came of it. */
export interface MonthlyFileView extends ListedFile {
  readonly use: MonthlyUse;
  /** "waiting": not read yet; "unreadable": the browser could not get at it; "read": not looked at by a run yet. */
  readonly state: FileStatus | "waiting" | "unreadable" | "read";
  /** null before a run, and of a file that is no school's. */
  readonly result: MonthlyFile | null;
}

/** A form or a register in force. */
export interface MonthlyBasis<T> {
  readonly source: MonthlySource;
  /** What it can be taken from. */
  readonly sources: readonly MonthlySource[];
  /** null before a run where it is made of the files. */
  readonly value: T | null;
  /** Nothing of the kind stands in what was chosen: it is made of the files. */
  readonly isMissing: boolean;
}

/** Something to answer, in words. */
export interface QuestionView {
  readonly id: string;
  /** With what stands in the cells, and in how many. */
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly answer: string | null;
  /** It was answered before this run: an earlier month, or earlier today. */
  readonly isRemembered: boolean;
  readonly fileNames: readonly string[];
}

/** Proposed changes of one kind. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly count: number;
  /** How many of them hold as it is decided now. */
  readonly accepted: number;
  readonly sample: CellChange;
}

/** The remarks to one school. */
export interface SchoolRemarks {
  /** The school, or a file whose school is not known. */
  readonly key: string;
  readonly school: string;
  readonly alerts: number;
  readonly warnings: number;
  readonly infos: number;
}

/** A remark in words. */
export interface RemarkView extends Remark {
  readonly text: string;
  /** What follows from it, folded under it. */
  readonly follows: readonly string[];
}

/** What a school is sent. */
export interface SchoolLetter {
  readonly remarks: readonly RemarkView[];
  readonly text: string;
}

/** All that the screens of monthly tables show. */
export interface MonthlyView {
  /** The workbook that is written into; one of no sheets where nothing is open. */
  readonly book: OpenedWorkbook;
  readonly files: readonly MonthlyFileView[];
  /** Sheets of the open workbook that people made, and whether they are tables of schools too. */
  readonly ownSheets: readonly string[];
  readonly isBookUsed: boolean;
  /** Months that the workbook remembers, in order. */
  readonly keptMonths: readonly MonthId[];
  readonly template: MonthlyBasis<FormTemplate>;
  readonly register: MonthlyBasis<SchoolRegister>;
  /** A run was made of what is listed. */
  readonly hasRun: boolean;
  /** Something was decided since: another run is needed before the rest is true. */
  readonly isStale: boolean;
  /** Of sheets of the open workbook. */
  readonly bookResults: readonly MonthlyFile[];
  readonly months: readonly MonthId[];
  readonly missing: readonly MissingSchool[];
  /** Whether it can be said who has not sent. */
  readonly sentKnown: SentKnowledge;
  readonly questions: readonly QuestionView[];
  readonly changes: readonly ChangeGroup[];
  readonly remarks: readonly SchoolRemarks[];
  /** Files of the run that were opened by a password: what is written of them has none of its own. */
  readonly lockedFiles: readonly string[];
  /** Of the clean table. */
  readonly rows: number;
  /** Numbers that decide in cleaning, as they are now. */
  readonly thresholds: MonthlyThresholds;
}

/** A sentence as a rule, or what is wrong in it. */
export type TypedRule = { readonly rule: FormRule } | { readonly problem: string };

/**
 * The part of a session that collects the monthly tables of schools. Files are read one by one, so that the bytes of one
 * only are held; decisions are taken at once and hold in the next run.
 */
export interface MonthlyApi {
  /** What there is; where nothing is open, a new workbook is what will be written. */
  begin(): Promise<Outcome<MonthlyView>>;
  /** Puts files on the list; a file under the path of an earlier one takes its place. */
  list(files: readonly ListedFile[]): Promise<Outcome<null>>;
  /** What is wrong with a file is its state and no failure; after `cancel()` it fails with code "cancelled". */
  read(id: string, bytes: GivenBytes, password: string | null): Promise<Outcome<null>>;
  remove(id: string): Promise<Outcome<MonthlyView>>;
  /** Cleans all that was read. Ended by `cancel()`: what was found before stays. */
  run(onProgress: OnProgress): Promise<Outcome<MonthlyView>>;
  view(): Promise<Outcome<MonthlyView>>;
  setSource(of: "template" | "register", source: MonthlySource): Promise<Outcome<MonthlyView>>;
  setBookUsed(isUsed: boolean): Promise<Outcome<MonthlyView>>;
  /** Changes the form: its rules, and what its columns hold. Kept in the workbook with it. */
  editForm(edit: TemplateEdit): Promise<Outcome<MonthlyView>>;
  /** A rule in words. @param id Of the rule that it takes the place of; null for a new one. */
  readRule(text: string, id: string | null): Promise<Outcome<TypedRule>>;
  /** @param own The whole set: what is left out is as proposed. */
  setThresholds(own: OwnMonthlyThresholds): Promise<Outcome<MonthlyView>>;
  /** @param option null takes the answer back. */
  answer(question: string, option: string | null): Promise<Outcome<MonthlyView>>;
  /** @param what A kind, one change, or all. */
  accept(what: Accepted, isAccepted: boolean): Promise<Outcome<MonthlyView>>;
  changes(kind: ChangeKind): Promise<Outcome<readonly CellChange[]>>;
  letter(key: string): Promise<Outcome<SchoolLetter>>;
  preview(target: WriteTarget): Promise<Outcome<WritePreview>>;
  /** Inside Excel it fails with code "stale" when sheets that were read are not as they were. */
  write(target: WriteTarget, onProgress: OnProgress, passwords?: Passwords): Promise<Outcome<OpenedWorkbook>>;
}

/** What is accepted or taken back. */
export type Accepted =
  | { readonly kind: "all" }
  | { readonly kind: "kind"; readonly of: ChangeKind }
  | { readonly kind: "one"; readonly id: string; readonly of: ChangeKind };
