import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { pageTables, type PageTable } from "./page-tables";
import { checkSpannedCells } from "./spanned-cells";

/** A saved page as text, and where it lay in its archive. */
export interface PageText {
  readonly location: string;
  readonly text: string;
}

/** Names of characters that the reader of pages does not know. Source: HTML Standard, 13.5. */
const NAMED: Readonly<Record<string, string>> = {
  laquo: "«",
  raquo: "»",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsquo: "‘",
  rsquo: "’",
  numero: "№",
  deg: "°",
  sect: "§",
  plusmn: "±",
  times: "×",
  minus: "−",
  thinsp: "\u2009",
  ensp: "\u2002",
  emsp: "\u2003",
  shy: "",
};
/** Characters that stay as they are written: as signs they would be read as tags. */
const MARKUP = '<>&"';

/** The charset that a page's own head names, read one character a byte; null where it names none. */
export function pageCharset(start: string): string | null {
  return /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ?? null;
}

/** The encoding that the first line of an XML file names; null where it names none. */
export function xmlEncoding(start: string): string | null {
  return /^[\s\uFEFF]*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1] ?? null;
}

/**
 * The tables of saved pages as one book: a sheet of Excel is a page of its own, named by the page of frames; a
 * page of one sheet carries the name itself.
 *
 * @param pages One page; of an archive, all of it.
 */
export function readPages(pages: readonly PageText[]): WorkBook {
  const names = new Map(pages.flatMap(({ text }) => sheetNames(text)));
  const book: WorkBook = { SheetNames: [], Sheets: {} };
  for (const { location, text } of pages) {
    if (!/<table\b/i.test(text)) continue;
    const plain = plainPage(text);
    checkSpannedCells(plain);
    const name = names.get(lastStep(location)) ?? names.get("");
    pageTables(plain).forEach((table, index) => {
      const own = table.tab ?? `Sheet${String(index + 1)}`;
      add(book, sheetOf(table), index === 0 && name !== undefined ? name : own);
    });
  }
  return book;
}

/** Names of sheets by the last step of their pages' address; of a page with one sheet by "". Source: Excel's own saved pages. */
function sheetNames(text: string): [string, string][] {
  const sheets = spans(text, /<x:ExcelWorksheet>/gi, () => /<\/x:ExcelWorksheet>/gi)
    .filter(({ isClosed }) => isClosed)
    .map(({ start, end }) => text.slice(start, end));
  return sheets.flatMap((sheet): [string, string][] => {
    const name = /<x:Name>([^<]*)<\/x:Name>/i.exec(sheet)?.[1];
    const source = /<x:WorksheetSource\b[^<>]*?\bHRef\s*=\s*["']([^"']*)/i.exec(sheet)?.[1];
    if (name === undefined || (source === undefined && sheets.length > 1)) return [];
    return [[source === undefined ? "" : lastStep(source), withoutEntities(name).replaceAll("&amp;", "&")]];
  });
}

function lastStep(address: string): string {
  return (address.split(/[\\/]/).pop() ?? "").toLowerCase();
}

function sheetOf({ rows, merges, hidden }: PageTable): WorkSheet {
  const hiddenRows: { hidden: boolean }[] = [];
  for (const row of hidden) hiddenRows[row] = { hidden: true };
  return {
    "!data": rows.map((row) => {
      const cells: CellObject[] = [];
      row.forEach((text, column) => {
        if (text !== "") cells[column] = { t: "s", v: text };
      });
      return cells;
    }),
    "!merges": merges.map(({ row, column, rows: down, columns }) => ({
      s: { r: row, c: column },
      e: { r: row + down - 1, c: column + columns - 1 },
    })),
    "!rows": hiddenRows,
  };
}

function add(book: WorkBook, sheet: WorkSheet, wanted: string): void {
  let name = wanted;
  for (let number = 2; book.SheetNames.includes(name); number++) name = `${wanted} ${String(number)}`;
  book.SheetNames.push(name);
  book.Sheets[name] = sheet;
}

/**
 * The page without comments and scripts, which may hold tags, and with all characters as themselves. One that is
 * not closed takes the rest of the page, as in a browser. Source: HTML Standard, 13.2.5.
 */
function plainPage(text: string): string {
  const left: string[] = [];
  let at = 0;
  for (const { start, end } of spans(text, /<!--|<(?:script|style)\b/gi, closingOf)) {
    left.push(text.slice(at, start));
    at = end;
  }
  return withoutEntities(left.join("") + text.slice(at));
}

function closingOf(opening: string): RegExp {
  if (opening === "<!--") return /-->/g;
  return /^<script$/i.test(opening) ? /<\/script\s*>/gi : /<\/style\s*>/gi;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** What stands between an opening and its closing, one after another: each character is looked at once. */
function spans(text: string, opening: RegExp, closing: (opening: string) => RegExp): Span[] {
  const found: Span[] = [];
  for (let open = opening.exec(text); open !== null; open = opening.exec(text)) {
    const pattern = closing(open[0]);
    pattern.lastIndex = opening.lastIndex;
    const isClosed = pattern.test(text);
    const end = isClosed ? pattern.lastIndex : text.length;
    found.push({ start: open.index, end, isClosed });
    opening.lastIndex = end;
  }
  return found;
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      if (code === 0 || code > 0x10ffff) return "\uFFFD";
      const character = String.fromCodePoint(code);
      return MARKUP.includes(character) ? whole : character;
    },
  );
}
