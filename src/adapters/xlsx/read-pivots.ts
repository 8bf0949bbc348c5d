import { parseArea } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type {
  LostChange,
  PivotForm,
  PivotLayout,
  PivotLook,
  PivotShare,
  PivotSummary,
  PivotValue,
} from "../../workbook/pivot-layout";
import { wholePivot } from "../../workbook/pivot-layout";
import { numberFormatCodes } from "./number-formats";
import type { PackageParts } from "./package-parts";
import { OUR_LOOK, SHARE_FORMAT } from "./pivot-part";
import { cellText, childElement, childElements, localName, type XmlElement } from "./xml-tree";

/** A column of a pivot's source, as the pivot remembers it. */
interface CachedField {
  readonly name: string;
  /** Its items as texts, "" the empty one. */
  readonly items: readonly string[];
  /** They are numbers: these sort as numbers do. */
  readonly isNumeric: boolean;
  /** Groups of the person's stand in place of its items, or on a field of their own. */
  readonly isGrouped: boolean;
}

/** Excel sorts texts letter by letter. */
const COLLATOR = new Intl.Collator("ru");

/** The names of the format: the keys say them all. */
const SUMMARIES: Readonly<Record<PivotSummary, true>> = {
  ...{ average: true, count: true, countNums: true, max: true, min: true, product: true },
  ...{ stdDev: true, stdDevp: true, sum: true, var: true, varp: true },
};
const SHARES: Readonly<Record<PivotShare, true>> = {
  ...{ percentOfTotal: true, percentOfRow: true, percentOfCol: true },
};

/**
 * Where the fields of a sheet's pivots stand, as Excel saved them. What is damaged is left out: the pivot is then made as
 * proposed.
 *
 * Source: ECMA-376 part 1, 18.10.
 */
export function readPivots(parts: PackageParts, sheet: string): PivotLayout[] {
  return parts.relationships(sheet).flatMap(({ type, target }) => {
    if (type !== "pivotTable" || parts.zip.find(target) === null) return [];
    const cache = parts.relationships(target).find((of) => of.type === "pivotCacheDefinition");
    if (cache === undefined || parts.zip.find(cache.target) === null) return [];
    const formats = numberFormatCodes(parts);
    const [table, cached] = [parts.document(target).root, parts.document(cache.target).root];
    return [layoutOf(table, cachedFields(cached), { formats, lost: lostChanges(table, cached) })];
  });
}

/** The cells that a sheet's pivots take; null where one does not say. */
export function readPivotAreas(parts: PackageParts, sheet: string): Area[] | null {
  const areas = parts.relationships(sheet).flatMap(({ type, target }) => {
    if (type !== "pivotTable" || parts.zip.find(target) === null) return [];
    const table = parts.document(target).root;
    const area = parseArea(childElement(table, "location")?.attributes.get("ref") ?? "");
    return [area === null ? null : wholePivot(area, listed(table, "pageFields").length)];
  });
  const known = areas.filter((area) => area !== null);
  return known.length === areas.length ? known : null;
}

/** Known formats of a workbook by their numbers, and what of the pivot is not read. */
interface PivotReading {
  readonly formats: ReadonlyMap<number, string>;
  readonly lost: readonly LostChange[];
}

function layoutOf(
  table: XmlElement,
  cached: readonly CachedField[],
  { formats, lost }: PivotReading,
): PivotLayout {
  function fieldsOf(list: string, attribute: string): string[] {
    return listed(table, list).flatMap((of) => cached[numberOf(of, attribute)]?.name ?? []);
  }
  const fields = listed(table, "pivotFields");
  const listing = fields.flatMap((field, index) => {
    const known = cached[index];
    return known === undefined || listed(field, "items").length === 0 ? [] : [{ field, known, index }];
  });
  const onAxis = listing.filter(({ field }) => field.attributes.has("axis"));
  const chosen = new Map(listed(table, "pageFields").map((of) => [numberOf(of, "fld"), of]));
  // A slicer hides items of fields that stand nowhere; those of groups are no values of the field.
  const shown = listing.flatMap(({ field, known, index }) => {
    if (known.isGrouped) return [];
    const left = shownItems(field, known, chosen.get(index));
    return left === null ? [] : [[known.name, left] as const];
  });
  const bare = onAxis.filter(({ field }) => isOff(field, "defaultSubtotal"));
  return {
    name: textOf(table, "name"),
    rows: fieldsOf("rowFields", "x"),
    columns: fieldsOf("colFields", "x"),
    filters: fieldsOf("pageFields", "fld"),
    values: listed(table, "dataFields").flatMap((of) => valueOf(of, cached, formats)),
    ...formOf(onAxis),
    ...sortingOf(onAxis),
    ...lookOf(table),
    ...repeatedOf(onAxis),
    ...cornerOf(table),
    ...(lost.length === 0 ? {} : { lost }),
    ...(shown.length === 0 ? {} : { shown: Object.fromEntries(shown) }),
    ...(bare.length === 0 ? {} : { withoutSubtotals: bare.map(({ known }) => known.name) }),
    ...withoutTotals(table),
  };
}

function withoutTotals(table: XmlElement): Pick<PivotLayout, "withoutTotals"> {
  const gone = [
    ...(isOff(table, "rowGrandTotals") ? ["column" as const] : []),
    ...(isOff(table, "colGrandTotals") ? ["row" as const] : []),
  ];
  return gone.length === 0 ? {} : { withoutTotals: gone };
}

type OnAxis = readonly { readonly field: XmlElement; readonly known: CachedField }[];

function formOf(onAxis: OnAxis): Pick<PivotLayout, "form"> {
  const first = onAxis.find(({ field }) => field.attributes.get("axis") === "axisRow")?.field;
  if (first === undefined || isOff(first, "outline")) return {};
  const form: PivotForm = isOff(first, "compact") ? "outline" : "compact";
  return { form };
}

/** The style that a person chose; nothing where it is ours. */
function lookOf(table: XmlElement): Pick<PivotLayout, "look"> {
  const info = childElement(table, "pivotTableStyleInfo");
  if (info === null) return {};
  const look: PivotLook = {
    style: textOf(info, "name"),
    ...{ rowHeaders: isOn(info, "showRowHeaders"), columnHeaders: isOn(info, "showColHeaders") },
    ...{ rowStripes: isOn(info, "showRowStripes"), columnStripes: isOn(info, "showColStripes") },
  };
  return JSON.stringify(look) === JSON.stringify(OUR_LOOK) ? {} : { look };
}

/** Fields whose items are said on every line: an extension of the field says so. */
function repeatedOf(onAxis: OnAxis): Pick<PivotLayout, "repeated"> {
  const repeated = onAxis.filter(({ field }) =>
    listed(field, "extLst").some((extension) =>
      childElements(extension).some((of) => localName(of) === "pivotField" && isOn(of, "fillDownLabels")),
    ),
  );
  return repeated.length === 0 ? {} : { repeated: repeated.map(({ known }) => known.name) };
}

/** Fields turned round, and those whose items a person dragged: not those that stand as Excel sorts them anyway. */
function sortingOf(onAxis: OnAxis): Pick<PivotLayout, "order" | "descending"> {
  const plain = onAxis.filter(({ known }) => !known.isGrouped);
  const turned = plain.filter(
    ({ field }) =>
      field.attributes.get("sortType") === "descending" && childElement(field, "autoSortScope") === null,
  );
  const dragged = plain.flatMap(({ field, known }) => {
    const items = listed(field, "items").flatMap((item) => known.items[numberOf(item, "x")] ?? []);
    const sorted = [...items].sort((one, other) => inOrder(one, other, known.isNumeric));
    const isDragged =
      !field.attributes.has("sortType") && items.some((item, place) => item !== sorted[place]);
    return isDragged ? [[known.name, items] as const] : [];
  });
  return {
    ...(dragged.length === 0 ? {} : { order: Object.fromEntries(dragged) }),
    ...(turned.length === 0 ? {} : { descending: turned.map(({ known }) => known.name) }),
  };
}

function inOrder(one: string, other: string, isNumeric: boolean): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  return isNumeric ? Number(one) - Number(other) : COLLATOR.compare(one, other);
}

function cornerOf(table: XmlElement): Pick<PivotLayout, "corner"> {
  const area = parseArea(childElement(table, "location")?.attributes.get("ref") ?? "");
  return area === null ? {} : { corner: { row: area.row, column: area.column } };
}

/** What a person made of a pivot that no layout says. */
function lostChanges(table: XmlElement, cache: XmlElement): LostChange[] {
  const fields = listed(cache, "cacheFields");
  const isSorted = listed(table, "pivotFields").some((of) => childElement(of, "autoSortScope") !== null);
  return [
    ...(fields.some((of) => childElement(of, "fieldGroup") !== null) ? ["groups" as const] : []),
    ...(listed(table, "filters").length > 0 ? ["value-filters" as const] : []),
    ...(fields.some((of) => of.attributes.has("formula")) ? ["calculated" as const] : []),
    ...(isSorted ? ["sorted-by-value" as const] : []),
  ];
}

function valueOf(
  element: XmlElement,
  cached: readonly CachedField[],
  formats: ReadonlyMap<number, string>,
): PivotValue[] {
  const field = cached[numberOf(element, "fld")]?.name;
  const summarise = element.attributes.get("subtotal") ?? "sum";
  const share = element.attributes.get("showDataAs") ?? "normal";
  if (field === undefined || !isSummary(summarise)) return [];
  const look = formats.get(numberOf(element, "numFmtId")) ?? "General";
  const isOurs = look === "General" || (isShare(share) && look === SHARE_FORMAT);
  const title = textOf(element, "name");
  return [
    { field, summarise, title, ...(isShare(share) ? { share } : {}), ...(isOurs ? {} : { format: look }) },
  ];
}

/** The items that are not hidden; null where all are shown. @param page The filter above the pivot, where the field is one. */
function shownItems(field: XmlElement, known: CachedField, page: XmlElement | undefined): string[] | null {
  const items = listed(field, "items");
  function textAt(index: number): string[] {
    const place = items[index]?.attributes.get("x");
    return place === undefined ? [] : [known.items[Number(place)] ?? ""];
  }
  const chosen = page?.attributes.get("item");
  if (chosen !== undefined) return textAt(Number(chosen));
  if (!items.some((item) => isOn(item, "h"))) return null;
  return items.flatMap((item, index) => (isOn(item, "h") ? [] : textAt(index)));
}

function cachedFields(cache: XmlElement): CachedField[] {
  return listed(cache, "cacheFields").map((field) => ({
    name: textOf(field, "name"),
    isNumeric: listed(field, "sharedItems").every((item) => ["n", "m"].includes(localName(item))),
    isGrouped: childElement(field, "fieldGroup") !== null,
    items: listed(field, "sharedItems").map((item) => {
      const text = textOf(item, "v");
      return localName(item) === "b" ? String(["1", "true"].includes(text)) : text;
    }),
  }));
}

function listed(parent: XmlElement, name: string): XmlElement[] {
  const list = childElement(parent, name);
  return list === null ? [] : childElements(list);
}

function textOf(element: XmlElement, name: string): string {
  return cellText(element.attributes.get(name) ?? "");
}

/** A number of an attribute; -1 where there is none. */
function numberOf(element: XmlElement, name: string): number {
  return Number(element.attributes.get(name) ?? -1);
}

function isOn(element: XmlElement, name: string): boolean {
  return ["1", "true"].includes(element.attributes.get(name) ?? "");
}

function isOff(element: XmlElement, name: string): boolean {
  return ["0", "false"].includes(element.attributes.get(name) ?? "");
}

function isSummary(text: string): text is PivotSummary {
  return Object.hasOwn(SUMMARIES, text);
}

function isShare(text: string): text is PivotShare {
  return Object.hasOwn(SHARES, text);
}
