import { WorkbookError } from "../../workbook/workbook-error";
import { isEncryptedPackage } from "./encrypted-file";
import { ZipPackage } from "./zip-package";

/** How a file has to be read. */
export type FileKind = "package" | "encrypted" | "other-workbook" | "text";

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
/** Old .xls without a container: BIFF2 to BIFF4 begin with this record. */
const BARE_BIFF = [0x09];
const TEXT_EXTENSIONS = [".csv", ".txt", ".tsv", ".tab"];
const WORKBOOK_MARKUP = /<(?:\?mso-application|(?:[\w-]+:)?Workbook\b|table\b)/i;

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
  if (begins(bytes, BARE_BIFF) && bytes[1] !== undefined && bytes[1] <= 8) return "other-workbook";
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (WORKBOOK_MARKUP.test(new TextDecoder().decode(bytes.subarray(0, 65536)))) return "other-workbook";
  if (/^\s*<(?:!doctype html|html|head|body)/i.test(start)) throw notAWorkbook("HTML");
  if (/^\s*<\?xml/.test(start)) throw notAWorkbook("XML");
  const lower = fileName.toLowerCase();
  if (TEXT_EXTENSIONS.some((extension) => lower.endsWith(extension))) return "text";
  throw notAWorkbook(bytes.subarray(0, 4096).includes(0) ? "binary" : "text");
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

function compoundKind(bytes: Uint8Array): FileKind {
  if (isEncryptedPackage(bytes)) return "encrypted";
  // Names of streams stand in the container as UTF-16.
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes("WordDocument")) throw notAWorkbook("DOC");
  if (text.includes("PowerPoint Document")) throw notAWorkbook("PPT");
  return "other-workbook";
}

function notAWorkbook(startsLike: string): WorkbookError {
  return new WorkbookError("not-a-workbook", "Cannot open the file: it is not a workbook", { startsLike });
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
