import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CellContent } from "../../workbook/cell";
import { mergeCells, OwnSheet } from "./own-sheet";
import { PackageParts } from "./package-parts";
import { EMPTY_STYLES } from "./style-elements";
import { StylesPart } from "./styles-part";
import { WorkbookPart } from "./workbook-part";
import { newElement } from "./xml-tree";
import { ZipPackage } from "./zip-package";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A new xlsx package with these sheets: for files of other kinds, which are saved as .xlsx, and
 * for an empty workbook. Values, formulas, number formats, merges and hidden lines go along.
 */
export function newPackage(sheets: readonly SheetSnapshot[]): Uint8Array {
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
  for (const sheet of sheets) {
    const part = parts.freeName("xl/worksheets/sheet", "xml");
    parts.add(part, "spreadsheetml.worksheet+xml", sheetWith(sheet, styles).text());
    workbook.addSheet(sheet.name, part, sheet.visibility);
  }
  workbook.showFront([]);
  return parts.toBytes();
}

function sheetWith(snapshot: SheetSnapshot, styles: StylesPart): OwnSheet {
  const sheet = new OwnSheet();
  snapshot.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== null) sheet.write(row, column, cell);
    });
  });
  for (const { row, column, value } of snapshot.formulas) {
    const content: CellContent = { formula: value, value: snapshot.cells[row]?.[column] ?? null };
    sheet.write(row, column, content);
  }
  for (const { row, column, value } of snapshot.numberFormats) {
    sheet.setStyle(row, column, styles.cellStyle(0, { numberFormat: value }));
  }
  for (const area of snapshot.merges) mergeCells(sheet, area);
  for (const row of snapshot.hiddenRows) sheet.hideRow(row);
  if (snapshot.hiddenColumns.length > 0) {
    const columns = sheet.section("cols");
    for (const column of snapshot.hiddenColumns) {
      const number = String(column + 1);
      columns.children.push(
        newElement(columns, "col", { min: number, max: number, width: "9", hidden: "1" }),
      );
    }
  }
  return sheet;
}

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const ROOT_RELATIONS =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`;
