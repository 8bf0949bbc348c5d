import { read, set_cptable, type WorkBook } from "@e965/xlsx";
import { plainSheet } from "../../workbook/plain-sheet";
import type { Grid } from "../../workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { WorkbookError } from "../../workbook/workbook-error";
import { platformCodePages } from "./code-pages";
import { bookContent, type CarriedFacts } from "./book-content";
import { damagedBook } from "./damaged-book";
import { CellLines, MOST_ROWS } from "./cell-lines";
import { delimitedRows } from "../../workbook/delimited-text";
import { openXls, SILENT_PASSWORD } from "./encrypted-file";
import type { FileKind } from "./file-kind";
import { decodeText, type DecodedText } from "./text-encoding";
import { archivedPages } from "./web-archive";
import { markHiddenRows } from "./hidden-ods-rows";
import { checkRepeatedCells } from "./repeated-cells";
import { openDocumentParts, withoutStumbles } from "./library-needs";
import { ZipPackage } from "./zip-package";
import { pageCharset, readPages, xmlEncoding } from "./web-page";

/** Code page of old .xls files that name none: they come from Russian Windows. */
const RUSSIAN_CODE_PAGE = 1251;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

set_cptable(platformCodePages);

/** Kinds of files that are no package of xlsx. */
export type OtherKind = Exclude<FileKind, "package" | "encrypted">;

/** What a file of another kind holds. */
export type OtherContent = Omit<WorkbookSnapshot, "fileName"> & {
  /** What goes into the new book beside what a snapshot says; null of a text, which has nothing of it. */
  readonly carried: CarriedFacts | null;
};

/** A file to read and what the person says of it. */
export interface OtherFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly password: string | undefined;
}

/**
 * Reads a workbook that is not an xlsx package: .xls, .ods, .xlsb, XML of 2003, saved web pages, delimited text.
 *
 * @throws {WorkbookError} `encrypted`, `damaged`.
 */
export function readOtherWorkbook(kind: OtherKind, file: OtherFile): OtherContent {
  try {
    return contentOf(kind, file);
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw damagedBook("Cannot read the file: its content makes no sense", {}, cause);
  }
}

function contentOf(kind: OtherKind, file: OtherFile): OtherContent {
  const { bytes, fileName } = file;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 65_536));
  if (kind === "text") return textContent(decodeText(bytes), fileName);
  if (kind === "xml") {
    const decoded = decodeText(bytes, xmlEncoding(start));
    checkRepeatedCells(decoded.text);
    const book = openXmlBook(decoded.text);
    markHiddenRows(book, decoded.text);
    return bookContent(book, doubtOf(decoded));
  }
  if (kind === "page") {
    const decoded = decodeText(bytes, pageCharset(start) ?? xmlEncoding(start));
    return bookContent(
      readable(() => readPages([{ location: "", text: decoded.text }])),
      doubtOf(decoded),
    );
  }
  if (kind === "web-archive") {
    const pages = archivedPages(bytes).map(({ location, charset, bytes: page }) => {
      const own = pageCharset(new TextDecoder("latin1").decode(page.subarray(0, 4096)));
      return { location, ...decodeText(page, charset ?? own) };
    });
    const doubtful = pages.find(({ doubt }) => doubt !== null);
    return bookContent(
      readable(() => readPages(pages)),
      doubtOf(doubtful),
    );
  }
  const isZip = ZIP.every((byte, index) => bytes[index] === byte);
  if (!isZip) return bookContent(openBook(openXls(bytes, file.password), file.password), {});
  const { bytes: whole, content } = wholePackage(bytes);
  const book = openBook(whole, file.password);
  if (content !== null) markHiddenRows(book, content);
  return bookContent(book, {});
}

/** Delimited text as a workbook of one sheet, named after the file as Excel does. */
function textContent(decoded: DecodedText, fileName: string): OtherContent {
  const cells = textCells(decoded.text);
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .trim()
    .slice(0, 31);
  return {
    sheets: [plainSheet(name === "" ? "Лист1" : name, { cells, ...doubtOf(decoded) })],
    structureLocked: false,
    names: [],
    settings: {},
    carried: null,
  };
}

/** Lines without a text cost nothing, however many there are. */
function textCells(text: string): Grid {
  const lines = new CellLines();
  let row = -1;
  for (const cells of delimitedRows(text)) {
    row += 1;
    if (cells.every((cell) => cell === "")) continue;
    if (row >= MOST_ROWS)
      throw new WorkbookError("too-large", "Cannot read the text: more lines than a sheet", { why: "rows" });
    lines.begin(row);
    cells.forEach((cell, column) => {
      if (cell !== "") lines.put(column, cell);
    });
  }
  return lines.finish();
}

function doubtOf(decoded: DecodedText | undefined): Pick<SheetSnapshot, "encodingDoubt"> {
  if (decoded === undefined || decoded.doubt === null) return {};
  return { encodingDoubt: { encoding: decoded.encoding, isReadable: decoded.doubt === "guessed" } };
}

/**
 * The package, verified, with the parts that the library asks of an .ods although the format does without them; and what its
 * part content.xml says, null where it is no .ods.
 */
function wholePackage(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly content: string | null } {
  const zip = new ZipPackage(bytes);
  zip.verify();
  const content = zip.find("content.xml");
  if (content === null) return { bytes, content };
  const text = zip.text(content);
  if (!checkRepeatedCells(text))
    throw damagedBook("Cannot read the workbook: its content has no end", { why: "markup", part: content });
  const missing = openDocumentParts.filter(({ name }) => zip.find(name) === null);
  for (const { name, text } of missing) zip.write(name, text);
  return { bytes: missing.length === 0 ? bytes : zip.toBytes(), content: text };
}

/** @throws {WorkbookError} `damaged` where the text ends before its book: the library reads as far as it goes. */
function openXmlBook(text: string): WorkBook {
  if (BOOK_BEGINS.test(text.slice(0, LONGEST_HEAD)) && !BOOK_ENDS.test(text.slice(-LONGEST_FOOT)))
    throw damagedBook("Cannot read the workbook: its text has no end", { why: "markup" });
  try {
    return openBook(text, undefined);
  } catch (error) {
    const plain = withoutStumbles(text);
    if (plain === text) throw error;
    return openBook(plain, undefined);
  }
}

/** The book of XML of 2003, whatever its prefix; its tag stands within so many letters of either end. */
const BOOK_BEGINS = /<(?:[\w-]+:)?Workbook\b/;
const BOOK_ENDS = /<\/(?:[\w-]+:)?Workbook\s*>/;
const LONGEST_HEAD = 4096;
const LONGEST_FOOT = 4096;

/** @throws {WorkbookError} As `readable`; `damaged` where no sheet is found, of which every book has one. */
function openBook(content: Uint8Array | string, password: string | undefined): WorkBook {
  const book = readable(
    () =>
      read(content, {
        type: typeof content === "string" ? "string" : "array",
        dense: true,
        cellText: false,
        cellHTML: false,
        cellNF: true,
        cellStyles: true,
        raw: true,
        ...(typeof content === "string" ? {} : { codepage: RUSSIAN_CODE_PAGE }),
        password: password ?? SILENT_PASSWORD,
      }),
    password !== undefined,
  );
  const twice = book.SheetNames.find((name, index) => book.SheetNames.indexOf(name) !== index);
  // The library holds sheets by their names: of two of one name it has the cells of the last.
  if (twice !== undefined)
    throw damagedBook("Cannot open the workbook: two sheets have one name", {
      why: "same-name",
      sheet: twice,
    });
  if (book.SheetNames.length > 0) return book;
  throw damagedBook("Cannot open the workbook: it has no sheet", {});
}

/** What `open` gives; what the library throws, as an error of ours. @param isTyped The password is of a person. */
function readable(open: () => WorkBook, isTyped = false): WorkBook {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    const message = cause instanceof Error ? cause.message : "";
    if (!/password|encrypt/i.test(message)) {
      throw damagedBook("Cannot open the workbook: it cannot be read", {}, cause);
    }
    if (/incorrect/i.test(message) && !isTyped)
      throw new WorkbookError("encrypted", "Cannot open the workbook: it is encrypted", {}, { cause });
    if (/incorrect/i.test(message))
      throw new WorkbookError(
        "wrong-password",
        "Cannot open the workbook: the password does not fit",
        {},
        { cause },
      );
    // Only the oldest of its ciphers is known here, and of others not even whether a password fits.
    throw new WorkbookError(
      "encrypted",
      "Cannot open the workbook: it is encrypted",
      { cipher: /ODS/.test(message) ? "ods" : "old" },
      { cause },
    );
  }
}
