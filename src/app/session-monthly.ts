import type { CellChange, ChangeKind } from "../core/monthly/cell-change";
import type { MonthlyInput, MonthlyRun, SchoolFile } from "../core/monthly/monthly-run";
import type { TemplateEdit } from "../core/monthly/template-edits";
import { monthlyThresholds, type OwnMonthlyThresholds } from "../core/monthly/threshold-limits";
import type { ReportStamp } from "../core/model/report-stamp";
import { monthlyWork, resultsTitle } from "../locale/monthly-work";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { planCleaning, readKept, runCleaning } from "./cleaning";
import type { ListedFile } from "./file-set";
import type { FileWorkbook, FileWorkbooks } from "./file-workbook";
import { keptAnalyses } from "./kept-analyses";
import { attempt } from "./outcome";
import { readOwnSettings } from "./read-own-settings";
import type { Passwords } from "./passwords";
import { RunCancelled } from "./run-check";
import type { BookSource, SessionBook } from "./session-book";
import type { GivenBytes } from "./session-files-api";
import type {
  Accepted,
  MonthlyApi,
  MonthlySource,
  MonthlyView,
  SchoolLetter,
  TypedRule,
} from "./session-monthly-api";
import { MonthlyBases } from "./session-monthly-bases";
import { isAccepted, withAccepted, withAnswer } from "./session-monthly-decisions";
import { MonthlyFiles } from "./session-monthly-files";
import { monthlyView, schoolLetter } from "./session-monthly-views";
import { typedRule } from "./typed-rule";
import type { SessionWrites } from "./session-writes";
import type { OnProgress, OpenedWorkbook, Outcome, WritePreview } from "./session-values";
import type { WorkControl } from "./work-control";
import type { WriteTarget } from "./write-plan";

/** What the monthly tables need of the session they are part of. */
export interface MonthlyDesk {
  /** What is open; null before anything is. */
  book(): SessionBook | null;
  /** Opens another one in its place. */
  take(source: BookSource): Promise<OpenedWorkbook>;
  view(): OpenedWorkbook;
  stamp(): ReportStamp;
  readonly workbooks: FileWorkbooks;
  readonly writes: SessionWrites;
  readonly work: WorkControl;
}

/** A run with the workbook that it was made beside. */
interface FinishedRun {
  readonly run: MonthlyRun;
  readonly beside: WorkbookSnapshot;
}

/** The monthly tables of a session. */
export class SessionMonthly implements MonthlyApi {
  readonly #desk: MonthlyDesk;
  #files = new MonthlyFiles();
  #bases = new MonthlyBases();
  #finished: FinishedRun | null = null;
  #isStale = false;
  #isBookUsed = false;
  /** The workbook that the tables are collected beside. */
  #beside: SessionBook | null = null;

  constructor(desk: MonthlyDesk) {
    this.#desk = desk;
  }

  begin(): Promise<Outcome<MonthlyView>> {
    return attempt(async () => {
      const book = this.#desk.book();
      // Several files in which nothing was recognised come again as tables of schools.
      const isOfNothing = book?.source.door === "files" && book.tables.length === 0 && book !== this.#beside;
      if (book === null || isOfNothing) await this.#desk.take({ door: "files" });
      return this.#view();
    });
  }

  list(files: readonly ListedFile[]): Promise<Outcome<null>> {
    this.#desk.work.beginWork();
    return attempt(() => {
      this.#opened();
      this.#files.list(files);
      this.#isStale = true;
      return null;
    });
  }

  read(id: string, bytes: GivenBytes, password: string | null): Promise<Outcome<null>> {
    // A file whose password was typed is asked for by itself: it was not ended with the others.
    if (password !== null) this.#desk.work.beginWork();
    return attempt(async () => {
      await this.#desk.work.pause();
      if (this.#desk.work.isCancelled()) throw new RunCancelled("Cannot read the file: cancelled");
      await this.#files.read(
        id,
        bytes,
        (content, fileName) => this.#desk.workbooks.open(content, fileName, password, this.#desk.work),
        (workbook, snapshot) => this.#keep(workbook, snapshot),
      );
      return null;
    });
  }

  remove(id: string): Promise<Outcome<MonthlyView>> {
    return this.#change(() => this.#files.remove(id));
  }

  run(onProgress: OnProgress): Promise<Outcome<MonthlyView>> {
    this.#desk.work.beginWork();
    return attempt(async () => {
      onProgress({ text: monthlyWork.form, done: 0, total: 0 });
      await this.#opened().renew();
      const beside = this.#opened().snapshot;
      const run = await runCleaning(this.#input(beside), {
        onStep: ({ stage, done, total }) => onProgress({ text: monthlyWork[stage], done, total }),
        ...this.#desk.work,
      });
      this.#finished = { run, beside };
      this.#bases.propose(run);
      this.#isStale = false;
      return this.#view();
    });
  }

  view(): Promise<Outcome<MonthlyView>> {
    return attempt(() => this.#view());
  }

  setSource(of: "template" | "register", source: MonthlySource): Promise<Outcome<MonthlyView>> {
    return this.#change(() => this.#bases.setSource(of, source));
  }

  setBookUsed(isUsed: boolean): Promise<Outcome<MonthlyView>> {
    return this.#change(() => (this.#isBookUsed = isUsed));
  }

  editForm(edit: TemplateEdit): Promise<Outcome<MonthlyView>> {
    return this.#change(() => this.#bases.edit(edit));
  }

  readRule(text: string, id: string | null): Promise<Outcome<TypedRule>> {
    return attempt(() => typedRule(text, id, this.#view().template.value));
  }

  setThresholds(own: OwnMonthlyThresholds): Promise<Outcome<MonthlyView>> {
    return this.#change(() => this.#bases.setThresholds(this.#opened(), own));
  }

  answer(question: string, option: string | null): Promise<Outcome<MonthlyView>> {
    return this.#decide((decisions) => withAnswer(decisions, question, option));
  }

  accept(what: Accepted, isOn: boolean): Promise<Outcome<MonthlyView>> {
    return this.#decide((decisions) =>
      withAccepted(decisions, what, isOn, this.#finished?.run.changes ?? []),
    );
  }

  changes(kind: ChangeKind): Promise<Outcome<readonly CellChange[]>> {
    return attempt(() => {
      const { decisions } = this.#bases.of(this.#opened());
      const ofKind = this.#run().changes.filter((change) => change.kind === kind);
      return ofKind.map((change) => ({ ...change, accepted: isAccepted(change, decisions) }));
    });
  }

  letter(key: string): Promise<Outcome<SchoolLetter>> {
    return attempt(() => schoolLetter(this.#run(), key));
  }

  preview(target: WriteTarget): Promise<Outcome<WritePreview>> {
    return attempt(() => this.#desk.writes.preview(this.#edits(target), target));
  }

  write(
    target: WriteTarget,
    onProgress: OnProgress,
    passwords?: Passwords,
  ): Promise<Outcome<OpenedWorkbook>> {
    const readsBook = this.#readsBook();
    const basis = {
      checked: readsBook ? (this.#finished?.beside ?? null) : ("any" as const),
      fileName: this.#resultsName(),
      isOfLocked:
        (readsBook && this.#opened().lock !== "none") ||
        this.#files.lockedPaths(this.#finished?.run.files ?? []).length > 0,
    };
    return attempt(() =>
      this.#desk.writes.put(() => this.#edits(target), target, onProgress, passwords ?? {}, basis),
    );
  }

  #edits({ mode }: WriteTarget): WorkbookEdit[] {
    const book = this.#opened();
    const isNew = mode === "new-workbook" || !book.isWritable;
    const stamp = { ...this.#desk.stamp(), ...(isNew ? { fileName: this.#resultsName() } : {}) };
    const edits = planCleaning(this.#run(), isNew ? null : book.snapshot, stamp);
    if (isNew) return edits;
    const own = readOwnSettings(book.snapshot.settings);
    return [...edits, ...keptAnalyses({ run: null, workbook: book.snapshot, own, stamp }, edits)];
  }

  #resultsName(): string {
    return `${resultsTitle(this.#finished?.run.months ?? [])}.xlsx`;
  }

  #input(beside: WorkbookSnapshot): MonthlyInput {
    const { usedFiles, ...bases } = this.#bases.inputs(this.#opened(), this.#files);
    const files = [...this.#files.ofSchools(usedFiles), ...this.#bookFiles(beside)];
    return { ...bases, files, thresholds: monthlyThresholds(this.#bases.of(this.#opened()).thresholds) };
  }

  /** Each sheet of the open workbook is a table of its own. */
  #bookFiles({ fileName, sheets }: WorkbookSnapshot): SchoolFile[] {
    if (!this.#isBookUsed) return [];
    const own = sheets.filter((sheet) => !sheet.own);
    return own.map((sheet) => ({ file: `${fileName}: ${sheet.name}`, sheets: [sheet] }));
  }

  /** Whether what was found depends on sheets of the open workbook that people change. */
  #readsBook(): boolean {
    return this.#isBookUsed || this.#bases.readsBook(this.#opened(), this.#files);
  }

  /** A workbook that an earlier month was written into is gone on with, where nothing else is written into. */
  async #keep(workbook: FileWorkbook, snapshot: WorkbookSnapshot): Promise<boolean> {
    const { template, history } = readKept(snapshot);
    if (template === null && history.length === 0) return false;
    if (this.#opened().isWritable) return true;
    await this.#desk.take({ door: "file", workbook });
    this.#beside = this.#desk.book();
    return true;
  }

  #change(change: () => void): Promise<Outcome<MonthlyView>> {
    return attempt(() => {
      this.#opened();
      change();
      this.#isStale = true;
      return this.#view();
    });
  }

  #decide(change: Parameters<MonthlyBases["decide"]>[1]): Promise<Outcome<MonthlyView>> {
    return this.#change(() => this.#bases.decide(this.#opened(), change));
  }

  #view(): MonthlyView {
    return monthlyView({
      book: this.#desk.view(),
      opened: this.#opened(),
      files: this.#files,
      bases: this.#bases,
      run: this.#finished?.run ?? null,
      isStale: this.#isStale,
      isBookUsed: this.#isBookUsed,
    });
  }

  #opened(): SessionBook {
    const book = this.#desk.book();
    if (book === null) throw new Error("Cannot collect tables: nothing was begun");
    if (book !== this.#beside) this.#beginBeside(book);
    return book;
  }

  /** What was collected beside another workbook is let go. */
  #beginBeside(book: SessionBook): void {
    this.#beside = book;
    this.#files = new MonthlyFiles();
    this.#bases = new MonthlyBases();
    this.#finished = null;
    this.#isStale = false;
    this.#isBookUsed = false;
  }

  #run(): MonthlyRun {
    if (this.#finished === null) throw new Error("Cannot show results: no tables were collected");
    return this.#finished.run;
  }
}
