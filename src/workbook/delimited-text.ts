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
  const usual = known === undefined ? usualCount(sampleLines(text), delimiter).count : 0;
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
    yield delimiter === "|" && row.every(isRule) ? [] : (inQuotes(row, delimiter, usual) ?? row);
    row = [];
  }
}

/**
 * The cells of a row that stands whole in quotes, as a line does that was kept in one cell of Excel: «"Школа;Писали;""2"""».
 *
 * @param usual How many delimiters stand in most lines; a title in quotes may have one.
 */
function inQuotes([first = "", ...others]: readonly string[], delimiter: string, usual: number) {
  if (usual < LEAST_DELIMITERS || !first.includes(delimiter) || others.some((cell) => cell !== ""))
    return null;
  const [cells = []] = delimitedRows(first, delimiter);
  return cells.length === usual + 1 ? cells : null;
}

const DELIMITERS = [";", "\t", "|", ","];
/** As much of a text as tells its delimiter. */
const LOOKED_AT = 20_000;

/** A school, its pupils and a number. */
const LEAST_DELIMITERS = 2;
/** A line that stands whole in quotes, as Excel writes a cell that holds delimiters. */
const WHOLE_IN_QUOTES = /^"((?:[^"\r\n]|"")*)"[;,|\t ]*$/gm;

/**
 * The one that divides most of the first lines into as many cells as each other; a semicolon when none is there. A title may
 * have many commas, and so have decimals: no line has as many as the next.
 */
export function delimiterOf(text: string): string {
  const lines = sampleLines(text);
  const found = DELIMITERS.map((delimiter) => ({ delimiter, ...usualCount(lines, delimiter) }));
  return found.reduce((best, one) => (one.weight > best.weight ? one : best), { delimiter: ";", weight: 0 })
    .delimiter;
}

/** The first lines without what stands in quotes within them. */
function sampleLines(text: string): readonly string[] {
  return text
    .slice(0, LOOKED_AT)
    .replace(WHOLE_IN_QUOTES, (_, line: string) => line.replaceAll('""', '"'))
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/[\r\n]+/);
}

/** How many of them stand in the lines that have as many as each other; the weight of a line alone is less than of two. */
function usualCount(lines: readonly string[], delimiter: string): { count: number; weight: number } {
  const times = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    times.set(count, (times.get(count) ?? 0) + 1);
  }
  return [...times]
    .map(([count, ofLines]) => ({ count, weight: count * (ofLines - 0.5) }))
    .reduce((most, one) => (one.weight > most.weight ? one : most), { count: 0, weight: 0 });
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
