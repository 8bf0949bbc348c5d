import type { OwnRecords } from "../../workbook/own-records";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CarriedFacts } from "./book-content";
import type { CarriedSheet } from "./foreign-sheet";
import { newRows } from "./new-rows";
import { openRecords, recordsSheet } from "./own-records";
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
    const beside = carried?.sheets[index];
    const around = sheetAround(sheet, beside);
    for (const { row, column, value } of beside?.links ?? [])
      setOutsideLink(around, row, column, parts.relate(part, "hyperlink", value, true));
    zip.writePieces(part, sheetPieces(around, newRows({ snapshot: sheet, carried: beside, styles })));
    const notes = new SheetNotes(parts, part);
    for (const { row, column, value } of sheet.notes) notes.set(row, column, value);
    notes.flush();
  });
  if (carried?.records != null) addRecords(parts, workbook, carried.records);
  for (const { name, refersTo, sheet } of carried?.names ?? []) workbook.addName(name, refersTo, sheet);
  workbook.showFront([]);
  return parts.toBytes();
}

/** What the add-in kept in the book goes into the new one, so that its sheets are ours there too. */
function addRecords(parts: PackageParts, workbook: WorkbookPart, records: OwnRecords): void {
  const open = openRecords(parts, workbook);
  const part = parts.freeName("xl/worksheets/sheet", "xml");
  const sheet = recordsSheet({
    ...open,
    sheets: new Set(records.sheets),
    settings: new Map(records.settings),
    lists: records.lists.map((list) => [...list]),
  });
  parts.add(part, "spreadsheetml.worksheet+xml", `${DECLARATION}${sheet.text()}`);
  workbook.addSheet(open.tab, part, "very-hidden");
}

/** All of a sheet but its rows. */
function sheetAround(snapshot: SheetSnapshot, carried: CarriedSheet | undefined): OwnSheet {
  const sheet = new OwnSheet();
  mergeCells(sheet, snapshot.merges);
  setColumns(sheet, snapshot, carried);
  if (snapshot.protection !== null) {
    const { attributes } = sheet.section("sheetProtection");
    for (const name of ["sheet", "objects", "scenarios"]) attributes.set(name, "1");
  }
  return sheet;
}

/** Its part in pieces. */
function* sheetPieces(around: OwnSheet, rows: Iterable<string>): Generator<string> {
  const { start, end } = around.frame();
  yield DECLARATION + start;
  yield* rows;
  yield end;
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
