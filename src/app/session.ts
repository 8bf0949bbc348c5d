import type { Scale } from "../core/model/procedure";
import type { ClassificationChoice } from "../core/run/weighed-run";
import type { CheckRun } from "../core/run/check-run";
import type { ReportStamp } from "../core/model/report-stamp";
import { regroupedRun } from "../core/run/regrouped-run";
import type { StatisticsSettings } from "../core/statistics/statistics-settings";
import type { TableAnswers } from "../core/model/recognised-table";
import { checkName } from "../locale/check-names";
import { sessionText } from "../locale/session";
import type { WorkbookEdit } from "../workbook/edit";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { WorkbookSnapshot } from "../workbook/snapshot";
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
import { SessionFiles } from "./session-files";
import { SessionMonthly } from "./session-monthly";
import { SessionRoadmap } from "./session-roadmap";
import { SessionWrites } from "./session-writes";
import { workControl, type WorkControl } from "./work-control";
import { checkView, markedRows, workbookView } from "./session-views";
import { planWrite } from "./write-plan";

/** One person's work on one workbook: of a file, or open in Excel. */
export class Session implements FileSessionApi, ExcelSessionApi {
  #book: SessionBook | null = null;
  #own: OwnSettings = NO_OWN_SETTINGS;
  #run: CheckRun | null = null;
  /** The workbook that the run is of. */
  #checked: WorkbookSnapshot | null = null;
  readonly #environment: SessionEnvironment;
  readonly #work: WorkControl;
  readonly roadmap: SessionRoadmap;
  readonly files: SessionFiles;
  readonly monthly: SessionMonthly;
  readonly #writes: SessionWrites;

  constructor(environment: SessionEnvironment) {
    this.#environment = environment;
    this.#work = workControl(() => environment.pause());
    this.files = this.#newFiles();
    this.#writes = new SessionWrites({
      workbooks: environment.workbooks,
      book: () => this.#opened(),
      checked: () => this.#checked,
      accept: () => this.#accept(),
      view: () => this.#view(),
    });
    this.roadmap = new SessionRoadmap({
      run: () => this.#finishedRun(),
      workbook: () => this.#opened().snapshot,
      stamp: () => this.#stamp(),
      isNewOnly: () => !this.#opened().isWritable,
      ...this.#work,
      preview: (...what) => this.#writes.preview(...what),
      put: (plan, ...how) => this.#put(() => [...plan(), ...settingEdits(this.#own)], ...how),
    });
    this.monthly = new SessionMonthly({
      book: () => this.#book,
      take: (source) => this.#begin(source),
      view: () => this.#view(),
      stamp: () => this.#stamp(),
      workbooks: environment.workbooks,
      writes: this.#writes,
      work: this.#work,
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
    return attempt(() => sheetWindow(sheetNamed(this.#opened().whole, sheet), from, count));
  }

  check(onProgress: OnProgress): Promise<Outcome<CheckView>> {
    this.#work.beginWork();
    return attempt(async () => {
      onProgress({ text: sessionText.readingTables, done: 0, total: 0 });
      if (this.#opened().source.door === "excel") await this.#opened().reread();
      this.#accept();
      const { snapshot: checked, whole, fileNotices } = this.#opened();
      const run = await runCheck(whole, this.#own, {
        onStep: ({ done, total, check }) =>
          onProgress({ text: check === null ? sessionText.checking : checkName(check), done, total }),
        ...this.#work,
      });
      this.#run = { ...run, notices: [...fileNotices, ...run.notices] };
      this.#checked = checked;
      return checkView(this.#run, this.#view());
    });
  }

  cancel(): Promise<void> {
    return Promise.resolve(this.#work.cancel());
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
    return attempt(() => this.#writes.preview(this.#plan(options), options));
  }

  write(
    options: WriteOptions,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    return this.#put(() => this.#plan(options), options, onProgress, passwords);
  }

  removeMarks(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#writes.removeMarks(passwords));
  }

  undo(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#writes.undo(passwords));
  }

  marks(): Promise<Outcome<readonly MarkedRows[]>> {
    return attempt(() => markedRows(this.#opened().whole));
  }

  save(): Promise<Outcome<SavedFile>> {
    return attempt(() => this.#writes.save());
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
    this.#take(book, readOwnSettings(book.snapshot.settings));
    return this.#accept();
  }

  #take(book: SessionBook, own: OwnSettings): void {
    this.#book = book;
    this.#writes.forget();
    this.#run = null;
    this.#own = own;
  }

  #newFiles(): SessionFiles {
    return new SessionFiles({
      book: () => this.#book,
      take: (book, answers) => {
        this.#take(book, answers === null ? NO_OWN_SETTINGS : { ...this.#own, answers });
      },
      answers: () => this.#own.answers,
      open: async (bytes, fileName, password) =>
        (await this.#environment.workbooks.open(bytes, fileName, password)).snapshot(),
      accept: (carried) => {
        this.#own = { ...this.#own, answers: { ...carried, ...this.#own.answers } };
        this.#run = null;
        return this.#accept();
      },
      ...this.#work,
    });
  }

  #put(...how: Parameters<SessionWrites["put"]>): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#writes.put(...how));
  }

  #plan(options: WriteOptions): WorkbookEdit[] {
    const { snapshot: workbook } = this.#opened();
    const [run, own, stamp] = [this.#finishedRun(), this.#own, this.#stamp()];
    return planWrite({ run, workbook, own, options: this.#writes.possible(options), stamp });
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
    return workbookView(this.#opened(), this.#own, this.#writes.hasResults);
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
