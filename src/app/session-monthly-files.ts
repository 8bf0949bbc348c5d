import type { FileStatus, MonthlyFile } from "../core/monthly/monthly-file";
import type { SchoolFile, SchoolSheet } from "../core/monthly/monthly-run";
import { usualUse } from "../locale/monthly-file-names";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { WorkbookError } from "../workbook/workbook-error";
import { openSchoolFile } from "./cleaning";
import type { ListedFile } from "./file-set";
import type { FileWorkbook } from "./file-workbook";
import type { MonthlyFileView, MonthlySource, MonthlyUse } from "./session-monthly-api";
import type { GivenBytes } from "./session-files-api";

interface Entry extends ListedFile {
  readonly read: SchoolFile | "waiting" | "unreadable" | "kept";
  /** It was opened by a password. */
  readonly isLocked?: boolean;
}

/** The files of a month as they were opened. Of a file only what cleaning needs is kept. */
export class MonthlyFiles {
  #entries: readonly Entry[] = [];

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  list(files: readonly ListedFile[]): void {
    const given = new Set(files.map(({ path }) => path));
    const kept = this.#entries.filter(({ path }) => !given.has(path));
    this.#entries = [...kept, ...files.map((file): Entry => ({ ...file, read: "waiting" }))];
  }

  remove(id: string): void {
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
  }

  has(id: string): boolean {
    return this.#entries.some((entry) => entry.id === id);
  }

  /**
   * Reads a file; what is wrong with it becomes its state.
   *
   * @param onKept Told of a workbook that an earlier month was written into; true where it is taken for that.
   */
  async read(
    id: string,
    bytes: GivenBytes,
    open: (bytes: Uint8Array, fileName: string) => Promise<FileWorkbook>,
    onKept: (workbook: FileWorkbook, snapshot: WorkbookSnapshot) => Promise<boolean>,
  ): Promise<void> {
    const { path } = this.#entry(id);
    if (bytes === "unreadable") {
      this.#set(id, "unreadable");
      return;
    }
    let [isKept, isLocked] = [false, false];
    const read = await openSchoolFile(path, async () => {
      if (bytes === "foreign") throw new WorkbookError("not-a-workbook", "Cannot open the file: not a table");
      const workbook = await open(bytes, nameOf(path));
      isLocked = workbook.wasEncrypted;
      const snapshot = await workbook.snapshot();
      isKept = await onKept(workbook, snapshot);
      return snapshot;
    });
    this.#set(id, isKept ? "kept" : read, isLocked);
  }

  /** The sheets of a file that was read; none where it could not be. */
  sheets(id: string): readonly SchoolSheet[] {
    const read = this.#entries.find((entry) => entry.id === id)?.read;
    return typeof read === "object" && "sheets" in read ? read.sheets : [];
  }

  /** Files that have sheets to take a form or a register from. */
  readIds(): string[] {
    return this.#entries.filter(({ id }) => this.sheets(id).length > 0).map(({ id }) => id);
  }

  /** Of the files whose rows are collected those that were opened by a password. */
  lockedPaths(results: readonly MonthlyFile[]): string[] {
    const used = new Set(results.flatMap(({ file, isUsed }) => (isUsed ? [file] : [])));
    return this.#entries.flatMap(({ path, isLocked }) => (isLocked === true && used.has(path) ? [path] : []));
  }

  /** The one file that by its name is the empty form, or the register; null where none or several are. */
  usual(use: "template" | "register"): MonthlySource | null {
    const [found, ...others] = this.#entries.filter(({ path }) => usualUse(nameOf(path)) === use);
    const isClear = found !== undefined && others.length === 0 && this.sheets(found.id).length > 0;
    return isClear ? { kind: "file", id: found.id } : null;
  }

  /** Those of schools, for a run. @param others Ids of files that are no school's. */
  ofSchools(others: readonly string[]): SchoolFile[] {
    return this.#entries.flatMap(({ id, read }) => {
      return typeof read === "object" && !others.includes(id) ? [read] : [];
    });
  }

  views(uses: ReadonlyMap<string, MonthlyUse>, results: readonly MonthlyFile[]): MonthlyFileView[] {
    const byPath = new Map(results.map((result) => [result.file, result]));
    return this.#entries.map(({ id, path, read }) => {
      const use = read === "kept" ? "kept" : (uses.get(id) ?? "school");
      const result = use === "school" ? (byPath.get(path) ?? null) : null;
      return { id, path, use, result, state: result?.status ?? stateOf(read) };
    });
  }

  #entry(id: string): Entry {
    const entry = this.#entries.find((listed) => listed.id === id);
    if (entry === undefined) throw new Error(`Cannot read file "${id}": it is not on the list`);
    return entry;
  }

  #set(id: string, read: Entry["read"], isLocked = false): void {
    this.#entries = this.#entries.map((entry) => (entry.id === id ? { ...entry, read, isLocked } : entry));
  }
}

function stateOf(read: Entry["read"]): FileStatus | "waiting" | "unreadable" | "read" {
  if (read === "kept") return "read";
  if (typeof read === "string") return read;
  return "refusal" in read ? read.refusal : "read";
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
