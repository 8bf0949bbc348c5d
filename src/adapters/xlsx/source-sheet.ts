import type { StoppableWork } from "../../workbook/work-stopped";
import { damagedBook } from "./damaged-book";
import { WORKSHEET_ORDER } from "./worksheet-order";
import { utf8Text } from "./utf8-text";
import { XmlScanner, type XmlHandler } from "./xml-scanner";
import { elementsAt, type ElementSpan } from "./xml-tokens";
import type { ZipPackage } from "./zip-package";

/** Where a sheet's part is cut: what stands before it is never looked at twice. */
interface SheetCut {
  /** Bytes up to the end of the cells' element, in UTF-8. */
  readonly length: number;
  /** Prefix of the part's elements with its colon, or "". */
  readonly prefix: string;
  readonly tail: string;
}

const CELLS = "sheetData";
/** The root's tag stands within so many bytes. */
const START = 4096;
const ROOT = /<([\w.-]+:)?worksheet\b/;
/** What follows the cells is held as a text. */
const LONGEST_TAIL = 100_000_000;

/**
 * A sheet's part cut behind its cells, so that what stands after them can be changed without
 * holding a single cell: all bytes before the cut stay as they are.
 */
export class SourceSheet {
  /** What comes after the cells, to the end of the part. */
  tail: string;
  readonly prefix: string;
  /** Bytes up to the end of the cells. */
  readonly length: number;

  constructor(cut: SheetCut) {
    this.length = cut.length;
    this.prefix = cut.prefix;
    this.tail = cut.tail;
  }

  /**
   * Goes through a sheet's part to the end of its cells.
   *
   * @throws {WorkbookError} `damaged` when the part has no cells element, or ends within it.
   */
  static read(zip: ZipPackage, part: string): SourceSheet {
    const cutting = new Cutting(new CellsEnd());
    zip.stream(part, (chunk) => cutting.push(chunk));
    return new SourceSheet(cutting.cut());
  }

  /**
   * The same for a reader of the cells, by the fastest way there is.
   *
   * @param cells Is told of everything up to the end of the cells, and stops the scanner there.
   * @param work Ends the reading where the person wants it.
   * @throws {WorkbookError} As `read`.
   * @throws {WorkStopped}
   */
  static async readWith(
    zip: ZipPackage,
    part: string,
    cells: XmlHandler,
    work: StoppableWork | null,
  ): Promise<SourceSheet> {
    const cutting = new Cutting(cells);
    await zip.streamFast(part, (chunk) => cutting.push(chunk), work);
    return new SourceSheet(cutting.cut());
  }

  /** The worksheet's elements after its cells, in order. @throws {SyntaxError} where they are no XML. */
  elements(): ElementSpan[] {
    return elementsAt(this.tail, 0);
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

  /** Writes the part anew: its bytes up to the cut, and the tail as it is now. */
  save(zip: ZipPackage, part: string): void {
    zip.rewrite(part, (source, sink) => {
      let left = this.length;
      source((chunk) => {
        if (left > 0) sink(chunk.subarray(0, left));
        left -= chunk.length;
      });
      sink(new TextEncoder().encode(this.tail));
    });
  }
}

/** Finds where the cells end in the pieces of a part. */
class Cutting {
  private readonly scanner: XmlScanner;
  private prefix: string | null = null;
  private total = 0;

  constructor(cells: XmlHandler) {
    this.scanner = new XmlScanner(cells);
  }

  push(chunk: Uint8Array): void {
    this.prefix ??= ROOT.exec(String.fromCharCode(...chunk.subarray(0, START)))?.[1] ?? "";
    this.total += chunk.length;
    this.scanner.push(chunk);
    if (this.scanner.isStopped && this.scanner.restLength > LONGEST_TAIL) throw longTail();
  }

  cut(): SheetCut {
    const rest = this.scanner.rest();
    if (!this.scanner.isStopped) {
      throw damagedBook("Cannot read a sheet: its cells have no end", { why: "markup" });
    }
    const tail = utf8Text(rest, 0, rest.length);
    return { length: this.total - rest.length, prefix: this.prefix ?? "", tail };
  }
}

function longTail(): Error {
  return damagedBook("Cannot read a sheet: too much stands behind its cells", { why: "swollen" });
}

/** Waits for the end of the cells, and looks at none of them. */
class CellsEnd implements XmlHandler {
  open(scanner: XmlScanner): void {
    if (scanner.isEmpty && isCellsName(scanner)) scanner.isStopped = true;
  }

  close(scanner: XmlScanner): void {
    if (isCellsName(scanner)) scanner.isStopped = true;
  }

  text(): void {
    // No text is asked for.
  }

  wantsText(): boolean {
    return false;
  }
}

/** Tells whether a tag is of the element that holds a sheet's cells. */
export function isCellsName(scanner: XmlScanner): boolean {
  return scanner.nameTo - scanner.nameFrom === CELLS.length && scanner.longName() === CELLS;
}
