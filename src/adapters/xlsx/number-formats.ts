import { BUILT_IN_FORMATS } from "./style-elements";
import type { PackageParts } from "./package-parts";
import { childElement, childElements, unescapeXml, type XmlElement } from "./xml-tree";

/** Formats that workbooks use by number only, beyond those that `BUILT_IN_FORMATS` can write. Source: ECMA-376 part 1, 18.8.30. */
const FURTHER_FORMATS: Readonly<Record<number, string>> = {
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd.mm.yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd.mm.yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
};

/** The number format of each cell style, by its number. */
export function readNumberFormats(parts: PackageParts): string[] {
  const root = stylesOf(parts);
  if (root === null) return [];
  const formats = numberFormatCodes(parts);
  return childElements(childElement(root, "cellXfs") ?? root, "xf").map(
    ({ attributes }) => formats.get(Number(attributes.get("numFmtId"))) ?? "General",
  );
}

/** The number formats that a workbook knows, by their numbers. */
export function numberFormatCodes(parts: PackageParts): Map<number, string> {
  const formats = new Map<number, string>(
    Object.entries(FURTHER_FORMATS).map(([id, code]) => [Number(id), code]),
  );
  for (const [code, id] of Object.entries(BUILT_IN_FORMATS)) formats.set(id, code);
  const root = stylesOf(parts);
  const own = root === null ? null : childElement(root, "numFmts");
  for (const { attributes } of own === null ? [] : childElements(own, "numFmt")) {
    formats.set(Number(attributes.get("numFmtId")), unescapeXml(attributes.get("formatCode") ?? "General"));
  }
  return formats;
}

function stylesOf(parts: PackageParts): XmlElement | null {
  const relation = parts.relationships(parts.workbook).find(({ type }) => type === "styles");
  return relation === undefined ? null : parts.document(relation.target).root;
}
