import { areaAddress, quotedSheet } from "../../workbook/address";
import type { MadeObject } from "../../workbook/made-objects";
import type { PackageParts } from "./package-parts";
import { childElements, innerText, localName, unescapeXml, type XmlElement } from "./xml-tree";

/**
 * The charts of ours in a drawing that another program has given names of its own: each draws the very cells that one of
 * ours drew, and that one is there no more.
 *
 * @param part The drawing.
 * @param made What we laid over its sheet.
 * @returns Relationship ids of their parts.
 */
export function renamedCharts(
  parts: PackageParts,
  part: string,
  { made, names }: { readonly made: readonly MadeObject[]; readonly names: ReadonlySet<string> },
): ReadonlySet<string> {
  const missing = made.flatMap(({ name, edit }) =>
    edit.kind === "chart" && edit.series.length > 0 && !names.has(name)
      ? [edit.series.flatMap(({ categories, values }) => [placeOf(categories), placeOf(values)])]
      : [],
  );
  if (missing.length === 0) return new Set();
  const found = parts.relationships(part).flatMap(({ id, type, target }) => {
    if (type !== "chart" || parts.zip.find(target) === null) return [];
    const drawn = new Set(placesIn(parts.document(target).root));
    const at = missing.findIndex((places) => places.every((place) => drawn.has(place)));
    if (at < 0) return [];
    missing.splice(at, 1);
    return [id];
  });
  return new Set(found);
}

type ChartEdit = Extract<MadeObject["edit"], { kind: "chart" }>;

function placeOf({ sheet, area }: ChartEdit["series"][number]["values"]): string {
  return comparable(`${quotedSheet(sheet)}!${areaAddress(area)}`);
}

function placesIn(element: XmlElement): string[] {
  if (localName(element) === "f") return [comparable(unescapeXml(innerText(element)))];
  return childElements(element).flatMap(placesIn);
}

function comparable(reference: string): string {
  return reference.replaceAll(/[$']/g, "").toLowerCase();
}
