import { basename } from "node:path";
import { setFlagsFromString } from "node:v8";
import { FileSet, refusalOf, type FileView } from "../app/file-set";
import type { FileWorkbook, FileWorkbooks } from "../app/file-workbook";
import { bookLabels, type NamedBook } from "../app/join-books";
import { fileFailureText } from "../locale/cli";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { bytesOf } from "./given-files";
import { UnusableBooks } from "./unusable-books";

/**
 * A table of a million rows would take 1.3 GB of memory, a half of it results that nobody needs any more: the heap is let
 * grow less before it is cleared. A third more work of the processor, so only for files that need it.
 */
const SPARING = "--heap-growing-percent=30";
const LARGE_FILE = 64 << 20;

/** The one book of a call: its sheets can be added to it. */
export interface OpenBook extends NamedBook {
  readonly path: string;
  /** null where nothing is to be written: the file itself is let go once it is read. */
  readonly workbook: FileWorkbook | null;
}

/** The books of a call, open. */
export interface OpenBooks {
  /** Those that can be used: one or more. */
  readonly books: readonly NamedBook[];
  /** The book where only one was given. */
  readonly alone: OpenBook | null;
  /** What came of each file where several were given. */
  readonly files: FileSet;
  /** One of them asks for a password. */
  readonly isEncrypted: boolean;
}

/** How the books of a call are opened. */
export interface OpeningOptions {
  /** For opening encrypted books. */
  readonly password: string | null;
  /** Where sheets are to be added to the book. */
  readonly out: string | null;
}

/**
 * Opens the books of a call. Of several, those that cannot be used stop no other.
 *
 * @param files As `givenFiles()` gives them.
 * @param complain Told of each file that cannot be used, while others can.
 * @throws {UnusableBooks} where none can be used; each has its sentence.
 */
export async function openBooks(
  files: readonly string[],
  options: OpeningOptions,
  workbooks: FileWorkbooks,
  complain: (text: string) => void,
): Promise<OpenBooks> {
  const [first = ""] = files;
  if (files.length === 1) return openAlone(first, options, workbooks);
  const { password } = options;
  const set = new FileSet();
  set.list(files.map((path, index) => ({ id: String(index), path })));
  let isEncrypted = false;
  for (const [index, path] of files.entries()) {
    await set.read(String(index), async () => {
      const { workbook, snapshot } = await openFile(path, password, workbooks);
      isEncrypted ||= workbook.wasEncrypted;
      return snapshot;
    });
  }
  const books = set.books();
  const sentences = set.views([]).flatMap(refusedText);
  if (books.length > 0) {
    for (const sentence of sentences) complain(`${sentence}\n`);
    return { books, alone: null, files: set, isEncrypted };
  }
  const fault = set.fault();
  if (fault !== undefined) throw fault;
  throw new UnusableBooks(sentences);
}

/** Errors that are a fault of the program go on up. */
async function openAlone(
  path: string,
  { password, out }: OpeningOptions,
  workbooks: FileWorkbooks,
): Promise<OpenBooks> {
  try {
    const [label = path] = bookLabels([path]);
    const { workbook, snapshot } = await openFile(path, password, workbooks);
    const alone = { path, label, snapshot, workbook: out === null ? null : workbook };
    return { books: [alone], alone, files: new FileSet(), isEncrypted: workbook.wasEncrypted };
  } catch (error) {
    const { code, details } = refusalOf(error);
    if (code === "unexpected") throw error;
    throw new UnusableBooks([fileFailureText(path, code, details)], { cause: error });
  }
}

async function openFile(
  path: string,
  password: string | null,
  workbooks: FileWorkbooks,
): Promise<{ workbook: FileWorkbook; snapshot: WorkbookSnapshot }> {
  const bytes = bytesOf(path);
  if (bytes.length >= LARGE_FILE) setFlagsFromString(SPARING);
  const workbook = await workbooks.open(bytes, basename(path), password);
  return { workbook, snapshot: await workbook.snapshot() };
}

function refusedText({ path, verdict }: FileView): string[] {
  return verdict.kind === "refused" ? [fileFailureText(path, verdict.code, verdict.details)] : [];
}
