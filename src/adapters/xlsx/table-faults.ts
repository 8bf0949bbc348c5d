import { isId } from "./free-id";
import { LAST_TABLE_ID, LONGEST_COLUMN_NAME, takenTables } from "./table-names";
import type { PackageParts } from "./package-parts";
import { doubled } from "./workbook-faults";
import { workbookNames } from "./workbook-names";
import { cellText, childElement, childElements, type XmlElement } from "./xml-tree";

/** What is wrong with the tables of a workbook: numbers, names, and names of columns. */
export function tableFaults(parts: PackageParts): string[] {
  const tables = takenTables(parts);
  if (tables.length === 0) return [];
  const names = workbookNames(parts.document(parts.workbook).root).map(({ name }) => name);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return [
    ...doubled(tables.map(({ id }) => id)).map((id) => `two tables with the id ${id}`),
    ...doubled(tables.map(({ name }) => name)).map((name) => `two tables "${name}"`),
    ...tables.flatMap(({ part, id, name, root }) => [
      ...(isId(Number(id), LAST_TABLE_ID) ? [] : [`${part} has the id "${id}"`]),
      ...(taken.has(name.toLowerCase()) ? [`${part} is called as a defined name`] : []),
      ...columnFaults(root).map((fault) => `${part} has ${fault}`),
    ]),
  ];
}

function columnFaults(table: XmlElement): string[] {
  const list = childElement(table, "tableColumns");
  const columns = (list === null ? [] : childElements(list)).map(({ attributes }) =>
    cellText(attributes.get("name") ?? ""),
  );
  return [
    ...doubled(columns).map((name) => `two columns "${name}"`),
    ...columns
      .filter((name) => name === "" || name.length > LONGEST_COLUMN_NAME)
      .map((name) => `a column of ${String(name.length)} characters`),
  ];
}
