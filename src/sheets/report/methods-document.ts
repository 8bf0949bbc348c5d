/** A named part of a section: «Что сравнивается», «Откуда», «Не делается» and the like. */
export interface MethodsPart {
  /** As in the document; null = text before any name. */
  readonly name: string | null;
  readonly text: string;
}

/** A threshold as a section's table has it. */
export interface MethodsThreshold {
  readonly id: string;
  readonly source: string;
}

/** One section of docs/methods.md. */
export interface MethodsSection {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly MethodsPart[];
  /** Its formulas, line by line. */
  readonly formula: string;
  readonly thresholds: readonly MethodsThreshold[];
  /** Ids of the sections that it sends the reader to. */
  readonly links: readonly string[];
}

const SECTION = /^(?=<a id="[^"]+"><\/a>$)/m;
const ANCHOR = /^<a id="([^"]+)"><\/a>\s*/;
const LINK = /\[([^\]]+)\]\(#([^)]+)\)/g;
/** A name in bold that begins a part, where a sentence begins; bold words within a sentence are only stressed. */
const LEAD = /(?<=^|[.!?…:;] )\*\*(\p{Lu}[^*]*?)\.?\*\*/gu;
/** The key of a setting, which the sentence around it names in words: « (`funnel.minSchools`)». */
const SETTING = /\s*\(`[a-zA-Z]+\.[a-zA-Z0-9.]+`\)/g;

/**
 * Takes docs/methods.md apart, so that its own words stand on the sheet and nowhere a second time.
 *
 * A section begins at a line with an anchor; a part of it begins at a name in bold; lines moved in by four spaces are
 * formulas; a row of a table with an anchor is a threshold: its id, name, value and source.
 */
export function methodsSections(text: string): Map<string, MethodsSection> {
  const sections = text.split(SECTION).flatMap((part): MethodsSection[] => {
    const id = ANCHOR.exec(part)?.[1];
    return id === undefined ? [] : [section(id, part.replace(ANCHOR, ""))];
  });
  return new Map(sections.map((of) => [of.id, of]));
}

function section(id: string, body: string): MethodsSection {
  const [heading = "", ...lines] = body.trim().split("\n");
  const formulas = lines.filter((line) => /^ {4}\S/.test(line));
  const rows = lines.filter((line) => line.startsWith("|"));
  const words = lines.filter((line) => !/^ {4}\S/.test(line) && !line.startsWith("|"));
  return {
    id,
    title: plain(heading.replace(/^#+\s*/, "").replace(/\s*\(`[^)]*`\)/, "")),
    parts: partsOf(words),
    formula: formulas.map((line) => line.slice(4)).join("\n"),
    thresholds: rows.flatMap(thresholdOf),
    links: [...body.matchAll(LINK)].map(([, , target = ""]) => target),
  };
}

function partsOf(lines: readonly string[]): MethodsPart[] {
  const paragraphs = lines
    .join("\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
  return paragraphs.flatMap(namedParts).filter(({ text }) => text !== "");
}

/** The parts of one paragraph: what stands before its first name, then each name with its text. */
function namedParts(paragraph: string): MethodsPart[] {
  const leads = [...paragraph.matchAll(LEAD)];
  const ends = [...leads.slice(1).map(({ index }) => index), paragraph.length];
  const before = paragraph.slice(0, leads[0]?.index ?? paragraph.length);
  return [
    { name: null, text: plain(before) },
    ...leads.map((lead, place): MethodsPart => {
      const text = plain(paragraph.slice(lead.index + lead[0].length, ends[place]));
      return { name: plain(lead[1] ?? ""), text: text.replace(/^[—,:.]\s*/, "") };
    }),
  ];
}

function thresholdOf(row: string): MethodsThreshold[] {
  const cells = row.split("|").map((cell) => cell.trim());
  const id = /<a id="[^"]+"><\/a>`([^`]+)`/.exec(cells[1] ?? "")?.[1];
  return id === undefined ? [] : [{ id, source: plain(cells[4] ?? "") }];
}

/** Words without the marks of the document. */
function plain(text: string): string {
  return text
    .replace(LINK, "$1")
    .replace(SETTING, "")
    .replace(/<[^>]+>/g, "")
    .replace(/[*`]/g, "")
    .trim();
}
