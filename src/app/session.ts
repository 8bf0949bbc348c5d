import type { Scale } from "../core/model/procedure";
import type { ClassificationChoice } from "../core/run/weighed-run";
import type { CheckRun } from "../core/run/check-run";
import type { ReportStamp } from "../core/model/report-stamp";
import { regroupedRun } from "../core/run/regrouped-run";
import type { StatisticsSettings } from "../core/statistics/statistics-settings";
import type { TableAnswers } from "../core/model/recognised-table";
import { checkName } from "../locale/check-names";
import { savedFileName, sessionText } from "../locale/session";
import type { WorkbookEdit } from "../workbook/edit";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FileWorkbook } from "./file-workbook";
import { attempt } from "./outcome";
import { NO_OWN_SETTINGS, settingEdits, withClassification, type OwnSettings } from "./own-settings";
import { readOwnSettings } from "./read-own-settings";
import { overviewOf, type Overview } from "./overview";
import type { Passwords } from "./passwords";
import { runCheck } from "./run-check";
import { schoolCard } from "./school-card";
import { sheetNamed, sheetWindow } from "./sheet-window";
import type { ExcelSessionApi, FileSessionApi } from "./session-api";
import type {
  CheckView,
  MarkedRows,
  OnProgress,
  OpenedWorkbook,
  Outcome,
  SavedFile,
  SchoolCard,
  SheetRows,
  WriteOptions,
  WritePreview,
} from "./session-values";
import { SessionBook, type BookSource } from "./session-book";
import type { SessionEnvironment } from "./session-environment";
import { SessionRoadmap } from "./session-roadmap";
import { checkView, markedRows, workbookView } from "./session-views";
import { planMarkRemoval, planWrite, writePreview, type WriteTarget } from "./write-plan";

/** One person's work on one workbook: of a file, or open in Excel. */
export class Session implements FileSessionApi, ExcelSessionApi {
  #book: SessionBook | null = null;
  #own: OwnSettings = NO_OWN_SETTINGS;
  #run: CheckRun | null = null;
  /** The workbook that the run is of. */
  #checked: WorkbookSnapshot | null = null;
  /** Results that could not go into the original; saved instead of it. */
  #results: FileWorkbook | null = null;
  #cancelled = false;
  readonly #environment: SessionEnvironment;
  readonly roadmap: SessionRoadmap;

  constructor(environment: SessionEnvironment) {
    this.#environment = environment;
    this.roadmap = new SessionRoadmap({
      run: () => this.#finishedRun(),
      workbook: () => this.#opened().snapshot,
      stamp: () => this.#stamp(),
      pause: () => environment.pause(),
      beginWork: () => (this.#cancelled = false),
      isCancelled: () => this.#cancelled,
      preview: (...what) => this.#preview(...what),
      put: (plan, ...how) => this.#put(() => [...plan(), ...settingEdits(this.#own)], ...how),
    });
  }

  open(
    bytes: Uint8Array,
    fileName: string,
    password: string | null,
    onProgress: OnProgress,
  ): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      onProgress({ text: sessionText.reading, done: 0, total: 0 });
      const workbook = await this.#environment.workbooks.open(bytes, fileName, password);
      return this.#begin({ door: "file", workbook });
    });
  }

  attach(workbook: LiveWorkbook, onProgress: OnProgress): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      onProgress({ text: sessionText.reading, done: 0, total: 0 });
      return this.#begin({ door: "excel", workbook });
    });
  }

  reread(): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      const { source, snapshot } = this.#opened();
      await this.#opened().rebind();
      // Another workbook has its own answers.
      if (this.#opened().snapshot.fileName !== snapshot.fileName) return this.#begin(source);
      return this.#accept();
    });
  }

  repair(passwords: Passwords): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      await this.#opened().repair(passwords);
      return this.#accept();
    });
  }

  answer(answers: TableAnswers): Promise<Outcome<OpenedWorkbook>> {
    return this.#set({ answers });
  }

  setClassification(change: ClassificationChoice): Promise<Outcome<OpenedWorkbook>> {
    return this.#set(withClassification(this.#own, change));
  }

  setThresholds(thresholds: Readonly<Record<string, number>>): Promise<Outcome<OpenedWorkbook>> {
    return this.#set({ thresholds });
  }

  setScales(scales: readonly Scale[]): Promise<Outcome<OpenedWorkbook>> {
    return this.#set({ scales });
  }

  rows(sheet: string, from: number, count: number): Promise<Outcome<SheetRows>> {
    return attempt(() => sheetWindow(sheetNamed(this.#opened().snapshot, sheet), from, count));
  }

  check(onProgress: OnProgress): Promise<Outcome<CheckView>> {
    this.#cancelled = false;
    return attempt(async () => {
      onProgress({ text: sessionText.readingTables, done: 0, total: 0 });
      if (this.#opened().source.door === "excel") await this.#opened().reread();
      this.#accept();
      const checked = this.#opened().snapshot;
      const run = await runCheck(checked, this.#own, {
        onStep: ({ done, total, check }) =>
          onProgress({ text: check === null ? sessionText.checking : checkName(check), done, total }),
        pause: () => this.#environment.pause(),
        isCancelled: () => this.#cancelled,
      });
      this.#run = run;
      this.#checked = checked;
      return checkView(run, this.#view());
    });
  }

  cancel(): Promise<void> {
    this.#cancelled = true;
    return Promise.resolve();
  }

  card(schoolId: string): Promise<Outcome<SchoolCard>> {
    return attempt(() => schoolCard(this.#finishedRun(), schoolId));
  }

  overview(): Promise<Outcome<Overview>> {
    return attempt(() => overviewOf(this.#finishedRun(), this.#opened().snapshot, this.#own));
  }

  regroup(statistics: StatisticsSettings): Promise<Outcome<Overview>> {
    return attempt(() => {
      this.#run = regroupedRun(this.#finishedRun(), statistics);
      this.#own = { ...this.#own, statistics };
      return overviewOf(this.#run, this.#opened().snapshot, this.#own);
    });
  }

  preview(options: WriteOptions): Promise<Outcome<WritePreview>> {
    return attempt(() => this.#preview(this.#plan(options), options));
  }

  write(
    options: WriteOptions,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    return this.#put(() => this.#plan(options), options, onProgress, passwords);
  }

  removeMarks(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#apply(planMarkRemoval(this.#opened().snapshot), passwords));
  }

  undo(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      if (this.#results !== null) {
        this.#results = null;
        return this.#view();
      }
      await this.#opened().undoLast(passwords);
      return this.#accept();
    });
  }

  marks(): Promise<Outcome<readonly MarkedRows[]>> {
    return attempt(() => markedRows(this.#opened().snapshot));
  }

  save(): Promise<Outcome<SavedFile>> {
    return attempt(() => {
      const { fileName, bytes } = (this.#results ?? this.#opened().file()).save();
      return { fileName: savedFileName(fileName), bytes };
    });
  }

  #set(change: Partial<OwnSettings>): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      this.#own = { ...this.#own, ...change };
      // Results made with other settings must not be written.
      this.#run = null;
      return this.#accept();
    });
  }

  async #begin(source: BookSource): Promise<OpenedWorkbook> {
    const book = await SessionBook.read(source);
    this.#book = book;
    this.#results = null;
    this.#run = null;
    this.#own = readOwnSettings(book.snapshot.settings);
    return this.#accept();
  }

  #preview(edits: readonly WorkbookEdit[], target: WriteTarget): WritePreview {
    return writePreview(edits, this.#opened(), target);
  }

  #put(
    plan: () => readonly WorkbookEdit[],
    { mode, structurePassword: structure }: WriteTarget,
    onProgress: OnProgress,
    passwords: Passwords = {},
  ): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      onProgress({ text: sessionText.writing, done: 0, total: 0 });
      await this.#opened().requireAs(this.#checked);
      const edits = plan();
      this.#results = null;
      if (mode === "new-workbook") return this.#writeNew(edits);
      return this.#apply(edits, { ...(structure === undefined ? {} : { structure }), ...passwords });
    });
  }

  async #writeNew(edits: readonly WorkbookEdit[]): Promise<OpenedWorkbook> {
    const { source, snapshot } = this.#opened();
    const results = await this.#environment.workbooks.create(snapshot.fileName);
    this.#opened().degraded = (await results.apply(edits)).degraded;
    if (source.door === "file") this.#results = results;
    else await source.workbook.openNew(results.save().bytes);
    return this.#view();
  }

  async #apply(edits: readonly WorkbookEdit[], passwords: Passwords): Promise<OpenedWorkbook> {
    await this.#opened().apply(edits, passwords);
    return this.#accept();
  }

  #plan(options: WriteOptions): WorkbookEdit[] {
    const { snapshot: workbook } = this.#opened();
    return planWrite({ run: this.#finishedRun(), workbook, own: this.#own, options, stamp: this.#stamp() });
  }

  #stamp(): ReportStamp {
    const { fileName } = this.#opened().snapshot;
    return { fileName, date: this.#environment.today(), version: this.#environment.version };
  }

  /** Recognises the tables of what was read. */
  #accept(): OpenedWorkbook {
    this.#opened().recognise(this.#own);
    return this.#view();
  }

  #view(): OpenedWorkbook {
    return workbookView(this.#opened(), this.#own, this.#results !== null);
  }

  #opened(): SessionBook {
    if (this.#book === null) throw new Error("Cannot work on a workbook: none is open");
    return this.#book;
  }

  #finishedRun(): CheckRun {
    if (this.#run === null) throw new Error("Cannot show results: no check was made");
    return this.#run;
  }
}
