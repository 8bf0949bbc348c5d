import type { Cell } from "../../workbook/cell";
import type { CellFact } from "../../workbook/snapshot";
import { movedFormula } from "../../workbook/moved-formula";
import { isoSerial } from "./iso-serial";
import { cellText, unescapeXml } from "./xml-tree";

/** What the cells of a sheet hold. */
export interface SheetCells {
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: readonly CellFact<string>[];
  readonly errors: readonly CellFact<string>[];
  readonly numberFormats: readonly CellFact<string>[];
}

/** What cells refer to by number. */
export interface CellTables {
  readonly sharedTexts: readonly string[];
  /** Number format by style; "General" where there is none. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

interface Reading {
  readonly tables: CellTables;
  readonly cells: Cell[][];
  readonly formulas: CellFact<string>[];
  readonly errors: CellFact<string>[];
  readonly numberFormats: CellFact<string>[];
  readonly texts: Map<string, string>;
  readonly sharedFormulas: Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >;
}

/** A row's start, or a whole cell: its attributes, and what is inside. */
const ROW_OR_CELL = /<(?:[\w.-]+:)?(?:row\b([^>]*)>|c\b([^>]*?)(?:\/>|>([^]*?)<\/(?:[\w.-]+:)?c>))/g;
const FORMULA = /<(?:[\w.-]+:)?f\b([^>]*?)(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?f>)/;
const VALUE = /<(?:[\w.-]+:)?v\b[^>]*?(?:\/>|>([^<]*)<\/)/;
const TEXTS = /<(?:[\w.-]+:)?t\b[^>]*>([^<]*)<\//g;
const PHONETIC = /<(?:[\w.-]+:)?rPh\b[^]*?<\/(?:[\w.-]+:)?rPh>/g;

/** Reads all cells of a sheet's part in one pass, without building a tree. */
export function readCells(xml: string, tables: CellTables): SheetCells {
  const reading: Reading = {
    tables,
    cells: [],
    formulas: [],
    errors: [],
    numberFormats: [],
    texts: new Map(),
    sharedFormulas: new Map(),
  };
  let row = -1;
  let column = -1;
  for (const [, rowTag, cellTag = "", body] of xml.matchAll(ROW_OR_CELL)) {
    if (rowTag !== undefined) {
      const number = attribute(rowTag, "r");
      row = number === null ? row + 1 : Number(number) - 1;
      column = -1;
      continue;
    }
    column = cellColumn(cellTag, column + 1);
    if (body !== undefined) readCell(reading, { row, column }, cellTag, body);
  }
  for (let index = 0; index < reading.cells.length; index++) reading.cells[index] ??= [];
  return reading;
}

function readCell(reading: Reading, at: { row: number; column: number }, tag: string, body: string): void {
  if (body.includes("f")) readFormula(reading, at, body);
  const type = attribute(tag, "t");
  const value = cellValue(reading, type, body);
  if (value === null) return;
  if (type === "e") {
    reading.errors.push({ ...at, value: String(value) });
    return;
  }
  const row = (reading.cells[at.row] ??= []);
  while (row.length < at.column) row.push(null);
  row[at.column] = value;
  if (typeof value !== "number") return;
  const format = reading.tables.formats[Number(attribute(tag, "s") ?? 0)] ?? "General";
  if (format !== "General") reading.numberFormats.push({ ...at, value: format });
}

function cellValue(reading: Reading, type: string | null, body: string): Cell {
  if (type === "inlineStr") {
    const plain = body.includes("rPh") ? body.replace(PHONETIC, "") : body;
    let text = "";
    for (const [, run = ""] of plain.matchAll(TEXTS)) text += run;
    return kept(reading, text);
  }
  const match = VALUE.exec(body);
  if (match === null) return null;
  const [, value = ""] = match;
  if (type === "s") return reading.tables.sharedTexts[Number(value)] ?? null;
  if (type === "b") return value.trim() === "1" || value.trim() === "true";
  if (type === "str" || type === "e") return kept(reading, value);
  if (type === "d") return isoSerial(value, reading.tables.is1904) ?? value;
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** The same text once, as a copy that does not hold the whole sheet's XML in memory. */
function kept(reading: Reading, escaped: string): string {
  const known = reading.texts.get(escaped);
  if (known !== undefined) return known;
  const text = ` ${cellText(escaped)}`.slice(1);
  reading.texts.set(` ${escaped}`.slice(1), text);
  return text;
}

function readFormula(reading: Reading, at: { row: number; column: number }, body: string): void {
  const match = FORMULA.exec(body);
  if (match === null) return;
  const [, tag = "", text = ""] = match;
  const formula = unescapeXml(text);
  const group = attribute(tag, "t") === "shared" ? attribute(tag, "si") : null;
  if (group !== null && formula !== "") reading.sharedFormulas.set(group, { formula, ...at });
  const first = group === null ? undefined : reading.sharedFormulas.get(group);
  if (formula !== "") reading.formulas.push({ ...at, value: formula });
  else if (first !== undefined) {
    const value = movedFormula(first.formula, at.row - first.row, at.column - first.column);
    reading.formulas.push({ ...at, value });
  }
}

function cellColumn(tag: string, next: number): number {
  const address = attribute(tag, "r");
  if (address === null) return next;
  let column = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index);
    if (code < 65) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}

/** An attribute of a tag, found without a regular expression: there are millions of them. */
function attribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const quote = tag[at + name.length + 1];
    if (tag[at + name.length] !== "=" || (at > 0 && tag.charCodeAt(at - 1) > 32)) continue;
    if (quote !== '"' && quote !== "'") continue;
    const start = at + name.length + 2;
    return tag.slice(start, tag.indexOf(quote, start));
  }
  return null;
}
