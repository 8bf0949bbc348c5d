import { WorkbookError } from "../../workbook/workbook-error";
import { compoundContent } from "./encrypted-file";
import { decodeText } from "./text-encoding";
import { isWebArchive } from "./web-archive";
import { ZipPackage } from "./zip-package";

/** How a file has to be read. */
export type FileKind = "package" | "encrypted" | "other-workbook" | "xml" | "page" | "web-archive" | "text";

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7Z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["GZIP", [0x1f, 0x8b]],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Old .xls without a container: BIFF2 to BIFF4 begin with this record, whose length is one of few. */
const BARE_BIFF = 0x09;
const BARE_BIFF_LENGTHS = [4, 6, 8, 16];
const TEXT_EXTENSIONS = [".csv", ".txt", ".tsv", ".tab"];
/** Text that a program saved as .xls: Excel opens it too. */
const SHEET_EXTENSIONS = [".xls", ".xlsx"];
const WORKBOOK_MARKUP = /<(?:\?mso-application|(?:[\w-]+:)?Workbook\b|office:document\b)/i;
const PAGE_START = /^\s*<(?:!doctype html|html|head|body|meta|title|style|div|table|tr)\b/i;
/** A part of a page, or one that a program wrote its own way: any tag or a remark. */
const TAG_START = /^\s*<(?:!--|[a-z][a-z\d]*[\s/>])/i;
const START_BYTES = 65_536;

/**
 * Tells by its first bytes how a file has to be read.
 *
 * @throws {WorkbookError} `empty` for a file without a byte; `not-a-workbook` with `startsLike`;
 * `damaged` for an Office package without its main part.
 */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0) throw new WorkbookError("empty", "Cannot open the file: it has no bytes");
  if (begins(bytes, ZIP)) return zipKind(bytes);
  if (begins(bytes, COMPOUND)) return compoundKind(bytes);
  const known = SIGNATURES.find(([, signature]) => begins(bytes, signature));
  if (known !== undefined) throw notAWorkbook(known[0]);
  if (bytes[0] === BARE_BIFF && BARE_BIFF_LENGTHS.includes(bytes[2] ?? 0) && bytes[3] === 0) {
    return "other-workbook";
  }
  const { text } = decodeText(bytes.subarray(0, START_BYTES));
  return markupKind(bytes, text) ?? plainKind(bytes, text, fileName.toLowerCase());
}

/** Of a file that is text in tags; null for other text. */
function markupKind(bytes: Uint8Array, start: string): FileKind | null {
  if (isWebArchive(start)) return "web-archive";
  const isXml = /^\s*<\?xml/.test(start);
  if (WORKBOOK_MARKUP.test(start)) return "xml";
  const isPage = PAGE_START.test(start) || (isXml && /<(?:html|table)\b/i.test(start));
  if (isPage || TAG_START.test(start)) {
    // The styles of a page that Excel saved may be longer than all that was looked at.
    if (/<table\b/i.test(start) || /<table\b/i.test(decodeText(bytes).text)) return "page";
    if (isPage) throw notAWorkbook("HTML");
  }
  if (isXml) throw notAWorkbook("XML");
  return null;
}

function plainKind(bytes: Uint8Array, start: string, fileName: string): FileKind {
  if (TEXT_EXTENSIONS.some((extension) => fileName.endsWith(extension))) return "text";
  const isBinary = /(?![\t\n\f\r])\p{Cc}/u.test(start);
  if (!isBinary && SHEET_EXTENSIONS.some((extension) => fileName.endsWith(extension)) && isTable(start)) {
    return "text";
  }
  throw notAWorkbook(bytes.subarray(0, 4096).includes(0) ? "binary" : "text");
}

/** Tells whether lines are rows of a table: two or more with the same number of tabs or semicolons. */
function isTable(start: string): boolean {
  const lines = start.split(/\r\n?|\n/).slice(0, -1);
  return ["\t", ";"].some((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    return counts.length >= 2 && counts.length * 2 >= lines.length && new Set(counts).size === 1;
  });
}

function zipKind(bytes: Uint8Array): FileKind {
  const zip = new ZipPackage(bytes);
  const names = zip.names();
  function has(start: string): boolean {
    return names.some((name) => name.toLowerCase().startsWith(start));
  }
  if (has("xl/workbook.bin")) return "other-workbook";
  if (has("xl/")) return "package";
  if (has("word/")) throw notAWorkbook("DOCX");
  if (has("ppt/")) throw notAWorkbook("PPTX");
  if (zip.find("mimetype") !== null) {
    if (zip.text("mimetype").includes("spreadsheet")) return "other-workbook";
    throw notAWorkbook("ODT");
  }
  if (has("[content_types].xml")) return "package";
  throw notAWorkbook("ZIP");
}

/** A document of Word inside a workbook lies deeper, and makes none of it. */
function compoundKind(bytes: Uint8Array): FileKind {
  const content = compoundContent(bytes);
  if (content === "DOC" || content === "PPT") throw notAWorkbook(content);
  return content === "encrypted" ? "encrypted" : "other-workbook";
}

function notAWorkbook(startsLike: string): WorkbookError {
  return new WorkbookError("not-a-workbook", "Cannot open the file: it is not a workbook", { startsLike });
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
