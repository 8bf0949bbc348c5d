import { areaAddress, parseArea } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { freeId } from "./free-id";
import type { SourceSheet } from "./source-sheet";
import { elementsAt, type ElementSpan } from "./xml-tokens";
import { escapeXml, plainXml, unescapeXml } from "./xml-tree";

/** Our rules: always true, and name the strength, so that any later version finds them. */
const OWN_FORMULA = /N\("oko:((?:[^"]|"")*)"\)\s*=\s*0/;
/** Areas in one conditional format: more would make lines that programs read slowly. */
const AREAS_AT_ONCE = 500;

/** A rule's priority is a signed number of 32 bits. Source: ECMA-376 part 1, 18.3.1.10 (cfRule). */
const LAST_PRIORITY = 2_147_483_647;

/** Colours areas of a sheet by a conditional format that is always on. @param overlay Number of its look. */
export function addMarks(
  sheet: SourceSheet,
  strength: string,
  areas: readonly Area[],
  overlay: number,
): void {
  const p = sheet.prefix;
  const formula = escapeXml(`N("oko:${strength.replaceAll('"', '""')}")=0`);
  const taken = priorities(sheet);
  let xml = "";
  for (let from = 0; from < areas.length; from += AREAS_AT_ONCE) {
    const addresses = areas.slice(from, from + AREAS_AT_ONCE).map(areaAddress);
    const priority = freeId(taken, LAST_PRIORITY);
    taken.add(priority);
    xml +=
      `<${p}conditionalFormatting sqref="${addresses.join(" ")}">` +
      `<${p}cfRule type="expression" dxfId="${String(overlay)}" priority="${String(priority)}">` +
      `<${p}formula>${formula}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
  }
  sheet.insert("conditionalFormatting", xml);
}

/** Takes our marks off, and nothing else. */
export function removeMarks(sheet: SourceSheet): void {
  sheet.replace("conditionalFormatting", (format) => {
    const rules = rulesOf(format);
    const own = rules.filter(({ start, end }) => ownStrength(format.slice(start, end)) !== null);
    if (own.length === 0) return format;
    if (own.length === rules.length) return "";
    const ends = [0, ...own.map(({ end }) => end)];
    const starts = [...own.map(({ start }) => start), format.length];
    return ends.map((from, index) => format.slice(from, starts[index])).join("");
  });
}

/** The areas our marks cover, by strength. */
export function readMarks(sheet: SourceSheet): SheetSnapshot["marks"] {
  const marks = new Map<string, Area[]>();
  for (const { name, start, end } of sheet.elements()) {
    if (name !== "conditionalFormatting") continue;
    const format = sheet.tail.slice(start, end);
    const sqref = /\bsqref\s*=\s*["']([^"']*)["']/.exec(format)?.[1] ?? "";
    const areas = sqref
      .split(/\s+/)
      .map(parseArea)
      .filter((area) => area !== null);
    for (const { start: from, end: to } of rulesOf(format)) {
      const strength = ownStrength(format.slice(from, to));
      if (strength === null) continue;
      const known = marks.get(strength) ?? [];
      marks.set(strength, known);
      for (const area of areas) known.push(area);
    }
  }
  return [...marks].map(([strength, areas]) => ({ strength, areas }));
}

function rulesOf(format: string): ElementSpan[] {
  return elementsAt(format, 1).filter(({ name }) => name === "cfRule");
}

function ownStrength(rule: string): string | null {
  return OWN_FORMULA.exec(unescapeXml(plainXml(rule)))?.[1]?.replaceAll('""', '"') ?? null;
}

function priorities(sheet: SourceSheet): Set<number> {
  const found = sheet.tail.matchAll(/\bpriority\s*=\s*["'](\d+)["']/g);
  return new Set(Array.from(found, ([, value]) => Number(value)));
}
