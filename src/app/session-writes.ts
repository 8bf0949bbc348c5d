import { savedFileName, sessionText } from "../locale/session";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FileWorkbooks } from "./file-workbook";
import type { Passwords } from "./passwords";
import { resultsBook, resultsSheet, type ResultsBook } from "./results-book";
import type { SessionBook } from "./session-book";
import type { OnProgress, OpenedWorkbook, PlainFiles, SavedResults, WritePreview } from "./session-values";
import { withTheirCells } from "./their-cells";
import { planMarkRemoval, writePreview, type WriteTarget } from "./write-plan";

/** What writing needs of the session it is part of. */
export interface WritesDesk {
  readonly workbooks: FileWorkbooks;
  book(): SessionBook;
  /** The workbook that the results are of. */
  checked(): WorkbookSnapshot | null;
  /** Recognises what is there now. */
  accept(): OpenedWorkbook;
  view(): OpenedWorkbook;
}

/** What a write is of, where it is not of the last check. */
export interface WriteBasis {
  /** The workbook as it was read; "any": nothing that is written depends on its sheets. */
  readonly checked: WorkbookSnapshot | null | "any";
  /** What a new workbook is called. */
  readonly fileName: string;
  /** Whether what it is made of asks for a password; left out: as the workbook does. */
  readonly isOfLocked?: boolean;
}

/** What a session writes, and takes back. */
export class SessionWrites {
  /** Results that could not go into the original; saved instead of it. */
  #results: ResultsBook | null = null;
  /** The write into the workbook itself after which they were made: what came last is taken back first. */
  #resultsAfter: object | null = null;
  #written: readonly string[] = [];
  #isLastPlain = false;
  /** What was saved last: results, and how far the workbook itself had come. */
  #saved: { readonly results: ResultsBook | null; readonly state: object | null } = {
    results: null,
    state: null,
  };
  readonly #desk: WritesDesk;

  constructor(desk: WritesDesk) {
    this.#desk = desk;
  }

  get results(): ResultsBook | null {
    return this.#results;
  }

  /** Sheets that the last write made, as the session calls them. */
  get written(): readonly string[] {
    return this.#written;
  }

  get isUnsaved(): boolean {
    return this.#areResultsUnsaved || this.#isBookUnsaved;
  }

  get plain(): PlainFiles {
    return { last: this.#isLastPlain, next: this.#isPlain(this.#resultsToSave) };
  }

  /** Another workbook was opened. */
  forget(): void {
    this.#isLastPlain = false;
    this.#results = null;
    this.#written = [];
    this.#saved = { results: null, state: null };
  }

  /** Several files give a new workbook, whatever was chosen for one. */
  possible<T extends WriteTarget>(target: T): T {
    return this.#desk.book().isWritable ? target : { ...target, mode: "new-workbook" };
  }

  preview(edits: readonly WorkbookEdit[], target: WriteTarget): WritePreview {
    return writePreview(edits, this.#desk.book(), this.possible(target));
  }

  /** Writes what `plan` gives once the workbook was found to be as it was checked. */
  async put(
    plan: () => readonly WorkbookEdit[],
    target: WriteTarget,
    onProgress: OnProgress,
    passwords: Passwords = {},
    basis: WriteBasis = { checked: this.#desk.checked(), fileName: this.#desk.book().resultsName },
  ): Promise<OpenedWorkbook> {
    onProgress({ text: sessionText.writing, done: 0, total: 0 });
    const { mode, structurePassword: structure } = this.possible(target);
    const { checked, fileName, isOfLocked = this.#desk.book().lock !== "none" } = basis;
    if (checked === "any") await this.#desk.book().renew();
    else await this.#desk.book().requireAs(checked);
    const edits = plan();
    if (mode === "new-workbook") return this.#writeNew(edits, fileName, isOfLocked);
    return this.#apply(edits, { ...(structure === undefined ? {} : { structure }), ...passwords });
  }

  /** Writes what `plan` gives of what was checked; before a check, of the workbook as it is now. */
  putKnown(
    plan: () => readonly WorkbookEdit[],
    target: WriteTarget,
    onProgress: OnProgress,
    passwords: Passwords = {},
  ): Promise<OpenedWorkbook> {
    const checked = this.#desk.checked() ?? "any";
    return this.put(plan, target, onProgress, passwords, {
      checked,
      fileName: this.#desk.book().resultsName,
    });
  }

  /** Writes what `plan` gives of the workbook as it is now: nothing that a check found. */
  async record(plan: () => readonly WorkbookEdit[], passwords: Passwords): Promise<OpenedWorkbook> {
    await this.#desk.book().reread();
    return this.#apply(plan(), passwords);
  }

  async removeMarks(passwords: Passwords): Promise<OpenedWorkbook> {
    await this.#unmark(passwords);
    return this.#desk.accept();
  }

  async restoreMarks(passwords: Passwords): Promise<OpenedWorkbook> {
    await this.#desk.book().undoUnmarking(passwords);
    return this.#desk.accept();
  }

  /** Takes the last write back, and nothing else: marks that were taken off since stay off. */
  async undo(passwords: Passwords): Promise<OpenedWorkbook> {
    this.#written = [];
    if (this.#results !== null && this.#desk.book().lastWrite === this.#resultsAfter) {
      this.#results = null;
      return this.#desk.view();
    }
    const book = this.#desk.book();
    const isUnmarked = await book.undoWrite(passwords);
    if (isUnmarked && book.hasMarks) await this.#unmark(passwords);
    return this.#desk.accept();
  }

  /** The file of what is not saved yet; of all that is saved, the results once more. */
  save(): SavedResults {
    const results = this.#resultsToSave;
    const { fileName, bytes } = (results?.workbook ?? this.#desk.book().file()).save();
    this.#saved =
      results === null ? { ...this.#saved, state: this.#desk.book().state } : { ...this.#saved, results };
    this.#isLastPlain = this.#isPlain(results);
    return { fileName: savedFileName(fileName), bytes, isUnsaved: this.isUnsaved, plain: this.plain };
  }

  /** Null where the workbook itself is saved next. */
  get #resultsToSave(): ResultsBook | null {
    return this.#areResultsUnsaved || !this.#isBookUnsaved ? this.#results : null;
  }

  /** Of results, or of the workbook itself where there are none. */
  #isPlain(results: ResultsBook | null): boolean {
    return results?.isOfLocked ?? this.#desk.book().lock === "lost";
  }

  get #areResultsUnsaved(): boolean {
    return this.#results !== null && this.#results !== this.#saved.results;
  }

  get #isBookUnsaved(): boolean {
    const book = this.#desk.book();
    return book.source.door === "file" && book.state !== null && book.state !== this.#saved.state;
  }

  async #writeNew(
    edits: readonly WorkbookEdit[],
    fileName: string,
    isOfLocked: boolean,
  ): Promise<OpenedWorkbook> {
    const book = this.#desk.book();
    const workbook = await this.#desk.workbooks.create(fileName);
    book.degraded = (await workbook.apply(withTheirCells(await workbook.snapshot(), edits).edits)).degraded;
    this.#written = [];
    if (book.source.door === "excel") {
      await book.source.workbook.openNew(workbook.save().bytes);
      return this.#desk.view();
    }
    const results = await resultsBook(workbook, book.fileNames, isOfLocked);
    this.#results = results;
    this.#resultsAfter = book.lastWrite;
    this.#isLastPlain = isOfLocked;
    this.#written = addedSheets(edits).map((sheet) => resultsSheet(results, sheet));
    return this.#desk.view();
  }

  async #apply(edits: readonly WorkbookEdit[], passwords: Passwords): Promise<OpenedWorkbook> {
    await this.#desk.book().apply(edits, passwords);
    const { degraded } = this.#desk.book();
    const hidden = degraded.flatMap(({ code, sheet }) => (code === "stays-hidden" ? [sheet] : []));
    this.#written = addedSheets(edits).filter((sheet) => !hidden.includes(sheet));
    this.#isLastPlain = this.#isPlain(null);
    return this.#desk.accept();
  }

  async #unmark(passwords: Passwords): Promise<void> {
    const book = this.#desk.book();
    await book.apply(planMarkRemoval(book.snapshot), passwords, "unmark");
  }
}

/** The sheets that edits make and leave in sight, in the order of their tabs. */
function addedSheets(edits: readonly WorkbookEdit[]): string[] {
  const hidden = new Set(
    edits.flatMap((edit) =>
      edit.kind === "set-visibility" && edit.visibility !== "visible" ? [edit.sheet] : [],
    ),
  );
  const added = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  return [...new Set(added)].filter((sheet) => !hidden.has(sheet));
}
