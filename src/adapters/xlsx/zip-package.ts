import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { WorkbookError } from "../../workbook/workbook-error";
import { crc32 } from "./crc32";

/** A part as it lies in the package. */
interface Entry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** 1 January 1980, 00:00, in the form of MS-DOS: the earliest a zip can say, so that bytes do not depend on the clock. */
const FIXED_TIME = 0x00210000;
const UTF8_NAME = 0x0800;
/** Bits of the flags that hold for packed bytes moved as they are: compression level only, no data descriptor. */
const KEPT_FLAGS = 0x0006 | UTF8_NAME;

/**
 * The parts of an Office file. Parts that nobody changes keep their packed bytes, so that a large
 * sheet costs nothing to carry over, and nothing of it can be lost.
 */
export class ZipPackage {
  private readonly entries = new Map<string, Entry>();
  private readonly written = new Map<string, Uint8Array>();

  /**
   * @param bytes A whole zip file; nothing for an empty package.
   * @throws {WorkbookError} `damaged` when the list of parts cannot be read.
   */
  constructor(bytes?: Uint8Array) {
    if (bytes === undefined) return;
    try {
      for (const entry of readEntries(bytes)) this.entries.set(entry.name, entry);
    } catch (cause) {
      throw new WorkbookError(
        "damaged",
        "Cannot read the package: its list of parts is damaged",
        {},
        { cause },
      );
    }
  }

  /** Names of all parts, in the order of the original, new ones last. */
  names(): string[] {
    const added = [...this.written.keys()].filter((name) => !this.entries.has(name)).sort();
    return [...this.entries.keys(), ...added];
  }

  /** The part's name as the package writes it (names differ in case in real files), or null. */
  find(name: string): string | null {
    if (this.entries.has(name) || this.written.has(name)) return name;
    const lower = name.toLowerCase();
    return this.names().find((other) => other.toLowerCase() === lower) ?? null;
  }

  /** Tells whether a part is the same as in another version of the file. */
  fingerprint(name: string): string {
    const entry = this.entries.get(name);
    return entry === undefined ? "" : `${String(entry.crc)}:${String(entry.size)}`;
  }

  /** @throws {WorkbookError} `damaged` when the part is missing or cannot be unpacked. */
  read(name: string): Uint8Array {
    const changed = this.written.get(name);
    if (changed !== undefined) return changed;
    const entry = this.entries.get(name);
    if (entry === undefined) {
      throw new WorkbookError("damaged", "Cannot read the package: a part is missing", { missing: name });
    }
    if (entry.method === 0) return entry.packed;
    try {
      return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch (cause) {
      throw new WorkbookError(
        "damaged",
        "Cannot read the package: a part is damaged",
        { missing: name },
        { cause },
      );
    }
  }

  /** A text part. @throws {WorkbookError} `damaged` as `read`. */
  text(name: string): string {
    return decodeXml(this.read(name));
  }

  write(name: string, content: string | Uint8Array): void {
    this.written.set(name, typeof content === "string" ? strToU8(content) : content);
  }

  remove(name: string): void {
    this.entries.delete(name);
    this.written.delete(name);
  }

  /** The whole file. The same parts give the same bytes. */
  toBytes(): Uint8Array {
    const entries = this.names().map((name) => this.packedEntry(name));
    return joinEntries(entries);
  }

  private packedEntry(name: string): Entry {
    const original = this.entries.get(name);
    const content = this.written.get(name);
    if (content === undefined && original !== undefined) return original;
    const bytes = content ?? new Uint8Array();
    return {
      name,
      rawName: original?.rawName ?? strToU8(name),
      flags: original?.flags ?? UTF8_NAME,
      method: 8,
      time: FIXED_TIME,
      crc: crc32(bytes),
      size: bytes.length,
      packed: deflateSync(bytes, { level: bytes.length > 4_000_000 ? 1 : 6 }),
    };
  }
}

/** Text of an XML part: UTF-8, or UTF-16 with a mark. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE)
      throw new RangeError("no entry where one is announced");
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(bytes, view, at, nameLength);
    if (!entry.name.endsWith("/")) entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): Entry {
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = view.getUint16(at + 8, true);
  const local = view.getUint32(at + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return {
    name: strFromU8(rawName, (flags & UTF8_NAME) === 0)
      .replaceAll("\\", "/")
      .replace(/^\//, ""),
    rawName,
    flags: flags & KEPT_FLAGS,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
  };
}

function joinEntries(entries: readonly Entry[]): Uint8Array {
  const length = entries.reduce(
    (sum, entry) => sum + 76 + 2 * entry.rawName.length + entry.packed.length,
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_SIGNATURE, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.rawName, at + 30);
    bytes.set(entry.packed, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.packed.length;
  }
  const central = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL_SIGNATURE, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - central, true);
  view.setUint32(at + 16, central, true);
  return bytes;
}

/** The fields that a local header and a central one have in common, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
