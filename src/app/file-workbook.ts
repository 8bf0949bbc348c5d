import type { WorkbookPort } from "../workbook/port";
import type { SheetLook } from "../workbook/sheet-look";
import type { StoppableWork } from "../workbook/work-stopped";
import type { SavedFile } from "./session-values";

/** A workbook opened from a file. */
export interface FileWorkbook extends WorkbookPort {
  /** As it is saved. */
  readonly fileName: string;
  /** The original was not an xlsx or xlsm, so a new .xlsx is saved. */
  readonly savedAsNew: boolean;
  /** The original asks for a password; what is saved of it asks for the same one. */
  readonly isEncrypted: boolean;
  /** The original asks for a password; where what is saved does not, that has to be told. */
  readonly wasEncrypted: boolean;
  /** How a sheet of ours looks in Excel; null for a sheet that the add-in did not make. */
  look(sheet: string): SheetLook | null;
  /** The file as it is now. */
  save(): SavedFile;
}

/**
 * Opens a file as a workbook, or makes an empty one.
 *
 * @throws {WorkbookError} `not-a-workbook`, `damaged`, `encrypted`, `wrong-password`, `empty`, `engine-crashed`.
 */
export interface FileWorkbooks {
  /** @param work Ends the reading where the person wants it, with `WorkStopped`. */
  open(
    bytes: Uint8Array,
    fileName: string,
    password: string | null,
    work?: StoppableWork,
  ): Promise<FileWorkbook>;
  /** A workbook without the person's sheets, for results that cannot go into the original. */
  create(fileName: string): Promise<FileWorkbook>;
}
