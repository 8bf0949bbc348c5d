import { savedFileName, sessionText } from "../locale/session";
import type { WorkbookEdit } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { FileWorkbook, FileWorkbooks } from "./file-workbook";
import type { Passwords } from "./passwords";
import type { SessionBook } from "./session-book";
import type { OnProgress, OpenedWorkbook, SavedFile, WritePreview } from "./session-values";
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
}

/** What a session writes, and takes back. */
export class SessionWrites {
  /** Results that could not go into the original; saved instead of it. */
  #results: FileWorkbook | null = null;
  readonly #desk: WritesDesk;

  constructor(desk: WritesDesk) {
    this.#desk = desk;
  }

  get hasResults(): boolean {
    return this.#results !== null;
  }

  /** Another workbook was opened. */
  forget(): void {
    this.#results = null;
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
    const { checked, fileName } = basis;
    if (checked === "any") await this.#desk.book().renew();
    else await this.#desk.book().requireAs(checked);
    const edits = plan();
    this.#results = null;
    if (mode === "new-workbook") return this.#writeNew(edits, fileName);
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
    this.#results = null;
    return this.#apply(plan(), passwords);
  }

  removeMarks(passwords: Passwords): Promise<OpenedWorkbook> {
    return this.#apply(planMarkRemoval(this.#desk.book().snapshot), passwords);
  }

  async undo(passwords: Passwords): Promise<OpenedWorkbook> {
    if (this.#results !== null) {
      this.#results = null;
      return this.#desk.view();
    }
    await this.#desk.book().undoLast(passwords);
    return this.#desk.accept();
  }

  save(): SavedFile {
    const { fileName, bytes } = (this.#results ?? this.#desk.book().file()).save();
    return { fileName: savedFileName(fileName), bytes };
  }

  async #writeNew(edits: readonly WorkbookEdit[], fileName: string): Promise<OpenedWorkbook> {
    const book = this.#desk.book();
    const results = await this.#desk.workbooks.create(fileName);
    book.degraded = (await results.apply(edits)).degraded;
    if (book.source.door === "excel") await book.source.workbook.openNew(results.save().bytes);
    else this.#results = results;
    return this.#desk.view();
  }

  async #apply(edits: readonly WorkbookEdit[], passwords: Passwords): Promise<OpenedWorkbook> {
    await this.#desk.book().apply(edits, passwords);
    return this.#desk.accept();
  }
}
