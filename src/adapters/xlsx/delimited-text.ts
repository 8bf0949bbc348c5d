/**
 * Reads a table of delimited text. Every cell stays text: what is a number, the cleaning decides,
 * since "01.02" may be a date, a number or a class.
 *
 * @param bytes UTF-8 with or without a mark, UTF-16 with one, or windows-1251.
 */
export function readDelimitedText(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? plainEnd(text, at, delimiter);
    row.push(quoted?.value ?? text.slice(at, end));
    const next = text[end];
    at = next === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    if (next === delimiter && at < text.length) continue;
    if (next === delimiter) row.push("");
    rows.push(row);
    row = [];
  }
  return rows;
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** The most frequent of the three in the first lines; a semicolon when none is there. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "");
  const counts = [";", "\t", ","].map((delimiter) => ({ delimiter, count: start.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best), { delimiter: ";", count: 0 })
    .delimiter;
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

/** A cell in quotes, when they close before a delimiter or a line's end; otherwise null. */
function quotedCell(text: string, from: number): { value: string; end: number } | null {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const follows = text[at + 1];
    if (follows !== undefined && !/[;,\t\r\n]/.test(follows)) return null;
    return { value: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}
