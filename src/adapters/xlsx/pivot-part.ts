import { areaAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { PivotValue } from "../../workbook/edit";
import type { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import type { EditOf } from "./sheet-settings";
import type { WorkbookPart } from "./workbook-part";
import { escapeXml } from "./xml-tree";

type PivotEdit = EditOf<"pivot">;

/** A column of the source: its header and what stands under it. */
interface PivotField {
  readonly name: string;
  readonly items: readonly Cell[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SUMMARIES: Readonly<Record<PivotValue["summarise"], string>> = {
  count: "count",
  sum: "sum",
  average: "average",
};

/**
 * Adds a native PivotTable in tabular form, with a subtotal under each outer row, that Excel refreshes when it opens the workbook. It has no stored
 * records: the numbers of `rendered` stand in the cells until then.
 *
 * @param source The sheet that holds the table it reads.
 */
export function addPivot(
  parts: PackageParts,
  workbook: WorkbookPart,
  sheetPart: string,
  { edit, source }: { readonly edit: PivotEdit; readonly source: OwnSheet },
): void {
  const fields = pivotFields(edit, source);
  const cache = parts.freeName("xl/pivotCache/pivotCacheDefinition", "xml");
  parts.add(cache, "spreadsheetml.pivotCacheDefinition+xml", cacheXml(edit, fields));
  const cacheId = workbook.addPivotCache(cache);
  const pivot = parts.freeName("xl/pivotTables/pivotTable", "xml");
  parts.add(pivot, "spreadsheetml.pivotTable+xml", pivotXml(edit, fields, cacheId));
  parts.relate(pivot, "pivotCacheDefinition", cache);
  parts.relate(sheetPart, "pivotTable", pivot);
}

function pivotFields(edit: PivotEdit, source: OwnSheet): PivotField[] {
  const { area } = edit.source;
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const items = new Set<Cell>();
    for (let row = area.row + 1; row < area.row + area.rows; row++) items.add(source.valueOf(row, column));
    return { name: String(source.valueOf(area.row, column) ?? ""), items: [...items].sort(inOrder) };
  });
}

/** Excel sorts texts letter by letter, as Russian does. */
const COLLATOR = new Intl.Collator("ru");
const KINDS = ["number", "string", "boolean", "object"];

/** Numbers before texts, empty cells last, as Excel sorts. */
function inOrder(a: Cell, b: Cell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [rankA = 0, rankB = 0] = [a, b].map((cell) => KINDS.indexOf(typeof cell));
  if (rankA !== rankB) return rankA - rankB;
  return COLLATOR.compare(String(a), String(b));
}

function cacheXml(edit: PivotEdit, fields: readonly PivotField[]): string {
  const { sheet, area } = edit.source;
  const list = fields.map(
    (field) =>
      `<cacheField name="${escapeXml(field.name)}" numFmtId="0">` +
      `${isAxis(edit, field) ? itemsXml(field.items) : rangeXml(field.items)}</cacheField>`,
  );
  return (
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" saveData="0" refreshOnLoad="1" ` +
    'createdVersion="3" refreshedVersion="3" minRefreshableVersion="3" recordCount="0">' +
    `<cacheSource type="worksheet"><worksheetSource ref="${areaAddress(area)}" sheet="${escapeXml(sheet)}"/></cacheSource>` +
    `<cacheFields count="${String(fields.length)}">${list.join("")}</cacheFields></pivotCacheDefinition>`
  );
}

function isAxis(edit: PivotEdit, { name }: PivotField): boolean {
  return [...edit.rows, ...edit.columns, ...edit.filters].includes(name);
}

function itemsXml(items: readonly Cell[]): string {
  const list = items.map((item) => {
    if (item === null) return "<m/>";
    if (typeof item === "number") return `<n v="${String(item)}"/>`;
    if (typeof item === "boolean") return `<b v="${item ? "1" : "0"}"/>`;
    return `<s v="${escapeXml(item)}"/>`;
  });
  return `<sharedItems${itemFlags(items)} count="${String(items.length)}">${list.join("")}</sharedItems>`;
}

function rangeXml(items: readonly Cell[]): string {
  return `<sharedItems${itemFlags(items)}/>`;
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
  if (numbers.length === 0) return flags;
  if (hasText) flags += ' containsMixedTypes="1"';
  flags += ' containsNumber="1"';
  if (numbers.every(Number.isInteger)) flags += ' containsInteger="1"';
  const [least = 0] = numbers;
  return `${flags} minValue="${String(least)}" maxValue="${String(numbers[numbers.length - 1] ?? least)}"`;
}

function pivotXml(edit: PivotEdit, fields: readonly PivotField[], cacheId: number): string {
  function index(name: string): string {
    return String(fields.findIndex((field) => field.name === name));
  }
  const values = edit.values.map(
    ({ field, summarise, title }) =>
      `<dataField name="${escapeXml(title)}" fld="${index(field)}" subtotal="${SUMMARIES[summarise]}" baseField="0" baseItem="0"/>`,
  );
  const columns = [...edit.columns.map(index), ...(edit.values.length > 1 ? ["-2"] : [])];
  const pages = edit.filters.map((name) => `<pageField fld="${index(name)}" hier="-1"/>`);
  return (
    `<pivotTableDefinition xmlns="${MAIN}" name="${escapeXml(edit.name)}" cacheId="${String(cacheId)}" ` +
    'applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" ' +
    'applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Значения" updatedVersion="3" ' +
    'minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="3" indent="0" ' +
    `compact="0" compactData="0" gridDropZones="0">${locationXml(edit)}` +
    listXml(
      "pivotFields",
      fields.map((field) => fieldXml(edit, field)),
    ) +
    listXml(
      "rowFields",
      edit.rows.map((name) => `<field x="${index(name)}"/>`),
    ) +
    listXml(
      "colFields",
      columns.map((x) => `<field x="${x}"/>`),
    ) +
    listXml("pageFields", pages) +
    listXml("dataFields", values) +
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" ' +
    'showColStripes="0" showLastColumn="1"/></pivotTableDefinition>'
  );
}

function locationXml(edit: PivotEdit): string {
  const width = Math.max(1, ...edit.rendered.map((row) => row.length));
  const area = {
    row: edit.row,
    column: edit.column,
    rows: Math.max(1, edit.rendered.length),
    columns: width,
  };
  const hasColumns = edit.columns.length > 0;
  const headerRows = edit.columns.length + (edit.values.length > 1 && hasColumns ? 1 : 0);
  const pages =
    edit.filters.length > 0 ? ` rowPageCount="${String(edit.filters.length)}" colPageCount="1"` : "";
  const firstHeader = hasColumns || edit.values.length === 1 ? "1" : "0";
  return (
    `<location ref="${areaAddress(area)}" firstHeaderRow="${firstHeader}" ` +
    `firstDataRow="${String(1 + headerRows)}" firstDataCol="${String(edit.rows.length)}"${pages}/>`
  );
}

function fieldXml(edit: PivotEdit, field: PivotField): string {
  const axis = edit.rows.includes(field.name)
    ? "axisRow"
    : edit.columns.includes(field.name)
      ? "axisCol"
      : edit.filters.includes(field.name)
        ? "axisPage"
        : null;
  const isValue = edit.values.some((value) => value.field === field.name) ? ' dataField="1"' : "";
  const common = 'compact="0" outline="0" showAll="0"';
  if (axis === null) return `<pivotField${isValue} ${common}/>`;
  const items = field.items.map((_, index) => `<item x="${String(index)}"/>`);
  return (
    `<pivotField axis="${axis}"${isValue} ${common} sortType="ascending">` +
    `${listXml("items", [...items, '<item t="default"/>'])}</pivotField>`
  );
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${String(items.length)}">${items.join("")}</${name}>`;
}
