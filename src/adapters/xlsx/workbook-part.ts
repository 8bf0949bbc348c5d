import type { Visibility } from "../../workbook/snapshot";
import { damagedBook } from "./damaged-book";
import { addListed, dropFromExtensions, type ListedExtension } from "./extension-lists";
import { LostTabs } from "./lost-tabs";
import { freeId, idsOf, isId } from "./free-id";
import type { PackageParts } from "./package-parts";
import {
  addName,
  addNames,
  keepNames,
  nameElements,
  insertTab,
  ownNames,
  removeSheetNames,
  renameInNames,
  setSheetName,
  workbookNames,
} from "./workbook-names";
import { listedSheets, relationshipId, type SheetEntry } from "./listed-sheets";
import { tabState, visibilityOf } from "./tab-state";
import { frontTabs, showFront, type FrontTabs } from "./workbook-views";
import {
  setChildren,
  childElement,
  childElements,
  escapeXml,
  localName,
  newElement,
  unescapeXml,
  type XmlElement,
} from "./xml-tree";

/** The greatest numbers that Excel takes. Source: ECMA-376 part 1, 18.2.19 (sheetId); MS-OI29500, 2.1.632. */
export const LAST_SHEET_ID = 65_534;
/** Names of old workbooks come by the ten thousand; half a million take 2 GB. */
const MOST_NAMES = 200_000;
const LAST_CACHE_ID = 2_147_483_647;

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

/** The list of sheets, names and pivot caches of a workbook. */
export class WorkbookPart {
  /** Something was changed in the workbook's own part. */
  isChanged = false;
  private readonly lost = new LostTabs();

  /** @throws {WorkbookError} `damaged` where more names are defined than can be gone through. */
  constructor(private readonly parts: PackageParts) {
    if (nameElements(this.root).length > MOST_NAMES)
      throw damagedBook("Cannot read the workbook: too many names", { why: "swollen", part: parts.workbook });
  }

  private get root(): XmlElement {
    return this.parts.document(this.parts.workbook).root;
  }

  /** Sheets with cells, in the order of the tabs; chart sheets and dialogs are left out. */
  sheets(): SheetEntry[] {
    return listedSheets(this.sheetElements(), this.parts.relationships(this.parts.workbook));
  }

  /** Names of all tabs, chart sheets too. */
  tabNames(): string[] {
    return this.sheetElements().map(({ attributes }) => unescapeXml(attributes.get("name") ?? ""));
  }

  /**
   * Lists a new sheet last, one that was removed where it stood and hidden where it was. The part itself is added by the
   * caller.
   *
   * @returns How it is seen.
   */
  addSheet(name: string, part: string, asked: Visibility): Visibility {
    const visibility = this.lost.find(name)?.visibility ?? asked;
    const sheets = this.ensure("sheets");
    const id = this.freeSheetId(name);
    const relationship = this.parts.relate(this.parts.workbook, "worksheet", part);
    const element = newElement(sheets, "sheet", { name: escapeXml(name), sheetId: String(id) });
    if (visibility !== "visible") element.attributes.set("state", tabState(visibility));
    element.attributes.set(`${this.relationshipPrefix()}:id`, relationship);
    const index = this.lost.placeOf(name, this.tabNames());
    insertTab(this.root, element, index);
    const names = this.lost.find(name)?.names ?? [];
    if (names.length > 0) addNames(this.ensure("definedNames"), names, index);
    this.changed();
    return visibility;
  }

  /** Takes a sheet off the list, with the names that belong to it. */
  removeSheet(name: string): void {
    const names = this.tabNames();
    const index = names.indexOf(name);
    const sheets = this.ensure("sheets");
    const element = this.sheetElements()[index];
    if (element === undefined) return;
    const id = Number(element.attributes.get("sheetId"));
    const tab = { id, visibility: visibilityOf(element), names: ownNames(this.root, index) };
    this.lost.add(name, tab, names);
    sheets.children.splice(sheets.children.indexOf(element), 1);
    this.parts.unrelate(this.parts.workbook, relationshipId(element));
    removeSheetNames(this.root, index);
    this.changed();
  }

  /** Renames a tab, also in the names that belong to its sheet. */
  renameSheet(from: string, to: string): void {
    renameInNames(this.root, this.tabNames().indexOf(from), from, to);
    this.setAttribute(from, "name", escapeXml(to));
  }

  setVisibility(name: string, visibility: Visibility): void {
    this.setAttribute(name, "state", tabState(visibility));
  }

  /** Names defined for the whole workbook; those by which Excel knows slicers it shows to nobody: they stand for #N/A. */
  names(): { name: string; refersTo: string }[] {
    const all = workbookNames(this.root);
    const hasSlicers = this.parts
      .relationships(this.parts.workbook)
      .some(({ type }) => type === "slicerCache");
    return hasSlicers ? all.filter(({ refersTo }) => refersTo !== "#N/A") : all;
  }

  /** All defined names in small letters, those of single sheets too. */
  takenNames(): string[] {
    return nameElements(this.root).map(({ attributes }) =>
      unescapeXml(attributes.get("name") ?? "").toLowerCase(),
    );
  }

  /** Defines a name of a sheet, such as "_xlnm.Print_Titles", anew. */
  setSheetName(sheet: string, name: string, refersTo: string): void {
    setSheetName(this.ensure("definedNames"), this.tabNames().indexOf(sheet), name, refersTo);
    this.changed();
  }

  /** Defines a name. @param sheet Whose it is; null for the whole workbook. */
  addName(name: string, refersTo: string, sheet: string | null): void {
    addName(this.ensure("definedNames"), name, refersTo, this.tabNames().indexOf(sheet ?? ""));
    this.changed();
  }

  /** Takes away a name of the whole workbook. */
  removeName(name: string): void {
    keepNames(this.root, ({ attributes }) => attributes.get("name") !== escapeXml(name));
    this.changed();
  }

  /** The tabs in front of each window, by name. */
  frontTabs(): FrontTabs {
    return frontTabs(this.root, this.tabNames());
  }

  /** Shows a hidden sheet where no other is seen: no program opens a workbook without one. @returns Its name, or null. */
  keepInSight(records: string): string | null {
    if (this.sheetElements().some((element) => visibilityOf(element) === "visible")) return null;
    const theirs = this.sheets().filter(({ name }) => name !== records);
    const shown = theirs.find(({ visibility }) => visibility === "hidden") ?? theirs[0];
    if (shown !== undefined) this.setVisibility(shown.name, "visible");
    return shown?.name ?? null;
  }

  /** Puts the same tabs in front again, or others that are seen. */
  showFront(front: FrontTabs): void {
    const tabs = this.sheetElements().map((element) => ({
      name: unescapeXml(element.attributes.get("name") ?? ""),
      isSeen: visibilityOf(element) === "visible",
    }));
    if (showFront(this.ensure("bookViews"), tabs, front)) this.changed();
  }

  /** Takes away what stands in the lists of extensions for a part that is gone. */
  removeExtension(relationship: string): void {
    if (dropFromExtensions(this.root, relationship)) this.changed();
  }

  /**
   * Lists a part among the extensions.
   *
   * @param earlier Addresses of the extensions that it comes after.
   */
  addExtension(extension: ListedExtension, earlier: readonly string[]): void {
    addListed(this.ensure("extLst"), extension, { earlier, prefix: this.relationshipPrefix() });
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
    const cacheId = freeId(idsOf(childElements(caches), "cacheId"), LAST_CACHE_ID);
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
    setChildren(caches, kept);
    if (kept.length === 0) this.root.children.splice(this.root.children.indexOf(caches), 1);
    this.parts.unrelate(this.parts.workbook, relation.id);
    this.changed();
  }

  /** Sheets without an id are given one: no program opens a workbook that has them. */
  private freeSheetId(name: string): number {
    const elements = this.sheetElements();
    const used = idsOf(elements, "sheetId");
    for (const { attributes } of elements) {
      if (isId(Number(attributes.get("sheetId") ?? 0), LAST_SHEET_ID)) continue;
      const id = freeId(used, LAST_SHEET_ID);
      attributes.set("sheetId", String(id));
      used.add(id);
    }
    const lost = this.lost.find(name)?.id;
    return lost !== undefined && isId(lost, LAST_SHEET_ID) && !used.has(lost)
      ? lost
      : freeId(used, LAST_SHEET_ID);
  }

  private sheetElements(): XmlElement[] {
    const sheets = childElement(this.root, "sheets");
    return sheets === null ? [] : childElements(sheets, "sheet");
  }

  private setAttribute(sheet: string, attribute: string, value: string): void {
    this.sheetElements()[this.tabNames().indexOf(sheet)]?.attributes.set(attribute, value);
    this.changed();
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
    this.isChanged = true;
    this.parts.save(this.parts.workbook);
  }
}
