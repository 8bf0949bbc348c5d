import { sheetOrigin } from "../core/table/recognise/sheet-origin";
import type { RecognisedTable } from "../core/model/recognised-table";
import { grouped } from "../core/grouped";
import type { FileRefusal, FileVerdict } from "../locale/files-text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { WorkStopped } from "../workbook/work-stopped";
import { WorkbookError } from "../workbook/workbook-error";
import { bookLabels, type NamedBook } from "./join-books";
import { hasSameSources } from "./same-sources";

/** A file that is to be read. */
export interface ListedFile {
  /** Tells it from the others. */
  readonly id: string;
  /** As typed, or with the folder that was dropped: «ВПР 2021/Математика.xlsx». */
  readonly path: string;
}

/** A file among several, as it is shown. */
export interface FileView {
  /** As it was listed by. */
  readonly id: string;
  readonly path: string;
  /** The name that its sheets are called by. */
  readonly label: string;
  readonly verdict: FileVerdict;
}

/** The system did not give a file's bytes. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly why: "missing" | "no-files" | "refused",
    options?: ErrorOptions,
  ) {
    super(`Cannot read the file: ${why}`, options);
  }
}

type FileState =
  | { readonly kind: "read"; readonly snapshot: WorkbookSnapshot }
  | { readonly kind: "own-only" }
  | { readonly kind: "same"; readonly as: string }
  | { readonly kind: "waiting" }
  | (FileRefusal & { readonly error: unknown });

interface Entry extends ListedFile {
  readonly label: string;
  readonly state: FileState;
  readonly isUsed: boolean;
}

const WAITING = { kind: "waiting" } as const;

/**
 * Files that are read together, each with what came of it. A file that cannot be used stops no other. Of a file that was
 * read only its cells are kept.
 */
export class FileSet {
  #entries: readonly Entry[] = [];
  readonly #encrypted = new Set<string>();

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** Whether a file among those that take part asks for a password. */
  get hasEncrypted(): boolean {
    return this.#entries.some(({ id, isUsed }) => isUsed && this.#encrypted.has(id));
  }

  /** A file asks for a password. */
  markEncrypted(id: string): void {
    this.#encrypted.add(id);
  }

  get paths(): readonly string[] {
    return this.#entries.map(({ path }) => path);
  }

  /** @throws where no file is listed by this id. */
  pathOf(id: string): string {
    const entry = this.#entries.find((listed) => listed.id === id);
    if (entry === undefined) throw new Error(`Cannot read file "${id}": it is not on the list`);
    return entry.path;
  }

  /** Puts files on the list; a file under the path of an earlier one takes its place. */
  list(files: readonly ListedFile[]): void {
    const given = new Set(files.map(({ path }) => path));
    const kept = this.#entries.filter(({ path }) => !given.has(path));
    const labels = bookLabels(
      files.map(({ path }) => path),
      kept.map(({ label }) => label),
    );
    const added = files.map((file, index): Entry => {
      return { ...file, label: labels[index] ?? file.path, state: WAITING, isUsed: true };
    });
    this.#entries = [...kept, ...added];
  }

  /**
   * Reads one of the files; whatever is wrong with it becomes its verdict.
   *
   * @param open Opens it and gives its cells.
   * @param host The workbook that the files are read beside; null where there is none.
   */
  async read(
    id: string,
    open: () => Promise<WorkbookSnapshot>,
    host: WorkbookSnapshot | null = null,
  ): Promise<void> {
    // What is read anew must not be kept beside what it was.
    this.#change(id, { state: WAITING });
    const state = await this.#stateOf(open, host);
    this.#change(id, { state });
  }

  setUsed(id: string, isUsed: boolean): void {
    this.#change(id, { isUsed });
  }

  remove(id: string): void {
    const gone = this.#entries.find((entry) => entry.id === id);
    this.#entries = this.#entries.filter((entry) => entry !== gone);
    // A copy of what is gone is no copy any more: it has to be read again.
    this.#entries = this.#entries.map((entry) => {
      const isCopy = entry.state.kind === "same" && entry.state.as === gone?.label;
      return isCopy ? { ...entry, state: WAITING } : entry;
    });
  }

  /** The books that can be used, in the order of the list. */
  books(): NamedBook[] {
    return this.#entries.flatMap(({ label, state, isUsed }) => {
      return isUsed && state.kind === "read" ? [{ label, snapshot: state.snapshot }] : [];
    });
  }

  /** @param tables Of the joined book. */
  views(tables: readonly RecognisedTable[]): FileView[] {
    const ofFile = grouped(tables, ({ sheet }) => sheetOrigin(sheet, "").fileName);
    return this.#entries.map((entry) => {
      const { id, path, label } = entry;
      return { id, path, label, verdict: verdictOf(entry, ofFile.get(label) ?? []) };
    });
  }

  /** What the program itself did wrong with a file; undefined where it did nothing wrong. */
  fault(): unknown {
    const states = this.#entries.map(({ state }) => state);
    return states.flatMap((state) => {
      return state.kind === "refused" && state.code === "unexpected" ? [state.error] : [];
    })[0];
  }

  async #stateOf(open: () => Promise<WorkbookSnapshot>, host: WorkbookSnapshot | null): Promise<FileState> {
    try {
      const whole = await open();
      const snapshot = { ...whole, sheets: whole.sheets.filter(({ own }) => !own) };
      if (snapshot.sheets.length === 0) return { kind: "own-only" };
      if (host !== null && hasSameSources(snapshot, host)) return { kind: "same", as: host.fileName };
      const twin = this.#entries.find(({ state }) => {
        return state.kind === "read" && hasSameSources(snapshot, state.snapshot);
      });
      return twin === undefined ? { kind: "read", snapshot } : { kind: "same", as: twin.label };
    } catch (error) {
      // A file at which the person ended the reading waits on.
      if (error instanceof WorkStopped) throw error;
      return { ...refusalOf(error), error };
    }
  }

  #change(id: string, change: Partial<Pick<Entry, "state" | "isUsed">>): void {
    this.#entries = this.#entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  }
}

/** Why a file could not be opened; "unexpected" is a fault of the program. */
export function refusalOf(error: unknown): FileRefusal {
  if (error instanceof WorkbookError) return { kind: "refused", code: error.code, details: error.details };
  if (error instanceof UnreadableFile)
    return { kind: "refused", code: "unreadable", details: { why: error.why } };
  return { kind: "refused", code: "unexpected", details: {} };
}

function verdictOf({ state, isUsed }: Entry, tables: readonly RecognisedTable[]): FileVerdict {
  if (state.kind === "refused") return { kind: "refused", code: state.code, details: state.details };
  if (state.kind !== "read") return state;
  if (!isUsed) return { kind: "left-out" };
  if (tables.length === 0) return { kind: "no-tables" };
  return {
    kind: "tables",
    tables: tables.length,
    schools: Math.max(...tables.map(({ schoolCount }) => schoolCount)),
    asked: tables.filter(({ questions }) => questions.length > 0).length,
  };
}
