import { damagedBook } from "./damaged-book";
import { utf8Text } from "./utf8-text";

/** What a scanner tells of the XML it goes through. */
export interface XmlHandler {
  /** An element begins; `isEmpty` of the scanner tells whether it ends here too. */
  open(scanner: XmlScanner): void;
  /** An element ends; not told of empty ones. */
  close(scanner: XmlScanner): void;
  /** A piece of text with its escapes, from `textFrom` to `textTo` of the scanner; a text may come in several. */
  text(scanner: XmlScanner): void;
  /** Text is looked at here; elsewhere it is passed over without being held. */
  wantsText(): boolean;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BANG = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;
const BRACKET = 0x5b;
const EMPTY = new Uint8Array();
/** A tag or a wanted text is not longer: a cell holds 32 767 letters, each of ten bytes at most. */
const LONGEST_TOKEN = 8_000_000;
/** Bytes that tell what begins with "<!": as many as "<![CDATA[" has. */
const LONGEST_START = 9;
const COMMENT_END = [DASH, DASH, GREATER];
const CDATA_END = [0x5d, 0x5d, GREATER];
const INSTRUCTION_END = [QUESTION, GREATER];
const DECLARATION_END = [GREATER];

/**
 * Goes through XML in UTF-8 that comes in pieces, without ever holding more of it than one tag or one wanted text.
 *
 * Knows what the standard allows between and inside tags: comments, CDATA, instructions, either quotes, ">" in
 * an attribute's value, white space, prefixes (left out of names). Source: XML 1.0, 5th edition, 2 and 3.
 */
export class XmlScanner {
  /** The bytes that the places below are counted in. */
  bytes: Uint8Array = EMPTY;
  /** The element's name without its prefix when it has three letters or fewer, packed by `shortName`; of others any other number. */
  name = 0;
  nameFrom = 0;
  nameTo = 0;
  isEmpty = false;
  textFrom = 0;
  textTo = 0;
  /** The text is of a CDATA section: nothing in it is escaped. */
  isRaw = false;
  /** Attributes of the open tag: from and to of the name, from and to of the value. */
  readonly attributes = new Int32Array(4 * 256);
  attributeCount = 0;
  /** The handler has seen enough: what is left comes as `rest`. */
  isStopped = false;
  private readonly waiting: Uint8Array[] = [];
  private waitingLength = 0;
  /** A token that needs more bytes is tried again only when there are twice as many: time stays linear. */
  private needed = 0;
  /** What ends the piece that is passed over, or null. */
  private skippedTo: readonly number[] | null = null;

  constructor(private readonly handler: XmlHandler) {}

  push(chunk: Uint8Array): void {
    this.waiting.push(chunk);
    this.waitingLength += chunk.length;
    if (this.waitingLength >= this.needed && !this.isStopped) this.scan();
  }

  /** How much was not gone through. */
  get restLength(): number {
    return this.waitingLength;
  }

  /** What was not gone through: after the handler stopped the scanner, or at the end of a file cut short. */
  rest(): Uint8Array {
    if (!this.isStopped && this.waitingLength > 0) this.scan();
    return joined(this.waiting, this.waitingLength);
  }

  /** Places of an attribute's value in `attributes`, or -1. @param name Without a prefix, as written. */
  attribute(name: string): number {
    const { bytes, attributes } = this;
    for (let index = 0; index < this.attributeCount; index++) {
      const from = attributes[index * 4] ?? 0;
      if ((attributes[index * 4 + 1] ?? 0) - from !== name.length) continue;
      let at = 0;
      while (at < name.length && bytes[from + at] === name.charCodeAt(at)) at += 1;
      if (at === name.length) return index * 4 + 2;
    }
    return -1;
  }

  /** The value of an attribute with its escapes, or null. */
  attributeText(name: string): string | null {
    const place = this.attribute(name);
    if (place < 0) return null;
    return utf8Text(this.bytes, this.attributes[place] ?? 0, this.attributes[place + 1] ?? 0);
  }

  /** The element's name without its prefix. */
  longName(): string {
    return utf8Text(this.bytes, this.nameFrom, this.nameTo);
  }

  private scan(): void {
    const bytes = joined(this.waiting, this.waitingLength);
    this.bytes = bytes;
    let at = 0;
    while (at < bytes.length && !this.isStopped) {
      const next = this.token(at);
      if (next < 0) break;
      at = next;
    }
    this.waiting.length = 0;
    this.waitingLength = bytes.length - at;
    if (at < bytes.length) this.waiting.push(bytes.subarray(at));
    this.needed = this.isStopped ? 0 : this.waitingLength * 2;
    if (!this.isStopped && this.waitingLength > LONGEST_TOKEN)
      throw damagedBook("Cannot read XML: a tag or a text is longer than any", { why: "token" });
  }

  /** Where the token at a place ends; -1 when it does not end in these bytes. */
  private token(at: number): number {
    const { bytes } = this;
    if (this.skippedTo !== null) return this.skip(at, this.skippedTo);
    if (bytes[at] !== LESS) return this.textToken(at);
    if (at + 1 >= bytes.length) return -1;
    const next = bytes[at + 1];
    if (next === SLASH) return this.closeTag(at);
    if (next === BANG) return this.declaration(at);
    if (next === QUESTION) return this.skip(at + 2, INSTRUCTION_END);
    return this.openTag(at);
  }

  private textToken(at: number): number {
    const { bytes } = this;
    const isWanted = this.handler.wantsText();
    let end = at;
    while (end < bytes.length && bytes[end] !== LESS) end += 1;
    if (isWanted) {
      if (end === bytes.length) return -1;
      this.tellText(at, end, false);
    }
    return end;
  }

  private tellText(from: number, to: number, isRaw: boolean): void {
    this.textFrom = from;
    this.textTo = to;
    this.isRaw = isRaw;
    this.handler.text(this);
  }

  private closeTag(at: number): number {
    const { bytes } = this;
    let end = this.readName(at + 2);
    while (end < bytes.length && bytes[end] !== GREATER) end += 1;
    if (end >= bytes.length) return -1;
    this.handler.close(this);
    return end + 1;
  }

  /** Reads a name; gives the place after it. */
  private readName(at: number): number {
    const { bytes } = this;
    let code = 0;
    let end = at;
    this.nameFrom = at;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      if (byte === COLON) {
        code = 0;
        this.nameFrom = end + 1;
      } else code = (code << 8) | byte;
    }
    this.name = code;
    this.nameTo = end;
    return end;
  }

  private openTag(at: number): number {
    const { bytes } = this;
    this.attributeCount = 0;
    let end = this.readName(at + 1);
    for (;;) {
      while (end < bytes.length && (bytes[end] ?? 0) <= SPACE) end += 1;
      if (end >= bytes.length) return -1;
      const byte = bytes[end];
      if (byte === GREATER) break;
      if (byte === SLASH) end += 1;
      else end = this.readAttribute(end);
      if (end < 0) return -1;
    }
    this.isEmpty = bytes[end - 1] === SLASH;
    this.handler.open(this);
    return end + 1;
  }

  /** The place after an attribute; -1 when it does not end in these bytes. */
  private readAttribute(at: number): number {
    const { bytes, attributes } = this;
    let end = at;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === EQUALS || byte <= SPACE || byte === GREATER || byte === SLASH) break;
    }
    const nameTo = end;
    while (end < bytes.length && (bytes[end] ?? 0) <= SPACE) end += 1;
    if (end >= bytes.length) return -1;
    if (bytes[end] !== EQUALS) return end;
    end += 1;
    while (end < bytes.length && (bytes[end] ?? 0) <= SPACE) end += 1;
    if (end >= bytes.length) return -1;
    const quote = bytes[end];
    if (quote !== QUOTE && quote !== APOSTROPHE) return end;
    const from = end + 1;
    end = from;
    while (end < bytes.length && bytes[end] !== quote) end += 1;
    if (end >= bytes.length) return -1;
    const place = this.attributeCount * 4;
    if (place < attributes.length) {
      attributes[place] = at;
      attributes[place + 1] = nameTo;
      attributes[place + 2] = from;
      attributes[place + 3] = end;
      this.attributeCount += 1;
    }
    return end + 1;
  }

  private declaration(at: number): number {
    const { bytes } = this;
    if (bytes[at + 2] === DASH && bytes[at + 3] === DASH) return this.skip(at + 4, COMMENT_END);
    if (bytes[at + 2] !== BRACKET) {
      return at + LONGEST_START > bytes.length ? -1 : this.skip(at + 2, DECLARATION_END);
    }
    if (at + LONGEST_START > bytes.length) return -1;
    if (!this.handler.wantsText()) return this.skip(at + LONGEST_START, CDATA_END);
    const end = placeOf(bytes, CDATA_END, at + LONGEST_START);
    if (end < 0) return -1;
    this.tellText(at + LONGEST_START, end, true);
    return end + CDATA_END.length;
  }

  /** Passes over everything to an end, in as many pieces as it comes. */
  private skip(at: number, ending: readonly number[]): number {
    const { bytes } = this;
    const end = placeOf(bytes, ending, at);
    this.skippedTo = end < 0 ? ending : null;
    if (end >= 0) return end + ending.length;
    const held = Math.max(at, bytes.length - ending.length + 1);
    // The last bytes may be the beginning of the end: they wait for more.
    return held === at ? -1 : held;
  }
}

/**
 * A name of three letters or fewer as a number, to compare without making a text of each name.
 *
 * @example
 * shortName("c") // => 99
 */
export function shortName(name: string): number {
  let code = 0;
  for (const letter of name) code = (code << 8) | letter.charCodeAt(0);
  return code;
}

function placeOf(bytes: Uint8Array, ending: readonly number[], from: number): number {
  const [first = 0] = ending;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (ending.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first = EMPTY] = pieces;
  if (pieces.length <= 1) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
