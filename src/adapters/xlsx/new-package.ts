import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CellContent } from "../../workbook/cell";
import type { CarriedFacts } from "./book-content";
import type { CarriedSheet } from "./foreign-sheet";
import { mergeCells, OwnSheet } from "./own-sheet";
import { PackageParts } from "./package-parts";
import { SheetNotes } from "./sheet-notes";
import { setOutsideLink } from "./sheet-settings";
import { EMPTY_STYLES } from "./style-elements";
import { StylesPart } from "./styles-part";
import { WorkbookPart } from "./workbook-part";
import { newElement } from "./xml-tree";
import { ZipPackage } from "./zip-package";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a new book is made of. */
export interface NewBook {
  readonly sheets: readonly SheetSnapshot[];
  /** What a file of another kind had beside; null where there was none. */
  readonly carried: CarriedFacts | null;
}

/**
 * A new xlsx package with these sheets: for files of other kinds, which are saved as .xlsx, and for an empty workbook.
 * All that the reader of the file gives goes along.
 */
export function newPackage({ sheets, carried }: NewBook): Uint8Array {
  const zip = new ZipPackage();
  zip.write("[Content_Types].xml", `${DECLARATION}${CONTENT_TYPES}`);
  zip.write("_rels/.rels", `${DECLARATION}${ROOT_RELATIONS}`);
  zip.write(
    "xl/workbook.xml",
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
      "<bookViews><workbookView/></bookViews><sheets/></workbook>",
  );
  const parts = new PackageParts(zip);
  parts.add("xl/styles.xml", "spreadsheetml.styles+xml", EMPTY_STYLES);
  parts.relate(parts.workbook, "styles", "xl/styles.xml");
  const workbook = new WorkbookPart(parts);
  const styles = new StylesPart(parts);
  sheets.forEach((sheet, index) => {
    const part = parts.freeName("xl/worksheets/sheet", "xml");
    parts.add(part, "spreadsheetml.worksheet+xml", "<worksheet/>");
    workbook.addSheet(sheet.name, part, sheet.visibility);
    const own = sheetWith(sheet, carried?.sheets[index], styles);
    for (const { row, column, value } of carried?.sheets[index]?.links ?? [])
      setOutsideLink(own, row, column, parts.relate(part, "hyperlink", value, true));
    zip.write(part, DECLARATION + own.text());
    const notes = new SheetNotes(parts, part);
    for (const { row, column, value } of sheet.notes) notes.set(row, column, value);
    notes.flush();
  });
  for (const { name, refersTo, sheet } of carried?.names ?? []) workbook.addName(name, refersTo, sheet);
  workbook.showFront([]);
  return parts.toBytes();
}

function sheetWith(snapshot: SheetSnapshot, carried: CarriedSheet | undefined, styles: StylesPart): OwnSheet {
  const sheet = new OwnSheet();
  snapshot.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== null) sheet.write(row, column, cell);
    });
  });
  writeFormulas(sheet, snapshot, carried);
  for (const { row, column, value } of snapshot.numberFormats) {
    sheet.setStyle(row, column, styles.cellStyle(0, { numberFormat: value }));
  }
  for (const area of snapshot.merges) mergeCells(sheet, area);
  for (const { row, height } of carried?.heights ?? []) sheet.setRowHeight(row, height);
  for (const row of snapshot.hiddenRows) sheet.hideRow(row);
  setColumns(sheet, snapshot, carried);
  if (snapshot.protection !== null) {
    const { attributes } = sheet.section("sheetProtection");
    for (const name of ["sheet", "objects", "scenarios"]) attributes.set(name, "1");
  }
  return sheet;
}

function writeFormulas(sheet: OwnSheet, snapshot: SheetSnapshot, carried: CarriedSheet | undefined): void {
  const valuesOnly = new Set<string>(carried?.valuesOnly);
  const formulas = new Map(
    snapshot.formulas.flatMap(({ row, column, value }) => {
      const key = `${String(row)}:${String(column)}`;
      return valuesOnly.has(key) ? [] : [[key, value] as const];
    }),
  );
  for (const { row, column, value } of snapshot.errors) {
    const key = `${String(row)}:${String(column)}`;
    sheet.writeError(row, column, value, formulas.get(key) ?? null);
    formulas.delete(key);
  }
  for (const [key, formula] of formulas) {
    const [row = 0, column = 0] = key.split(":").map(Number);
    const content: CellContent = { formula, value: snapshot.cells[row]?.[column] ?? null };
    sheet.write(row, column, content);
  }
}

function setColumns(sheet: OwnSheet, snapshot: SheetSnapshot, carried: CarriedSheet | undefined): void {
  const hidden = new Set(snapshot.hiddenColumns);
  const widths = new Map((carried?.widths ?? []).map(({ column, width }) => [column, width]));
  const numbers = [...new Set([...hidden, ...widths.keys()])].sort((one, other) => one - other);
  if (numbers.length === 0) return;
  const columns = sheet.section("cols");
  for (const column of numbers) {
    const number = String(column + 1);
    const width = widths.get(column);
    columns.children.push(
      newElement(columns, "col", {
        min: number,
        max: number,
        width: String(width ?? 9),
        ...(width === undefined ? {} : { customWidth: "1" }),
        ...(hidden.has(column) ? { hidden: "1" } : {}),
      }),
    );
  }
}

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const ROOT_RELATIONS =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`;
