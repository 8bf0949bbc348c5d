import type { TableAnswers } from "../core/model/recognised-table";
import type { ShownForm } from "../core/model/shown-form";
import { isSameHeader } from "../core/table/shown/shown-form-of";
import { WorkbookError } from "../workbook/workbook-error";
import { carriedAnswers, carriedForms } from "./carried-settings";
import type { FileWorkbook } from "./file-workbook";
import { UnreadableFile, type FileSet, type ListedFile } from "./file-set";
import { joinAnswers } from "./join-books";
import { attempt } from "./outcome";
import type { OwnSettings } from "./own-settings";
import { RunCancelled } from "./run-check";
import { SessionBook } from "./session-book";
import { ALONE, type FilesApi, type GivenBytes } from "./session-files-api";
import type { OpenedWorkbook, Outcome } from "./session-values";

/** What the files need of the session they are part of. */
export interface FilesDesk {
  /** What is open; null before anything is. */
  book(): SessionBook | null;
  /** Takes another one; @param answers Of its tables; null forgets all that was set. */
  take(book: SessionBook, answers: TableAnswers | null): void;
  own(): OwnSettings;
  open(bytes: Uint8Array, fileName: string, password: string | null): Promise<FileWorkbook>;
  /** Recognises what is there now; these answers hold where the person gave none. */
  accept(carried: TableAnswers, forms: readonly ShownForm[]): OpenedWorkbook;
  pause(): Promise<void>;
  beginWork(): void;
  isCancelled(): boolean;
}

/** The files of a session. */
export class SessionFiles implements FilesApi {
  readonly #desk: FilesDesk;

  constructor(desk: FilesDesk) {
    this.#desk = desk;
  }

  list(files: readonly ListedFile[], how: "instead" | "beside"): Promise<Outcome<null>> {
    this.#desk.beginWork();
    return attempt(async () => {
      if (how === "instead" || this.#desk.book() === null)
        this.#desk.take(await SessionBook.read({ door: "files" }), null);
      else await this.#makeRoom();
      this.#files().list(files);
      return null;
    });
  }

  read(id: string, bytes: GivenBytes, password: string | null): Promise<Outcome<null>> {
    return attempt(async () => {
      await this.#desk.pause();
      if (this.#desk.isCancelled()) throw new RunCancelled("Cannot read the file: cancelled");
      await this.#read(id, bytes, password);
      return null;
    });
  }

  readAgain(id: string, bytes: GivenBytes, password: string | null): Promise<Outcome<OpenedWorkbook>> {
    // A file that is asked for by itself was not ended with the others.
    this.#desk.beginWork();
    return attempt(async () => {
      await this.#read(id, bytes, password);
      return this.#accept();
    });
  }

  finish(): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => this.#accept());
  }

  setUsed(id: string, isUsed: boolean): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      this.#files().setUsed(id, isUsed);
      return this.#accept();
    });
  }

  remove(id: string): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      this.#files().remove(id);
      return this.#accept();
    });
  }

  async #read(id: string, bytes: GivenBytes, password: string | null): Promise<void> {
    const files = this.#files();
    const name = files.pathOf(id).split(/[\\/]/).at(-1) ?? "";
    const book = this.#desk.book();
    const host = book?.source.door === "excel" ? book.snapshot : null;
    await files.read(
      id,
      async () => {
        const workbook = await this.#open(bytes, name, password);
        if (workbook.wasEncrypted) files.markEncrypted(id);
        return workbook.snapshot();
      },
      host,
    );
  }

  async #open(bytes: GivenBytes, name: string, password: string | null): Promise<FileWorkbook> {
    if (bytes === "unreadable") throw new UnreadableFile("refused");
    if (bytes === "foreign") throw new WorkbookError("not-a-workbook", "Cannot open the file: not a table");
    return this.#desk.open(bytes, name, password);
  }

  #accept(): OpenedWorkbook {
    const books = this.#files().books();
    const { forms: own = [] } = this.#desk.own();
    const carried = carriedForms(books).filter((form) => !own.some((other) => isSameHeader(form, other)));
    return this.#desk.accept(carriedAnswers(books), [...carried, ...own]);
  }

  #files(): FileSet {
    const book = this.#desk.book();
    if (book === null) throw new Error("Cannot work on files: none is listed");
    return book.files;
  }

  /** A file that was open alone becomes the first of several; what was answered of its tables goes with it. */
  async #makeRoom(): Promise<void> {
    const alone = this.#desk.book();
    if (alone?.source.door !== "file") return;
    const { snapshot, lock } = alone;
    const several = await SessionBook.read({ door: "files" });
    several.files.list([{ id: ALONE, path: snapshot.fileName }]);
    await several.files.read(ALONE, () => Promise.resolve(snapshot));
    if (lock !== "none") several.files.markEncrypted(ALONE);
    const answers = several.files.books().map((book) => joinAnswers([book], [this.#desk.own().answers]));
    this.#desk.take(several, answers[0] ?? {});
  }
}
