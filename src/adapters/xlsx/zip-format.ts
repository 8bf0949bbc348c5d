import { strFromU8, strToU8 } from "fflate";
import { damagedBook } from "./damaged-book";
import { sameBytes } from "./spun-key";

/** A part as it lies in the package. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** Packed with a password of the zip itself, which no program asks for. */
  readonly isLocked: boolean;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCATOR_SIGNATURE = 0x07064b50;
const LONG_END_SIGNATURE = 0x06064b50;
const END_LENGTH = 22;
const LOCATOR_LENGTH = 20;
const LONGEST_COMMENT = 0xffff;
/** The field of numbers that are too long for a header, and what the header says in their place. */
const LONG_NUMBERS = 0x0001;
const FULL = 0xffffffff;
const LOCKED = 0x0001;
/** The name is in UTF-8. */
export const UTF8_NAME = 0x0800;
/** Bits of the flags that hold for packed bytes moved as they are: compression level only, no data descriptor. */
const KEPT_FLAGS = 0x0006 | UTF8_NAME;

/** A list without the fields of long numbers has no more; the largest workbooks have some thousand. */
const MOST_PARTS = 60_000;

/** Where the list of parts is. */
interface PartList {
  readonly at: number;
  readonly length: number;
  readonly count: number;
}

/** What a header of the list says, with what stands in its field of long numbers. */
interface EntrySizes {
  readonly size: number;
  readonly packedSize: number;
  readonly local: number;
}

/**
 * The parts that a zip file lists. Source: PKWARE's APPNOTE 6.3.10, 4.3 and 4.5.3 (zip64).
 *
 * @throws {RangeError} When the list cannot be read, or names one part twice with other contents.
 * @throws {WorkbookError} `damaged` when there are more parts than any workbook has, or they lie within one another.
 */
export function readEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  const list = partList(view);
  if (list.count > MOST_PARTS)
    throw damagedBook("Cannot read the package: too many parts", {
      why: "parts",
      count: String(list.count),
    });
  let { at } = list;
  for (let left = list.count; left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE)
      throw new RangeError("no entry where one is announced");
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(bytes, view, at, nameLength);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (entry.name.endsWith("/")) continue;
    const twin = entries.get(entry.name);
    if (twin !== undefined && (twin.crc !== entry.crc || twin.size !== entry.size))
      throw new RangeError("two parts of one name: programs would read different ones");
    entries.set(entry.name, entry);
  }
  if (at - list.at !== list.length)
    throw new RangeError("the list of parts is longer or shorter than announced");
  const found = [...entries.values()];
  assertApart(found, bytes.length);
  return found;
}

/** Parts that lie within one another would fill the memory when they are written out one after another. */
function assertApart(entries: readonly ZipEntry[], length: number): void {
  if (entries.reduce((sum, { packed }) => sum + packed.length, 0) <= length) return;
  throw damagedBook("Cannot read the package: its parts lie within one another", { why: "overlap" });
}

function partList(view: DataView): PartList {
  let end = view.byteLength - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < first) throw new RangeError("no end of the list of parts");
  const locator = end - LOCATOR_LENGTH;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_SIGNATURE) {
    const long = longNumber(view, locator + 8);
    if (view.getUint32(long, true) !== LONG_END_SIGNATURE)
      throw new RangeError("no list where one is announced");
    const [count, length, at] = [
      longNumber(view, long + 32),
      longNumber(view, long + 40),
      longNumber(view, long + 48),
    ];
    return { count, length, at };
  }
  const [length, at] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  return { count: view.getUint16(end + 10, true), length, at };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = view.getUint16(at + 8, true);
  const { size, packedSize, local } = entrySizes(view, at, nameLength);
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) throw new RangeError("no part where one is announced");
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  if (!sameBytes(localName, rawName)) throw new RangeError("a part has two names");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new RangeError("a part goes on behind the end of the file");
  const written = strFromU8(rawName, (flags & UTF8_NAME) === 0);
  const name = written.replaceAll("\\", "/").replace(/^\//, "");
  // Not every program reads what some write: the same parts are given out under names that all know.
  const asKnown = name === written ? {} : { rawName: strToU8(name), flags: (flags & KEPT_FLAGS) | UTF8_NAME };
  return {
    name,
    rawName,
    flags: flags & KEPT_FLAGS,
    ...asKnown,
    isLocked: (flags & LOCKED) !== 0,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
}

/** Sizes of a part and where it lies; those that are full in the header stand in the field of long numbers, in this order. */
function entrySizes(view: DataView, at: number, nameLength: number): EntrySizes {
  const short = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  let field = at + 46 + nameLength;
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end && view.getUint16(field, true) !== LONG_NUMBERS)
    field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const [size = 0, packedSize = 0, local = 0] = short.map((number) => {
    if (number !== FULL || next + 8 > end) return number;
    next += 8;
    return longNumber(view, next - 8);
  });
  return { size, packedSize, local };
}

function longNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** A zip file of parts. */
export function joinEntries(entries: readonly ZipEntry[]): Uint8Array {
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
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
