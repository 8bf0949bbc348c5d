import { strFromU8, strToU8 } from "fflate";
import { WorkbookError } from "../../workbook/workbook-error";
import { WORKSHEET_ORDER } from "./worksheet-order";

/** An element of the worksheet after its cells, by its place in the text. */
export interface TailElement {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const MARKER = new TextEncoder().encode("sheetData");
const SLASH = 0x2f;
const LESS = 0x3c;
const COLON = 0x3a;
const TAG =
  /<(?:!--[^]*?-->|!\[CDATA\[[^]*?\]\]>|(\/?)([\w.-]+:)?([\w.-]+)(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>)/g;

/**
 * A sheet's part cut behind its cells, so that what stands after them can be changed without
 * reading a single cell: all bytes before the cut stay as they are.
 */
export class SourceSheet {
  private readonly cells: Uint8Array;
  /** What comes after the cells, to the end of the part. */
  tail: string;
  /** Prefix of the part's elements with its colon, or "". */
  readonly prefix: string;

  /** @throws {WorkbookError} `damaged` when the part has no cells element. */
  constructor(bytes: Uint8Array) {
    const cut = endOfCells(bytes);
    this.cells = bytes.subarray(0, cut);
    this.tail = strFromU8(bytes.subarray(cut));
    const head = strFromU8(bytes.subarray(0, Math.min(cut, 4096)), true);
    this.prefix = /<([\w.-]+:)?worksheet\b/.exec(head)?.[1] ?? "";
  }

  /** The worksheet's elements after its cells, in order. */
  elements(): TailElement[] {
    const elements: TailElement[] = [];
    let depth = 0;
    let start = 0;
    for (const match of this.tail.matchAll(TAG)) {
      const [whole, slash, , name, closed] = match;
      if (name === undefined) continue;
      if (slash === "/") depth -= 1;
      else if (depth === 0) start = match.index;
      if (slash !== "/" && closed !== "/") depth += 1;
      if (depth < 0) break;
      if (depth === 0) elements.push({ name, start, end: match.index + whole.length });
    }
    return elements;
  }

  /** Inserts elements of one name at the place that the standard gives them. */
  insert(name: string, xml: string): void {
    const rank = WORKSHEET_ORDER.indexOf(name);
    const next = this.elements().find((element) => WORKSHEET_ORDER.indexOf(element.name) > rank);
    const at = next?.start ?? this.tail.lastIndexOf("</");
    this.tail = this.tail.slice(0, at) + xml + this.tail.slice(at);
  }

  /** Replaces each element of a name by what `change` makes of it. */
  replace(name: string, change: (xml: string) => string): void {
    for (const element of this.elements().reverse()) {
      if (element.name !== name) continue;
      const changed = change(this.tail.slice(element.start, element.end));
      this.tail = this.tail.slice(0, element.start) + changed + this.tail.slice(element.end);
    }
  }

  /** The whole part. */
  toBytes(): Uint8Array {
    const tail = strToU8(this.tail);
    const bytes = new Uint8Array(this.cells.length + tail.length);
    bytes.set(this.cells);
    bytes.set(tail, this.cells.length);
    return bytes;
  }
}

/** Index of the first byte after the cells; cells cannot hold a bare "<", so the last such tag is theirs. */
function endOfCells(bytes: Uint8Array): number {
  for (let at = bytes.length - MARKER.length; at > 0; at--) {
    if (!MARKER.every((byte, index) => bytes[at + index] === byte)) continue;
    const before = bytes[at - 1];
    if (before !== SLASH && before !== LESS && before !== COLON) continue;
    return bytes.indexOf(0x3e, at) + 1;
  }
  throw new WorkbookError("damaged", "Cannot read a sheet: its part has no cells element");
}
