/** A piece of an XML text. */
export interface XmlToken {
  /** "other": a comment, an instruction, a declaration. */
  readonly kind: "open" | "close" | "empty" | "text" | "cdata" | "other";
  readonly from: number;
  readonly to: number;
  /** Of a tag, with its prefix; else "". */
  readonly name: string;
  /** What stands between a tag's name and its end; else "". */
  readonly attributes: string;
}

/** What a piece that is no tag begins and ends with. */
const BRACKETS = [
  { kind: "other", start: "<!--", end: "-->" },
  { kind: "cdata", start: "<![CDATA[", end: "]]>" },
  { kind: "other", start: "<?", end: "?>" },
  { kind: "other", start: "<!", end: ">" },
] as const;
const NAME = /[\w:.-]+/y;
/** An attribute up to its quote. No part of it can be read in two ways, so that it takes linear time. */
const ATTRIBUTE = /\s+[^\s=/>"'<]+\s*=\s*(["'])/y;
const TAG_END = /\s*(\/?)>/y;

/**
 * The pieces of an XML text, one after another. Each letter is looked at a fixed number of times: a pattern over the
 * whole text would look for the end of every opened comment anew, and take hours over a few kilobytes.
 *
 * @throws {SyntaxError} where a piece has no end, or a tag is none.
 */
export function* xmlTokens(text: string): Generator<XmlToken> {
  let at = 0;
  while (at < text.length) {
    const token = xmlTokenAt(text, at);
    yield token;
    at = token.to;
  }
}

/** The piece that begins at a place of an XML text. @throws {SyntaxError} as `xmlTokens`. */
export function xmlTokenAt(text: string, at: number): XmlToken {
  return text.startsWith("<", at) ? (bracketAt(text, at) ?? tagAt(text, at)) : textAt(text, at);
}

function textAt(text: string, from: number): XmlToken {
  const next = text.indexOf("<", from);
  return { kind: "text", from, to: next < 0 ? text.length : next, name: "", attributes: "" };
}

function bracketAt(text: string, from: number): XmlToken | null {
  const bracket = BRACKETS.find(({ start }) => text.startsWith(start, from));
  if (bracket === undefined) return null;
  const { kind, start, end } = bracket;
  const last = text.indexOf(end, from + start.length);
  if (last < 0) throw new SyntaxError(`Cannot read XML: "${start}" has no end`);
  return { kind, from, to: last + end.length, name: "", attributes: "" };
}

function tagAt(text: string, from: number): XmlToken {
  const isClosing = text.startsWith("/", from + 1);
  const nameFrom = from + (isClosing ? 2 : 1);
  const nameTo = endOf(NAME, text, nameFrom);
  let at = nameTo;
  for (;;) {
    const open = endOf(ATTRIBUTE, text, at);
    if (open < 0) break;
    at = text.indexOf(text.charAt(open - 1), open) + 1;
    if (at === 0) throw new SyntaxError("Cannot read XML: an attribute has no end");
  }
  const to = nameTo < 0 ? -1 : endOf(TAG_END, text, at);
  if (to < 0) throw new SyntaxError("Cannot read XML: a tag is none");
  const isEmpty = text.charAt(to - 2) === "/";
  const kind = isClosing ? "close" : isEmpty ? "empty" : "open";
  return { kind, from, to, name: text.slice(nameFrom, nameTo), attributes: text.slice(nameTo, at) };
}

/** Where a pattern that begins at a place ends; -1 where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  if (at < 0) return -1;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** An element by its place in a text. */
export interface ElementSpan {
  /** Without a prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The elements of a text that stand at a depth, in order; an end that belongs to no beginning ends the reading.
 *
 * @param depth 0 for those that stand in no other.
 * @throws {SyntaxError} where the text is no XML.
 * @example
 * elementsAt("<a><b/></a><c/></root>", 0).map(({ name }) => name) // => ["a", "c"]
 */
export function elementsAt(text: string, depth: number): ElementSpan[] {
  const spans: ElementSpan[] = [];
  let level = 0;
  let start = 0;
  for (const { kind, from, to, name } of xmlTokens(text)) {
    if (kind !== "open" && kind !== "close" && kind !== "empty") continue;
    if (kind === "close") level -= 1;
    if (level < 0) break;
    if (kind !== "close" && level === depth) start = from;
    if (kind !== "open" && level === depth)
      spans.push({ name: name.slice(name.indexOf(":") + 1), start, end: to });
    if (kind === "open") level += 1;
  }
  return spans;
}
