import type { PackageParts } from "./package-parts";
import { areaAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { SheetArea } from "../../workbook/edit";
import type { PivotLayout } from "../../workbook/pivot-layout";
import type { OwnSheet } from "./own-sheet";
import { escapeCellText } from "./xml-tree";

/** A column of a pivot's source. */
export interface PivotField {
  readonly name: string;
  /** Different values, sorted; texts that differ in case only are one, as in Excel. */
  readonly items: readonly Cell[];
  /** For each row of the source, the index of its item. */
  readonly rows: readonly number[];
  /** Records point at the items; else they hold the numbers themselves. */
  readonly isShared: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Longer texts must be announced. Source: ECMA-376 part 1, 18.10.1.90, longText. */
const SHORT_TEXT = 255;

/** Excel sorts texts letter by letter, as Russian does. */
const COLLATOR = new Intl.Collator("ru");
const KINDS = ["number", "string", "boolean", "object"];

/** The columns of a pivot's source. @param axes Names of the fields whose values make rows, columns and filters. */
export function pivotFields(
  { area }: SheetArea,
  source: OwnSheet,
  axes: ReadonlySet<string>,
  { order = {}, descending = [] }: Pick<PivotLayout, "order" | "descending"> = {},
): readonly PivotField[] {
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const values = Array.from({ length: area.rows - 1 }, (__, row) =>
      source.valueOf(area.row + 1 + row, column),
    );
    const keys = keysOf(values);
    const known = new Map<string, Cell>();
    for (const [row, key] of keys.entries()) if (!known.has(key)) known.set(key, values[row] ?? null);
    const name = String(source.valueOf(area.row, column) ?? "");
    const sorted = [...known.values()].sort(inOrder);
    const items = (descending.includes(name) ? sorted.reverse() : sorted).sort(byPlace(order[name] ?? []));
    const places = new Map(items.map((item, place) => [itemKey(item), place]));
    const hasTexts = items.some((item) => typeof item === "string" || typeof item === "boolean");
    return {
      name,
      items,
      rows: keys.map((key) => places.get(key) ?? 0),
      isShared: hasTexts || axes.has(name),
    };
  });
}

/** Named values in their own order, before the rest. */
function byPlace(order: readonly string[]): (one: Cell, other: Cell) => number {
  function place(cell: Cell): number {
    const at = order.indexOf(String(cell));
    return at === -1 ? order.length : at;
  }
  return (one, other) => place(one) - place(other);
}

/** Keys of many cells, of which most are alike: each is made once. */
function keysOf(cells: readonly Cell[]): string[] {
  const known = new Map<Cell, string>();
  return cells.map((cell) => {
    const key = known.get(cell) ?? itemKey(cell);
    known.set(cell, key);
    return key;
  });
}

function itemKey(cell: Cell): string {
  return `${typeof cell} ${String(cell).toLowerCase()}`;
}

/** Numbers before texts, empty cells last, as Excel sorts. */
function inOrder(a: Cell, b: Cell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [rankA = 0, rankB = 0] = [a, b].map((cell) => KINDS.indexOf(typeof cell));
  if (rankA !== rankB) return rankA - rankB;
  return COLLATOR.compare(String(a), String(b));
}

/**
 * What a pivot knows of its source.
 *
 * @param table Name of the Excel table that is the source: a refresh then takes its new rows too; null for a plain range.
 * @param records Relationship of the part with the rows.
 */
export function cacheXml(
  source: SheetArea,
  table: string | null,
  fields: readonly PivotField[],
  records: string,
): string {
  const list = fields.map(
    (field) =>
      `<cacheField name="${escapeCellText(field.name)}" numFmtId="0">${sharedItemsXml(field)}</cacheField>`,
  );
  const range =
    table === null
      ? `ref="${areaAddress(source.area)}" sheet="${escapeCellText(source.sheet)}"`
      : `name="${escapeCellText(table)}"`;
  return (
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" r:id="${records}" refreshOnLoad="1" ` +
    'createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" ' +
    `recordCount="${String(source.area.rows - 1)}">` +
    `<cacheSource type="worksheet"><worksheetSource ${range}/></cacheSource>` +
    `<cacheFields count="${String(fields.length)}">${list.join("")}</cacheFields></pivotCacheDefinition>`
  );
}

/** The rows of the source, as the pivot keeps them until its refresh. */
export function recordsXml(fields: readonly PivotField[]): string {
  const count = fields[0]?.rows.length ?? 0;
  const records = Array.from({ length: count }, (_, row) => {
    const values = fields.map(({ items, rows, isShared }) => {
      const place = rows[row] ?? 0;
      return isShared ? `<x v="${String(place)}"/>` : itemXml(items[place] ?? null);
    });
    return `<r>${values.join("")}</r>`;
  });
  return `<pivotCacheRecords xmlns="${MAIN}" count="${String(count)}">${records.join("")}</pivotCacheRecords>`;
}

function sharedItemsXml({ items, isShared }: PivotField): string {
  const list = isShared ? items.map(itemXml).join("") : "";
  const count = isShared ? ` count="${String(items.length)}"` : "";
  return `<sharedItems${itemFlags(items)}${count}>${list}</sharedItems>`;
}

function itemXml(item: Cell): string {
  if (item === null) return "<m/>";
  if (typeof item === "number") return `<n v="${String(item)}"/>`;
  if (typeof item === "boolean") return `<b v="${item ? "1" : "0"}"/>`;
  return `<s v="${escapeCellText(item)}"/>`;
}

/** What kinds of values a field holds. Source: ECMA-376 part 1, 18.10.1.90. */
function itemFlags(items: readonly Cell[]): string {
  const numbers = items.filter((item) => typeof item === "number");
  const hasText = items.some((item) => typeof item === "string" || typeof item === "boolean");
  const hasBlank = items.includes(null);
  let flags = "";
  if (!hasText && !hasBlank) flags += ' containsSemiMixedTypes="0"';
  if (!hasText) flags += ' containsString="0"';
  if (hasBlank) flags += ' containsBlank="1"';
  if (items.some((item) => typeof item === "string" && item.length > SHORT_TEXT)) flags += ' longText="1"';
  if (numbers.length === 0) return flags;
  if (hasText) flags += ' containsMixedTypes="1"';
  flags += ' containsNumber="1"';
  if (numbers.every(Number.isInteger)) flags += ' containsInteger="1"';
  const [least = 0] = numbers;
  return `${flags} minValue="${String(least)}" maxValue="${String(numbers[numbers.length - 1] ?? least)}"`;
}

/** Caches that the pivots of a sheet read, and none of others. @param sheet Its part. */
export function cachesOfOne(parts: PackageParts, sheet: string, others: readonly string[]): string[] {
  function targets(part: string, type: string): string[] {
    return parts.relationships(part).flatMap((one) => (one.type === type ? [one.target] : []));
  }
  function cachesOf(part: string): string[] {
    return targets(part, "pivotTable").flatMap((pivot) => targets(pivot, "pivotCacheDefinition"));
  }
  const read = new Set(others.flatMap(cachesOf));
  return cachesOf(sheet).filter((cache) => !read.has(cache));
}
