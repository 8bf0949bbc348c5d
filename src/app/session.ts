import type { Scale } from "../core/model/procedure";
import type { Notice } from "../core/notice";
import { describePlan } from "../core/report/plan-lines";
import { markRemovalEdits } from "../core/report/source-marks";
import type { CheckRun } from "../core/run";
import type { RecognisedTable, TableAnswers } from "../core/table/recognised-table";
import { checkName } from "../locale/check-names";
import { savedFileName, sessionText } from "../locale/session";
import type { WorkbookEdit } from "../workbook/edit";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FileWorkbook } from "./file-workbook";
import { attempt } from "./outcome";
import { NO_OWN_SETTINGS, readOwnSettings, type OwnSettings } from "./own-settings";
import type { Passwords } from "./passwords";
import { inspectWorkbook, runCheck } from "./run-check";
import { hasSameSources, StaleResults } from "./same-sources";
import { schoolCard } from "./school-card";
import { sheetNamed, sheetWindow } from "./sheet-window";
import type {
  CheckView,
  ExcelSessionApi,
  FileSessionApi,
  MarkedRows,
  OnProgress,
  OpenedWorkbook,
  Outcome,
  SavedFile,
  SchoolCard,
  SheetRows,
  WriteOptions,
  WritePreview,
} from "./session-api";
import { SessionBook, type BookSource } from "./session-book";
import type { SessionEnvironment } from "./session-environment";
import { checkView, workbookView } from "./session-views";
import { isWriteBlocked, planWrite, reportTarget } from "./write-plan";

/** One person's work on one workbook: of a file, or open in Excel. */
export class Session implements FileSessionApi, ExcelSessionApi {
  #book: SessionBook | null = null;
  #own: OwnSettings = NO_OWN_SETTINGS;
  #tables: readonly RecognisedTable[] = [];
  #notices: readonly Notice[] = [];
  #run: CheckRun | null = null;
  /** The workbook that the run is of. */
  #checked: WorkbookSnapshot | null = null;
  /** Results that could not go into the original; saved instead of it. */
  #results: FileWorkbook | null = null;
  #cancelled = false;
  readonly #environment: SessionEnvironment;

  constructor(environment: SessionEnvironment) {
    this.#environment = environment;
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
    return attempt(() => {
      const card = schoolCard(this.#finishedRun(), schoolId);
      if (card === null) throw new Error(`Cannot show a card: no school "${schoolId}"`);
      return card;
    });
  }

  preview(options: WriteOptions): Promise<Outcome<WritePreview>> {
    return attempt(() => {
      const edits = this.#plan(options);
      const sheets = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
      const { snapshot, undoLine } = this.#opened();
      const blocked = isWriteBlocked(snapshot, options) ? sessionText.structureLocked : null;
      return { lines: describePlan(edits, undoLine), sheets, blocked };
    });
  }

  write(
    options: WriteOptions,
    onProgress: OnProgress,
    passwords: Passwords = {},
  ): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      onProgress({ text: sessionText.writing, done: 0, total: 0 });
      await this.#requireFresh();
      const edits = this.#plan(options);
      this.#results = null;
      if (options.mode === "new-workbook") return this.#writeNew(edits);
      const { structurePassword: structure } = options;
      return this.#apply(edits, { ...(structure === undefined ? {} : { structure }), ...passwords });
    });
  }

  removeMarks(passwords: Passwords = {}): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      const workbook = this.#opened().snapshot;
      const marked = workbook.sheets.filter(({ marks }) => marks.length > 0).map(({ name }) => name);
      return this.#apply(markRemovalEdits(marked, reportTarget(workbook)), passwords);
    });
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
    return attempt(() =>
      this.#opened().snapshot.sheets.flatMap(({ name, marks }) =>
        marks.map(({ strength, areas }) => ({ sheet: name, strength, areas })),
      ),
    );
  }

  save(): Promise<Outcome<SavedFile>> {
    return attempt(() => {
      const { fileName, bytes } = (this.#results ?? this.#openFile()).save();
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

  /** @throws {StaleResults} when the person's sheets were changed in Excel after the check. */
  async #requireFresh(): Promise<void> {
    const book = this.#opened();
    if (book.source.door === "file") return;
    await book.reread();
    if (this.#checked !== null && hasSameSources(this.#checked, book.snapshot)) return;
    throw new StaleResults("Cannot write: the workbook is not as it was checked");
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
    const { today, version } = { today: this.#environment.today(), version: this.#environment.version };
    const workbook = this.#opened().snapshot;
    const stamp = { fileName: workbook.fileName, date: today, version };
    return planWrite({ run: this.#finishedRun(), workbook, own: this.#own, options, stamp });
  }

  /** Recognises the tables of what was read. */
  #accept(): OpenedWorkbook {
    const { tables, notices } = inspectWorkbook(this.#opened().snapshot, this.#own);
    this.#tables = tables;
    this.#notices = notices;
    return this.#view();
  }

  #view(): OpenedWorkbook {
    const { source, snapshot, canUndo, interruption, degraded } = this.#opened();
    return {
      ...workbookView(snapshot, this.#own),
      savedAsNew: source.door === "file" && source.workbook.savedAsNew,
      tables: this.#tables,
      notices: this.#notices,
      canUndo: canUndo || this.#results !== null,
      interruption,
      degraded,
    };
  }

  #opened(): SessionBook {
    if (this.#book === null) throw new Error("Cannot work on a workbook: none is open");
    return this.#book;
  }

  #openFile(): FileWorkbook {
    const { source } = this.#opened();
    if (source.door === "excel") throw new Error("Cannot save a file: the workbook is open in Excel");
    return source.workbook;
  }

  #finishedRun(): CheckRun {
    if (this.#run === null) throw new Error("Cannot show results: no check was made");
    return this.#run;
  }
}
