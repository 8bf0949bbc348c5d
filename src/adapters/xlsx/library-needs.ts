import { plainXml } from "./xml-tree";

/** Parts without which `@e965/xlsx` opens no .ods, as empty as they may be; LibreOffice opens one without them. */
export const openDocumentParts = [
  {
    name: "META-INF/manifest.xml",
    text: '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
  },
  {
    name: "styles.xml",
    text: '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
  },
] as const;

const PROPERTIES = /<((?:[\w-]+:)?CustomDocumentProperties)[\s>]/;
const CDATA = /<!\[CDATA\[[^]*?\]\]>/g;
const ARRAY_RANGE = /(\sss:ArrayRange=)"[^"]*"/g;

/**
 * A workbook in XML of 2003 without what makes `@e965/xlsx` give it up, in files that it wrote itself too: properties of
 * the document that hold markup, extents of array formulas beyond the sheet, and texts in CDATA. An array formula stays one
 * of its cell.
 */
export function withoutStumbles(text: string): string {
  const properties = PROPERTIES.exec(text);
  const end = properties === null ? "" : `</${properties[1] ?? ""}>`;
  const endsAt = properties === null ? -1 : text.indexOf(end, properties.index);
  const rest =
    properties === null || endsAt < 0
      ? text
      : text.slice(0, properties.index) + text.slice(endsAt + end.length);
  return rest.replace(ARRAY_RANGE, '$1"RC"').replace(CDATA, (section) => plainXml(section));
}
