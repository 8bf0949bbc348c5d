import { parseArea } from "../../workbook/address";
import type { CellValidation, SheetSnapshot } from "../../workbook/snapshot";
import { tagsNamed, unescapeXml } from "./xml-tree";

const VALIDATION =
  /<(?:[\w.-]+:)?dataValidation(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)(?:\/>|>([^]*?)<\/(?:[\w.-]+:)?dataValidation>)/g;

/**
 * What a sheet lets people type, from what follows its cells. Those of Excel's 2010 extension, whose lists lie on other
 * sheets, are not read.
 *
 * @param tail As `plainXml()` gives it.
 */
export function readValidations(tail: string): Pick<SheetSnapshot, "validations"> {
  const validations = [...tail.matchAll(VALIDATION)].flatMap(([whole, , inside = ""]): CellValidation[] => {
    const attributes = tagsNamed(whole, "dataValidation")[0];
    const areas = (attributes?.get("sqref") ?? "").split(/\s+/).map(parseArea);
    const known = areas.filter((area) => area !== null);
    if (attributes === undefined || known.length === 0) return [];
    return [
      {
        areas: known,
        type: attributes.get("type") ?? "none",
        operator: attributes.get("operator") ?? "between",
        first: formulaIn(inside, "formula1"),
        second: formulaIn(inside, "formula2"),
      },
    ];
  });
  return validations.length === 0 ? {} : { validations };
}

function formulaIn(xml: string, name: string): string | null {
  const found = new RegExp(`<(?:[\\w.-]+:)?${name}>([^<]*)</`).exec(xml)?.[1];
  return found === undefined ? null : unescapeXml(found);
}
