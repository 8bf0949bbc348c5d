import { damagedBook } from "./damaged-book";
import { shownText } from "./longest-text";
import type { XmlScanner } from "./xml-scanner";
import { utf8Text } from "./utf8-text";
import { cellText } from "./xml-tree";

const AMPERSAND = 0x26;
const ESCAPED_AMPERSAND = [0x26, 0x61, 0x6d, 0x70, 0x3b];
/** Of one cell, in bytes: it holds 32 767 letters; some programs write more. */
const LONGEST_TEXT = 64_000_000;
const FIRST_SIZE = 1 << 12;
/** More bytes of texts than this are not kept to compare with: texts that differ in all cells are not worth it. */
const MOST_KEPT = 1 << 26;
/** Source: Fowler, Noll, Vo, FNV-1a with 32 bits: offset basis and prime. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The text of one cell as it comes, in escaped bytes; what stands in CDATA is escaped on the way. */
export class TextBuffer {
  bytes = new Uint8Array(FIRST_SIZE);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add({ bytes, textFrom, textTo, isRaw }: XmlScanner): void {
    const most = this.length + (textTo - textFrom) * (isRaw ? ESCAPED_AMPERSAND.length : 1);
    if (most > LONGEST_TEXT)
      throw damagedBook("Cannot read a sheet: a text is longer than any", { why: "token" });
    this.bytes = grown(this.bytes, most);
    const own = this.bytes;
    let to = this.length;
    for (let at = textFrom; at < textTo; at++) {
      const byte = bytes[at] ?? 0;
      if (isRaw && byte === AMPERSAND) {
        for (const letter of ESCAPED_AMPERSAND) own[to++] = letter;
      } else own[to++] = byte;
    }
    this.length = to;
  }

  /** The text with its escapes. */
  escaped(): string {
    return utf8Text(this.bytes, 0, this.length);
  }
}

/** The texts of cells, each once: the same bytes give the same text without being decoded again. */
export class TextPool {
  private readonly texts: string[] = [];
  /** Numbers of texts, from 1, by hash; 0 where there is none. */
  private slots = new Int32Array(FIRST_SIZE);
  private hashes = new Int32Array(FIRST_SIZE);
  /** The escaped bytes of all texts, one after another, and where each begins. */
  private kept = new Uint8Array(FIRST_SIZE * 4);
  private starts = new Float64Array(FIRST_SIZE);
  private keptLength = 0;

  textOf(buffer: TextBuffer): string {
    if (buffer.length === 0) return "";
    const hash = hashOf(buffer);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] ?? 0;
      if (number === 0) return this.add(buffer, hash, slot);
      if (this.hashes[number - 1] === hash && this.isSame(buffer, number - 1)) {
        return this.texts[number - 1] ?? "";
      }
    }
  }

  private isSame({ bytes, length }: TextBuffer, number: number): boolean {
    const start = this.starts[number] ?? 0;
    const end = number + 1 < this.texts.length ? (this.starts[number + 1] ?? 0) : this.keptLength;
    if (end - start !== length) return false;
    for (let at = 0; at < length; at++) {
      if (bytes[at] !== this.kept[start + at]) return false;
    }
    return true;
  }

  private add(buffer: TextBuffer, hash: number, slot: number): string {
    const text = shownText(cellText(buffer.escaped()));
    if (this.keptLength + buffer.length > MOST_KEPT) return text;
    const number = this.texts.push(text);
    if (number > this.starts.length) this.makeRoom();
    this.hashes[number - 1] = hash;
    this.starts[number - 1] = this.keptLength;
    this.kept = grown(this.kept, this.keptLength + buffer.length);
    this.kept.set(buffer.bytes.subarray(0, buffer.length), this.keptLength);
    this.keptLength += buffer.length;
    this.slots[slot] = number;
    if (number * 2 > this.slots.length) this.spread();
    return text;
  }

  private makeRoom(): void {
    const length = this.starts.length * 2;
    const [hashes, starts] = [new Int32Array(length), new Float64Array(length)];
    hashes.set(this.hashes);
    starts.set(this.starts);
    this.hashes = hashes;
    this.starts = starts;
  }

  /** A table twice as large, in which every text is found again. */
  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 1; number <= this.texts.length; number++) {
      let slot = (this.hashes[number - 1] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.slots = slots;
  }
}

function hashOf({ bytes, length }: TextBuffer): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return hash;
}

/** The same bytes with room for at least so many. */
function grown(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  if (least <= bytes.length) return bytes;
  const copy = new Uint8Array(Math.max(bytes.length, 1 << Math.ceil(Math.log2(least))));
  copy.set(bytes);
  return copy;
}
