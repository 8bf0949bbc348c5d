import { deflateSync, Inflate, inflateSync, strToU8 } from "fflate";
import { heardNoEnd, WorkStopped, type StoppableWork } from "../../workbook/work-stopped";
import { WorkbookError } from "../../workbook/workbook-error";
import { crc32 } from "./crc32";
import { damagedBook } from "./damaged-book";
import { nativeInflate } from "./native-inflate";
import { assertHoldable, MOST_PARSED, PartCheck } from "./part-check";
import { chunksOf, joined, PackedPart } from "./packed-part";
import { comparedName } from "./part-names";
import { otherEncoding, utf8Chunks } from "./utf8-chunks";
import { joinEntries, readEntries, UTF8_NAME, type ZipEntry } from "./zip-format";

/** 1 January 1980, 00:00, in the form of MS-DOS: the earliest a zip can say, so that bytes do not depend on the clock. */
const FIXED_TIME = 0x00210000;
/** Packed bytes unpacked at once: what comes out is some twenty times as much. */
const PACKED_PIECE = 32_768;
/** Parts above this are packed quickly rather than well, and never held whole. */
const LARGE = 4_000_000;

/** A smaller part is unpacked before the platform has begun. */
const WORTH_A_THREAD = 500_000;

/** Unpacked bytes between two moments at which an end is heard: a tenth of a second of reading. */
const HEARD_EVERY = 4_000_000;

/** Method of a part that is not packed. */
const STORED = 0;

/** Takes the pieces of a part, one after another. */
type Sink = (chunk: Uint8Array) => void;

/**
 * The parts of an Office file. Parts that nobody changes keep their packed bytes, so that a large
 * sheet costs nothing to carry over, and nothing of it can be lost.
 */
export class ZipPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly written = new Map<string, Uint8Array>();
  /** Names as they are compared; null when parts came or went since. */
  private folded: Map<string, string> | null = null;

  /**
   * @param bytes A whole zip file; nothing for an empty package.
   * @throws {WorkbookError} `damaged` when the list of parts cannot be read, or is no workbook's.
   */
  constructor(bytes?: Uint8Array) {
    if (bytes === undefined) return;
    try {
      for (const entry of readEntries(bytes)) this.entries.set(entry.name, entry);
    } catch (cause) {
      if (cause instanceof WorkbookError) throw cause;
      throw damagedBook("Cannot read the package: its list of parts is damaged", { why: "list" }, cause);
    }
  }

  /** Names of all parts, in the order of the original, new ones last. */
  names(): string[] {
    const added = [...this.written.keys()].filter((name) => !this.entries.has(name)).sort();
    return [...this.entries.keys(), ...added];
  }

  /** The part's name as the package writes it (names differ in case and escapes in real files), or null. */
  find(name: string): string | null {
    if (this.entries.has(name) || this.written.has(name)) return name;
    this.folded ??= new Map(this.names().map((other) => [comparedName(other), other]));
    return this.folded.get(comparedName(name)) ?? null;
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
      throw damagedBook("Cannot read the package: a part is missing", { missing: name });
    }
    assertHoldable([entry]);
    const check = new PartCheck(entry);
    const bytes = entry.method === STORED ? entry.packed : inflated(entry);
    check.take(bytes);
    check.finish();
    return bytes;
  }

  /** A text part. @throws {WorkbookError} `damaged` as `read`. */
  text(name: string): string {
    return decodeXml(this.read(name));
  }

  /** The text of a part that is to be taken apart as a tree. @throws {WorkbookError} `damaged` as `read`. */
  parsedText(name: string): string {
    const entry = this.entries.get(name);
    if (entry !== undefined) assertHoldable([entry], MOST_PARSED);
    return this.text(name);
  }

  /**
   * Gives a part piece by piece, as XML in UTF-8: a sheet may be larger than any text or buffer can be.
   *
   * @throws {WorkbookError} `damaged` as `read`, and what `sink` throws.
   */
  stream(name: string, sink: Sink): void {
    const entry = this.entries.get(name);
    const give = utf8Chunks(sink);
    if (entry === undefined || this.written.has(name)) give(this.read(name));
    else {
      const check = new PartCheck(entry, give);
      asDamage(name, () => inflatePieces(entry, (piece) => check.take(piece)));
      check.finish();
    }
    give(null);
  }

  /**
   * Goes through all parts, for a reader that looks at no checksum.
   *
   * @throws {WorkbookError} `damaged` as `read`, and where they would fill the memory.
   */
  verify(): void {
    assertHoldable([...this.entries.values()]);
    for (const name of this.entries.keys()) this.stream(name, () => undefined);
  }

  /**
   * The same as `stream` by the platform's own code where it has any; a large part is gone through in such pieces that
   * the person's end is heard between them.
   *
   * @throws {WorkbookError} As `stream`.
   * @throws {WorkStopped}
   */
  async streamFast(name: string, sink: Sink, work: StoppableWork | null = null): Promise<void> {
    const entry = this.entries.get(name);
    if (entry === undefined || this.written.has(name) || entry.size <= WORTH_A_THREAD) {
      this.stream(name, sink);
      return;
    }
    const give = utf8Chunks(sink);
    const check = new PartCheck(entry, give);
    const listen = listening(work);
    const inflate = (entry.method === STORED ? null : nativeInflate()) ?? inflateSlowly;
    try {
      await inflate(entry, (piece) => {
        check.take(piece);
        return listen(piece.length);
      });
    } catch (cause) {
      throw cause instanceof WorkStopped ? cause : saidAsDamage(name, cause);
    }
    check.finish();
    give(null);
  }

  /**
   * Writes a part anew from its own pieces. A large one is packed as it comes, and never held whole.
   *
   * @param make Asks the source for the pieces as they are and gives on what they become.
   */
  rewrite(name: string, make: (source: (sink: Sink) => void, sink: Sink) => void): void {
    const original = this.entries.get(name);
    const size = this.written.get(name)?.length ?? original?.size ?? 0;
    const pieces: Uint8Array[] = [];
    if (size <= LARGE) {
      make(
        (sink) => this.stream(name, sink),
        (piece) => pieces.push(piece),
      );
      this.write(name, joined(pieces));
      return;
    }
    const packing = new PackedPart();
    make(
      (sink) => this.stream(name, sink),
      (piece) => packing.push(piece),
    );
    this.keep(name, packing);
  }

  /** Writes a part of pieces of text. A large one is packed as it comes, and never held whole. */
  writePieces(name: string, pieces: Iterable<string>): void {
    const start: Uint8Array[] = [];
    let size = 0;
    let packing: PackedPart | null = null;
    for (const piece of chunksOf(pieces)) {
      if (packing !== null) {
        packing.push(piece);
        continue;
      }
      start.push(piece);
      size += piece.length;
      if (size <= LARGE) continue;
      packing = new PackedPart();
      for (const known of start) packing.push(known);
    }
    if (packing === null) this.write(name, joined(start));
    else this.keep(name, packing);
  }

  private keep(name: string, packing: PackedPart): void {
    this.entries.set(name, { ...this.blankEntry(name), ...packing.finish() });
    this.written.delete(name);
    this.folded = null;
  }

  write(name: string, content: string | Uint8Array): void {
    if (!this.written.has(name)) this.folded = null;
    this.written.set(name, typeof content === "string" ? strToU8(content) : content);
  }

  remove(name: string): void {
    this.folded = null;
    this.entries.delete(name);
    this.written.delete(name);
  }

  /** The whole file. The same parts give the same bytes. */
  toBytes(): Uint8Array {
    const entries = this.names().map((name) => this.packedEntry(name));
    return joinEntries(entries);
  }

  private packedEntry(name: string): ZipEntry {
    const original = this.entries.get(name);
    const content = this.written.get(name);
    if (content === undefined && original !== undefined) return original;
    const bytes = content ?? new Uint8Array();
    return {
      ...this.blankEntry(name),
      crc: crc32(bytes),
      size: bytes.length,
      packed: deflateSync(bytes, { level: bytes.length > LARGE ? 1 : 6 }),
    };
  }

  /** What an entry says of a part that is written anew, whatever is in it. */
  private blankEntry(name: string): Omit<ZipEntry, "crc" | "size" | "packed"> {
    const original = this.entries.get(name);
    const [rawName, flags] = [original?.rawName ?? strToU8(name), original?.flags ?? UTF8_NAME];
    return { name, rawName, flags, isLocked: false, method: 8, time: FIXED_TIME };
  }
}

function inflatePieces({ method, packed }: ZipEntry, sink: Sink): void {
  if (method === STORED) {
    sink(packed);
    return;
  }
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) sink(piece);
  });
  for (let at = 0; at < packed.length; at += PACKED_PIECE) {
    inflate.push(packed.subarray(at, at + PACKED_PIECE), at + PACKED_PIECE >= packed.length);
  }
}

/** The same in pieces between which others may work. */
async function inflateSlowly(
  { method, packed }: ZipEntry,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += PACKED_PIECE) {
    const piece = packed.subarray(at, at + PACKED_PIECE);
    if (method === STORED) pieces.push(piece);
    else inflate.push(piece, at + PACKED_PIECE >= packed.length);
    for (const unpacked of pieces) if (unpacked.length > 0) await take(unpacked);
    pieces = [];
  }
}

/** Listens for an end now and then: each time takes its few milliseconds. */
function listening(work: StoppableWork | null): (length: number) => Promise<void> {
  let since = 0;
  return async (length) => {
    since += length;
    if (since < HEARD_EVERY) return;
    since = 0;
    await heardNoEnd(work);
  };
}

function inflated(entry: ZipEntry): Uint8Array {
  return asDamage(entry.name, () => inflateSync(entry.packed, { out: new Uint8Array(entry.size) }));
}

function asDamage<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw saidAsDamage(name, cause);
  }
}

/** What broke the unpacking of a part; want of memory is no damage. */
function saidAsDamage(name: string, cause: unknown): unknown {
  if (cause instanceof WorkbookError || cause instanceof RangeError) return cause;
  return damagedBook("Cannot read the package: a part is damaged", { part: name, why: "packed" }, cause);
}

/** Text of an XML part, in whatever it says that it is written. */
function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(otherEncoding(bytes) ?? "utf-8").decode(bytes);
}
