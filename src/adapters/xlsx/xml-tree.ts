import { damagedBook } from "./damaged-book";
import { xmlTokens } from "./xml-tokens";

/** An element of an XML part, with its prefix as written. Text keeps its escapes: what is not changed stays the same. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

/** An XML part: what comes before the root (declaration, comments), and the root. */
export interface XmlDocument {
  readonly prolog: string;
  readonly root: XmlElement;
}

/**
 * More elements than these are not held as a tree: each takes 400 bytes, in the reader and in what writes, and a million of
 * empty cell formats 2.2 GB. Excel has 65 490 formats, and no part that is held has ten elements for each.
 */
const MOST_ELEMENTS = 700_000;
/** Deeper nesting is in no part of a workbook. */
const DEEPEST = 500;
/** An element has no more attributes: each is gone through whenever one is looked for by its end. */
const MOST_ATTRIBUTES = 256;

/**
 * Reads a small XML part whole. Large sheets are never read this way.
 *
 * @throws {SyntaxError} when it is no XML.
 * @throws {WorkbookError} `damaged` when there is more of it than can be held, or it is nested deeper than any part.
 */
export function parseXml(text: string): XmlDocument {
  const top: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  let count = 0;
  for (const { kind, from, to, name, attributes } of xmlTokens(text)) {
    const parent = open[open.length - 1] ?? top;
    if (kind === "close") {
      if (open.length === 1 || parent.name !== name)
        throw new SyntaxError("Cannot read XML: no such element is open");
      open.pop();
    } else if (kind === "open" || kind === "empty") {
      const element = { name, attributes: parseAttributes(attributes), children: [] };
      parent.children.push(element);
      if (kind === "open") open.push(element);
      count += 1;
      if (count > MOST_ELEMENTS)
        throw damagedBook("Cannot read XML: too many elements to be held", { why: "swollen" });
      if (open.length > DEEPEST || element.attributes.size > MOST_ATTRIBUTES)
        throw damagedBook("Cannot read XML: too many attributes, or elements within one another", {
          why: "nested",
        });
    } else parent.children.push(text.slice(from, to));
  }
  const root = top.children.find((child) => typeof child !== "string");
  if (root === undefined || open.length > 1)
    throw new SyntaxError("Cannot read XML: no element, or one without its end");
  const prolog = top.children.slice(0, top.children.indexOf(root));
  return {
    prolog: prolog
      .filter((child) => typeof child === "string")
      .join("")
      .replace(/^\uFEFF/, ""),
    root,
  };
}

/**
 * Gives an element these children in place of those that it has. A call with a book's own list overflows the stack at some
 * hundred thousand.
 */
export function setChildren({ children }: XmlElement, given: Iterable<XmlElement | string>): void {
  const all = [...given];
  children.length = 0;
  for (const child of all) children.push(child);
}

/** The attributes of a tag; values keep their escapes. */
export function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single = ""] of text.matchAll(
    /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(name, double ?? single.replaceAll('"', "&quot;"));
  }
  return attributes;
}

/** The part as text. */
export function xmlText(document: XmlDocument): string {
  return document.prolog + elementText(document.root);
}

/** An element as text. */
export function elementText(element: XmlElement): string {
  let tag = element.name;
  for (const [name, value] of element.attributes) tag += ` ${name}="${value}"`;
  if (element.children.length === 0) return `<${tag}/>`;
  const inner = element.children.map((child) => (typeof child === "string" ? child : elementText(child)));
  return `<${tag}>${inner.join("")}</${element.name}>`;
}

/** An element's name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** Child elements, of one name when given. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (name === undefined || localName(child) === name),
  );
}

/** The first child of a name, or null. */
export function childElement(element: XmlElement, name: string): XmlElement | null {
  return childElements(element, name)[0] ?? null;
}

/** A new element with the prefix that `like` has. */
export function newElement(
  like: XmlElement,
  name: string,
  attributes: Record<string, string> = {},
): XmlElement {
  const prefix = like.name.slice(0, like.name.indexOf(":") + 1);
  return { name: prefix + name, attributes: new Map(Object.entries(attributes)), children: [] };
}

/** Escapes text for an element or an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character] ?? "");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/**
 * The text that an escaped one stands for.
 *
 * @example
 * unescapeXml("5 &lt; &#1052;") // => "5 < М"
 */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= LAST_CODE ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The last character there is. */
const LAST_CODE = 0x10ffff;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** All text inside an element, unescaped. */
export function innerText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? cellText(plainXml(child)) : innerText(child)))
    .join("");
}

/**
 * XML that says the same without what patterns would trip over: comments and instructions left out, CDATA as
 * escaped text.
 *
 * @example
 * plainXml("<a><!-- <b/> --><![CDATA[5 < 6]]></a>") // => "<a>5 &lt; 6</a>"
 */
export function plainXml(text: string): string {
  if (!text.includes("<!") && !text.includes("<?")) return text;
  const pieces: string[] = [];
  for (const { kind, from, to } of xmlTokens(text)) {
    if (kind === "other") continue;
    const piece = text.slice(from, to);
    pieces.push(kind === "cdata" ? escapedCdata(piece) : piece);
  }
  return pieces.join("");
}

function escapedCdata(section: string): string {
  const content = section.slice("<![CDATA[".length, -"]]>".length);
  return content.replace(/[&<>]/g, (character) => ESCAPES[character] ?? "");
}

/**
 * The attributes of all tags of a name.
 *
 * @throws {SyntaxError} where the text is no XML.
 */
export function* tagsNamed(text: string, name: string): Generator<Map<string, string>> {
  for (const token of xmlTokens(text)) {
    if (token.kind !== "open" && token.kind !== "empty") continue;
    if (token.name.slice(token.name.indexOf(":") + 1) === name) yield parseAttributes(token.attributes);
  }
}

/**
 * The text of a cell, a note or a shared item. Line ends as XML reads them; characters that XML
 * cannot hold are written as "_x0007_". Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring.
 *
 * @example
 * cellText("5 &lt; 6_x005F_x0041_") // => "5 < 6_x0041_"
 */
export function cellText(escaped: string): string {
  const text = escaped.includes("\r") ? escaped.replace(/\r\n?/g, "\n") : escaped;
  const plain = unescapeXml(text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Characters that XML cannot hold and cells can. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A text for a cell or a note: as `escapeXml`; what looks like an escaped character stays text, and what XML
 * cannot hold is written as Excel writes it. Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring.
 *
 * @example
 * escapeCellText("6_x0041_") // => "6_x005F_x0041_"
 */
export function escapeCellText(text: string): string {
  const plain = text.replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_");
  return escapeXml(plain.replace(NOT_IN_XML, (character) => `_x${hexOf(character)}_`));
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
