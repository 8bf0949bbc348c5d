import { areaAddress } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import { cacheXml, pivotFields, recordsXml, type PivotField } from "./pivot-cache";
import { axisItems } from "./pivot-items";
import type { EditOf } from "./sheet-settings";
import type { WorkbookPart } from "./workbook-part";
import { nameColumns, type PivotForm, type PivotLook } from "../../workbook/pivot-layout";
import type { StylesPart } from "./styles-part";
import { escapeXml, unescapeXml } from "./xml-tree";

type PivotEdit = EditOf<"pivot">;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** How a share looks unless the person chose otherwise. */
export const SHARE_FORMAT = "0.00%";

/** Fields, and what is between them. Excel takes what is left out for the compact form. Source: ECMA-376 part 1, 18.10.1.69. */
const FORMS: Readonly<Record<PivotForm, { readonly field: string; readonly table: string }>> = {
  compact: { field: "", table: ' outline="1" outlineData="1"' },
  outline: { field: ' compact="0"', table: ' compact="0" outline="1" outlineData="1" compactData="0"' },
  tabular: { field: ' compact="0" outline="0"', table: ' compact="0" compactData="0"' },
};

const NO_LOOKS =
  'applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" ' +
  'applyAlignmentFormats="0" applyWidthHeightFormats="0"';

/** Grand totals that a person took away. Source: ECMA-376 part 1, 18.10.1.73. */
const TOTAL_MARKS = { column: ' rowGrandTotals="0"', row: ' colGrandTotals="0"' } as const;

/** Several value fields need no row that says so: as Excel 2010 and later leave it. Source: MS-XLSX, 2.2.4.13. */
const WITHOUT_VALUES_ROW =
  '<extLst><ext uri="{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}" ' +
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:pivotTableDefinition hideValuesRow="1"/></ext></extLst>';

/** Items of a field that are said on every line. Source: MS-XLSX, 2.6.67 (pivotField, fillDownLabels). */
const REPEATED_LABELS =
  '<extLst><ext uri="{2946ED86-A175-432a-8AC1-64E0C546D7DE}" ' +
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:pivotField fillDownLabels="1"/></ext></extLst>';

/** How a new pivot is painted. */
export const OUR_LOOK: PivotLook = {
  ...{ style: "PivotStyleLight16", rowHeaders: true, columnHeaders: true },
  ...{ rowStripes: false, columnStripes: false },
};

/** Where a pivot goes, and what it reads. */
export interface PivotPlace {
  /** Path of the part of the sheet it goes on. */
  readonly part: string;
  /** The sheet with its source, and the path of that sheet's part. */
  readonly source: OwnSheet;
  readonly sourcePart: string;
}

/** What a pivot is put into. */
interface PivotBook {
  readonly parts: PackageParts;
  readonly workbook: WorkbookPart;
  readonly styles: StylesPart;
}

/**
 * Adds a native PivotTable that Excel refreshes when it opens the workbook. Its layout, its records and `rendered` say the same.
 *
 * @returns The Excel table that it stands on; null where it stands on a range.
 */
export function addPivot(
  { parts, workbook, styles }: PivotBook,
  edit: PivotEdit,
  place: PivotPlace,
): string | null {
  const axes = new Set([...edit.rows, ...edit.columns, ...edit.filters, ...(edit.sliced ?? [])]);
  const fields = pivotFields(edit.source, place.source, axes, edit);
  const cache = parts.freeName("xl/pivotCache/pivotCacheDefinition", "xml");
  const records = parts.freeName("xl/pivotCache/pivotCacheRecords", "xml");
  const id = parts.relate(cache, "pivotCacheRecords", records);
  const table = tableOver(parts, place.sourcePart, edit.source.area);
  parts.add(cache, "spreadsheetml.pivotCacheDefinition+xml", cacheXml(edit.source, table, fields, id));
  parts.add(records, "spreadsheetml.pivotCacheRecords+xml", recordsXml(fields));
  const cacheId = workbook.addPivotCache(cache);
  const pivot = parts.freeName("xl/pivotTables/pivotTable", "xml");
  parts.add(pivot, "spreadsheetml.pivotTable+xml", pivotXml(edit, fields, { cacheId, styles }));
  parts.relate(pivot, "pivotCacheDefinition", cache);
  parts.relate(place.part, "pivotTable", pivot);
  return table;
}

/** The Excel table that covers an area, by its name; null where there is none. */
function tableOver(parts: PackageParts, sheetPart: string, area: Area): string | null {
  const tables = parts.relationships(sheetPart).filter(({ type }) => type === "table");
  const attributes = tables.map(({ target }) => parts.document(target).root.attributes);
  const name = attributes.find((table) => table.get("ref") === areaAddress(area))?.get("displayName");
  return name === undefined ? null : unescapeXml(name);
}

function pivotXml(
  edit: PivotEdit,
  fields: readonly PivotField[],
  { cacheId, styles }: { readonly cacheId: number; readonly styles: StylesPart },
): string {
  function index(name: string): string {
    return String(fields.findIndex((field) => field.name === name));
  }
  function named(names: readonly string[]): PivotField[] {
    return names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  }
  const columns = [...edit.columns.map(index), ...(edit.values.length > 1 ? ["-2"] : [])];
  const pages = edit.filters.map(
    (name) => `<pageField fld="${index(name)}"${chosenItem(edit, named([name]))} hier="-1"/>`,
  );
  const shown = shownRows(edit, fields);
  const { form = "tabular", withoutTotals: totals = [], withoutSubtotals = [] } = edit;
  const rowItems = axisItems(named(edit.rows), 1, {
    ...{ shown, withoutSubtotals, withTotal: !totals.includes("row"), hasHeads: form !== "tabular" },
  });
  const columnItems = axisItems(named(edit.columns), edit.values.length, {
    ...{ shown, withoutSubtotals, withTotal: !totals.includes("column") },
  });
  return (
    `<pivotTableDefinition xmlns="${MAIN}" name="${escapeXml(edit.name)}" cacheId="${String(cacheId)}" ${NO_LOOKS} ` +
    `dataCaption="Значения" updatedVersion="6" minRefreshableVersion="3"` +
    `${totals.map((total) => TOTAL_MARKS[total]).join("")} itemPrintTitles="1" createdVersion="6" indent="0"` +
    `${FORMS[form].table}>` +
    locationXml(edit, rowItems.length, columnItems.length) +
    listXml(
      "pivotFields",
      fields.map((field) => fieldXml(edit, field)),
    ) +
    listXml(
      "rowFields",
      edit.rows.map((name) => `<field x="${index(name)}"/>`),
    ) +
    listXml("rowItems", rowItems) +
    listXml(
      "colFields",
      columns.map((x) => `<field x="${x}"/>`),
    ) +
    listXml("colItems", columnItems) +
    listXml("pageFields", pages) +
    listXml("dataFields", valuesXml(edit, fields, styles)) +
    `${lookXml(edit.look ?? OUR_LOOK)}${WITHOUT_VALUES_ROW}</pivotTableDefinition>`
  );
}

function lookXml({ style, rowHeaders, columnHeaders, rowStripes, columnStripes }: PivotLook): string {
  const marks = Object.entries({
    ...{ showRowHeaders: rowHeaders, showColHeaders: columnHeaders },
    ...{ showRowStripes: rowStripes, showColStripes: columnStripes, showLastColumn: true },
  }).map(([name, isOn]) => ` ${name}="${isOn ? "1" : "0"}"`);
  const name = style === "" ? "" : ` name="${escapeXml(style)}"`;
  return `<pivotTableStyleInfo${name}${marks.join("")}/>`;
}

function valuesXml({ values }: PivotEdit, fields: readonly PivotField[], styles: StylesPart): string[] {
  return values.map(({ field, summarise, title, share, format: look }) => {
    const shown = share === undefined ? "" : ` showDataAs="${share}"`;
    const number = look ?? (share === undefined ? undefined : SHARE_FORMAT);
    const format = number === undefined ? "" : ` numFmtId="${String(styles.numberFormat(number))}"`;
    const place = fields.findIndex(({ name }) => name === field);
    return (
      `<dataField name="${escapeXml(freeTitle(title, fields))}" fld="${String(place)}" ` +
      `subtotal="${summarise}"${shown} baseField="0" baseItem="0"${format}/>`
    );
  });
}

/** Excel takes no value field that is called as a column of the source. */
function freeTitle(title: string, fields: readonly PivotField[]): string {
  const isTaken = fields.some(({ name }) => name.toLowerCase() === title.toLowerCase());
  return isTaken ? `${title} ` : title;
}

/** @param rowItems Lines of the body. @param columnItems Columns of the body. */
function locationXml(edit: PivotEdit, rowItems: number, columnItems: number): string {
  const hasColumns = edit.columns.length > 0;
  const headerRows = 1 + edit.columns.length + (edit.values.length > 1 && hasColumns ? 1 : 0);
  const area = {
    row: edit.row,
    column: edit.column,
    rows: headerRows + rowItems,
    columns: nameColumns(edit) + columnItems,
  };
  const pages =
    edit.filters.length > 0 ? ` rowPageCount="${String(edit.filters.length)}" colPageCount="1"` : "";
  const firstHeader = hasColumns || edit.values.length === 1 ? "1" : "0";
  return (
    `<location ref="${areaAddress(area)}" firstHeaderRow="${firstHeader}" ` +
    `firstDataRow="${String(headerRows)}" firstDataCol="${String(nameColumns(edit))}"${pages}/>`
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
  const common = `${FORMS[edit.form ?? "tabular"].field} showAll="0"`;
  if (axis === null && edit.sliced?.includes(field.name) !== true) return `<pivotField${isValue}${common}/>`;
  const left = shownItems(edit, field);
  const isChosen = axis === "axisPage" && chosenItem(edit, [field]) !== "";
  const items = field.items.map((_, index) => {
    const isHidden = !isChosen && left !== null && !left.has(index);
    return `<item${isHidden ? ' h="1"' : ""} x="${String(index)}"/>`;
  });
  const direction = edit.descending?.includes(field.name) === true ? "descending" : "ascending";
  const sorting = edit.order?.[field.name] === undefined ? ` sortType="${direction}"` : "";
  const several =
    axis === "axisPage" && left !== null && !isChosen ? ' multipleItemSelectionAllowed="1"' : "";
  const isBare = edit.withoutSubtotals?.includes(field.name) === true;
  return (
    `<pivotField${axis === null ? "" : ` axis="${axis}"`}${isValue}${common}${several}${sorting}${isBare ? ' defaultSubtotal="0"' : ""}>` +
    listXml("items", isBare ? items : [...items, '<item t="default"/>']) +
    `${edit.repeated?.includes(field.name) === true ? REPEATED_LABELS : ""}</pivotField>`
  );
}

/** The items that a person left of a field, by index; null where all are shown. */
function shownItems({ shown = {} }: PivotEdit, { name, items }: PivotField): Set<number> | null {
  const left = shown[name];
  if (left === undefined) return null;
  const texts = new Set(left.map((item) => item.toLowerCase()));
  const found = items.flatMap((item, index) => (texts.has(String(item ?? "").toLowerCase()) ? [index] : []));
  return found.length === 0 ? null : new Set(found);
}

/** The one item that a filter above a pivot shows, as an attribute; several are marked in the field itself. */
function chosenItem(edit: PivotEdit, [field]: readonly PivotField[]): string {
  const left = field === undefined ? null : shownItems(edit, field);
  return left?.size === 1 ? ` item="${String([...left][0])}"` : "";
}

/** Rows of the source that no filter takes away. */
function shownRows(edit: PivotEdit, fields: readonly PivotField[]): (row: number) => boolean {
  const filters = fields.flatMap((field) => {
    const left = shownItems(edit, field);
    return left === null ? [] : [{ rows: field.rows, left }];
  });
  return (row) => filters.every(({ rows, left }) => left.has(rows[row] ?? 0));
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${String(items.length)}">${items.join("")}</${name}>`;
}
