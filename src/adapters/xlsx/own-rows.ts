import { parseArea } from "../../workbook/address";
import { parseAttributes, plainXml } from "./xml-tree";
import { xmlTokenAt, type XmlToken } from "./xml-tokens";

/** A cell of a sheet of ours: its style, and the rest as XML. */
export interface OwnCell {
  style: number;
  type: string;
  body: string;
}

/** A row of a sheet of ours. */
export interface OwnRow {
  /** Attributes other than the row's number. */
  readonly attributes: Map<string, string>;
  readonly cells: Map<number, OwnCell>;
}

/** A sheet's part in two. */
export interface OwnRows {
  readonly rows: Map<number, OwnRow>;
  /** The part with an empty element in place of its cells. */
  readonly rest: string;
}

/**
 * Takes the rows of a sheet's part out of it, each piece of the text looked at once.
 *
 * @throws {SyntaxError} where the text is no XML, or its cells have no end.
 */
export function takeRows(part: string): OwnRows {
  const text = plainXml(part);
  const reader = new RowsReader(text);
  for (let at = 0; at < text.length; at = reader.next) {
    const token = xmlTokenAt(text, at);
    reader.next = token.to;
    if (token.kind !== "open" && token.kind !== "close" && token.kind !== "empty") continue;
    if (reader.take(token, token.name.slice(token.name.indexOf(":") + 1))) break;
  }
  return reader.result();
}

class RowsReader {
  private readonly rows = new Map<number, OwnRow>();
  private data: { readonly tag: XmlToken; readonly to: number | null } | null = null;
  private row: OwnRow | null = null;
  private cell: OwnCell | null = null;
  private bodyFrom = 0;
  /** Ends of cells are written otherwise than usual: looking for them again and again would take too long. */
  private areEndsStrange = false;
  /** Where the reading goes on. */
  next = 0;

  constructor(private readonly text: string) {}

  /** @returns Whether all rows were read. */
  take(token: XmlToken, name: string): boolean {
    if (name === "sheetData") return this.takeData(token);
    if (this.data === null) return false;
    if (name === "row") this.takeRow(token);
    else if (name === "c" && this.row !== null) this.takeCell(token, this.row);
    return false;
  }

  result(): OwnRows {
    const { data, rows, text } = this;
    if (data === null) return { rows, rest: text };
    if (data.to === null) throw new SyntaxError("Cannot read a sheet: its cells have no end");
    const { from, name, attributes } = data.tag;
    return { rows, rest: `${text.slice(0, from)}<${name}${attributes}/>${text.slice(data.to)}` };
  }

  private takeData(token: XmlToken): boolean {
    if (token.kind === "open") this.data ??= { tag: token, to: null };
    else if (token.kind === "close" && this.data !== null) this.data = { ...this.data, to: token.to };
    // Without cells the part is already as it is wanted.
    return token.kind !== "open";
  }

  private takeRow({ kind, attributes: tag }: XmlToken): void {
    this.row = null;
    if (kind === "close") return;
    const attributes = parseAttributes(tag);
    const index = Number(attributes.get("r")) - 1;
    const row = this.rows.get(index) ?? { attributes: new Map<string, string>(), cells: new Map() };
    this.rows.set(index, row);
    for (const [name, value] of attributes) {
      if (name !== "r" && name !== "spans") row.attributes.set(name, value);
    }
    if (kind === "open") this.row = row;
  }

  private takeCell({ kind, from, to, name, attributes: tag }: XmlToken, row: OwnRow): void {
    if (kind === "close") {
      if (this.cell !== null) this.cell.body = this.text.slice(this.bodyFrom, from);
      this.cell = null;
      return;
    }
    const attributes = parseAttributes(tag);
    const column = parseArea(attributes.get("r") ?? "")?.column ?? row.cells.size;
    const cell = { style: Number(attributes.get("s") ?? 0), type: attributes.get("t") ?? "", body: "" };
    row.cells.set(column, cell);
    this.cell = kind === "open" ? cell : null;
    this.bodyFrom = to;
    if (this.cell === null || this.areEndsStrange) return;
    // What is in a cell is nothing to look at here.
    const end = this.text.indexOf(`</${name}>`, to);
    this.areEndsStrange = end < 0;
    this.next = Math.max(to, end);
  }
}
