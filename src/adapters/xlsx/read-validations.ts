import { parseArea } from "../../workbook/address";
import type { CellValidation, SheetSnapshot } from "../../workbook/snapshot";
import { tagsNamed, unescapeXml } from "./xml-tree";

/** Where a validation begins: what follows, up to the next one, is looked at once, however the part is broken. */
const BEGINNING = /<(?:[\w.-]+:)?dataValidation(?=[\s/>])/;
const END = /<\/(?:[\w.-]+:)?dataValidation>/;

/**
 * What a sheet lets people type, from what follows its cells. Those of Excel's 2010 extension, whose lists lie on other
 * sheets, are not read.
 *
 * @param tail As `plainXml()` gives it.
 */
export function readValidations(tail: string): Pick<SheetSnapshot, "validations"> {
  const pieces = tail.split(BEGINNING).slice(1);
  const validations = pieces.flatMap((piece): CellValidation[] => {
    const [inside = ""] = piece.split(END, 1);
    const [attributes] = tagsNamed(`<dataValidation${inside}`, "dataValidation");
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
