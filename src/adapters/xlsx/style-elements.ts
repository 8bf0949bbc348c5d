import { newElement, type XmlElement } from "./xml-tree";

/** Numbers of the formats that every workbook has. Source: ECMA-376 part 1, 18.8.30. */
export const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** Order of the children of a font. Source: ECMA-376 part 1, CT_Font. */
export const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** The least that a styles part must have. */
export const EMPTY_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

/** A fill of one colour, "RRGGBB". */
export function fillOf(like: XmlElement, color: string): XmlElement {
  const pattern = newElement(like, "patternFill", { patternType: "solid" });
  pattern.children.push(
    newElement(like, "fgColor", { rgb: `FF${color}` }),
    newElement(like, "bgColor", { indexed: "64" }),
  );
  const fill = newElement(like, "fill");
  fill.children.push(pattern);
  return fill;
}

/** Thin grey lines on all four sides. */
export function borderOf(like: XmlElement): XmlElement {
  const border = newElement(like, "border");
  for (const side of ["left", "right", "top", "bottom"]) {
    const line = newElement(like, side, { style: "thin" });
    line.children.push(newElement(like, "color", { rgb: "FFBFBFBF" }));
    border.children.push(line);
  }
  border.children.push(newElement(like, "diagonal"));
  return border;
}
