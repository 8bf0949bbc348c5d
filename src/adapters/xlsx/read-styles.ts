import type { CellStyle } from "../../workbook/edit";
import { readNumberFormats } from "./number-formats";
import type { PackageParts } from "./package-parts";
import { childElement, childElements, localName, type XmlElement } from "./xml-tree";

/** The looks of a workbook's cells by their numbers, and those that conditional formats put over them. */
export interface KnownStyles {
  readonly cells: readonly CellStyle[];
  readonly overlays: readonly CellStyle[];
}

/** Reads what of the styles a viewer can show; colours of a theme are left out. */
export function readStyles(parts: PackageParts): KnownStyles {
  const relation = parts.relationships(parts.workbook).find(({ type }) => type === "styles");
  if (relation === undefined) return { cells: [], overlays: [] };
  const { root } = parts.document(relation.target);
  function section(name: string): XmlElement[] {
    const found = childElement(root, name);
    return found === null ? [] : childElements(found);
  }
  const [fonts, fills, borders] = [
    section("fonts").map(fontLook),
    section("fills").map(fillLook),
    section("borders").map(borderLook),
  ];
  const formats = readNumberFormats(parts);
  const cells = section("cellXfs").map((format, index): CellStyle => {
    function numberOf(name: string): number {
      return Number(format.attributes.get(name) ?? 0);
    }
    const numberFormat = formats[index] ?? "General";
    return {
      ...fonts[numberOf("fontId")],
      ...fills[numberOf("fillId")],
      ...borders[numberOf("borderId")],
      ...alignmentLook(childElement(format, "alignment")),
      ...(numberFormat === "General" ? {} : { numberFormat }),
    };
  });
  const overlays = section("dxfs").map((overlay): CellStyle => {
    const [font, fill] = [childElement(overlay, "font"), childElement(overlay, "fill")];
    return { ...(font === null ? {} : fontLook(font)), ...(fill === null ? {} : overlayFill(fill)) };
  });
  return { cells, overlays };
}

function fontLook(font: XmlElement): CellStyle {
  const size = Number(childElement(font, "sz")?.attributes.get("val"));
  const color = rgbOf(childElement(font, "color"));
  return {
    ...(isOn(font, "b") ? { bold: true } : {}),
    ...(isOn(font, "i") ? { italic: true } : {}),
    ...(isOn(font, "u") ? { underline: true } : {}),
    ...(size > 0 ? { size } : {}),
    ...(color === null ? {} : { color }),
  };
}

/** `<b/>` is on, `<b val="0"/>` is off. */
function isOn(font: XmlElement, name: string): boolean {
  const element = childElement(font, name);
  return element !== null && !["0", "false", "none"].includes(element.attributes.get("val") ?? "1");
}

function fillLook(fill: XmlElement): CellStyle {
  const pattern = childElement(fill, "patternFill");
  if (pattern?.attributes.get("patternType") !== "solid") return {};
  const color = rgbOf(childElement(pattern, "fgColor"));
  return color === null ? {} : { fill: color };
}

/** Of a conditional format the colour behind the pattern is the one that is seen. Source: ECMA-376 part 1, 18.8.14. */
function overlayFill(fill: XmlElement): CellStyle {
  const pattern = childElement(fill, "patternFill");
  const color =
    pattern === null
      ? null
      : (rgbOf(childElement(pattern, "bgColor")) ?? rgbOf(childElement(pattern, "fgColor")));
  return color === null ? {} : { fill: color };
}

function borderLook(border: XmlElement): CellStyle {
  const hasLine = childElements(border).some(
    (side) => localName(side) !== "diagonal" && !["", "none"].includes(side.attributes.get("style") ?? ""),
  );
  return hasLine ? { border: "thin" } : {};
}

function alignmentLook(alignment: XmlElement | null): CellStyle {
  if (alignment === null) return {};
  const align = oneOf(["left", "center", "right"] as const, alignment.attributes.get("horizontal"));
  const vertical = oneOf(["top", "center", "bottom"] as const, alignment.attributes.get("vertical"));
  const isWrapped = ["1", "true"].includes(alignment.attributes.get("wrapText") ?? "");
  return {
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(isWrapped ? { wrap: true } : {}),
  };
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((one) => one === value);
}

/** "RRGGBB", without the opacity that comes first. */
function rgbOf(color: XmlElement | null): string | null {
  const match = /^(?:[\da-f]{2})?([\da-f]{6})$/i.exec(color?.attributes.get("rgb") ?? "");
  return match?.[1]?.toUpperCase() ?? null;
}
