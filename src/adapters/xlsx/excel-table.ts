import { areaAddress } from "../../workbook/address";
import type { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import type { EditOf } from "./sheet-settings";
import { childElements, escapeXml, newElement } from "./xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Makes an Excel table with a filter out of cells already written. Headers that are empty or
 * doubled are changed in their cells too: Excel repairs a table whose names differ from its header.
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
  const columns = columnNames(sheet, area.row, area.column, area.columns);
  const part = parts.freeName("xl/tables/table", "xml");
  const { id, name } = freeTable(parts, edit.name);
  const list = columns.map((column, index) => {
    const text = escapeXml(column).replaceAll("&#10;", "_x000a_").replaceAll("&#13;", "_x000d_");
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

function columnNames(sheet: OwnSheet, row: number, column: number, count: number): string[] {
  const used = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const value = sheet.valueOf(row, column + index);
    const wanted = value === null || value === "" ? `Столбец${String(index + 1)}` : String(value);
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted} ${String(number)}`;
    used.add(name.toLowerCase());
    if (name !== value) sheet.write(row, column + index, name);
    return name;
  });
}

/** A number and a name that no other table of the workbook has. */
function freeTable(parts: PackageParts, wanted: string): { id: number; name: string } {
  const tables = parts.zip
    .names()
    .filter((part) => /(^|\/)tables\/[^/]*\.xml$/i.test(part))
    .map((part) => parts.document(part).root.attributes);
  const names = new Set(tables.map((attributes) => (attributes.get("displayName") ?? "").toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(escapeXml(name).toLowerCase()); number++)
    name = `${wanted}_${String(number)}`;
  return { id: Math.max(0, ...tables.map((attributes) => Number(attributes.get("id")))) + 1, name };
}
