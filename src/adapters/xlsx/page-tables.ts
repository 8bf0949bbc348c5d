import type { Area } from "../../workbook/cell";
import { PageWords } from "./page-words";

/** A table of a page as a sheet: what is said above it, and its rows. */
export interface PageTable {
  /** What the tab that shows it is called; null where none does. */
  readonly tab: string | null;
  /** Texts by column; nothing where a cell is spanned by another. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** Rows that the page does not show. */
  readonly hidden: readonly number[];
}

/** The cell that the text of a page goes into. */
interface OpenCell {
  text: string;
}

/** A table whose end was not met yet. */
interface OpenTable {
  readonly rows: string[][];
  readonly hidden: number[];
  merges: Area[];
  /** Merges that reach down into rows to come. */
  reaching: Area[];
  cell: OpenCell | null;
  /** The column after the last cell of the row. */
  next: number;
  /** Whether a table of its own stands within one of its cells. */
  isAround: boolean;
}

/** A tag, or the first line of a page, which says only what it is. */
const TAG = /<(\/?)([a-z][a-z\d:]*)\b([^<>]*)>|<[!?][^<>]*>/gi;
const TITLE = /<title\b[^<>]*>([^<]*)</i;
const ROWS = /\browspan\s*=\s*["']?(\d+)/i;
const COLUMNS = /\bcolspan\s*=\s*["']?(\d+)/i;
const HIDDEN = /\bdisplay\s*:\s*none|(?:^|\s)hidden(?=\s|=|\/|$)/i;
/** Letters of columns and numbers of rows that Google prints around the cells of a published sheet. */
const ADDRESS = /\bclass\s*=\s*"?(?:row-headers-background|column-headers-background|row-header )/;
/** Tags after which the text of a cell goes on in a new line. */
const BREAKS = /^(br|p|div|li|h[1-6])$/;
/** What stands in the text of a cell for the end of a line, and before a heading with its level. */
const BREAK = "\u0001";
const HEADING = "\u0002";
const MOST_SPAN_ROWS = 1_048_576;
const MOST_SPAN_COLUMNS = 16_384;
/** A table in a table that has fewer rows or columns is the text of its cell. */
const LEAST = 2;
/** Names of characters that stay as written until the tags are taken off. */
const LAST_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  quot: '"',
  "#34": '"',
  apos: "'",
  gt: ">",
  "#62": ">",
  lt: "<",
  "#60": "<",
  amp: "&",
  "#38": "&",
};

/**
 * The tables of a page in their order, those within the cells of another on their own; above each stands what the page says
 * above it: its headings, the lines before it and the tab that shows it.
 *
 * Source: HTML Standard, 13.1.2.4 (tags that may be left out), 4.9 (tables).
 *
 * @param page Without comments and scripts.
 */
export function pageTables(page: string): PageTable[] {
  return new PageReader(page).tables();
}

class PageReader {
  private readonly open: OpenTable[] = [];
  private readonly found: (() => PageTable)[] = [];
  private readonly words: PageWords;
  /** The element of a cell that is not shown, and how many of its name are open within it. */
  private unseen: { readonly tag: string; depth: number } | null = null;

  private isInCaption = false;

  constructor(private readonly page: string) {
    this.words = new PageWords(textOfCell(TITLE.exec(page)?.[1] ?? ""));
  }

  tables(): PageTable[] {
    let at = 0;
    for (const found of this.page.matchAll(TAG)) {
      this.text(this.page.slice(at, found.index));
      at = found.index + found[0].length;
      this.tag((found[2] ?? "").toLowerCase(), found[1] === "/", found[3] ?? "");
    }
    this.text(this.page.slice(at));
    while (this.open.length > 0) this.closeTable();
    return this.found.map((make) => make());
  }

  private text(text: string): void {
    if (text === "" || this.unseen !== null) return;
    const table = this.open.at(-1);
    if (table === undefined || this.isInCaption) this.words.text(plain(text));
    else if (table.cell !== null) table.cell.text += text;
  }

  private tag(name: string, isEnd: boolean, attributes: string): void {
    const table = this.open.at(-1);
    if (this.isUnseen(name, isEnd)) return;
    if (name === "table") {
      if (isEnd) this.closeTable();
      else this.openTable();
    } else if (table === undefined || name === "caption") {
      this.isInCaption = name === "caption" && !isEnd;
      this.words.tag(name, isEnd, attributes);
    } else if (name === "tr") {
      table.cell = null;
      if (!isEnd) openRow(table, HIDDEN.test(attributes));
    } else if (name === "td" || name === "th") {
      table.cell = isEnd || ADDRESS.test(attributes) ? null : openCell(table, attributes);
    } else if (table.cell !== null) {
      if (BREAKS.test(name) && (isEnd || name === "br")) table.cell.text += BREAK;
      else if (/^h[1-6]$/.test(name)) table.cell.text += `${BREAK}${HEADING}${name.slice(1)}`;
      else if (!isEnd && HIDDEN.test(attributes) && !attributes.endsWith("/"))
        this.unseen = { tag: name, depth: 1 };
    }
  }

  /** Follows an element of a cell that is not shown to its end, or the cell's. */
  private isUnseen(name: string, isEnd: boolean): boolean {
    const { unseen } = this;
    if (unseen === null) return false;
    if (/^(td|th|tr|table)$/.test(name)) {
      this.unseen = null;
      return false;
    }
    if (name === unseen.tag) unseen.depth += isEnd ? -1 : 1;
    if (unseen.depth === 0) this.unseen = null;
    return true;
  }

  private openTable(): void {
    const around = this.open.at(-1);
    if (around?.cell) {
      // What stands in the cell before the table is said above it.
      for (const line of linesOf(around.cell.text)) {
        const level = line.startsWith(HEADING) ? Number(line[1]) : null;
        this.words.whole(level === null ? line : line.slice(2).trim(), level);
      }
    }
    this.open.push({ rows: [], hidden: [], merges: [], reaching: [], cell: null, next: 0, isAround: false });
  }

  private closeTable(): void {
    const table = this.open.pop();
    if (table === undefined) return;
    const around = this.open.at(-1);
    const rows = table.rows.map((row) => row.map(textOfCell));
    const filled = rows.map((row) => row.filter((cell) => cell !== "").length);
    if (around?.cell && !isOwnTable(filled)) {
      around.cell.text += plainAgain(
        rows
          .flat()
          .filter((cell) => cell !== "")
          .join(BREAK),
      );
      return;
    }
    if (filled.length === 0) return;
    this.markAround();
    if (table.isAround && !isOwnTable(filled)) return;
    const { merges, hidden } = table;
    this.found.push(this.words.above((lines, tab) => withLines({ tab, rows, merges, hidden }, lines)));
  }

  /** What stands in the cells around a table was said above it. */
  private markAround(): void {
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      const outer = this.open[at];
      if (outer === undefined) return;
      // Those around this one were marked with it.
      if (outer.isAround && (outer.cell?.text ?? "") === "") return;
      outer.isAround = true;
      if (outer.cell !== null) outer.cell.text = "";
    }
  }
}

/** Whether what stands in a table is more than a few words that are laid out by it. */
function isOwnTable(filled: readonly number[]): boolean {
  return filled.filter((cells) => cells >= LEAST).length >= LEAST;
}

function openRow(table: OpenTable, isHidden: boolean): void {
  table.rows.push([]);
  table.next = 0;
  const row = table.rows.length - 1;
  if (isHidden) table.hidden.push(row);
  table.reaching = table.reaching.filter((area) => area.row + area.rows > row);
}

function openCell(table: OpenTable, attributes: string): OpenCell {
  if (table.rows.length === 0) openRow(table, false);
  const row = table.rows.length - 1;
  const line = table.rows[row] ?? [];
  const column = freeColumn(table, table.next);
  const [rows, columns] = [
    span(ROWS, attributes, MOST_SPAN_ROWS),
    span(COLUMNS, attributes, MOST_SPAN_COLUMNS),
  ];
  const area = { row, column, rows, columns };
  if (rows > 1 || columns > 1) table.merges.push(area);
  if (rows > 1) table.reaching.push(area);
  table.next = column + columns;
  return {
    get text() {
      return line[column] ?? "";
    },
    set text(text) {
      line[column] = text;
    },
  };
}

function freeColumn({ reaching }: OpenTable, from: number): number {
  let column = from;
  for (;;) {
    const over = reaching.find((area) => column >= area.column && column < area.column + area.columns);
    if (over === undefined) return column;
    column = over.column + over.columns;
  }
}

function span(pattern: RegExp, attributes: string, most: number): number {
  const number = Number(pattern.exec(attributes)?.[1] ?? 1);
  return Math.min(most, Math.max(1, number));
}

function withLines(table: PageTable, lines: readonly string[]): PageTable {
  const down = lines.length;
  return {
    tab: table.tab,
    rows: [...lines.map((line) => [line]), ...table.rows],
    merges: table.merges.map((area) => ({ ...area, row: area.row + down })),
    hidden: table.hidden.map((row) => row + down),
  };
}

function textOfCell(text: string): string {
  return linesOf(text)
    .map((line) => (line.startsWith(HEADING) ? line.slice(2).trim() : line))
    .filter((line) => line !== "")
    .join("\n");
}

function linesOf(text: string): readonly string[] {
  return plain(text)
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A text without its breaks of lines, which mean nothing on a page. */
function plain(text: string): string {
  return text
    .replace(/[\t\n\r ]+/g, " ")
    .replace(/&(#?\w+);/g, (whole, name: string) => LAST_ENTITIES[name.toLowerCase()] ?? whole);
}

/** A text that was read once, as it stands in a page. */
function plainAgain(text: string): string {
  return text.replaceAll("\n", BREAK).replaceAll("&", "&amp;");
}
