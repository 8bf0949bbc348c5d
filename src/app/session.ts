import { thresholdsInForce } from "../core/objectivity/thresholds";
import type { Scale } from "../core/model/procedure";
import type { Notice } from "../core/notice";
import { describePlan } from "../core/report/plan-lines";
import { markRemovalEdits } from "../core/report/source-marks";
import type { CheckRun } from "../core/run";
import type { RecognisedTable, TableAnswers } from "../core/table/recognised-table";
import { checkName } from "../locale/check-names";
import { savedFileName, sessionText } from "../locale/session";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { WorkbookError } from "../workbook/workbook-error";
import type { FileWorkbook, FileWorkbooks } from "./file-workbook";
import { attempt } from "./outcome";
import { NO_OWN_SETTINGS, readOwnSettings, type OwnSettings } from "./own-settings";
import { inspectWorkbook, runCheck } from "./run-check";
import type {
  CheckView,
  MarkedRows,
  OnProgress,
  OpenedWorkbook,
  Outcome,
  SavedFile,
  SchoolCard,
  SessionApi,
  SheetRows,
  WriteOptions,
  WritePreview,
} from "./session-api";
import { checkView, schoolCard } from "./session-views";
import { isWriteBlocked, planWrite, reportTarget } from "./write-plan";

/** What a session needs from its door. */
export interface SessionEnvironment {
  readonly workbooks: FileWorkbooks;
  /** Today as ISO date; read at each write. */
  today(): string;
  /** Resolves when waiting messages were handled. */
  pause(): Promise<void>;
  readonly version: string;
}

/** One person's work on one workbook, on any door that opens files. */
export class Session implements SessionApi {
  #workbook: FileWorkbook | null = null;
  #snapshot: WorkbookSnapshot | null = null;
  #own: OwnSettings = NO_OWN_SETTINGS;
  #tables: readonly RecognisedTable[] = [];
  #notices: readonly Notice[] = [];
  #run: CheckRun | null = null;
  /** Inverses of the writes so far, the last one at the end. */
  #undo: (readonly WorkbookEdit[])[] = [];
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
      const snapshot = await workbook.snapshot();
      this.#workbook = workbook;
      this.#results = null;
      this.#run = null;
      this.#undo = [];
      this.#own = readOwnSettings(snapshot.settings);
      return this.#accept(snapshot);
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
    return attempt(() => {
      const found = this.#opened().sheets.find(({ name }) => name === sheet);
      if (found === undefined)
        throw new WorkbookError("no-such-sheet", `Cannot read rows of "${sheet}": no such sheet`, { sheet });
      return { sheet, from, rows: found.cells.slice(from, from + count) };
    });
  }

  check(onProgress: OnProgress): Promise<Outcome<CheckView>> {
    this.#cancelled = false;
    return attempt(async () => {
      onProgress({ text: sessionText.readingTables, done: 0, total: 0 });
      const run = await runCheck(this.#opened(), this.#own, {
        onStep: ({ done, total, check }) =>
          onProgress({ text: check === null ? sessionText.checking : checkName(check), done, total }),
        pause: () => this.#environment.pause(),
        isCancelled: () => this.#cancelled,
      });
      this.#run = run;
      return checkView(run);
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
      const blocked = isWriteBlocked(this.#opened(), options) ? sessionText.structureLocked : null;
      return { lines: describePlan(edits), sheets, blocked };
    });
  }

  write(options: WriteOptions, onProgress: OnProgress): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      onProgress({ text: sessionText.writing, done: 0, total: 0 });
      const edits = this.#plan(options);
      const policy =
        options.structurePassword === undefined ? {} : { structurePassword: options.structurePassword };
      if (options.mode === "new-workbook") {
        const results = await this.#environment.workbooks.create(this.#opened().fileName);
        await results.apply(edits, policy);
        this.#results = results;
        return this.#view();
      }
      this.#results = null;
      return this.#apply(edits, policy);
    });
  }

  removeMarks(): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      const workbook = this.#opened();
      const marked = workbook.sheets.filter(({ marks }) => marks.length > 0).map(({ name }) => name);
      return this.#apply(markRemovalEdits(marked, reportTarget(workbook)));
    });
  }

  undo(): Promise<Outcome<OpenedWorkbook>> {
    return attempt(async () => {
      if (this.#results !== null) {
        this.#results = null;
        return this.#view();
      }
      const inverse = this.#undo.at(-1);
      if (inverse === undefined) return this.#view();
      await this.#port().apply(inverse);
      this.#undo = this.#undo.slice(0, -1);
      return this.#accept(await this.#port().snapshot());
    });
  }

  marks(): Promise<Outcome<readonly MarkedRows[]>> {
    return attempt(() =>
      this.#opened().sheets.flatMap(({ name, marks }) =>
        marks.map(({ strength, areas }) => ({ sheet: name, strength, areas })),
      ),
    );
  }

  save(): Promise<Outcome<SavedFile>> {
    return attempt(() => {
      const { fileName, bytes } = (this.#results ?? this.#port()).save();
      return { fileName: savedFileName(fileName), bytes };
    });
  }

  #set(change: Partial<OwnSettings>): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      this.#own = { ...this.#own, ...change };
      // Results made with other settings must not be written.
      this.#run = null;
      return this.#accept(this.#opened());
    });
  }

  async #apply(edits: readonly WorkbookEdit[], policy = {}): Promise<OpenedWorkbook> {
    const { inverse } = await this.#port().apply(edits, policy);
    this.#undo = [...this.#undo, inverse];
    return this.#accept(await this.#port().snapshot());
  }

  #plan(options: WriteOptions): WorkbookEdit[] {
    const { today, version } = { today: this.#environment.today(), version: this.#environment.version };
    const workbook = this.#opened();
    const stamp = { fileName: workbook.fileName, date: today, version };
    return planWrite({ run: this.#finishedRun(), workbook, own: this.#own, options, stamp });
  }

  #accept(snapshot: WorkbookSnapshot): OpenedWorkbook {
    const { tables, notices } = inspectWorkbook(snapshot, this.#own);
    this.#snapshot = snapshot;
    this.#tables = tables;
    this.#notices = notices;
    return this.#view();
  }

  #view(): OpenedWorkbook {
    const { fileName, structureLocked, sheets } = this.#opened();
    return {
      fileName,
      structureLocked,
      savedAsNew: this.#port().savedAsNew,
      sheets: sheets.map(({ name, cells, visibility, protection, own }) => ({
        name,
        rows: cells.length,
        columns: cells.reduce((widest, row) => Math.max(widest, row.length), 0),
        isProtected: protection !== null,
        isHidden: visibility !== "visible",
        own,
      })),
      tables: this.#tables,
      notices: this.#notices,
      answers: this.#own.answers,
      thresholds: thresholdsInForce(this.#own.thresholds),
      ownScales: this.#own.scales,
      hasMarks: sheets.some(({ marks }) => marks.length > 0),
      canUndo: this.#undo.length > 0 || this.#results !== null,
    };
  }

  #port(): FileWorkbook {
    if (this.#workbook === null) throw new Error("Cannot work on a workbook: none is open");
    return this.#workbook;
  }

  #opened(): WorkbookSnapshot {
    if (this.#snapshot === null) throw new Error("Cannot work on a workbook: none is open");
    return this.#snapshot;
  }

  #finishedRun(): CheckRun {
    if (this.#run === null) throw new Error("Cannot show results: no check was made");
    return this.#run;
  }
}
