import { cellAddress, columnLetters, quotedSheet } from "../../workbook/address";
import type { WorkbookEdit } from "../../workbook/edit";
import { MOST_BREAKS } from "../../workbook/sheet-limits";
import type { OwnSheet } from "./own-sheet";
import { setChildren, childElement, childElements, escapeXml, newElement, type XmlElement } from "./xml-tree";

/** An edit of one kind. */
export type EditOf<K extends WorkbookEdit["kind"]> = Extract<WorkbookEdit, { kind: K }>;

/** Excel stores a width with the cell's margins: 5 pixels of 7 that a digit has. Source: ECMA-376 part 1, 18.3.1.13. */
export const WIDTH_MARGIN = 5 / 7;
/** Longest footer Excel accepts. Source: Microsoft, "Excel specifications and limits". */
const LONGEST_FOOTER = 255;
/** Index of the last column of a sheet. */
const LAST_COLUMN = "16383";
const PAGE_NUMBER = "&R&11&P / &N";
const FOOTER_TEXT = "&L&11 ";

/** Widths, heights, frozen cells and gridlines. */
export function setLayout(sheet: OwnSheet, edit: EditOf<"layout">): void {
  for (const { row, height } of edit.rowHeights ?? []) sheet.setRowHeight(row, height);
  if (edit.columnWidths !== undefined) {
    const columns = sheet.section("cols");
    const widths = edit.columnWidths.map((width, index) =>
      newElement(columns, "col", {
        min: String(index + 1),
        max: String(index + 1),
        width: (width + WIDTH_MARGIN).toFixed(4),
        customWidth: "1",
        ...(width === 0 ? { hidden: "1" } : {}),
      }),
    );
    setChildren(columns, widths);
    if (widths.length === 0) sheet.removeSection("cols");
  }
  const view = sheetView(sheet);
  if (edit.gridlines !== undefined) view.attributes.set("showGridLines", edit.gridlines ? "1" : "0");
  if (edit.freezeRows !== undefined || edit.freezeColumns !== undefined) {
    freeze(view, edit.freezeRows ?? 0, edit.freezeColumns ?? 0);
  }
}

/** Page A4, fit to one page wide, with a footer, and the page numbers above, where the footer cannot meet them. */
export function setPrint(sheet: OwnSheet, edit: EditOf<"print">): void {
  const properties = sheet.section("sheetPr");
  const fit = childElement(properties, "pageSetUpPr") ?? newElement(properties, "pageSetUpPr");
  fit.attributes.set("fitToPage", "1");
  if (!properties.children.includes(fit)) properties.children.push(fit);
  setAttributes(sheet.section("pageMargins"), {
    left: "0.4",
    right: "0.4",
    top: "0.5",
    bottom: "0.75",
    header: "0.3",
    footer: "0.3",
  });
  setAttributes(sheet.section("pageSetup"), {
    paperSize: "9",
    orientation: edit.orientation,
    fitToWidth: String(edit.sideways?.pages ?? 1),
    fitToHeight: "0",
  });
  const section = sheet.section("headerFooter");
  // A sheet that is printed smaller keeps the footer readable.
  section.attributes.set("scaleWithDoc", "0");
  const header = newElement(section, "oddHeader");
  header.children.push(escapeXml(PAGE_NUMBER));
  const footer = newElement(section, "oddFooter");
  footer.children.push(escapeXml((FOOTER_TEXT + edit.footer.replaceAll("&", "&&")).slice(0, LONGEST_FOOTER)));
  setChildren(section, [header, footer]);
  setBreaks(sheet, edit.breaks ?? []);
}

function setBreaks(sheet: OwnSheet, all: readonly number[]): void {
  sheet.removeSection("rowBreaks");
  const rows = all.slice(0, MOST_BREAKS);
  if (rows.length === 0) return;
  const section = sheet.section("rowBreaks");
  const count = String(rows.length);
  setAttributes(section, { count, manualBreakCount: count });
  section.children.push(
    ...rows.map((row) => newElement(section, "brk", { id: String(row), max: LAST_COLUMN, man: "1" })),
  );
}

/** The columns and rows that are repeated on each page, for the sheet's name "_xlnm.Print_Titles"; null where there are none. */
export function printTitles(edit: EditOf<"print">): string | null {
  const { repeatRows, sideways } = edit;
  const tab = quotedSheet(edit.sheet);
  const titles = [
    ...(sideways === undefined
      ? []
      : [`${tab}!$${columnLetters(sideways.repeatFrom ?? 0)}:$${columnLetters(sideways.repeatColumns - 1)}`]),
    ...(repeatRows === undefined
      ? []
      : [`${tab}!$${String(repeatRows[0] + 1)}:$${String(repeatRows[1] + 1)}`]),
  ];
  return titles.length === 0 ? null : titles.join(",");
}

/**
 * The reference of what is printed, for the sheet's name "_xlnm.Print_Area".
 *
 * @param rows The first row that is printed and the last, from 1; undefined: all rows of these columns.
 */
export function printArea(
  sheet: string,
  columns: number,
  rows: readonly [number, number] | undefined,
): string {
  const last = columnLetters(columns - 1);
  const area = rows === undefined ? `$A:$${last}` : `$A$${String(rows[0])}:$${last}$${String(rows[1])}`;
  return `${quotedSheet(sheet)}!${area}`;
}

/** A link to a cell of the workbook. */
export function setCellLink(sheet: OwnSheet, row: number, column: number, location: string): void {
  link(sheet, row, column).attributes.set("location", escapeXml(location));
}

/** A link to a document, by the relationship that leads to it. */
export function setOutsideLink(sheet: OwnSheet, row: number, column: number, relationship: string): void {
  link(sheet, row, column).attributes.set("r:id", relationship);
}

/** A drop-down list. @param source The list in quotes, or a reference to cells. */
export function setValidation(sheet: OwnSheet, sqref: string, source: string): void {
  const validations = sheet.section("dataValidations");
  const validation = newElement(validations, "dataValidation", {
    type: "list",
    allowBlank: "1",
    showInputMessage: "1",
    showErrorMessage: "1",
    sqref,
  });
  const formula = newElement(validations, "formula1");
  formula.children.push(escapeXml(source));
  validation.children.push(formula);
  const others = childElements(validations).filter(({ attributes }) => attributes.get("sqref") !== sqref);
  setChildren(validations, [...others, validation]);
  validations.attributes.set("count", String(validations.children.length));
}

/** Options of a list written out, or null when they do not fit so: Excel allows 255 characters, and no commas in them. */
export function inlineOptions(options: readonly string[]): string | null {
  const text = options.join(",");
  if (text.length > 255 || options.some((option) => /[,"]/.test(option))) return null;
  return `"${text}"`;
}

/** The row of a long list on the sheet of records. */
export function listReference(sheet: string, row: number, count: number): string {
  const line = `$${String(row + 1)}`;
  return `${quotedSheet(sheet)}!$B${line}:$${columnLetters(count)}${line}`;
}

/** A conditional format of a sheet of ours. @param overlay Number of its look. */
export function setCondition(sheet: OwnSheet, sqref: string, formula: string, overlay: number): void {
  const format = sheet.addSection("conditionalFormatting");
  const priority = sheet.sections("conditionalFormatting").length;
  setAttributes(format, { sqref });
  const rule = newElement(format, "cfRule", {
    type: "expression",
    dxfId: String(overlay),
    priority: String(priority),
  });
  const text = newElement(format, "formula");
  text.children.push(escapeXml(formula));
  rule.children.push(text);
  format.children.push(rule);
}

/** The tab's colour, "RRGGBB". */
export function setTabColor(sheet: OwnSheet, color: string): void {
  const properties = sheet.section("sheetPr");
  properties.children.unshift(newElement(properties, "tabColor", { rgb: `FF${color}` }));
}

export function sheetView(sheet: OwnSheet): XmlElement {
  const views = sheet.section("sheetViews");
  const known = childElement(views, "sheetView");
  if (known !== null) return known;
  const view = newElement(views, "sheetView", { workbookViewId: "0" });
  views.children.push(view);
  return view;
}

function freeze(view: XmlElement, rows: number, columns: number): void {
  view.children.splice(0, view.children.length);
  if (rows === 0 && columns === 0) return;
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const pane = newElement(view, "pane", {
    ...(columns > 0 ? { xSplit: String(columns) } : {}),
    ...(rows > 0 ? { ySplit: String(rows) } : {}),
    topLeftCell: cellAddress(rows, columns),
    activePane: active,
    state: "frozen",
  });
  view.children.push(pane, newElement(view, "selection", { pane: active }));
}

function link(sheet: OwnSheet, row: number, column: number): XmlElement {
  const links = sheet.section("hyperlinks");
  const ref = cellAddress(row, column);
  const places = placesOf(links);
  const known = places.get(ref);
  if (known !== undefined) {
    known.attributes.clear();
    known.attributes.set("ref", ref);
    return known;
  }
  const element = newElement(links, "hyperlink", { ref });
  links.children.push(element);
  places.set(ref, element);
  return element;
}

/** The links of a section by their cells: there are tens of thousands of them, and each is looked for. */
const linkPlaces = new WeakMap<XmlElement, Map<string, XmlElement>>();

function placesOf(links: XmlElement): Map<string, XmlElement> {
  const before = linkPlaces.get(links);
  if (before?.size === links.children.length) return before;
  const places = new Map(
    childElements(links).map((element) => [element.attributes.get("ref") ?? "", element] as const),
  );
  linkPlaces.set(links, places);
  return places;
}

function setAttributes(element: XmlElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.attributes.set(name, value);
}
