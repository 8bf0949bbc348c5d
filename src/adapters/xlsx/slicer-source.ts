import { freeId } from "./free-id";
import type { PackageParts } from "./package-parts";
import type { EditOf } from "./sheet-settings";
import { takenTables } from "./table-names";
import {
  cellText,
  childElement,
  childElements,
  escapeXml,
  newElement,
  parseXml,
  unescapeXml,
  type XmlElement,
} from "./xml-tree";

const MICROSOFT = "http://schemas.microsoft.com/office/spreadsheetml";
const [X14, X15] = [`${MICROSOFT}/2009/9/main`, `${MICROSOFT}/2010/11/main`];
/** What a cache of a pivot is called by slicers. Source: MS-XLSX, 2.2.4.12 (pivotCacheDefinition). */
const PIVOT_CACHE = "{725AE2AE-9491-48be-B2B4-4EB974FC3084}";
const TABLE_CACHE = "{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}";
const LAST_ID = 2_147_483_647;

/** What a slicer's cache holds of a column of an Excel table; null where there is none. */
export function tableSource(parts: PackageParts, name: string, field: string): string | null {
  const table = takenTables(parts).find((one) => one.name.toLowerCase() === name.toLowerCase());
  const list = table === undefined ? null : childElement(table.root, "tableColumns");
  const column = (list === null ? [] : childElements(list)).find(
    ({ attributes }) => cellText(attributes.get("name") ?? "") === field,
  );
  if (table === undefined || column === undefined) return null;
  return (
    `<extLst><x:ext uri="${TABLE_CACHE}" xmlns:x15="${X15}"><x15:tableSlicerCache tableId="${table.id}" ` +
    `column="${column.attributes.get("id") ?? ""}"/></x:ext></extLst>`
  );
}

/** The same of a field of a pivot, with the items that are chosen now; null where the pivot does not list them. */
export function pivotSource(
  parts: PackageParts,
  { part, sheetId }: { readonly part: string; readonly sheetId: string },
  { table, field }: Pick<EditOf<"slicer">, "table" | "field">,
): string | null {
  for (const { type, target } of parts.relationships(part)) {
    if (type !== "pivotTable") continue;
    const { root } = parts.document(target);
    const cache = parts.relationships(target).find((one) => one.type === "pivotCacheDefinition");
    if (unescapeXml(root.attributes.get("name") ?? "") !== table || cache === undefined) continue;
    const items = chosenItems(root, parts.document(cache.target).root, field);
    if (items.length === 0) return null;
    const id = cacheId(parts, cache.target);
    return (
      `<pivotTables><pivotTable tabId="${sheetId}" name="${escapeXml(table)}"/></pivotTables>` +
      `<data><tabular pivotCacheId="${String(id)}"><items count="${String(items.length)}">${items.join("")}</items>` +
      "</tabular></data>"
    );
  }
  return null;
}

function chosenItems(pivot: XmlElement, cache: XmlElement, field: string): string[] {
  const index = listed(cache, "cacheFields").findIndex(
    ({ attributes }) => cellText(attributes.get("name") ?? "") === field,
  );
  const own = listed(pivot, "pivotFields")[index];
  if (own === undefined) return [];
  const page = listed(pivot, "pageFields").find(({ attributes }) => attributes.get("fld") === String(index));
  const only = page?.attributes.get("item");
  return listed(own, "items").flatMap(({ attributes }, place) => {
    const item = attributes.get("x");
    if (item === undefined) return [];
    const isChosen = only === undefined ? attributes.get("h") !== "1" : only === String(place);
    return [`<i x="${item}"${isChosen ? ' s="1"' : ""}/>`];
  });
}

/** The number by which slicers know a pivot's cache; given where it has none. */
function cacheId(parts: PackageParts, cache: string): number {
  const { root } = parts.document(cache);
  const known = idsOf(root)[0];
  if (known !== undefined) return known;
  const caches = parts.types.partsOf("spreadsheetml.pivotCacheDefinition+xml");
  const id = freeId(new Set(caches.flatMap((part) => idsOf(parts.document(part).root))), LAST_ID);
  const list = childElement(root, "extLst") ?? newElement(root, "extLst");
  if (!root.children.includes(list)) root.children.push(list);
  const extension = newElement(list, "ext", { uri: PIVOT_CACHE, "xmlns:x14": X14 });
  extension.children.push(parseXml(`<x14:pivotCacheDefinition pivotCacheId="${String(id)}"/>`).root);
  list.children.push(extension);
  parts.save(cache);
  return id;
}

function idsOf(cache: XmlElement): number[] {
  return listed(cache, "extLst")
    .flatMap((extension) => childElements(extension))
    .flatMap(({ attributes }) => {
      const id = attributes.get("pivotCacheId");
      return id === undefined ? [] : [Number(id)];
    });
}

function listed(parent: XmlElement, name: string): XmlElement[] {
  const list = childElement(parent, name);
  return list === null ? [] : childElements(list);
}
