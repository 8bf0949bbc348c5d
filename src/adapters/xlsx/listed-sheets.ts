import type { Visibility } from "../../workbook/snapshot";
import { damagedBook } from "./damaged-book";
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

/**
 * Those of the listed tabs that are sheets with cells.
 *
 * @throws {WorkbookError} `damaged` where one has no part: its table would be missing in silence.
 */
export function listedSheets(tabs: readonly XmlElement[], relations: readonly Relationship[]): SheetEntry[] {
  const targets = new Map(
    relations.map(({ id, type, target }) => [id, type === "worksheet" ? target : null]),
  );
  return tabs.flatMap((tab) => {
    const relationship = relationshipId(tab);
    const part = targets.get(relationship);
    if (part === null || isModule(tab)) return [];
    const name = unescapeXml(tab.attributes.get("name") ?? "");
    if (part === undefined)
      throw damagedBook("Cannot read the workbook: a sheet has no part", { why: "unlinked", sheet: name });
    const sheetId = tab.attributes.get("sheetId") ?? "";
    return [{ name, visibility: visibilityOf(tab), part, relationship, sheetId }];
  });
}

/** A module of macros that stands among the sheets, as Excel saves those of Excel 95: it has no cells, and no part. */
function isModule(tab: XmlElement): boolean {
  return relationshipId(tab) === "" && visibilityOf(tab) === "very-hidden";
}

/** The id of the relationship that an element names, whatever the prefix. */
export function relationshipId(element: XmlElement): string {
  for (const [name, value] of element.attributes) {
    if (name === "id" || name.endsWith(":id")) return value;
  }
  return "";
}
