import { isSheetName } from "../../workbook/sheet-name";
import { isId } from "./free-id";
import type { PackageParts } from "./package-parts";
import { nameElements } from "./workbook-names";
import { relationshipId } from "./listed-sheets";
import { LAST_SHEET_ID } from "./workbook-part";
import { childElement, childElements, unescapeXml, type XmlElement } from "./xml-tree";

/** What is wrong with a workbook's own part: names, numbers and what they lead to. */
export function workbookFaults(parts: PackageParts): string[] {
  const { root } = parts.document(parts.workbook);
  const sheets = listed(root, "sheets");
  const caches = listed(root, "pivotCaches");
  const relations = new Set(parts.relationships(parts.workbook).map(({ id }) => id));
  const lost = [...sheets, ...caches].filter((element) => !relations.has(relationshipId(element)));
  return [
    ...sheetFaults(sheets),
    ...doubled(caches.map(({ attributes }) => attributes.get("cacheId") ?? "")).map(
      (id) => `two caches ${id}`,
    ),
    ...lost.map((element) => `${element.name} leads nowhere by "${relationshipId(element)}"`),
    ...frontFaults(root, sheets),
    ...nameFaults(root, sheets.length),
  ];
}

/**
 * Values that stand more than once, letters of either size alike.
 *
 * @example
 * doubled(["ОКО", "око", "a"]) // => ["око"]
 */
export function doubled(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values
    .map((value) => value.toLowerCase())
    .filter((value) => seen.has(value) || (seen.add(value), false));
}

function listed(root: XmlElement, name: string): XmlElement[] {
  const list = childElement(root, name);
  return list === null ? [] : childElements(list);
}

function sheetFaults(sheets: readonly XmlElement[]): string[] {
  const names = sheets.map(({ attributes }) => unescapeXml(attributes.get("name") ?? ""));
  const ids = sheets.map(({ attributes }) => attributes.get("sheetId") ?? "");
  return [
    ...doubled(names).map((name) => `two sheets "${name}"`),
    ...doubled(ids).map((id) => `two sheets with the id ${id}`),
    ...names.filter((name) => !isSheetName(name)).map((name) => `a sheet called "${name}"`),
    ...ids.filter((id) => !isId(Number(id), LAST_SHEET_ID)).map((id) => `a sheet with the id "${id}"`),
  ];
}

function frontFaults(root: XmlElement, sheets: readonly XmlElement[]): string[] {
  return listed(root, "bookViews").flatMap(({ attributes }) => {
    const front = sheets[Number(attributes.get("activeTab") ?? 0)];
    const isSeen = front !== undefined && (front.attributes.get("state") ?? "visible") === "visible";
    return isSeen ? [] : ["the tab in front is hidden or not there"];
  });
}

function nameFaults(root: XmlElement, sheetCount: number): string[] {
  const keys = nameElements(root).map(({ attributes }) => {
    return `${attributes.get("localSheetId") ?? ""} ${attributes.get("name") ?? ""}`;
  });
  const lost = nameElements(root).filter(({ attributes }) => {
    return Number(attributes.get("localSheetId") ?? 0) >= Math.max(1, sheetCount);
  });
  return [
    ...doubled(keys).map((key) => `two names "${key}"`),
    ...lost.map(({ attributes }) => `the name "${attributes.get("name") ?? ""}" of no sheet`),
  ];
}
