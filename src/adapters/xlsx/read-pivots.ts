import type { PivotLayout, PivotShare, PivotSummary, PivotValue } from "../../workbook/pivot-layout";
import type { PackageParts } from "./package-parts";
import { cellText, childElement, childElements, localName, type XmlElement } from "./xml-tree";

/** A column of a pivot's source, as the pivot remembers it. */
interface CachedField {
  readonly name: string;
  /** Its items as texts, "" the empty one. */
  readonly items: readonly string[];
}

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
    return [layoutOf(parts.document(target).root, cachedFields(parts.document(cache.target).root))];
  });
}

function layoutOf(table: XmlElement, cached: readonly CachedField[]): PivotLayout {
  function fieldsOf(list: string, attribute: string): string[] {
    return listed(table, list).flatMap((of) => cached[numberOf(of, attribute)]?.name ?? []);
  }
  const fields = listed(table, "pivotFields");
  const onAxis = fields.flatMap((field, index) => {
    const known = cached[index];
    return known === undefined || !field.attributes.has("axis") ? [] : [{ field, known, index }];
  });
  const chosen = new Map(listed(table, "pageFields").map((of) => [numberOf(of, "fld"), of]));
  const shown = onAxis.flatMap(({ field, known, index }) => {
    const left = shownItems(field, known, chosen.get(index));
    return left === null ? [] : [[known.name, left] as const];
  });
  const bare = onAxis.filter(({ field }) => isOff(field, "defaultSubtotal"));
  return {
    name: textOf(table, "name"),
    rows: fieldsOf("rowFields", "x"),
    columns: fieldsOf("colFields", "x"),
    filters: fieldsOf("pageFields", "fld"),
    values: listed(table, "dataFields").flatMap((of) => valueOf(of, cached)),
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

function valueOf(element: XmlElement, cached: readonly CachedField[]): PivotValue[] {
  const field = cached[numberOf(element, "fld")]?.name;
  const summarise = element.attributes.get("subtotal") ?? "sum";
  const share = element.attributes.get("showDataAs") ?? "normal";
  if (field === undefined || !isSummary(summarise)) return [];
  return [{ field, summarise, title: textOf(element, "name"), ...(isShare(share) ? { share } : {}) }];
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
