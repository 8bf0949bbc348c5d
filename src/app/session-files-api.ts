import type { ListedFile } from "./file-set";
import type { OpenedWorkbook, Outcome } from "./session-values";

/** The id of a file that was open alone before others were read beside it. */
export const ALONE = "alone";

/** A file's bytes; "unreadable": the browser could not get at them; "foreign": not asked for, as it cannot hold a table. */
export type GivenBytes = Uint8Array | "unreadable" | "foreign";

/**
 * Files that are read together, or beside the workbook that is open in Excel. They are read one by one, so that the bytes of
 * one only are held, the others are counted, and a person can stop.
 */
export interface FilesApi {
  /**
   * Lists files to be read.
   *
   * @param how "instead" lets go what was open; "beside" keeps it as one of the files, or as the workbook open in Excel.
   */
  list(files: readonly ListedFile[], how: "instead" | "beside"): Promise<Outcome<null>>;
  /**
   * Reads a listed file. What is wrong with it is its verdict and no failure; after `cancel()` it fails with code "cancelled".
   *
   * @param bytes Of the file, or why there are none.
   */
  read(id: string, bytes: GivenBytes, password: string | null): Promise<Outcome<null>>;
  /** Reads one file by itself, again or for the first time, whatever was cancelled before. */
  readAgain(id: string, bytes: GivenBytes, password: string | null): Promise<Outcome<OpenedWorkbook>>;
  /** Recognises the tables of all that was read. */
  finish(): Promise<Outcome<OpenedWorkbook>>;
  /** Lets a file take part in the check, or not. */
  setUsed(id: string, isUsed: boolean): Promise<Outcome<OpenedWorkbook>>;
  remove(id: string): Promise<Outcome<OpenedWorkbook>>;
}
