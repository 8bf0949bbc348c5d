import type { PackageParts } from "./package-parts";
import { takenTables } from "./table-names";
import { nameElements } from "./workbook-names";
import type { SheetEntry } from "./listed-sheets";
import { escapeXml, innerText, setChildren, unescapeXml } from "./xml-tree";

/** Sheets and tables that a workbook had, by their names in small letters. */
export interface GoneNames {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** What Excel puts for a sheet or a table that is deleted. */
const GONE = "#REF!";
/** Texts, sheets' names in quotes and without, and names of tables with the bracket that opens a column. */
const PIECES = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\d_.\\]*)([![])/gu;
/** What holds a formula: in cells, rules, lists, sparklines and charts. */
const FORMULAS =
  /(<((?:[\w.-]+:)?(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula))(?:\s[^<>]*)?>)([^<]+)(?=<\/\2>)/g;
const WITH_FORMULAS = ["spreadsheetml.worksheet+xml", "spreadsheetml.table+xml", "drawingml.chart+xml"];

/** The sheets that were removed, and their tables. */
export class GoneThings {
  private readonly sheets = new Set<string>();
  private readonly tables = new Set<string>();

  /** Before the sheet's parts go. */
  add(parts: PackageParts, { name, part }: SheetEntry): void {
    this.sheets.add(name.toLowerCase());
    const own = new Set(parts.relationships(part).map(({ target }) => target));
    for (const table of takenTables(parts))
      if (own.has(table.part)) this.tables.add(table.name.toLowerCase());
  }

  /**
   * People's formulas and names that speak of what did not come again speak of nothing, as Excel has it: it takes a book
   * with a name or a formula that it cannot resolve for damaged. Sources: docs/excel-facts.md#references; ClosedXML #848
   * and #1007.
   *
   * @param tabs Names of the sheets that are there.
   */
  breakReferences(parts: PackageParts, tabs: readonly string[]): void {
    if (this.sheets.size === 0) return;
    const sheets = new Set(this.sheets);
    const tables = new Set(this.tables);
    for (const name of tabs) sheets.delete(name.toLowerCase());
    for (const { name } of takenTables(parts)) tables.delete(name.toLowerCase());
    if (sheets.size + tables.size > 0) breakReferences(parts, { sheets, tables });
  }
}

function breakReferences(parts: PackageParts, gone: GoneNames): void {
  const names = nameElements(parts.document(parts.workbook).root);
  for (const element of names) {
    const formula = innerText(element);
    const changed = withoutGone(formula, gone);
    if (changed === formula) continue;
    setChildren(element, [escapeXml(changed)]);
    parts.save(parts.workbook);
  }
  for (const part of WITH_FORMULAS.flatMap((type) => parts.types.partsOf(type))) {
    if (parts.zip.find(part) === null || !speaksOf(parts, part, gone)) continue;
    const text = parts.zip.text(part);
    const changed = text.replace(FORMULAS, (whole, tag: string, _name, escaped: string) => {
      const formula = unescapeXml(escaped);
      const without = withoutGone(formula, gone);
      return without === formula ? whole : tag + escapeXml(without);
    });
    if (changed !== text) parts.zip.write(part, changed);
  }
}

/** A person's sheet may be long, and mostly speaks of nothing of ours: it is not held as one text for that. */
function speaksOf(parts: PackageParts, part: string, { sheets, tables }: GoneNames): boolean {
  const wanted = [...sheets, ...tables].flatMap((name) => [
    name,
    escapeXml(name),
    escapeXml(name.replaceAll("'", "''")),
  ]);
  const longest = Math.max(...wanted.map((name) => name.length));
  const decoder = new TextDecoder();
  let rest = "";
  let isFound = false;
  parts.zip.stream(part, (chunk) => {
    if (isFound) return;
    rest += decoder.decode(chunk, { stream: true }).toLowerCase();
    isFound = wanted.some((name) => rest.includes(name));
    rest = rest.slice(-longest);
  });
  return isFound;
}

/**
 * A formula without the sheets and tables that are gone.
 *
 * @example
 * withoutGone("'ОКО Медали'!A1+Т[n]", { sheets: new Set(["око медали"]), tables: new Set(["т"]) }) // => "#REF!A1+#REF!"
 */
export function withoutGone(formula: string, { sheets, tables }: GoneNames): string {
  let result = "";
  let at = 0;
  for (const match of formula.matchAll(PIECES)) {
    const { index } = match;
    const [piece, quoted, bare, sign] = match;
    if (index < at) continue;
    const sheet = quoted?.replaceAll("''", "'") ?? (sign === "!" ? bare : undefined);
    const isGone =
      sheet === undefined
        ? sign === "[" && tables.has((bare ?? "").toLowerCase())
        : sheet.split(":").some((name) => sheets.has(name.toLowerCase()));
    if (!isGone) continue;
    result += formula.slice(at, index) + GONE;
    at = sheet === undefined ? bracketEnd(formula, index + piece.length - 1) : index + piece.length;
  }
  return result + formula.slice(at);
}

/** Where the bracket that opens at a place is closed. A sign behind an apostrophe stands for itself. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}
