import { parseArea } from "../../workbook/address";
import type { ConditionLook, SheetLook } from "../../workbook/sheet-look";
import { WIDTH_MARGIN } from "./sheet-settings";
import { OwnSheet } from "./own-sheet";
import type { PackageParts } from "./package-parts";
import { readCharts } from "./read-charts";
import { readStyles, type KnownStyles } from "./read-styles";
import { childElement, childElements, innerText, type XmlElement } from "./xml-tree";

/** Columns whose widths are of use to a viewer: an element may speak of all that a sheet can have. */
const MOST_COLUMNS = 1024;

/** How a sheet of ours looks. @param part Path of its part. */
export function readLook(parts: PackageParts, part: string): SheetLook {
  const sheet = new OwnSheet(parts.zip.text(part));
  const styles = readStyles(parts);
  const [view] = sheet.sections("sheetViews").flatMap((views) => childElements(views, "sheetView"));
  const merges = sheet.sections("mergeCells").flatMap((merged) => childElements(merged, "mergeCell"));
  return {
    columnWidths: columnWidths(sheet.sections("cols").flatMap((columns) => childElements(columns, "col"))),
    rowHeights: sheet.rowHeights(),
    hasGridlines: !["0", "false"].includes(view?.attributes.get("showGridLines") ?? "1"),
    frozen: frozenOf(view),
    merges: merges.flatMap(({ attributes }) => parseArea(attributes.get("ref") ?? "") ?? []),
    styles: styles.cells,
    cells: sheet.styleRows(),
    conditions: conditionsOf(sheet, styles),
    charts: readCharts(parts, part),
  };
}

function frozenOf(view: XmlElement | undefined): SheetLook["frozen"] {
  const pane = view === undefined ? null : childElement(view, "pane");
  if (pane === null || pane.attributes.get("state")?.startsWith("frozen") !== true)
    return { rows: 0, columns: 0 };
  const [rows = 0, columns = 0] = ["ySplit", "xSplit"].map((name) => Number(pane.attributes.get(name) ?? 0));
  return { rows: wholeCount(rows), columns: wholeCount(columns) };
}

/** A book from elsewhere may say anything here. */
function wholeCount(count: number): number {
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_COLUMNS) : 0;
}

function columnWidths(columns: readonly XmlElement[]): (number | null)[] {
  const widths: (number | null)[] = [];
  for (const { attributes } of columns) {
    const [min, max, width] = ["min", "max", "width"].map((name) => Number(attributes.get(name)));
    const isHidden = ["1", "true"].includes(attributes.get("hidden") ?? "");
    const last = Math.min(max ?? 0, MOST_COLUMNS);
    for (let number = Math.max(1, min ?? 1); number <= last; number++) {
      while (widths.length < number) widths.push(null);
      widths[number - 1] = isHidden
        ? 0
        : width !== undefined && width > 0
          ? Math.max(0, width - WIDTH_MARGIN)
          : null;
    }
  }
  return widths;
}

/** The formats by a formula, in the order in which the first that holds wins. */
function conditionsOf(sheet: OwnSheet, { overlays }: KnownStyles): ConditionLook[] {
  const found = sheet.sections("conditionalFormatting").flatMap((format) => {
    const areas = (format.attributes.get("sqref") ?? "")
      .split(/\s+/)
      .flatMap((address) => parseArea(address) ?? []);
    return childElements(format, "cfRule").flatMap((rule) => {
      const style = overlays[Number(rule.attributes.get("dxfId"))];
      const formula = childElement(rule, "formula");
      if (rule.attributes.get("type") !== "expression" || style === undefined || formula === null) return [];
      const priority = Number(rule.attributes.get("priority"));
      return [{ priority, look: { areas, formula: innerText(formula), style } }];
    });
  });
  return found.sort((one, other) => one.priority - other.priority).map(({ look }) => look);
}
