import { strToU8 } from "fflate";

/** A page of a web archive ("web page, single file"), its bytes unpacked. */
export interface ArchivedPage {
  /** Where the page lay when it was saved, such as "file:///C:/book.files/sheet001.htm". */
  readonly location: string;
  /** The table of characters that its part names; null where it names none. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** Parts within parts: a letter that carries an archive has two floors. */
const MOST_FLOORS = 8;

/**
 * Tells whether a file is a web archive: headers of a letter with a page or several parts below.
 *
 * @param start The first kilobytes, one character a byte.
 */
export function isWebArchive(start: string): boolean {
  if (!/^\s*[\w-]+:[ \t]/.test(start)) return false;
  return /^MIME-Version:/im.test(start) && /^Content-Type:\s*(?:multipart\/|text\/html)/im.test(start);
}

/**
 * The pages of a web archive, in its order. Pictures and styles are left out.
 *
 * Source: RFC 2045 (encodings of parts), RFC 2046, 5.1 (several parts), RFC 2557 (web archives).
 *
 * @param bytes The whole archive.
 */
export function archivedPages(bytes: Uint8Array): ArchivedPage[] {
  // One character a byte: what the bytes mean is told by each part for itself.
  return pagesIn(new TextDecoder("latin1").decode(bytes), bytes, { from: 0, to: bytes.length }, 0);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function pagesIn(text: string, bytes: Uint8Array, span: Span, floor: number): ArchivedPage[] {
  const headers = headersOf(text, span);
  const type = headers.fields.get("content-type") ?? "text/plain";
  const body = { from: headers.end, to: span.to };
  const boundary = parameter(type, "boundary");
  if (/^multipart\//i.test(type) && boundary !== null && floor < MOST_FLOORS) {
    return partSpans(text, body, boundary).flatMap((part) => pagesIn(text, bytes, part, floor + 1));
  }
  if (!/^(?:text\/html|application\/xhtml)/i.test(type)) return [];
  return [
    {
      location: headers.fields.get("content-location") ?? "",
      charset: parameter(type, "charset"),
      bytes: unpacked(text, bytes, body, headers.fields.get("content-transfer-encoding") ?? ""),
    },
  ];
}

/** Header fields by their names in small letters, and where the body begins. */
function headersOf(text: string, { from, to }: Span): { fields: Map<string, string>; end: number } {
  const gap = /\r?\n[ \t]*\r?\n/g;
  gap.lastIndex = from;
  const start = /^\s*/.exec(text.slice(from, from + 256))?.[0].length ?? 0;
  gap.lastIndex = from + start;
  const found = gap.exec(text);
  const end = found === null || found.index > to ? to : found.index;
  const lines = text
    .slice(from + start, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name = "", value = ""] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== "") fields.set(name.toLowerCase(), value.trim());
  }
  return { fields, end: found === null ? to : Math.min(to, end + found[0].length) };
}

function parameter(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(field);
  return found?.[1] ?? found?.[2] ?? null;
}

function partSpans(text: string, { from, to }: Span, boundary: string): Span[] {
  const mark = `--${boundary}`;
  const starts: number[] = [];
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + mark.length)) {
    if (at === from || text[at - 1] === "\n") starts.push(at);
  }
  return starts.flatMap((start, index) => {
    const line = text.indexOf("\n", start);
    const isLast = text.startsWith("--", start + mark.length);
    return isLast || line < 0 ? [] : [{ from: line + 1, to: starts[index + 1] ?? to }];
  });
}

function unpacked(text: string, bytes: Uint8Array, { from, to }: Span, encoding: string): Uint8Array {
  if (/quoted-printable/i.test(encoding)) return latin1Bytes(fromQuotedPrintable(text.slice(from, to)));
  if (/base64/i.test(encoding)) {
    const letters = text.slice(from, to).replace(/[^A-Za-z0-9+/]/g, "");
    return latin1Bytes(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))));
  }
  return bytes.subarray(from, to);
}

/** Source: RFC 2045, 6.7. */
function fromQuotedPrintable(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function latin1Bytes(text: string): Uint8Array {
  return strToU8(text, true);
}
