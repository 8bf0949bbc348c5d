import type { Area, Cell, CellContent } from "../../workbook/cell";
import { areaAddress } from "../../workbook/address";
import { cellElement, cellXml, errorXml, rowStart } from "./cell-xml";
import { greatest } from "../../workbook/greatest";
import { takeRows, type OwnCell, type OwnRow } from "./own-rows";
import { WORKSHEET_ORDER } from "./worksheet-order";
import {
  setChildren,
  childElements,
  elementText,
  escapeXml,
  innerText,
  localName,
  newElement,
  parseXml,
} from "./xml-tree";
import type { XmlElement } from "./xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FORMULA = /<([\w.-]+:)?f\b[^>]*?(?:\/>|>.*?<\/\1?f>)/s;
const EXTENSIONS = /<([\w.-]+:)?extLst\b.*?<\/\1?extLst>/gs;
/** Rows without a height of their own are 15 points high, as Excel's are with its usual font. */
const EMPTY_SHEET =
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetFormatPr defaultRowHeight="15"/>` +
  "<sheetData/></worksheet>";

/**
 * A sheet that the add-in made, taken apart so that cells can be changed. The person's own sheets
 * are never read this way: their parts stay as they are.
 */
export class OwnSheet {
  private readonly rows: Map<number, OwnRow>;
  /** Cells with numbers that were written since the sheet was opened. */
  private readonly written = new Set<OwnCell>();
  /** Values by what stands in the cell. */
  private readonly values = new Map<string, Cell>();
  private readonly root: XmlElement;
  private readonly prefix: string;

  /**
   * @param text The sheet's part; nothing for a new sheet.
   * @param shared The workbook's shared texts, for cells that Excel saved since.
   */
  constructor(
    text: string = EMPTY_SHEET,
    private readonly shared: readonly string[] = [],
  ) {
    const { rows, rest } = takeRows(text);
    this.rows = rows;
    this.root = parseXml(rest).root;
    this.prefix = this.root.name.slice(0, this.root.name.indexOf(":") + 1);
  }

  /** The sheet's part. */
  text(): string {
    const rows = [...this.rows].sort(([a], [b]) => a - b).map(([index, row]) => this.rowText(index, row));
    const { start, end } = this.frame();
    return `${start}${rows.join("")}${end}`;
  }

  /** What stands in the part before its rows and after them. */
  frame(): { readonly start: string; readonly end: string } {
    const p = this.prefix;
    const attributes = [...this.root.attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
    const data = this.section("sheetData");
    const children = childElements(this.root);
    const [before, after] = [
      children.slice(0, children.indexOf(data)),
      children.slice(children.indexOf(data) + 1),
    ];
    return {
      start: `<${this.root.name}${attributes}>${before.map(elementText).join("")}<${p}sheetData>`,
      end: `</${p}sheetData>${after.map(elementText).join("")}</${this.root.name}>`,
    };
  }

  /** Writes a cell's content; its style stays. */
  write(row: number, column: number, content: CellContent): void {
    const cell = this.cell(row, column);
    const { type, body } = cellXml(this.prefix, content);
    cell.type = type;
    cell.body = body;
    if (type === "") this.written.add(cell);
  }

  /** Writes an error, such as "#N/A", with the formula that gives it. */
  writeError(row: number, column: number, error: string, formula: string | null): void {
    Object.assign(this.cell(row, column), errorXml(this.prefix, error, formula));
  }

  /** Moves numbers that were written and show days to the workbook's own count. @param isDay Of a style. */
  moveDays(days: number, isDay: (style: number) => boolean): void {
    for (const cell of this.written) {
      if (!isDay(cell.style)) continue;
      cell.body = cell.body.replace(
        /(<(?:[\w.-]+:)?v>)([^<]*)(<)/,
        (whole, start: string, value: string, end: string) =>
          value === "" || !Number.isFinite(Number(value))
            ? whole
            : start + String(Number(value) + days) + end,
      );
    }
    this.written.clear();
  }

  /** A cell as it stands in the part. */
  cellAt(row: number, column: number): OwnCell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  /**
   * Puts a cell of another sheet of the workbook in the place of what is there, with its style and its value.
   *
   * @param formula In place of its own.
   */
  putCell(row: number, column: number, from: OwnSheet, formula?: string): void {
    const cell = from.cellAt(row, column);
    if (cell === undefined) return;
    // What an extension speaks in is declared elsewhere, and its element may have another prefix.
    const body = cell.body
      .replace(EXTENSIONS, "")
      .replaceAll(`</${from.prefix}`, `</${this.prefix}`)
      .replace(new RegExp(`<${from.prefix}(?!/)`, "g"), `<${this.prefix}`);
    const own = formula === undefined ? null : `<${this.prefix}f>${escapeXml(formula)}</${this.prefix}f>`;
    Object.assign(this.cell(row, column), {
      ...cell,
      body: own === null ? body : body.replace(FORMULA, () => own),
    });
  }

  styleOf(row: number, column: number): number {
    return this.rows.get(row)?.cells.get(column)?.style ?? 0;
  }

  setStyle(row: number, column: number, style: number): void {
    this.cell(row, column).style = style;
  }

  /** Gives every cell another style. */
  changeStyles(change: (style: number) => number): void {
    for (const { cells } of this.rows.values()) {
      for (const cell of cells.values()) cell.style = change(cell.style);
    }
  }

  /** A cell's value; null for an empty cell and for an error. */
  valueOf(row: number, column: number): Cell {
    const cell = this.rows.get(row)?.cells.get(column);
    if (cell === undefined || cell.body === "" || cell.type === "e") return null;
    // A pivot asks for each cell of its table, and most of them are alike.
    const key = `${cell.type} ${cell.body}`;
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = this.readValue(cell);
    this.values.set(key, value);
    return value;
  }

  private readValue(cell: OwnCell): Cell {
    const elements = childElements(parseXml(`<c>${cell.body}</c>`).root);
    const inline = elements.find((element) => localName(element) === "is");
    if (inline !== undefined) return innerText(inline);
    const value = elements.find((element) => localName(element) === "v");
    if (value === undefined) return null;
    if (cell.type === "s") return this.shared[Number(innerText(value))] ?? null;
    if (cell.type === "str") return innerText(value);
    return cell.type === "b" ? innerText(value) === "1" : Number(innerText(value));
  }

  /** Rows that have cells: one more than the last index. */
  get rowCount(): number {
    return greatest(this.rows.keys(), -1) + 1;
  }

  /** Points, of rows that have a height of their own; hidden rows have none. */
  rowHeights(): { readonly row: number; readonly height: number }[] {
    return [...this.rows].flatMap(([row, { attributes }]) => {
      const isHidden = ["1", "true"].includes(attributes.get("hidden") ?? "");
      const height = isHidden ? 0 : Number(attributes.get("ht") ?? NaN);
      return Number.isFinite(height) && row >= 0 ? [{ row, height }] : [];
    });
  }

  /** The cells' styles from A1; rows and columns without a cell have the first style. */
  styleRows(): number[][] {
    const result: number[][] = Array.from({ length: this.rowCount }, () => []);
    for (const [row, { cells }] of this.rows) {
      const line = result[row];
      if (line === undefined) continue;
      for (const [column, { style }] of cells) {
        while (line.length < column) line.push(0);
        line[column] = style;
      }
    }
    return result;
  }

  setRowHeight(row: number, points: number): void {
    const { attributes } = this.row(row);
    attributes.set("ht", String(points));
    attributes.set("customHeight", "1");
  }

  hideRow(row: number): void {
    this.row(row).attributes.set("hidden", "1");
  }

  /** The worksheet's child of this name; made in its place where there is none. */
  section(name: string): XmlElement {
    const known = childElements(this.root, name)[0];
    return known ?? this.addSection(name);
  }

  /** All children of this name. */
  sections(name: string): XmlElement[] {
    return childElements(this.root, name);
  }

  /** A further child of this name. */
  addSection(name: string): XmlElement {
    const element = newElement(this.root, name);
    const rank = WORKSHEET_ORDER.indexOf(name);
    const next = this.root.children.findIndex(
      (child) => typeof child !== "string" && WORKSHEET_ORDER.indexOf(localName(child)) > rank,
    );
    this.root.children.splice(next < 0 ? this.root.children.length : next, 0, element);
    return element;
  }

  removeSection(name: string): void {
    const kept = this.root.children.filter((child) => typeof child === "string" || localName(child) !== name);
    setChildren(this.root, kept);
  }

  private row(index: number): OwnRow {
    const known = this.rows.get(index);
    if (known !== undefined) return known;
    const row: OwnRow = { attributes: new Map(), cells: new Map() };
    this.rows.set(index, row);
    return row;
  }

  private cell(row: number, column: number): OwnCell {
    const { cells } = this.row(row);
    const known = cells.get(column);
    if (known !== undefined) return known;
    const cell: OwnCell = { style: 0, type: "", body: "" };
    cells.set(column, cell);
    return cell;
  }

  private rowText(index: number, row: OwnRow): string {
    const p = this.prefix;
    let text = rowStart(p, index, row.attributes);
    for (const [column, cell] of [...row.cells].sort(([a], [b]) => a - b))
      text += cellElement(p, { row: index, column }, cell);
    return `${text}</${p}row>`;
  }
}

/** Adds merged areas to a sheet of ours. */
export function mergeCells(sheet: OwnSheet, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  const merges = sheet.section("mergeCells");
  for (const area of areas) merges.children.push(newElement(merges, "mergeCell", { ref: areaAddress(area) }));
  merges.attributes.set("count", String(childElements(merges).length));
}
