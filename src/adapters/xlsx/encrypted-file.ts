import { CFB as library } from "@e965/xlsx";
import { WorkbookError } from "../../workbook/workbook-error";
import { agileCipher } from "./agile-encryption";
import { damagedBook } from "./damaged-book";
import { joinBytes } from "./spun-key";
import { areRecordsLocked, openRecords97 } from "./old-encryption";
import type { PackageCipher } from "./package-cipher";
import { standardCipher } from "./standard-encryption";

/** A workbook that lay in an encrypted file. */
export interface OpenedFile {
  /** The package, not encrypted. */
  readonly bytes: Uint8Array;
  /** Locks a changed package with the same password and keys: the same content gives the same bytes. */
  readonly lock: (bytes: Uint8Array) => Uint8Array;
}

interface CompoundContainer {
  readonly FullPaths: readonly string[];
}

interface CompoundEntry {
  content: Uint8Array;
  size: number;
}

/** The part of the library's compound files that is used here; it comes without types. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: "array" }): CompoundContainer;
  find(container: CompoundContainer, path: string): CompoundEntry | null;
  write(container: CompoundContainer, options: { type: "array" }): ArrayBuffer;
}

const CFB = library as CompoundFiles;
const INFO = "EncryptionInfo";
const PACKAGE = "EncryptedPackage";
const AGILE = 4;

/** Excel locks with this password where a person only protected the structure, and opens without asking. Source: MS-OFFCRYPTO 2.4.2.3 and MS-XLS 2.2.10. */
export const SILENT_PASSWORD = "VelvetSweatshop";

/** What a compound file holds, by its streams. */
export type CompoundContent = "encrypted" | "workbook" | "DOC" | "PPT" | "unknown";

/** Streams in the root of a container: those of objects inside it lie deeper. */
const ROOT_STREAMS: readonly (readonly [string, CompoundContent])[] = [
  [PACKAGE, "encrypted"],
  ["Workbook", "workbook"],
  ["Book", "workbook"],
  ["WordDocument", "DOC"],
  ["PowerPoint Document", "PPT"],
];

/** What a compound file holds. @throws {WorkbookError} `damaged` when its list of streams cannot be read. */
export function compoundContent(bytes: Uint8Array): CompoundContent {
  const root = new Set(
    container(bytes).FullPaths.flatMap((path) => {
      const [, name = "", ...deeper] = path.split("/");
      return deeper.length === 0 ? [name.toLowerCase()] : [];
    }),
  );
  return ROOT_STREAMS.find(([name]) => root.has(name.toLowerCase()))?.[1] ?? "unknown";
}

/**
 * Opens an encrypted package, without a password by the one that Excel tries in silence.
 *
 * @throws {WorkbookError} `encrypted` where it needs a password, `wrong-password`, `damaged`.
 */
export function openEncryptedFile(bytes: Uint8Array, password: string | undefined): OpenedFile {
  try {
    const opened = openedWith(bytes, password ?? SILENT_PASSWORD);
    if (opened !== null) return opened;
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw damagedBook("Cannot open the workbook: its encryption cannot be read", { why: "cipher" }, cause);
  }
  if (password === undefined)
    throw new WorkbookError("encrypted", "Cannot open the workbook: it is encrypted");
  throw new WorkbookError("wrong-password", "Cannot open the workbook: the password does not fit");
}

/**
 * An .xls with its records in the clear, where they are locked with RC4; without a password by the one that Excel tries
 * in silence. A file that is not locked, or in the way that its reader knows, is given back as it is.
 *
 * @throws {WorkbookError} `encrypted` where it needs a password, `wrong-password`, `damaged`.
 */
export function openXls(bytes: Uint8Array, password: string | undefined): Uint8Array {
  if (!startsAsCompound(bytes)) return bytes;
  const streams = container(bytes);
  const records = CFB.find(streams, RECORDS);
  if (records === null) return bytes;
  const opened = openRecords97(new Uint8Array(records.content), password ?? SILENT_PASSWORD);
  if (opened.kind === "wrong-password") {
    const code = password === undefined ? "encrypted" : "wrong-password";
    throw new WorkbookError(code, "Cannot open the workbook: its records are locked");
  }
  if (opened.kind === "other-cipher") {
    throw new WorkbookError("encrypted", "Cannot open the workbook: its cipher is not known", {
      cipher: "old",
    });
  }
  if (opened.kind !== "opened") return bytes;
  setStream(streams, RECORDS, opened.stream);
  return new Uint8Array(CFB.write(streams, { type: "array" }));
}

/** Whether an .xls asks for a password. */
export function isLockedXls(bytes: Uint8Array): boolean {
  const records = startsAsCompound(bytes) ? CFB.find(container(bytes), RECORDS) : null;
  return records !== null && areRecordsLocked(new Uint8Array(records.content));
}

const RECORDS = "Workbook";
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function startsAsCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, index) => bytes[index] === byte);
}

/** null where the password does not fit. */
function openedWith(bytes: Uint8Array, password: string): OpenedFile | null {
  const streams = container(bytes);
  const info = streamOf(streams, INFO);
  const isAgile = info[0] === AGILE && info[2] === AGILE;
  const cipher = isAgile ? agileCipher(info, password) : standardCipher(info, password);
  if (cipher === null) return null;
  const stream = streamOf(streams, PACKAGE);
  const view = new DataView(stream.buffer, stream.byteOffset);
  const size = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  const content = cipher.decrypt(stream);
  if (size > content.length)
    throw damagedBook("Cannot open the workbook: its content is cut short", { why: "tampered" });
  return { bytes: content.slice(0, size), lock: (changed) => lockedFile(bytes, cipher, changed) };
}

/** @throws {WorkbookError} `damaged`. */
function container(bytes: Uint8Array): CompoundContainer {
  try {
    return CFB.read(bytes, { type: "array" });
  } catch (cause) {
    throw damagedBook("Cannot open the file: its container is damaged", { why: "list" }, cause);
  }
}

function lockedFile(original: Uint8Array, cipher: PackageCipher, content: Uint8Array): Uint8Array {
  const streams = container(original);
  const size = new Uint8Array(8);
  new DataView(size.buffer).setUint32(0, content.length, true);
  const stream = joinBytes(size, cipher.encrypt(content));
  setStream(streams, PACKAGE, stream);
  setStream(streams, INFO, cipher.info(stream));
  return new Uint8Array(CFB.write(streams, { type: "array" }));
}

function streamOf(streams: CompoundContainer, name: string): Uint8Array {
  const entry = CFB.find(streams, name);
  if (entry === null) {
    throw damagedBook("Cannot open the workbook: a stream is missing", { missing: name });
  }
  return new Uint8Array(entry.content);
}

function setStream(streams: CompoundContainer, name: string, bytes: Uint8Array): void {
  const entry = CFB.find(streams, name);
  if (entry === null) return;
  entry.content = bytes;
  entry.size = bytes.length;
}
