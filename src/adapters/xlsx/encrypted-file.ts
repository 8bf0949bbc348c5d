import { CFB as library } from "@e965/xlsx";
import { WorkbookError } from "../../workbook/workbook-error";
import { agileCipher } from "./agile-encryption";
import { joinBytes } from "./spun-key";
import type { PackageCipher } from "./package-cipher";
import { standardCipher } from "./standard-encryption";

/** A workbook that lay in an encrypted file. */
export interface OpenedFile {
  /** The package, not encrypted. */
  readonly bytes: Uint8Array;
  /** Locks a changed package with the same password and keys: the same content gives the same bytes. */
  readonly lock: (bytes: Uint8Array) => Uint8Array;
}

interface CompoundEntry {
  content: Uint8Array;
  size: number;
}

/** The part of the library's compound files that is used here; it comes without types. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: "array" }): object;
  find(container: object, path: string): CompoundEntry | null;
  write(container: object, options: { type: "array" }): ArrayBuffer;
}

const CFB = library as CompoundFiles;
const INFO = "EncryptionInfo";
const PACKAGE = "EncryptedPackage";
const AGILE = 4;

/** Whether a compound file is an encrypted package (and not an old .xls). */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  try {
    return CFB.find(CFB.read(bytes, { type: "array" }), PACKAGE) !== null;
  } catch {
    return false;
  }
}

/** @throws {WorkbookError} `encrypted` without a password, `wrong-password`. */
export function openEncryptedFile(bytes: Uint8Array, password: string | undefined): OpenedFile {
  if (password === undefined) {
    throw new WorkbookError("encrypted", "Cannot open the workbook: it is encrypted");
  }
  const container = CFB.read(bytes, { type: "array" });
  const info = streamOf(container, INFO);
  const isAgile = info[0] === AGILE && info[2] === AGILE;
  const cipher = isAgile ? agileCipher(info, password) : standardCipher(info, password);
  if (cipher === null) {
    throw new WorkbookError("wrong-password", "Cannot open the workbook: the password does not fit");
  }
  const stream = streamOf(container, PACKAGE);
  const size = new DataView(stream.buffer, stream.byteOffset).getUint32(0, true);
  return {
    bytes: cipher.decrypt(stream).slice(0, size),
    lock: (content) => lockedFile(bytes, cipher, content),
  };
}

function lockedFile(original: Uint8Array, cipher: PackageCipher, content: Uint8Array): Uint8Array {
  const container = CFB.read(original, { type: "array" });
  const size = new Uint8Array(8);
  new DataView(size.buffer).setUint32(0, content.length, true);
  const stream = joinBytes(size, cipher.encrypt(content));
  setStream(container, PACKAGE, stream);
  setStream(container, INFO, cipher.info(stream));
  return new Uint8Array(CFB.write(container, { type: "array" }));
}

function streamOf(container: object, name: string): Uint8Array {
  const entry = CFB.find(container, name);
  if (entry === null) {
    throw new WorkbookError("damaged", "Cannot open the workbook: a stream is missing", { missing: name });
  }
  return new Uint8Array(entry.content);
}

function setStream(container: object, name: string, bytes: Uint8Array): void {
  const entry = CFB.find(container, name);
  if (entry === null) return;
  entry.content = bytes;
  entry.size = bytes.length;
}
