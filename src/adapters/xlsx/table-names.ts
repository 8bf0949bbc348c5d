import { freeId, isId } from "./free-id";
import type { PackageParts } from "./package-parts";
import { nameElements } from "./workbook-names";
import { childElements, localName, unescapeXml, type XmlElement } from "./xml-tree";

/** The greatest id of a table: the schema's type is an unsigned number of 32 bits, Excel's a signed one. */
export const LAST_TABLE_ID = 2_147_483_647;
/** Longest name of a table's column, in UTF-16 units. Source: Microsoft, "Excel specifications and limits". */
export const LONGEST_COLUMN_NAME = 255;

/** A table that a workbook has. */
export interface TakenTable {
  readonly part: string;
  readonly root: XmlElement;
  readonly id: string;
  readonly name: string;
}

/** The tables of a workbook. */
export function takenTables(parts: PackageParts): TakenTable[] {
  return parts.types.partsOf("spreadsheetml.table+xml").flatMap((part) => {
    const { root } = parts.document(part);
    if (localName(root) !== "table") return [];
    const id = root.attributes.get("id") ?? "";
    return [{ part, root, id, name: unescapeXml(root.attributes.get("displayName") ?? "") }];
  });
}

/** A number and a name that nothing else of the workbook has: tables share their names with defined names. */
export function freeTable(parts: PackageParts, wanted: string): { id: number; name: string } {
  const tables = takenTables(parts);
  const defined = nameElements(parts.document(parts.workbook).root);
  const names = new Set(
    [
      ...tables.flatMap(({ name, root }) => [name, unescapeXml(root.attributes.get("name") ?? "")]),
      ...defined.map(({ attributes }) => unescapeXml(attributes.get("name") ?? "")),
    ].map((name) => name.toLowerCase()),
  );
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted}_${String(number)}`;
  const ids = [...tables.map(({ id }) => Number(id)), ...singleCellIds(parts)];
  return { id: freeId(new Set(ids.filter((id) => isId(id, LAST_TABLE_ID))), LAST_TABLE_ID), name };
}

/** Single cells bound to XML are numbered as tables are. Source: ECMA-376 part 1, 18.5.1.5 (singleXmlCell). */
function singleCellIds(parts: PackageParts): number[] {
  return parts.types
    .partsOf("spreadsheetml.tableSingleCells+xml")
    .flatMap((part) =>
      childElements(parts.document(part).root).map((cell) => Number(cell.attributes.get("id"))),
    );
}

/**
 * Names for the columns of a table, as near to what stands in its header as Excel allows: none empty, none doubled in
 * letters of either size, none too long.
 *
 * @example
 * columnNames(["Школа", null, "школа", 2022]) // => ["Школа", "Столбец2", "школа 2", "2022"]
 */
export function columnNames(header: readonly (string | number | boolean | null)[]): string[] {
  const used = new Set<string>();
  return header.map((value, index) => {
    const wanted = value === null || value === "" ? `Столбец${String(index + 1)}` : String(value);
    let name = cut(wanted, LONGEST_COLUMN_NAME);
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      const end = ` ${String(number)}`;
      name = cut(wanted, LONGEST_COLUMN_NAME - end.length) + end;
    }
    used.add(name.toLowerCase());
    return name;
  });
}

/** The beginning of a text; a character of two units is never halved. */
function cut(text: string, length: number): string {
  const end = text.charCodeAt(length - 1);
  const isHalved = text.length > length && end >= 0xd800 && end <= 0xdbff;
  return text.slice(0, isHalved ? length - 1 : length);
}
