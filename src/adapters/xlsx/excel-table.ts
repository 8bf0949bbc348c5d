import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import type { EditOf } from "./sheet-settings";
import { columnNames, freeTable } from "./table-names";
import { childElements, escapeCellText, escapeXml, newElement } from "./xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Makes an Excel table with a filter out of cells already written. Headers that are empty, doubled or
 * too long are changed in their cells too: Excel repairs a table whose names differ from its header.
 *
 * @param sheetPart Path of the sheet's part.
 */
export function addTable(
  parts: PackageParts,
  sheet: OwnSheet,
  sheetPart: string,
  edit: EditOf<"table">,
): void {
  const area = { ...edit.area, rows: Math.max(2, edit.area.rows) };
  const ref = areaAddress(area);
  const columns = headerNames(sheet, area);
  const part = parts.freeName("xl/tables/table", "xml");
  const { id, name } = freeTable(parts, edit.name);
  const list = columns.map((column, index) => {
    const text = escapeCellText(column).replaceAll("&#10;", "_x000a_").replaceAll("&#13;", "_x000d_");
    return `<tableColumn id="${String(index + 1)}" name="${text}"/>`;
  });
  parts.add(
    part,
    "spreadsheetml.table+xml",
    `<table xmlns="${MAIN}" id="${String(id)}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${ref}" ` +
      `totalsRowShown="0"><autoFilter ref="${ref}"/>` +
      `<tableColumns count="${String(columns.length)}">${list.join("")}</tableColumns>` +
      '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" ' +
      'showColumnStripes="0"/></table>',
  );
  const tables = sheet.section("tableParts");
  tables.children.push(newElement(tables, "tablePart", { "r:id": parts.relate(sheetPart, "table", part) }));
  tables.attributes.set("count", String(childElements(tables).length));
}

/** The names of a table's columns; a cell of the header that says something else is changed. */
function headerNames(sheet: OwnSheet, { row, column, columns }: Area): string[] {
  const header = Array.from({ length: columns }, (_, index) => sheet.valueOf(row, column + index));
  return columnNames(header).map((name, index) => {
    if (name !== header[index]) sheet.write(row, column + index, name);
    return name;
  });
}
