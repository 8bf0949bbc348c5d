/**
 * The rows of a table of delimited text, one after another. Every cell stays text: what is a number, the cleaning
 * decides, since "01.02" may be a date, a number or a class.
 *
 * @param text As decoded, without a byte order mark.
 */
export function* delimitedRows(text: string): Generator<readonly string[]> {
  // Excel takes a first line such as "sep=;" for its own orders and shows no row of it.
  const ordered = /^sep=([^\r\n])(?:\r\n?|\n)/i.exec(text);
  const delimiter = ordered?.[1] ?? delimiterOf(text);
  let row: string[] = [];
  let at = ordered?.[0].length ?? 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted?.end ?? plainEnd(text, at, delimiter);
    row.push(quoted?.value ?? text.slice(at, end));
    const next = text[end];
    at = next === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    if (next === delimiter && at < text.length) continue;
    if (next === delimiter) row.push("");
    yield row;
    row = [];
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
