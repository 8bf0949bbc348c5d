import type { Visibility } from "../../workbook/snapshot";
import type { Relationship } from "./package-parts";
import { visibilityOf } from "./tab-state";
import { unescapeXml, type XmlElement } from "./xml-tree";

/** A worksheet as the workbook's part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Path of its part. */
  readonly part: string;
  readonly relationship: string;
  /** The number that pivots, slicers and the chain of calculation know it by. */
  readonly sheetId: string;
}

/** Those of the listed tabs that are sheets with cells. */
export function listedSheets(tabs: readonly XmlElement[], relations: readonly Relationship[]): SheetEntry[] {
  const worksheets = relations.filter(({ type }) => type === "worksheet");
  const targets = new Map(worksheets.map(({ id, target }) => [id, target]));
  return tabs.flatMap((tab) => {
    const relationship = relationshipId(tab);
    const part = targets.get(relationship);
    if (part === undefined) return [];
    const name = unescapeXml(tab.attributes.get("name") ?? "");
    const sheetId = tab.attributes.get("sheetId") ?? "";
    return [{ name, visibility: visibilityOf(tab), part, relationship, sheetId }];
  });
}

/** The id of the relationship that an element names, whatever the prefix. */
export function relationshipId(element: XmlElement): string {
  for (const [name, value] of element.attributes) {
    if (name === "id" || name.endsWith(":id")) return value;
  }
  return "";
}
