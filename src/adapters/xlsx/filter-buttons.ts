import { isMadeName } from "../../workbook/made-objects";
import { dropFromExtensions } from "./extension-lists";
import type { PackageParts, Relationship } from "./package-parts";
import { SourceSheet } from "./source-sheet";
import {
  setChildren,
  childElement,
  childElements,
  elementText,
  localName,
  parseXml,
  unescapeXml,
  type XmlElement,
} from "./xml-tree";
import type { SheetEntry } from "./listed-sheets";
import type { WorkbookPart } from "./workbook-part";

/** Slicers, and timelines that are made as they are: what a person put over a table or a pivot to filter it. */
const KINDS = [
  { cache: "slicerCache", view: "slicer" },
  { cache: "timelineCache", view: "timeline" },
] as const;

/** What a sheet takes with it: its tables by id, its pivots by name. */
export interface FilteredThings {
  readonly sheet: SheetEntry;
  readonly tables: ReadonlySet<string>;
  readonly pivots: ReadonlySet<string>;
}

/** A cache of buttons, and what leads to it. */
interface ButtonCache {
  readonly relation: Relationship;
  readonly name: string;
}

/** The tables and pivots of a sheet. */
export function filteredThings(parts: PackageParts, sheet: SheetEntry): FilteredThings {
  function valuesOf(type: string, attribute: string): Set<string> {
    const found = parts
      .relationships(sheet.part)
      .filter((one) => one.type === type && parts.zip.find(one.target));
    return new Set(found.map(({ target }) => parts.document(target).root.attributes.get(attribute) ?? ""));
  }
  return { sheet, tables: valuesOf("table", "id"), pivots: valuesOf("pivotTable", "name") };
}

/**
 * Takes away the buttons that filter what a sheet takes with it, and those that stand on it: a cache that leads to
 * nothing makes Excel repair the workbook.
 *
 * @param gone The sheet, still there.
 * @returns Names of sheets on which a person's buttons stood: ours are made anew, or not wanted any more.
 */
export function removeButtons(parts: PackageParts, workbook: WorkbookPart, gone: FilteredThings): string[] {
  const sheets = new Set<string>();
  for (const { cache, view } of KINDS) {
    const own = parts.relationships(gone.sheet.part).filter(({ type }) => type === view);
    const shown = new Set(
      own.flatMap(({ target }) => childElements(parts.document(target).root).map(cacheOf)),
    );
    if (viewsOf(parts, gone.sheet.part, view).some(isTheirs)) sheets.add(gone.sheet.name);
    for (const { relation, name } of cachesOf(parts, cache)) {
      const isLeft = leaveOthers(parts, relation.target, gone);
      const others = workbook.sheets().filter(({ part }) => part !== gone.sheet.part);
      const holders = others.filter(({ part }) =>
        viewsOf(parts, part, view).some((one) => cacheOf(one) === name),
      );
      if (isLeft && (holders.length > 0 || !shown.has(name))) continue;
      for (const holder of holders) {
        const views = viewsOf(parts, holder.part, view).filter((one) => cacheOf(one) === name);
        if (views.some(isTheirs)) sheets.add(holder.name);
        removeViews(parts, holder.part, view, name);
      }
      removeCache(parts, workbook, { relation, name });
    }
  }
  return [...sheets];
}

function cachesOf(parts: PackageParts, type: string): ButtonCache[] {
  return parts
    .relationships(parts.workbook)
    .filter((relation) => relation.type === type && parts.zip.find(relation.target) !== null)
    .map((relation) => ({
      relation,
      name: unescapeXml(parts.document(relation.target).root.attributes.get("name") ?? ""),
    }));
}

/** Takes the sheet's pivots off a cache. @returns Whether the cache still filters something. */
function leaveOthers(parts: PackageParts, cache: string, { sheet, tables, pivots }: FilteredThings): boolean {
  const { root } = parts.document(cache);
  if (
    descendants(root, "tableSlicerCache").some(({ attributes }) =>
      tables.has(attributes.get("tableId") ?? ""),
    )
  ) {
    return false;
  }
  const list = childElement(root, "pivotTables");
  if (list === null) return true;
  const kept = childElements(list).filter(
    ({ attributes }) =>
      attributes.get("tabId") !== sheet.sheetId || !pivots.has(attributes.get("name") ?? ""),
  );
  if (kept.length === childElements(list).length) return true;
  setChildren(list, kept);
  parts.save(cache);
  return kept.length > 0;
}

function viewsOf(parts: PackageParts, sheet: string, type: string): XmlElement[] {
  return parts
    .relationships(sheet)
    .filter((relation) => relation.type === type && parts.zip.find(relation.target) !== null)
    .flatMap(({ target }) => childElements(parts.document(target).root));
}

function removeCache(parts: PackageParts, workbook: WorkbookPart, { relation, name }: ButtonCache): void {
  workbook.removeExtension(relation.id);
  workbook.removeName(name);
  parts.unrelate(parts.workbook, relation.id);
  parts.removeTree(relation.target);
}

/** Takes the buttons of a cache off a sheet: what they are, and where they are drawn. */
function removeViews(parts: PackageParts, sheet: string, type: string, cache: string): void {
  for (const { id, target } of parts.relationships(sheet).filter((relation) => relation.type === type)) {
    const { root } = parts.document(target);
    const gone = childElements(root).filter((view) => cacheOf(view) === cache);
    if (gone.length === 0) continue;
    root.children.splice(
      0,
      root.children.length,
      ...childElements(root).filter((view) => !gone.includes(view)),
    );
    removeFrames(parts, sheet, new Set(gone.map((view) => view.attributes.get("name") ?? "")));
    if (childElements(root).length > 0) parts.save(target);
    else {
      parts.unrelate(sheet, id);
      parts.removeTree(target);
      changeExtensions(parts, sheet, id);
    }
  }
}

function removeFrames(parts: PackageParts, sheet: string, names: ReadonlySet<string>): void {
  for (const { target } of parts.relationships(sheet).filter(({ type }) => type === "drawing")) {
    const { root } = parts.document(target);
    const kept = root.children.filter(
      (anchor) => typeof anchor === "string" || !KINDS.some(({ view }) => isFrameOf(anchor, view, names)),
    );
    if (kept.length === root.children.length) continue;
    setChildren(root, kept);
    parts.save(target);
  }
}

function isFrameOf(anchor: XmlElement, view: string, names: ReadonlySet<string>): boolean {
  return descendants(anchor, view).some(({ attributes }) => names.has(attributes.get("name") ?? ""));
}

function changeExtensions(parts: PackageParts, part: string, relationship: string): void {
  const sheet = SourceSheet.read(parts.zip, part);
  sheet.replace("extLst", (xml) => {
    const list = parseXml(xml).root;
    const holder: XmlElement = { name: "worksheet", attributes: new Map(), children: [list] };
    return dropFromExtensions(holder, relationship) ? childElements(holder).map(elementText).join("") : xml;
  });
  sheet.save(parts.zip, part);
}

function isTheirs({ attributes }: XmlElement): boolean {
  return !isMadeName(unescapeXml(attributes.get("name") ?? ""));
}

function cacheOf(view: XmlElement): string {
  return unescapeXml(view.attributes.get("cache") ?? "");
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendants(child, name),
  ]);
}
