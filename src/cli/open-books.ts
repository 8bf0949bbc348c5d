import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { FileWorkbook, FileWorkbooks } from "../app/file-workbook";
import { bookFailureText, unreadableText } from "../locale/cli";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { WorkbookError } from "../workbook/workbook-error";
import { bookLabels, type NamedBook } from "./join-books";

/** Inputs cannot be used: exit code 1. One Russian sentence for each. */
export class UnusableBooks extends Error {
  override readonly name = "UnusableBooks";

  constructor(
    readonly sentences: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`Cannot use ${String(sentences.length)} input(s)`, options);
  }
}

/** A book of the call, open. */
export interface OpenBook extends NamedBook {
  readonly path: string;
  readonly workbook: FileWorkbook;
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Opens all books of a call; when some cannot be used, each of them gets its sentence.
 *
 * @param paths As typed.
 * @param password For opening encrypted books.
 * @throws {UnusableBooks}
 */
export async function openBooks(
  paths: readonly string[],
  password: string | null,
  workbooks: FileWorkbooks,
): Promise<OpenBook[]> {
  const labels = bookLabels(paths);
  const opened: OpenBook[] = [];
  const sentences: string[] = [];
  for (const [index, path] of paths.entries()) {
    try {
      const workbook = await workbooks.open(bytesOf(path), basename(path), password);
      opened.push({ path, label: labels[index] ?? path, workbook, snapshot: await workbook.snapshot() });
    } catch (error) {
      sentences.push(...sentencesOf(error, path));
    }
  }
  if (sentences.length > 0) throw new UnusableBooks(sentences);
  return opened;
}

function bytesOf(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UnusableBooks([unreadableText(path, "missing")]);
  if (stat.isDirectory()) throw new UnusableBooks([unreadableText(path, "folder")]);
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new UnusableBooks([unreadableText(path, "refused")], { cause: error });
  }
}

/** What to say of a failure with a book; other errors are a fault of the program and go on up. */
function sentencesOf(error: unknown, path: string): readonly string[] {
  if (error instanceof UnusableBooks) return error.sentences;
  if (error instanceof WorkbookError) return [bookFailureText(path, error.code, error.details)];
  throw error;
}
