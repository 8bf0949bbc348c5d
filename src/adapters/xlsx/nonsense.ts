import { utf8Text } from "./utf8-text";
import { shortName, XmlScanner, type XmlHandler } from "./xml-scanner";
import type { ZipPackage } from "./zip-package";

/** What a number that was none leaves behind when it is written as text. */
const WORDS = ["NaN", "Infinity", "-Infinity", "undefined"];
const LONGEST = Math.max(...WORDS.map(({ length }) => length));
/** Attributes that hold a person's words, which may be any. */
const WORDED = ["name", "displayName", "caption", "title", "sheet", "location", "v"];
const CELL = shortName("c");
const VALUE = shortName("v");

/**
 * What a part says in the place of a number that is none, and how often. A part may be a sheet of a million rows: it is
 * gone through as it comes.
 *
 * @throws {WorkbookError} `damaged` when the part cannot be read.
 */
export function nonsenseIn(zip: ZipPackage, part: string): Map<string, number> {
  const reader = new NonsenseReader();
  const scanner = new XmlScanner(reader);
  zip.stream(part, (chunk) => scanner.push(chunk));
  scanner.rest();
  return reader.found;
}

class NonsenseReader implements XmlHandler {
  readonly found = new Map<string, number>();
  /** A text of a formula may be any word. */
  private isText = false;
  private isValue = false;

  open(scanner: XmlScanner): void {
    this.readAttributes(scanner);
    if (scanner.name === CELL) this.isText = scanner.attributeText("t") === "str";
    else if (scanner.name === VALUE) this.isValue = !scanner.isEmpty && !this.isText;
  }

  close(scanner: XmlScanner): void {
    if (scanner.name === CELL) this.isText = false;
    else if (scanner.name === VALUE) this.isValue = false;
  }

  text({ bytes, textFrom, textTo }: XmlScanner): void {
    const word = wordAt(bytes, textFrom, textTo);
    if (word !== null) this.add(`<v>${word}<`);
  }

  wantsText(): boolean {
    return this.isValue;
  }

  private add(said: string): void {
    this.found.set(said, (this.found.get(said) ?? 0) + 1);
  }

  private readAttributes({ bytes, attributes, attributeCount }: XmlScanner): void {
    for (let place = 0; place < attributeCount * 4; place += 4) {
      const word = wordAt(bytes, attributes[place + 2] ?? 0, attributes[place + 3] ?? 0);
      if (word === null) continue;
      const name = utf8Text(bytes, attributes[place] ?? 0, attributes[place + 1] ?? 0);
      if (!WORDED.includes(name)) this.add(`${name}="${word}"`);
    }
  }
}

function wordAt(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from > LONGEST) return null;
  return WORDS.find((word) => word.length === to - from && isAt(word, bytes, from)) ?? null;
}

function isAt(word: string, bytes: Uint8Array, from: number): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[from + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}
