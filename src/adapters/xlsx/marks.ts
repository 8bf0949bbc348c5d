import { areaAddress, parseArea } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { SourceSheet } from "./source-sheet";
import { elementsAt, type ElementSpan } from "./xml-tokens";
import { escapeXml, plainXml, unescapeXml } from "./xml-tree";

/** Our rules: always true, and name the strength, so that any later version finds them. */
const OWN_FORMULA = /N\("oko:((?:[^"]|"")*)"\)\s*=\s*0/;
/** Areas in one conditional format: more would make lines that programs read slowly. */
const AREAS_AT_ONCE = 500;

/** Colours areas of a sheet by a conditional format that is always on. @param overlay Number of its look. */
export function addMarks(
  sheet: SourceSheet,
  strength: string,
  areas: readonly Area[],
  overlay: number,
): void {
  const p = sheet.prefix;
  const formula = escapeXml(`N("oko:${strength.replaceAll('"', '""')}")=0`);
  let priority = lastPriority(sheet);
  let xml = "";
  for (let from = 0; from < areas.length; from += AREAS_AT_ONCE) {
    const addresses = areas.slice(from, from + AREAS_AT_ONCE).map(areaAddress);
    priority += 1;
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

function lastPriority(sheet: SourceSheet): number {
  const priorities = [...sheet.tail.matchAll(/\bpriority\s*=\s*["'](\d+)["']/g)].map(([, value]) =>
    Number(value),
  );
  return Math.max(0, ...priorities);
}
