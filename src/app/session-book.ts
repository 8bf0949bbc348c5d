import { excelText } from "../locale/excel";
import { filesTitle } from "../locale/files-text";
import type { ContextColumnId } from "../core/model/school-context";
import type { Notice } from "../core/notice";
import type { RecognisedTable } from "../core/model/recognised-table";
import type { WorkbookEdit } from "../workbook/edit";
import type { Interruption, LiveWorkbook } from "../workbook/live-workbook";
import type { DegradedEdit, WorkbookPort } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { heardNoEnd, type StoppableWork } from "../workbook/work-stopped";
import { brokenLinks } from "./broken-links";
import { carriedLeftOut } from "./carried-settings";
import { fileNotices } from "./file-notices";
import { FileSet, type FileView } from "./file-set";
import type { FileWorkbook } from "./file-workbook";
import { joinBeside, joinBooks } from "./join-books";
import type { OwnSettings } from "./own-settings";
import { applyPolicy, type Passwords } from "./passwords";
import { contextColumns, inspectWorkbook } from "./run-check";
import { hasSameSources, StaleResults } from "./same-sources";
import { toldOfCells, withTheirCells } from "./their-cells";

/** Where a session's workbook is; several files that are read together are written into by no one. */
export type BookSource =
  | { readonly door: "file"; readonly workbook: FileWorkbook }
  | { readonly door: "excel"; readonly workbook: LiveWorkbook }
  | { readonly door: "files" };

/** Something that was done to a workbook, and the edits that take it back. */
interface DoneStep {
  /** "any": an earlier session did it. */
  readonly what: "write" | "unmark" | "any";
  readonly inverse: readonly WorkbookEdit[];
}

const NOTHING: WorkbookSnapshot = {
  fileName: "",
  sheets: [],
  structureLocked: false,
  names: [],
  settings: {},
};

/** The workbook of a session as it was last read, with the way back. */
export class SessionBook {
  /** What can be undone, the last one at the end. */
  #done: readonly DoneStep[] = [];
  #interruption: Interruption | null = null;
  #isViewOnly = false;
  /** Files that are read together, or beside the workbook that is open in Excel. */
  readonly files = new FileSet();
  /** What came of each of them. */
  fileViews: readonly FileView[] = [];
  /** What has to be known of those that take no part. */
  fileNotices: readonly Notice[] = [];
  /** The tables of the workbook and of the files, and what is unclear in them. */
  tables: readonly RecognisedTable[] = [];
  notices: readonly Notice[] = [];
  /** Columns of schools' conditions that the tables tell of. */
  contextColumns: readonly ContextColumnId[] = [];
  /** What the last write could only do in another way. */
  degraded: readonly DegradedEdit[] = [];
  #snapshot: WorkbookSnapshot;
  #whole: WorkbookSnapshot;

  private constructor(
    readonly source: BookSource,
    snapshot: WorkbookSnapshot,
  ) {
    this.#snapshot = snapshot;
    this.#whole = snapshot;
  }

  /**
   * Reads the workbook, and what it remembers of earlier sessions.
   *
   * @param work Ends the reading inside Excel, wherever it is.
   * @throws {WorkStopped}
   */
  static async read(source: BookSource, work: StoppableWork | null = null): Promise<SessionBook> {
    if (source.door === "files") return new SessionBook(source, NOTHING);
    if (source.door === "excel") await source.workbook.bind();
    await heardNoEnd(work);
    const book = new SessionBook(source, await source.workbook.snapshot());
    await heardNoEnd(work);
    await book.#recall();
    return book;
  }

  /** The workbook itself, without the files that are read beside it. */
  get snapshot(): WorkbookSnapshot {
    return this.#snapshot;
  }

  /** All that is checked: the workbook and the files, as one. */
  get whole(): WorkbookSnapshot {
    return this.#whole;
  }

  /** Whether Excel has the workbook open for viewing only. */
  get isViewOnly(): boolean {
    return this.#isViewOnly;
  }

  /** Whether sheets can be added to the workbook itself. */
  get isWritable(): boolean {
    return this.source.door !== "files";
  }

  /** What a new workbook of results is called. */
  get resultsName(): string {
    const { fileName } = this.#snapshot;
    return this.isWritable ? fileName.replace(/\.xlsm$/i, ".xlsx") : `${filesTitle(this.files.paths)}.xlsx`;
  }

  /** Whether a write can be taken back; inside Excel, anything that was done. */
  get canUndo(): boolean {
    return this.source.door === "excel" ? this.#done.length > 0 : this.#lastWrite >= 0;
  }

  get hasMarks(): boolean {
    return this.isWritable && this.#snapshot.sheets.some(({ marks }) => marks.length > 0);
  }

  /** Names of what is open, as sheets beside it are called by. */
  get fileNames(): string[] {
    return [this.#snapshot.fileName, ...this.files.books().map(({ label }) => label)];
  }

  /** What was opened asks for a password: what is written into it does so too, or not. */
  get lock(): "none" | "kept" | "lost" {
    if (this.source.door !== "file") return this.files.hasEncrypted ? "lost" : "none";
    const { isEncrypted, wasEncrypted } = this.source.workbook;
    return isEncrypted ? "kept" : wasEncrypted ? "lost" : "none";
  }

  get canRestoreMarks(): boolean {
    return this.source.door !== "excel" && this.#done.at(-1)?.what === "unmark";
  }

  /** What was done last, the same object as long as it is; null where the workbook is as it was opened. */
  get state(): object | null {
    return this.#done.at(-1) ?? null;
  }

  /** The write that would be taken back next, the same object as long as it is; null where there is none. */
  get lastWrite(): object | null {
    return this.#done[this.#lastWrite] ?? null;
  }

  /** Nothing of the add-in is there that was not when the workbook was opened; inside Excel, nothing at all. */
  get isAsOpened(): boolean {
    if (this.source.door !== "excel") return this.state === null;
    return this.state === null && this.degraded.length === 0 && !this.#snapshot.sheets.some(({ own }) => own);
  }

  /** How a write is taken back, where it is not by the page's button. */
  get undoLine(): string | undefined {
    return this.source.door === "excel" ? excelText.noCtrlZ : undefined;
  }

  /** What an earlier session left open or half done; null in the usual case. */
  get interruption(): Interruption | null {
    return this.#interruption;
  }

  /** The file that the workbook is in; inside Excel there is none. */
  file(): FileWorkbook {
    if (this.source.door !== "file")
      throw new Error("Cannot save a file: there is none that is written into");
    return this.source.workbook;
  }

  /** Recognises the tables of what was read. */
  recognise(own: OwnSettings): void {
    const books = this.files.books();
    if (!this.isWritable) this.#snapshot = joinBooks(books, false);
    this.#whole = this.isWritable ? joinBeside(this.#snapshot, books) : this.#snapshot;
    const { tables, notices } = inspectWorkbook(this.#whole, own);
    this.tables = tables;
    this.fileViews = this.files.views(tables);
    this.fileNotices = [...fileNotices(this.fileViews), ...carriedLeftOut(books)];
    // Of several files it is said which have no known table.
    const others = notices.filter(({ code }) => this.isWritable || code !== "no-known-table");
    this.notices = [...this.fileNotices, ...others];
    this.contextColumns = contextColumns(this.#whole, tables);
  }

  /** Takes the workbook that is open now, under whatever name, and reads it. */
  async rebind(): Promise<void> {
    if (this.source.door === "excel") await this.source.workbook.bind();
    await this.reread();
  }

  /** Reads the workbook again. */
  async reread(): Promise<void> {
    if (this.source.door === "files") return;
    this.#snapshot = await this.#port.snapshot();
    await this.#recall();
  }

  /** Reads the workbook again where people change it beside the add-in: inside Excel. */
  async renew(): Promise<void> {
    if (this.source.door === "excel") await this.reread();
  }

  /**
   * Goes on only where results of the checked workbook are still true of this one; inside Excel people change it.
   *
   * @throws {StaleResults} when the person's sheets were changed after the check.
   */
  async requireAs(checked: WorkbookSnapshot | null): Promise<void> {
    if (this.source.door !== "excel") return;
    await this.reread();
    if (checked !== null && hasSameSources(checked, this.#snapshot)) return;
    throw new StaleResults("Cannot write: the workbook is not as it was checked");
  }

  async apply(
    edits: readonly WorkbookEdit[],
    passwords: Passwords,
    what: "write" | "unmark" = "write",
  ): Promise<void> {
    const before = this.#snapshot;
    const kept = withTheirCells(before, edits);
    const { inverse, degraded } = await this.#port.apply(kept.edits, applyPolicy(passwords, before));
    this.#done = [...this.#done, { what, inverse }];
    await this.reread();
    this.degraded = [...toldOfCells(kept, degraded), ...brokenLinks(before, this.#snapshot)];
  }

  /**
   * Takes the last write back; inside Excel, what was done last. Nothing where there is none.
   *
   * @returns Whether marks had been taken off after that write: what was there before has them again.
   */
  async undoWrite(passwords: Passwords): Promise<boolean> {
    const from = this.source.door === "excel" ? this.#done.length - 1 : this.#lastWrite;
    const isUnmarked = this.#done.slice(from + 1).some(({ what }) => what === "unmark");
    await this.#undoFrom(from, passwords);
    return isUnmarked;
  }

  /** Brings back the marks that were taken off last. */
  async undoUnmarking(passwords: Passwords): Promise<void> {
    if (this.canRestoreMarks) await this.#undoFrom(this.#done.length - 1, passwords);
  }

  /** Brings back what was cut off, and protects again what was left open. */
  async repair(passwords: Passwords): Promise<void> {
    if (this.source.door !== "excel") return;
    const opened = this.#interruption?.sheets ?? [];
    await this.source.workbook.repair(applyPolicy(passwords, this.#snapshot, opened));
    await this.reread();
  }

  get #port(): WorkbookPort {
    if (this.source.door === "files") throw new Error("Cannot write into several files");
    return this.source.workbook;
  }

  get #lastWrite(): number {
    return this.#done.map(({ what }) => what === "write").lastIndexOf(true);
  }

  async #undoFrom(first: number, passwords: Passwords): Promise<void> {
    const steps = first < 0 ? [] : this.#done.slice(first);
    if (steps.length === 0) return;
    const inverse = [...steps].reverse().flatMap((step) => step.inverse);
    const before = this.#snapshot;
    const { degraded } = await this.#port.apply(inverse, applyPolicy(passwords, before));
    this.#done = this.#done.slice(0, first);
    await this.reread();
    this.degraded = this.source.door === "excel" ? [...degraded, ...brokenLinks(before, this.#snapshot)] : [];
  }

  async #recall(): Promise<void> {
    if (this.source.door !== "excel") return;
    this.#isViewOnly = await this.source.workbook.isViewOnly();
    this.#interruption = await this.source.workbook.interruption();
    this.#done = (await this.source.workbook.history()).map((inverse) => ({ what: "any", inverse }));
  }
}
