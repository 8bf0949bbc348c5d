import type { Scale } from "../core/model/procedure";
import type { ClassificationChoice } from "../core/run/weighed-run";
import type { ResultsFilter } from "../core/run/results-filter";
import { regroupedRun } from "../core/run/regrouped-run";
import type { StatisticsSettings } from "../core/statistics/statistics-settings";
import type { TableAnswers } from "../core/model/recognised-table";
import { sessionText } from "../locale/session";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { attempt } from "./outcome";
import { NO_OWN_SETTINGS, withClassification, type OwnSettings } from "./own-settings";
import { readOwnSettings } from "./read-own-settings";
import { overviewOf, type Overview } from "./overview";
import type { Passwords } from "./passwords";
import { resultsDesk } from "./results-desk";
import { runCheck } from "./run-check";
import { schoolCard } from "./school-card";
import { ShownSheets } from "./shown-sheets";
import type { ExcelSessionApi, FileSessionApi } from "./session-api";
import type {
  CheckView,
  MarkedRows,
  OnProgress,
  OpenedWorkbook,
  Outcome,
  SavedResults,
  SchoolCard,
  SheetFrame,
  SheetRows,
  WriteOptions,
  WritePreview,
} from "./session-values";
import type { SessionAnalysis } from "./session-analysis";
import { SessionBook, type BookSource } from "./session-book";
import type { SessionEnvironment } from "./session-environment";
import { SessionFiles } from "./session-files";
import { SessionMeeting } from "./session-meeting";
import { SessionMonthly } from "./session-monthly";
import { SessionPapers } from "./session-papers";
import { SessionReport } from "./session-report";
import { SessionResults } from "./session-results";
import { SessionShown } from "./session-shown";
import { SessionRoadmap } from "./session-roadmap";
import { SessionWrites } from "./session-writes";
import { checkProgress, markedRows, workbookView } from "./session-views";
import { workControl, type WorkControl } from "./work-control";

/** One person's work on one workbook: of a file, or open in Excel. */
export class Session implements FileSessionApi, ExcelSessionApi {
  #book: SessionBook | null = null;
  #own: OwnSettings = NO_OWN_SETTINGS;
  readonly #results = new SessionResults();
  readonly #environment: SessionEnvironment;
  readonly #work: WorkControl;
  readonly roadmap: SessionRoadmap;
  readonly meeting: SessionMeeting;
  readonly analysis: SessionAnalysis;
  readonly files: SessionFiles;
  readonly shown: SessionShown;
  readonly papers: SessionPapers;
  readonly monthly: SessionMonthly;
  readonly #writes: SessionWrites;
  readonly #shownSheets: ShownSheets;
  readonly #report: SessionReport;

  constructor(environment: SessionEnvironment) {
    this.#environment = environment;
    this.#work = workControl(() => environment.pause());
    this.files = this.#newFiles();
    this.shown = new SessionShown({
      ...{ book: () => this.#opened(), own: () => this.#own },
      set: (change) => this.#change(change),
    });
    this.#writes = new SessionWrites({
      workbooks: environment.workbooks,
      ...{ book: () => this.#opened(), checked: () => this.#results.checked },
      ...{ accept: () => this.#accept(), view: () => this.#view() },
    });
    this.#shownSheets = new ShownSheets({ book: () => this.#opened(), writes: this.#writes, environment });
    this.#report = new SessionReport({
      ...{ environment, results: this.#results, writes: this.#writes },
      workbook: () => this.#opened().snapshot,
      ...{ own: () => this.#own, keep: (own) => (this.#own = own) },
    });
    const desk = resultsDesk({
      ...{ results: this.#results, report: this.#report, writes: this.#writes },
      ...{ book: () => this.#opened(), own: () => this.#own },
    });
    this.roadmap = new SessionRoadmap({
      ...{ ...desk, ...this.#work },
      record: (plan, passwords) => attempt(() => this.#writes.record(plan, passwords ?? {})),
    });
    this.meeting = new SessionMeeting(desk);
    this.papers = new SessionPapers(desk, this.#work);
    this.analysis = this.#report.analysis;
    this.monthly = new SessionMonthly({
      ...{ book: () => this.#book, view: () => this.#view() },
      ...{ take: (source) => this.#begin(source), stamp: () => this.#report.stamp() },
      ...{ workbooks: environment.workbooks, writes: this.#writes, work: this.#work },
    });
  }

  open(
    bytes: Uint8Array,
    fileName: string,
    password: string | null,
    onProgress: OnProgress,
  ): Promise<Outcome<OpenedWorkbook>> {
    this.#work.beginWork();
    return attempt(async () => {
      onProgress({ text: sessionText.reading, done: 0, total: 0 });
      const workbook = await this.#environment.workbooks.open(bytes, fileName, password, this.#work);
      return this.#begin({ door: "file", workbook });
    });
  }

  attach(workbook: LiveWorkbook, onProgress: OnProgress): Promise<Outcome<OpenedWorkbook>> {
    this.#work.beginWork(() => workbook.stopReading());
    onProgress({ text: sessionText.reading, done: 0, total: 0 });
    return attempt(() => this.#begin({ door: "excel", workbook }, this.#work));
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
    return attempt(() => this.#change({ answers }));
  }

  setClassification(change: ClassificationChoice): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#change(withClassification(this.#own, change)));
  }

  setThresholds(thresholds: Readonly<Record<string, number>>): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#change({ thresholds }));
  }

  setScales(scales: readonly Scale[]): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#change({ scales }));
  }

  rows(sheet: string, from: number, count: number): Promise<Outcome<SheetRows>> {
    return attempt(() => this.#shownSheets.rows(sheet, from, count));
  }

  frame(sheet: string): Promise<Outcome<SheetFrame | null>> {
    return attempt(() => this.#shownSheets.frame(sheet));
  }

  check(onProgress: OnProgress): Promise<Outcome<CheckView>> {
    this.#work.beginWork();
    return attempt(async () => {
      onProgress({ text: sessionText.readingTables, done: 0, total: 0 });
      if (this.#opened().source.door === "excel") await this.#opened().reread();
      this.#accept();
      const { snapshot, whole, fileNotices } = this.#opened();
      const run = await runCheck(whole, this.#own, {
        onStep: (step) => onProgress(checkProgress(step)),
        ...this.#work,
      });
      this.#results.take({ ...run, notices: [...fileNotices, ...run.notices] }, snapshot);
      return this.#results.view(this.#view());
    });
  }

  narrow(filter: ResultsFilter): Promise<Outcome<CheckView>> {
    return attempt(() => {
      this.#results.narrow(filter);
      return this.#results.view(this.#view());
    });
  }

  cancel(): Promise<void> {
    return this.#work.cancel();
  }

  card(schoolId: string): Promise<Outcome<SchoolCard>> {
    return attempt(() => schoolCard(this.#results.whole(), schoolId));
  }

  overview(): Promise<Outcome<Overview>> {
    return attempt(() => overviewOf(this.#results.shown(), this.#opened().snapshot, this.#own));
  }

  regroup(statistics: StatisticsSettings): Promise<Outcome<Overview>> {
    return attempt(() => {
      this.#results.take(regroupedRun(this.#results.whole(), statistics), this.#results.checked);
      this.#own = { ...this.#own, statistics };
      return overviewOf(this.#results.shown(), this.#opened().snapshot, this.#own);
    });
  }

  preview(options: WriteOptions): Promise<Outcome<WritePreview>> {
    return attempt(() => this.#report.preview(options));
  }

  write(
    options: WriteOptions,
    onProgress: OnProgress,
    passwords: Passwords = {},
  ): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#writes.put(() => this.#report.plan(options), options, onProgress, passwords));
  }

  removeMarks(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#writes.removeMarks(passwords));
  }

  undo(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#writes.undo(passwords));
  }

  restoreMarks(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#writes.restoreMarks(passwords));
  }

  marks(): Promise<Outcome<readonly MarkedRows[]>> {
    return attempt(() => markedRows(this.#opened().whole));
  }

  save(): Promise<Outcome<SavedResults>> {
    return attempt(() => this.#writes.save());
  }

  #change(change: Partial<OwnSettings>): OpenedWorkbook {
    this.#own = { ...this.#own, ...change };
    // Results made with other settings must not be written.
    this.#results.drop();
    return this.#accept();
  }

  async #begin(source: BookSource, work: WorkControl | null = null): Promise<OpenedWorkbook> {
    const book = await SessionBook.read(source, work);
    this.#take(book, readOwnSettings(book.snapshot.settings));
    return this.#accept();
  }

  #take(book: SessionBook, own: OwnSettings): void {
    this.#book = book;
    this.#writes.forget();
    this.#results.forget();
    this.#own = this.shown.withKnown(own);
  }

  #newFiles(): SessionFiles {
    return new SessionFiles({
      book: () => this.#book,
      take: (book, answers) => {
        this.#take(book, answers === null ? NO_OWN_SETTINGS : { ...this.#own, answers });
      },
      own: () => this.#own,
      open: (...file) => this.#environment.workbooks.open(...file, this.#work),
      accept: (carried, forms) => this.#change({ answers: { ...carried, ...this.#own.answers }, forms }),
      ...this.#work,
    });
  }

  /** Recognises the tables of what was read. */
  #accept(): OpenedWorkbook {
    this.#opened().recognise(this.#own);
    return this.#view();
  }

  #view(): OpenedWorkbook {
    return workbookView(this.#opened(), this.#own, this.#writes);
  }

  #opened(): SessionBook {
    if (this.#book === null) throw new Error("Cannot work on a workbook: none is open");
    return this.#book;
  }
}
