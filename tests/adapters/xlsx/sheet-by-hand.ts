import { columnLetters, parseArea } from "../../../src/workbook/address";
import type { SavedBook } from "./saved-book";

interface Row {
  readonly attributes: string;
  /** What stands behind a cell's address. */
  readonly cells: Map<number, string>;
}

/** A sheet of a saved book as a person changes it in Excel: cells typed, rows and columns put in and taken out. */
export class SheetByHand {
  private rows = new Map<number, Row>();
  private readonly part: string;

  constructor(
    private readonly book: SavedBook,
    sheet: string,
  ) {
    this.part = book.sheet(sheet).part;
    for (const [, row = "", attributes = "", , body = ""] of book
      .text(this.part)
      .matchAll(/<row r="(\d+)"([^>]*?)(\/>|>(.*?)<\/row>)/gs)) {
      const cells = [...body.matchAll(/<c r="([A-Z]+\d+)"([^>]*?\/>|.*?<\/c>)/gs)].map(
        ([, address = "", rest = ""]) => [parseArea(address)?.column ?? 0, rest] as const,
      );
      this.rows.set(Number(row) - 1, { attributes, cells: new Map(cells) });
    }
  }

  /** @param content Of the cell's element, with its attributes: ` t="n"><v>5</v></c>`. */
  put(address: string, content: string): this {
    const area = parseArea(address);
    if (area === null) throw new Error(`no address ${address}`);
    const row = this.rows.get(area.row) ?? { attributes: "", cells: new Map<number, string>() };
    this.rows.set(area.row, row);
    row.cells.set(area.column, content);
    return this;
  }

  type(address: string, value: string | number): this {
    return typeof value === "number"
      ? this.put(address, `><v>${String(value)}</v></c>`)
      : this.put(address, ` t="inlineStr"><is><t>${value}</t></is></c>`);
  }

  formula(address: string, formula: string, value: number): this {
    return this.put(address, `><f>${formula}</f><v>${String(value)}</v></c>`);
  }

  /** @param row From 1, as Excel counts. */
  insertRows(row: number, count: number): this {
    return this.move(
      (index) => (index >= row - 1 ? index + count : index),
      (index) => index,
    );
  }

  insertColumns(column: number, count: number): this {
    return this.move(
      (index) => index,
      (index) => (index >= column - 1 ? index + count : index),
    );
  }

  save(): void {
    const text = [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([index, { attributes, cells }]) => {
        const inside = [...cells]
          .sort(([a], [b]) => a - b)
          .map(([column, rest]) => `<c r="${columnLetters(column)}${String(index + 1)}"${rest}`);
        return `<row r="${String(index + 1)}"${attributes}>${inside.join("")}</row>`;
      });
    this.book.change(this.part, (part) =>
      part.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${text.join("")}</sheetData>`),
    );
  }

  /** Moves cells, and the tables and merged cells over them. */
  private move(rowOf: (row: number) => number, columnOf: (column: number) => number): this {
    this.rows = new Map(
      [...this.rows].map(([index, { attributes, cells }]) => [
        rowOf(index),
        { attributes, cells: new Map([...cells].map(([column, rest]) => [columnOf(column), rest])) },
      ]),
    );
    function moved(ref: string): string {
      return ref.replace(/([A-Z]+)(\d+)/g, (address) => {
        const area = parseArea(address);
        if (area === null) return address;
        return columnLetters(columnOf(area.column)) + String(rowOf(area.row) + 1);
      });
    }
    this.book.change(this.part, (text) =>
      text.replace(/<mergeCell ref="([^"]*)"/g, (_, ref: string) => `<mergeCell ref="${moved(ref)}"`),
    );
    const relations = this.part.replace(/([^/]*)$/, "_rels/$1.rels");
    if (!this.book.names().includes(relations)) return this;
    for (const [, table = ""] of this.book.text(relations).matchAll(/"[^"]*?(tables\/table\d+\.xml)"/g)) {
      this.book.change(`xl/${table}`, (text) =>
        text.replace(/ ref="([^"]*)"/g, (_, ref: string) => ` ref="${moved(ref)}"`),
      );
    }
    return this;
  }
}
