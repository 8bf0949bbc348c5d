import { parseArea, parseCellPlace } from "../../workbook/address";
import type { LinkTarget } from "../../workbook/link-target";
import type { CellFact } from "../../workbook/snapshot";
import type { PackageParts } from "./package-parts";
import { tagsNamed, unescapeXml } from "./xml-tree";

const MOST_CELLS = 10_000;

/**
 * Where the cells of a sheet lead, by row and column; a link over several cells belongs to each of them.
 *
 * @param tail What follows the sheet's cells, as `plainXml` gives it.
 */
export function readLinks(parts: PackageParts, part: string, tail: string): CellFact<LinkTarget>[] {
  const outside = new Map(parts.relationships(part).map(({ id, target }) => [id, target]));
  return [...tagsNamed(tail, "hyperlink")]
    .flatMap((attributes) => {
      const area = parseArea(attributes.get("ref") ?? "");
      const relation = [...attributes].find(([name]) => /(?:^|:)id$/.test(name))?.[1];
      const address = relation === undefined ? undefined : outside.get(relation);
      const target = linkTarget(address, unescapeXml(attributes.get("location") ?? ""));
      if (area === null || target === null) return [];
      // Ours lead from single cells; one over a whole sheet would fill the memory.
      const cells = Math.min(area.rows * area.columns, MOST_CELLS);
      return Array.from({ length: cells }, (_, index) => ({
        row: area.row + Math.floor(index / area.columns),
        column: area.column + (index % area.columns),
        value: target,
      }));
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A place within a document follows its address after "#". */
function linkTarget(address: string | undefined, location: string): LinkTarget | null {
  if (address === undefined) return parseCellPlace(location);
  return { url: location === "" ? address : `${address}#${location}` };
}
