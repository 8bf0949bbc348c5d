import type { CellStyle } from "../../workbook/edit";
import { greatest } from "../../workbook/greatest";
import type { PackageParts } from "./package-parts";
import { borderOf, BUILT_IN_FORMATS, EMPTY_STYLES, fillOf, FONT_ORDER } from "./style-elements";
import {
  childElement,
  childElements,
  elementText,
  escapeXml,
  localName,
  newElement,
  parseXml,
} from "./xml-tree";
import type { XmlElement } from "./xml-tree";

/** Order of the children of a style sheet. Source: ECMA-376 part 1, CT_Stylesheet. */
const STYLES_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** Numbers of formats that workbooks name themselves come behind it. Source: ECMA-376 part 1, 18.8.30 (numFmt). */
const LAST_BUILT_IN = 163;

/** The workbook's styles. Only adds: styles of the person's cells stay as they are, at the same numbers. */
export class StylesPart {
  private readonly part: string;
  private readonly known = new Map<string, number>();

  constructor(private readonly parts: PackageParts) {
    const relation = parts.relationships(parts.workbook).find(({ type }) => type === "styles");
    this.part = relation?.target ?? parts.workbook.replace(/[^/]*$/, "styles.xml");
    if (relation !== undefined) return;
    parts.add(this.part, "spreadsheetml.styles+xml", EMPTY_STYLES);
    parts.relate(parts.workbook, "styles", this.part);
  }

  /** The number of the style that looks as `base` with `style` over it. */
  cellStyle(base: number, style: CellStyle): number {
    const key = `${String(base)} ${JSON.stringify(style)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const formats = this.section("cellXfs");
    const original =
      childElements(formats)[base] ?? newElement(formats, "xf", { numFmtId: "0", fontId: "0" });
    const format = newElement(formats, "xf", Object.fromEntries(original.attributes));
    format.children.push(
      ...childElements(original, "alignment").map(copy),
      ...childElements(original, "protection"),
    );
    this.setLook(format, style);
    setAlignment(format, style);
    const number = this.add("cellXfs", format);
    this.known.set(key, number);
    return number;
  }

  /** The number of the style that looks as `base` and is locked, or open, while its sheet is protected. */
  lockedStyle(base: number, isLocked: boolean): number {
    const original = childElements(this.section("cellXfs"))[base];
    const protection = original === undefined ? null : childElement(original, "protection");
    // Cells are locked unless their style says otherwise. Source: ECMA-376 part 1, 18.8.33 (protection).
    const isLockedNow = !["0", "false"].includes(protection?.attributes.get("locked") ?? "1");
    if (isLockedNow === isLocked) return base;
    const key = `${String(base)} locked ${String(isLocked)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const section = this.section("cellXfs");
    const format = newElement(section, "xf", { numFmtId: "0", fontId: "0", ...attributesOf(original) });
    const changed = newElement(section, "protection", {
      ...attributesOf(protection),
      locked: isLocked ? "1" : "0",
    });
    format.attributes.set("applyProtection", "1");
    const others = original === undefined ? [] : childElements(original);
    format.children.push(
      ...others.filter((child) => localName(child) === "alignment").map(copy),
      changed,
      ...others.filter((child) => localName(child) === "extLst"),
    );
    const number = this.add("cellXfs", format);
    this.known.set(key, number);
    return number;
  }

  /** The number of a look that a conditional format or a table puts over cells. */
  overlay(style: Pick<CellStyle, "fill" | "color" | "bold" | "numberFormat">): number {
    const section = this.section("dxfs");
    const overlay = newElement(section, "dxf");
    const font = newElement(section, "font");
    if (style.bold === true) font.children.push(newElement(section, "b"));
    if (style.color !== undefined)
      font.children.push(newElement(section, "color", { rgb: `FF${style.color}` }));
    if (font.children.length > 0) overlay.children.push(font);
    if (style.numberFormat !== undefined) {
      // A look of this kind holds the format itself, not its number alone.
      const id = String(this.numberFormat(style.numberFormat));
      const formatCode = escapeXml(style.numberFormat);
      overlay.children.push(newElement(section, "numFmt", { numFmtId: id, formatCode }));
    }
    if (style.fill !== undefined) {
      const pattern = newElement(section, "patternFill", { patternType: "solid" });
      for (const name of ["fgColor", "bgColor"]) {
        pattern.children.push(newElement(section, name, { rgb: `FF${style.fill}` }));
      }
      const fill = newElement(section, "fill");
      fill.children.push(pattern);
      overlay.children.push(fill);
    }
    return this.add("dxfs", overlay);
  }

  private setLook(format: XmlElement, style: CellStyle): void {
    function look(attribute: string, id: number, flag: string): void {
      format.attributes.set(attribute, String(id));
      format.attributes.set(flag, "1");
    }
    if (
      [style.bold, style.italic, style.underline, style.size, style.color].some(
        (value) => value !== undefined,
      )
    ) {
      look("fontId", this.font(Number(format.attributes.get("fontId") ?? 0), style), "applyFont");
    }
    if (style.fill !== undefined) {
      look("fillId", this.add("fills", fillOf(this.section("fills"), style.fill)), "applyFill");
    }
    if (style.border !== undefined) {
      look("borderId", this.add("borders", borderOf(this.section("borders"))), "applyBorder");
    }
    if (style.numberFormat !== undefined) {
      look("numFmtId", this.numberFormat(style.numberFormat), "applyNumberFormat");
    }
  }

  private font(base: number, style: CellStyle): number {
    const section = this.section("fonts");
    const original = childElements(section)[base];
    const font = newElement(section, "font");
    const children = new Map(
      (original === undefined ? [] : childElements(original)).map((e) => [localName(e), e]),
    );
    for (const [name, isOn] of [
      ["b", style.bold],
      ["i", style.italic],
      ["u", style.underline],
    ] as const) {
      if (isOn === true) children.set(name, newElement(section, name));
      if (isOn === false) children.delete(name);
    }
    if (style.size !== undefined) children.set("sz", newElement(section, "sz", { val: String(style.size) }));
    if (style.color !== undefined)
      children.set("color", newElement(section, "color", { rgb: `FF${style.color}` }));
    font.children.push(
      ...[...children]
        .sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b))
        .map(([, element]) => element),
    );
    return this.add("fonts", font);
  }

  /** The number of a format; one that the workbook lacks is added. */
  numberFormat(code: string): number {
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    const section = this.section("numFmts");
    const formats = childElements(section);
    const known = formats.find(({ attributes }) => attributes.get("formatCode") === escapeXml(code));
    if (known !== undefined) return Number(known.attributes.get("numFmtId"));
    const ids = formats.map(({ attributes }) => Number(attributes.get("numFmtId")));
    const id = greatest(ids, LAST_BUILT_IN) + 1;
    this.add("numFmts", newElement(section, "numFmt", { numFmtId: String(id), formatCode: escapeXml(code) }));
    return id;
  }

  /** Adds an element to a section unless an equal one is there; gives its number. */
  private add(name: string, element: XmlElement): number {
    const section = this.section(name);
    const text = elementText(element);
    const elements = childElements(section);
    const known = elements.findIndex((other) => elementText(other) === text);
    if (known >= 0) return known;
    section.children.push(element);
    section.attributes.set("count", String(elements.length + 1));
    this.parts.save(this.part);
    return elements.length;
  }

  private section(name: string): XmlElement {
    const { root } = this.parts.document(this.part);
    const known = childElement(root, name);
    if (known !== null) return known;
    const element = newElement(root, name);
    for (const child of childElements(parseXml(EMPTY_STYLES).root, name).flatMap((e) => childElements(e))) {
      element.children.push({ ...child, name: newElement(root, localName(child)).name });
    }
    const rank = STYLES_ORDER.indexOf(name);
    const next = root.children.findIndex(
      (child) => typeof child !== "string" && STYLES_ORDER.indexOf(localName(child)) > rank,
    );
    root.children.splice(next < 0 ? root.children.length : next, 0, element);
    return element;
  }
}

function setAlignment(format: XmlElement, style: CellStyle): void {
  const { align, vertical, wrap } = style;
  if (align === undefined && vertical === undefined && wrap === undefined) return;
  let alignment = childElement(format, "alignment");
  if (alignment === null) {
    alignment = newElement(format, "alignment");
    format.children.unshift(alignment);
  }
  if (align !== undefined) alignment.attributes.set("horizontal", align);
  if (vertical !== undefined) alignment.attributes.set("vertical", vertical);
  if (wrap !== undefined) alignment.attributes.set("wrapText", wrap ? "1" : "0");
  format.attributes.set("applyAlignment", "1");
}

function attributesOf(element: XmlElement | null | undefined): Record<string, string> {
  return Object.fromEntries(element?.attributes ?? []);
}

function copy(element: XmlElement): XmlElement {
  return { ...element, attributes: new Map(element.attributes) };
}
