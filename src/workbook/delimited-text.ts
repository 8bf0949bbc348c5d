/**
 * The rows of a table of delimited text, one after another. Every cell stays text: what is a number, the cleaning
 * decides, since "01.02" may be a date, a number or a class.
 *
 * @param text As decoded, without a byte order mark.
 * @param known What divides its cells; left out = as the text tells.
 */
export function* delimitedRows(text: string, known?: string): Generator<readonly string[]> {
  // Excel takes a first line such as "sep=;" for its own orders and shows no row of it.
  const ordered = /^sep=([^\r\n])(?:\r\n?|\n)/i.exec(text);
  const delimiter = known ?? ordered?.[1] ?? delimiterOf(text);
  let row: string[] = [];
  let at = ordered?.[0].length ?? 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : null;
    const end = quoted?.end ?? plainEnd(text, at, delimiter);
    row.push(quoted?.value ?? text.slice(at, end));
    const next = text[end];
    at = next === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    if (next === delimiter && at < text.length) continue;
    if (next === delimiter) row.push("");
    yield delimiter === "|" && row.every(isRule) ? [] : row;
    row = [];
  }
}

const DELIMITERS = [";", "\t", "|", ","];
/** As much of a text as tells its delimiter. */
const LOOKED_AT = 20_000;

/**
 * The one that divides most of the first lines into as many cells as each other; a semicolon when none is there. A title may
 * have many commas, and so have decimals: no line has as many as the next.
 */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/[\r\n]+/);
  const found = DELIMITERS.map((delimiter) => ({ delimiter, count: usualCount(lines, delimiter) }));
  return found.reduce((best, one) => (one.count > best.count ? one : best), { delimiter: ";", count: 0 })
    .delimiter;
}

/** How many of them stand in the lines that have as many as each other; of a line alone, fewer than of two. */
function usualCount(lines: readonly string[], delimiter: string): number {
  const times = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    times.set(count, (times.get(count) ?? 0) + 1);
  }
  return [...times].reduce((most, [count, ofLines]) => Math.max(most, count * (ofLines - 0.5)), 0);
}

/** A line of «|---|---|» is drawn between header and rows. */
function isRule(cell: string): boolean {
  return /^[\s:+=-]*$/.test(cell);
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

/** A cell in quotes, when they close before a delimiter or a line's end; otherwise null. */
function quotedCell(text: string, from: number, delimiter: string): { value: string; end: number } | null {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const follows = text[at + 1];
    if (follows !== undefined && follows !== delimiter && !/[\r\n]/.test(follows)) return null;
    return { value: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return null;
}
