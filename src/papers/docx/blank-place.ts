/** What a person writes into their template where the note is to come. */
const TOKEN = "{{СОДЕРЖАНИЕ}}";
/** Or the name of a bookmark there. */
const BOOKMARK = /<w:bookmarkStart [^>]*w:name="(?:содержание|content)"[^>]*>/i;
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
 * The place of the note in a template: the paragraph `{{СОДЕРЖАНИЕ}}`, which it replaces; else after the paragraph with the
 * bookmark «содержание»; else after everything, before the properties of the last section.
 */
export function blankPlace(document: string): BlankPlace {
  const paragraphs = [...document.matchAll(PARAGRAPH)];
  const marked = paragraphs.find(([text]) => textOf(text).toUpperCase().includes(TOKEN));
  if (marked !== undefined) {
    const section = SECTION.exec(marked[0])?.[0];
    const kept = section === undefined ? "" : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
    return { from: marked.index, to: marked.index + marked[0].length, kept };
  }
  const bookmark = BOOKMARK.exec(document);
  if (bookmark !== null) {
    const around = paragraphs.find(
      ({ index, 0: text }) => index <= bookmark.index && bookmark.index < index + text.length,
    );
    const at = around === undefined ? bookmark.index + bookmark[0].length : around.index + around[0].length;
    return { from: at, to: at, kept: "" };
  }
  const end = endOfBody(document);
  return { from: end, to: end, kept: "" };
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

/** How wide text is where the note stands, in twips: by the section that ends first after it. */
export function textWidthAt(document: string, place: Pick<BlankPlace, "from">): number {
  const section = SECTION.exec(document.slice(place.from))?.[0] ?? "";
  const width = numberOf(section, "pgSz", "w") ?? USUAL.width;
  const left = numberOf(section, "pgMar", "left") ?? USUAL.left;
  const right = numberOf(section, "pgMar", "right") ?? USUAL.right;
  return Math.max(4000, width - left - right);
}

function numberOf(section: string, element: string, attribute: string): number | null {
  const tag = new RegExp(`<w:${element} [^>]*>`).exec(section)?.[0] ?? "";
  const value = new RegExp(`w:${attribute}="(\\d+)"`).exec(tag)?.[1];
  return value === undefined ? null : Number(value);
}
