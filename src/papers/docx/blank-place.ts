/** What a person writes into their template where the note is to come. */
const TOKEN = "{{СОДЕРЖАНИЕ}}";
/** Or the name of a bookmark there. */
const BOOKMARK = /<w:bookmarkStart [^>]*w:name="(?:содержание|content)"[^>]*>/i;
/** Or that of a content control. */
const CONTROL = /<w:(?:alias|tag) w:val="(?:содержание|content)" ?\/>/i;
/** A paragraph that has no other inside: text boxes have some. */
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const SECTION = /<w:sectPr[ >][\s\S]*?<\/w:sectPr>/;

/** Where in the text of a template's document the note comes: what is between the ends is replaced. */
export interface BlankPlace {
  readonly from: number;
  readonly to: number;
  /** What of the replaced stays after the note: a break of sections. */
  readonly kept: string;
}

/**
 * The place of the note in a template: the paragraph `{{СОДЕРЖАНИЕ}}`, which it replaces, or the content control «содержание»;
 * else after the paragraph with the bookmark «содержание»; else after everything, before the properties of the last section.
 */
export function blankPlace(document: string): BlankPlace {
  const paragraphs = [...document.matchAll(PARAGRAPH)];
  const control = CONTROL.exec(document);
  const marked =
    paragraphs.find(([text]) => textOf(text).toUpperCase().includes(TOKEN)) ??
    paragraphs.find(({ index, 0: text }) => control !== null && isWithin(control.index, index, text));
  const whole = marked !== undefined || control === null ? null : controlPlace(document, control.index);
  if (whole !== null) return whole;
  if (marked !== undefined) {
    const section = SECTION.exec(marked[0])?.[0];
    const kept = section === undefined ? "" : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
    return { from: marked.index, to: marked.index + marked[0].length, kept };
  }
  const bookmark = BOOKMARK.exec(document);
  if (bookmark !== null) {
    const around = paragraphs.find(({ index, 0: text }) => isWithin(bookmark.index, index, text));
    const at = around === undefined ? bookmark.index + bookmark[0].length : around.index + around[0].length;
    return { from: at, to: at, kept: "" };
  }
  const end = endOfBody(document);
  return { from: end, to: end, kept: "" };
}

function isWithin(place: number, index: number, text: string): boolean {
  return index <= place && place < index + text.length;
}

/** The control of paragraphs that a place in its properties is of; null of one of cells or rows. */
function controlPlace(document: string, place: number): BlankPlace | null {
  const from = lastOpen(document.slice(0, place), "sdt");
  if (from === null) return null;
  const content = document.indexOf("<w:sdtContent>", place);
  if (!/^<w:sdtContent>\s*<w:(?:p|tbl|sdt)[ />]/.test(document.slice(content, content + 200))) return null;
  let depth = 0;
  for (const { index, 0: tag } of document.slice(from).matchAll(/<\/?w:sdt(?=[ >])[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth === 0) return { from, to: from + index + tag.length, kept: "" };
  }
  return null;
}

function textOf(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join("");
}

/** Before the properties of the last section, which stand last in the body. */
function endOfBody(document: string): number {
  const body = document.lastIndexOf("</w:body>");
  const section = document.lastIndexOf("<w:sectPr", body);
  const isLast = section >= 0 && !document.slice(section, body).includes("</w:p>");
  return isLast ? section : body;
}

/** Twips of A4 with the margins of office papers, where a template says none. */
const USUAL = { width: 11_906, left: 1701, right: 850 } as const;

/** Twips: margins of a cell of a table on both sides, as Word has them. */
const CELL_MARGINS = 216;
/** Narrower columns of a grid are no widths: some programs write any number there. */
const LEAST_COLUMN = 1000;

/** How wide text is where the note stands, in twips: by its cell, else by the section that ends first after it. */
export function textWidthAt(document: string, place: Pick<BlankPlace, "from">): number {
  const section = SECTION.exec(document.slice(place.from))?.[0] ?? "";
  const width = numberOf(section, "pgSz", "w") ?? USUAL.width;
  const left = numberOf(section, "pgMar", "left") ?? USUAL.left;
  const right = numberOf(section, "pgMar", "right") ?? USUAL.right;
  const page = width - left - right;
  return Math.max(4000, cellWidthAt(document.slice(0, place.from), page) ?? page);
}

/** How wide text is in the cell that a text ends in; null where it ends in none. */
function cellWidthAt(before: string, page: number): number | null {
  const table = lastOpen(before, "tbl");
  const cell = lastOpen(before, "tc");
  if (table === null || cell === null || cell < table) return null;
  const own = /<w:tcW [^>]*>/.exec(before.slice(cell))?.[0] ?? "";
  const whole = /<w:tblW [^>]*>/.exec(before.slice(table))?.[0] ?? "";
  const columns = [...before.slice(table).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, of]) => Number(of));
  const row = before.slice(before.lastIndexOf("<w:tr"));
  const column = columns[row.split("</w:tc>").length - 1] ?? 0;
  const even = (twipsOf(whole) ?? page) / Math.max(1, columns.length);
  return (twipsOf(own) ?? (column >= LEAST_COLUMN ? column : even)) - CELL_MARGINS;
}

/** Where the innermost element begins that is still open at the end of a text; null where none is. */
function lastOpen(text: string, element: string): number | null {
  const open: number[] = [];
  for (const { index, 0: tag } of text.matchAll(new RegExp(`<(/?)w:${element}(?=[ >])[^>]*>`, "g"))) {
    if (tag.startsWith("</")) open.pop();
    else if (!tag.endsWith("/>")) open.push(index);
  }
  return open.at(-1) ?? null;
}

/** The width that a tag tells in twips; null where it is a share or none. */
function twipsOf(tag: string): number | null {
  const width = /w:w="(\d+)"/.exec(tag)?.[1];
  return width === undefined || !tag.includes('w:type="dxa"') || width === "0" ? null : Number(width);
}

function numberOf(section: string, element: string, attribute: string): number | null {
  const tag = new RegExp(`<w:${element} [^>]*>`).exec(section)?.[0] ?? "";
  const value = new RegExp(`w:${attribute}="(\\d+)"`).exec(tag)?.[1];
  return value === undefined ? null : Number(value);
}
