import { quotedSheet } from "../../workbook/address";
import type { Visibility } from "../../workbook/snapshot";
import type { PackageParts } from "./package-parts";
import {
  childElement,
  childElements,
  escapeXml,
  innerText,
  localName,
  newElement,
  unescapeXml,
  type XmlElement,
} from "./xml-tree";

/** A worksheet as the workbook's part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Path of its part. */
  readonly part: string;
  readonly relationship: string;
}

/** Order of the children of a workbook element. Source: ECMA-376 part 1, CT_Workbook. */
const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

const STATES: Readonly<Record<Visibility, string>> = {
  visible: "visible",
  hidden: "hidden",
  "very-hidden": "veryHidden",
};

/** The list of sheets, names and pivot caches of a workbook. */
export class WorkbookPart {
  constructor(private readonly parts: PackageParts) {}

  private get root(): XmlElement {
    return this.parts.document(this.parts.workbook).root;
  }

  /** Sheets with cells, in the order of the tabs; chart sheets and dialogs are left out. */
  sheets(): SheetEntry[] {
    const relations = this.parts.relationships(this.parts.workbook);
    return this.sheetElements().flatMap((element) => {
      const relationship = relationshipId(element);
      const target = relations.find(({ id, type }) => id === relationship && type === "worksheet");
      if (target === undefined) return [];
      const state = element.attributes.get("state");
      const visibility = state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible";
      const name = unescapeXml(element.attributes.get("name") ?? "");
      return [{ name, visibility, part: target.target, relationship }];
    });
  }

  /** Names of all tabs, chart sheets too. */
  tabNames(): string[] {
    return this.sheetElements().map(({ attributes }) => unescapeXml(attributes.get("name") ?? ""));
  }

  /** Lists a new sheet last. The part itself is added by the caller. */
  addSheet(name: string, part: string, visibility: Visibility): void {
    const sheets = this.ensure("sheets");
    const ids = childElements(sheets).map(({ attributes }) => Number(attributes.get("sheetId")));
    const relationship = this.parts.relate(this.parts.workbook, "worksheet", part);
    const element = newElement(sheets, "sheet", {
      name: escapeXml(name),
      sheetId: String(Math.max(0, ...ids) + 1),
    });
    if (visibility !== "visible") element.attributes.set("state", STATES[visibility]);
    element.attributes.set(`${this.relationshipPrefix()}:id`, relationship);
    sheets.children.push(element);
    this.changed();
  }

  /** Takes a sheet off the list, with the names that belong to it. */
  removeSheet(name: string): void {
    const index = this.tabNames().indexOf(name);
    const sheets = this.ensure("sheets");
    const element = this.sheetElements()[index];
    if (element === undefined) return;
    sheets.children.splice(sheets.children.indexOf(element), 1);
    this.parts.unrelate(this.parts.workbook, relationshipId(element));
    this.shiftNames(index);
    this.shiftViews(index);
    this.changed();
  }

  /** Renames a tab, also in the names that belong to its sheet. */
  renameSheet(from: string, to: string): void {
    const index = String(this.tabNames().indexOf(from));
    const list = childElement(this.root, "definedNames");
    for (const element of list === null ? [] : childElements(list)) {
      if (element.attributes.get("localSheetId") !== index) continue;
      const refersTo = innerText(element).replaceAll(quotedSheet(from), () => quotedSheet(to));
      element.children.splice(0, element.children.length, escapeXml(refersTo));
    }
    this.setAttribute(from, "name", escapeXml(to));
  }

  setVisibility(name: string, visibility: Visibility): void {
    this.setAttribute(name, "state", STATES[visibility]);
  }

  /** Names defined for the whole workbook. */
  names(): { name: string; refersTo: string }[] {
    const list = childElement(this.root, "definedNames");
    return childElements(list ?? newElement(this.root, "none"))
      .filter(({ attributes }) => !attributes.has("localSheetId"))
      .map((element) => ({ name: element.attributes.get("name") ?? "", refersTo: innerText(element) }));
  }

  /** Defines a name of a sheet, such as "_xlnm.Print_Titles", anew. */
  setSheetName(sheet: string, name: string, refersTo: string): void {
    const index = String(this.tabNames().indexOf(sheet));
    const list = this.ensure("definedNames");
    const rest = list.children.filter(
      (child) =>
        typeof child === "string" ||
        child.attributes.get("name") !== name ||
        child.attributes.get("localSheetId") !== index,
    );
    const element = newElement(list, "definedName", { name, localSheetId: index });
    element.children.push(escapeXml(refersTo));
    list.children.splice(0, list.children.length, ...rest, element);
    this.changed();
  }

  /** Defines a name. @param sheet Whose it is; null for the whole workbook. */
  addName(name: string, refersTo: string, sheet: string | null): void {
    const list = this.ensure("definedNames");
    const index = sheet === null ? -1 : this.tabNames().indexOf(sheet);
    const element = newElement(list, "definedName", {
      name: escapeXml(name),
      ...(index < 0 ? {} : { localSheetId: String(index) }),
    });
    element.children.push(escapeXml(refersTo));
    list.children.push(element);
    this.changed();
  }

  /** Dates are counted from 1904, as on old Macs. */
  countsFrom1904(): boolean {
    const properties = childElement(this.root, "workbookPr");
    return ["1", "true"].includes(properties?.attributes.get("date1904") ?? "");
  }

  /** The protection element's attributes, or null. */
  protection(): ReadonlyMap<string, string> | null {
    return childElement(this.root, "workbookProtection")?.attributes ?? null;
  }

  /** Lists a pivot cache; gives its id. */
  addPivotCache(part: string): number {
    const caches = this.ensure("pivotCaches");
    const ids = childElements(caches).map(({ attributes }) => Number(attributes.get("cacheId")));
    const cacheId = Math.max(0, ...ids) + 1;
    const relationship = this.parts.relate(this.parts.workbook, "pivotCacheDefinition", part);
    const element = newElement(caches, "pivotCache", { cacheId: String(cacheId) });
    element.attributes.set(`${this.relationshipPrefix()}:id`, relationship);
    caches.children.push(element);
    this.changed();
    return cacheId;
  }

  /** Takes a pivot cache off the list. */
  removePivotCache(part: string): void {
    const caches = childElement(this.root, "pivotCaches");
    const relation = this.parts.relationships(this.parts.workbook).find(({ target }) => target === part);
    if (caches === null || relation === undefined) return;
    const kept = childElements(caches).filter((element) => relationshipId(element) !== relation.id);
    caches.children.splice(0, caches.children.length, ...kept);
    if (kept.length === 0) this.root.children.splice(this.root.children.indexOf(caches), 1);
    this.parts.unrelate(this.parts.workbook, relation.id);
    this.changed();
  }

  private sheetElements(): XmlElement[] {
    const sheets = childElement(this.root, "sheets");
    return sheets === null ? [] : childElements(sheets, "sheet");
  }

  private setAttribute(sheet: string, attribute: string, value: string): void {
    this.sheetElements()[this.tabNames().indexOf(sheet)]?.attributes.set(attribute, value);
    this.changed();
  }

  /** Names of a removed sheet go; those of sheets after it move down by one. */
  private shiftNames(removed: number): void {
    const list = childElement(this.root, "definedNames");
    if (list === null) return;
    const kept = list.children.filter(
      (child) => typeof child === "string" || child.attributes.get("localSheetId") !== String(removed),
    );
    list.children.splice(0, list.children.length, ...kept);
    for (const { attributes } of childElements(list)) {
      const index = Number(attributes.get("localSheetId") ?? -1);
      if (index > removed) attributes.set("localSheetId", String(index - 1));
    }
    if (childElements(list).length === 0) this.root.children.splice(this.root.children.indexOf(list), 1);
  }

  /** The tab in front, and the first one seen, are counted: a removed sheet moves them. */
  private shiftViews(removed: number): void {
    const views = childElement(this.root, "bookViews");
    for (const { attributes } of views === null ? [] : childElements(views)) {
      for (const name of ["activeTab", "firstSheet"]) {
        const index = Number(attributes.get(name) ?? 0);
        if (index >= removed && index > 0) attributes.set(name, String(index - 1));
      }
    }
  }

  private ensure(name: string): XmlElement {
    const known = childElement(this.root, name);
    if (known !== null) return known;
    const element = newElement(this.root, name);
    const rank = WORKBOOK_ORDER.indexOf(name);
    const next = this.root.children.findIndex(
      (child) => typeof child !== "string" && WORKBOOK_ORDER.indexOf(localName(child)) > rank,
    );
    this.root.children.splice(next < 0 ? this.root.children.length : next, 0, element);
    return element;
  }

  private relationshipPrefix(): string {
    for (const [name, value] of this.root.attributes) {
      if (name.startsWith("xmlns:") && value.endsWith("officeDocument/2006/relationships"))
        return name.slice(6);
      if (name.startsWith("xmlns:") && value.endsWith("officeDocument/relationships")) return name.slice(6);
    }
    this.root.attributes.set(
      "xmlns:r",
      this.parts.addresses("http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    );
    return "r";
  }

  private changed(): void {
    this.parts.save(this.parts.workbook);
  }
}

/** The id of the relationship that an element names, whatever the prefix. */
export function relationshipId(element: XmlElement): string {
  for (const [name, value] of element.attributes) {
    if (name === "id" || name.endsWith(":id")) return value;
  }
  return "";
}
