import { cellAddress } from "../../workbook/address";
import type { CellFact, SheetSnapshot } from "../../workbook/snapshot";
import { CellLines, MOST_COLUMNS, MOST_ROWS } from "./cell-lines";
import { cellValue, type CellTables, type CellType } from "./cell-value";
import { damagedBook } from "./damaged-book";
import { DAYS_TO_1904 } from "./date-system";
import { FormatRuns } from "./format-runs";
import { FormulaReader } from "./formula-reader";
import { MOST_FACTS, overLimit } from "./over-limit";
import { isCellsName } from "./source-sheet";
import { TextBuffer, TextPool } from "./text-pool";
import { shortName, type XmlHandler, type XmlScanner } from "./xml-scanner";

/** What a sheet's part says up to the end of its cells. */
export type SheetBody = Pick<
  SheetSnapshot,
  "cells" | "formulas" | "errors" | "numberFormats" | "formatRuns" | "hiddenRows" | "hiddenColumns"
>;

const ROW = shortName("row");
const CELL = shortName("c");
const VALUE = shortName("v");
const FORMULA = shortName("f");
const RUN = shortName("t");
const PHONETIC = shortName("rPh");
const COLUMN = shortName("col");
const EXTENSIONS = "extLst";
/** As XML Schema writes a whole number. */
const ROW_NUMBER = /^\s*\+?\d+\s*$/;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const ZERO = 0x30;
const NINE = 0x39;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
/** Makes capitals of the small letters that some programs write addresses in; of no digit a letter. */
const CAPITALS = 0xdf;
/** XFD1048576, and some more of what is none. */
const LONGEST_ADDRESS = 12;
/** Columns behind this one are all alike: outside. */
const FURTHEST = 1_000_000;

/** Reads the cells of a sheet's part in one pass as its bytes come, without building a tree. */
export class SheetReader implements XmlHandler {
  /** Cells are read between the tags of their element only. */
  private areCellsOpen = false;
  private row = -1;
  private column = -1;
  /** The row names no number: its cells' addresses tell it. */
  private isRowImplied = false;
  private type: CellType = "n";
  private style = 0;
  private isCellOpen = false;
  private hasValue = false;
  private hasFormula = false;
  /** What programs add to a cell for themselves is none of its value. */
  private isExtension = false;
  /** The open cell's address, where it is of another row. */
  private strayAddress: Uint8Array | null = null;
  private group: string | null = null;
  private isPhonetic = false;
  /** Where text goes now. */
  private sink: TextBuffer | null = null;
  private readonly value = new TextBuffer();
  private readonly formula = new TextBuffer();
  private readonly lines = new CellLines();
  private readonly formulas = new FormulaReader();
  private readonly formats = new FormatRuns();
  private readonly errors: CellFact<string>[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  /** Elements that hide columns: a sheet has no more of them than columns. */
  private columnElements = 0;
  private readonly context: { readonly tables: CellTables; readonly pool: TextPool };

  constructor(tables: CellTables) {
    this.context = { tables, pool: new TextPool() };
  }

  open(scanner: XmlScanner): void {
    const { name } = scanner;
    if (!this.areCellsOpen) this.openHead(scanner);
    else if (name === CELL) this.openCell(scanner);
    else if (name === ROW) this.openRow(scanner);
    else if (!this.isCellOpen || this.isExtension) return;
    else if (name === VALUE || name === RUN) {
      if (name === VALUE && this.value.length > 0) throw this.doubled();
      this.hasValue = true;
      if (!scanner.isEmpty && !this.isPhonetic) this.sink = this.value;
    } else if (name === FORMULA) this.openFormula(scanner);
    else if (name === PHONETIC) this.isPhonetic = !scanner.isEmpty;
    else this.isExtension = !scanner.isEmpty && isExtensionName(scanner);
  }

  close(scanner: XmlScanner): void {
    const { name } = scanner;
    if (name === CELL) this.closeCell();
    else if (this.isExtension) this.isExtension = !isExtensionName(scanner);
    else if (name === VALUE || name === RUN || name === FORMULA) this.sink = null;
    else if (name === PHONETIC) this.isPhonetic = false;
    else if (this.areCellsOpen && isCellsName(scanner)) scanner.isStopped = true;
  }

  text(scanner: XmlScanner): void {
    this.sink?.add(scanner);
  }

  wantsText(): boolean {
    return this.sink !== null;
  }

  /** Everything that was read. */
  body(): SheetBody {
    return {
      cells: this.lines.finish(),
      formulas: this.formulas.formulas,
      errors: this.errors,
      ...this.formats.facts(),
      hiddenRows: this.hiddenRows,
      hiddenColumns: [...this.hiddenColumns],
    };
  }

  private openHead(scanner: XmlScanner): void {
    if (scanner.name === COLUMN) this.hideColumns(scanner);
    else if (isCellsName(scanner)) {
      this.areCellsOpen = true;
      scanner.isStopped = scanner.isEmpty;
    }
  }

  private hideColumns(scanner: XmlScanner): void {
    this.columnElements += 1;
    if (!isTrue(scanner.attributeText("hidden")) || this.columnElements > MOST_COLUMNS) return;
    const last = Math.min(MOST_COLUMNS, Number(scanner.attributeText("max") ?? 0));
    const first = Math.max(1, Number(scanner.attributeText("min") ?? 1));
    for (let number = first; number <= last; number++) this.hiddenColumns.add(number - 1);
  }

  private openRow(scanner: XmlScanner): void {
    const number = scanner.attributeText("r");
    this.isRowImplied = number === null;
    if (number !== null && !ROW_NUMBER.test(number))
      throw damagedBook("Cannot read a sheet: a row's number is none", {
        why: "address",
        cell: number.slice(0, LONGEST_ADDRESS),
      });
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.lines.begin(this.row);
    if (scanner.attribute("hidden") >= 0 && isTrue(scanner.attributeText("hidden"))) this.hideRow();
  }

  private hideRow(): void {
    if (this.hiddenRows.at(-1) !== this.row && this.hiddenRows.length < MOST_ROWS)
      this.hiddenRows.push(this.row);
  }

  private openCell(scanner: XmlScanner): void {
    const { bytes, attributes, attributeCount } = scanner;
    this.column += 1;
    this.type = "n";
    this.style = 0;
    this.strayAddress = null;
    for (let place = 0; place < attributeCount * 4; place += 4) {
      const from = attributes[place] ?? 0;
      if ((attributes[place + 1] ?? 0) !== from + 1) continue;
      const letter = bytes[from];
      const [start, end] = [attributes[place + 2] ?? 0, attributes[place + 3] ?? 0];
      if (letter === LETTER_R) this.readAddress(bytes, start, end);
      else if (letter === LETTER_S) this.style = wholeNumber(bytes, start, end);
      else if (letter === LETTER_T) this.type = typeOf(bytes, start, end);
    }
    this.isCellOpen = !scanner.isEmpty;
    this.hasValue = false;
    this.hasFormula = false;
    this.value.clear();
  }

  private readAddress(bytes: Uint8Array, from: number, to: number): void {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const byte = (bytes[at] ?? 0) & CAPITALS;
      if (byte < CAPITAL_A || byte > CAPITAL_Z) break;
      if (column <= FURTHEST) column = column * 26 + (byte - CAPITAL_A + 1);
    }
    if (column === 0) throw badAddress(bytes, from, to);
    this.column = column - 1;
    if (at === to) return;
    if (!areDigits(bytes, at, to)) throw badAddress(bytes, from, to);
    const row = wholeNumber(bytes, at, to) - 1;
    if (!this.isRowImplied) {
      if (row !== this.row) this.strayAddress = bytes.slice(from, to);
      return;
    }
    this.isRowImplied = false;
    this.row = row;
    this.lines.begin(row);
  }

  /** Programs do not agree where a cell with the address of another row stands; one that holds nothing says nothing. */
  private misplaced(address: Uint8Array): Error {
    return damagedBook("Cannot read a sheet: a cell has the address of another row", {
      why: "misplaced",
      cell: new TextDecoder().decode(address.subarray(0, LONGEST_ADDRESS)),
      count: String(this.row + 1),
    });
  }

  private doubled(): Error {
    const cell = cellAddress(Math.max(0, this.row), Math.max(0, this.column));
    return damagedBook("Cannot read a sheet: a cell has two values", { why: "twice", cell });
  }

  private openFormula(scanner: XmlScanner): void {
    this.hasFormula = true;
    this.formula.clear();
    this.group = scanner.attributeText("t") === "shared" ? scanner.attributeText("si") : null;
    if (!scanner.isEmpty) this.sink = this.formula;
  }

  private closeCell(): void {
    if (!this.isCellOpen) return;
    this.isCellOpen = false;
    this.isExtension = false;
    this.sink = null;
    const { row, column, type, strayAddress } = this;
    if (strayAddress !== null && (this.hasFormula || this.hasValue)) throw this.misplaced(strayAddress);
    if (this.hasFormula) this.formulas.add({ row, column }, this.formula.escaped(), this.group);
    const value = cellValue(type, { buffer: this.value, hasValue: this.hasValue }, this.context);
    if (value === null) return;
    if (type === "e") {
      if (this.errors.length >= MOST_FACTS) throw overLimit("errors", MOST_FACTS);
      this.errors.push({ row, column, value: String(value) });
      return;
    }
    const { days1904 } = this.context.tables;
    const isShifted = days1904 !== null && type === "n" && days1904[this.style] === true;
    this.lines.put(column, isShifted ? Number(value) + DAYS_TO_1904 : value);
    if (typeof value !== "number") return;
    const format = this.context.tables.formats[this.style];
    if (format !== undefined && format !== "General") this.formats.add(row, column, format);
  }
}

function badAddress(bytes: Uint8Array, from: number, to: number): Error {
  const cell = new TextDecoder().decode(bytes.subarray(from, Math.min(to, from + LONGEST_ADDRESS)));
  return damagedBook("Cannot read a sheet: an address is none", { why: "address", cell });
}

function isExtensionName(scanner: XmlScanner): boolean {
  return scanner.nameTo - scanner.nameFrom === EXTENSIONS.length && scanner.longName() === EXTENSIONS;
}

function areDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

/** The value of `t`: only one of each length has more than one letter. */
function typeOf(bytes: Uint8Array, from: number, to: number): CellType {
  if (to - from === "inlineStr".length) return "inlineStr";
  if (to - from === "str".length) return "str";
  const letter = String.fromCharCode(bytes[from] ?? 0);
  return letter === "s" || letter === "b" || letter === "e" || letter === "d" ? letter : "n";
}

function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) number = number * 10 + (byte - ZERO);
  }
  return number;
}
