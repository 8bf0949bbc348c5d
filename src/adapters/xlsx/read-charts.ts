import type { Area } from "../../workbook/cell";
import type { ChartLook, SeriesLook } from "../../workbook/sheet-look";
import type { PackageParts } from "./package-parts";
import { childElement, childElements, innerText, localName, type XmlElement } from "./xml-tree";

/** Points of a series that are read: a chart of ours has no more categories than schools. */
const MOST_POINTS = 5000;
const USUAL_COLOR = "1F77B4";

/** The charts that stand on a sheet. What is no bar, column or line is left out. */
export function readCharts(parts: PackageParts, sheet: string): ChartLook[] {
  const drawings = parts.relationships(sheet).filter(({ type }) => type === "drawing");
  return drawings.flatMap(({ target }) => {
    if (parts.zip.find(target) === null) return [];
    const charts = new Map(parts.relationships(target).map((relation) => [relation.id, relation.target]));
    return childElements(parts.document(target).root).flatMap((anchor) => {
      const area = areaOf(anchor);
      const relationship = found(anchor, "chart")?.attributes;
      const id = [...(relationship ?? [])].find(([name]) => /(?:^|:)id$/.test(name))?.[1];
      const part = id === undefined ? undefined : charts.get(id);
      if (area === null || part === undefined || parts.zip.find(part) === null) return [];
      const chart = chartLook(parts.document(part).root, area);
      return chart === null ? [] : [chart];
    });
  });
}

function areaOf(anchor: XmlElement): Area | null {
  const [from, to] = [childElement(anchor, "from"), childElement(anchor, "to")];
  if (from === null || to === null) return null;
  const [row, column] = [numberIn(from, "row"), numberIn(from, "col")];
  const area = { row, column, rows: numberIn(to, "row") - row, columns: numberIn(to, "col") - column };
  return Object.values(area).every((value) => Number.isInteger(value) && value >= 0) ? area : null;
}

function chartLook(root: XmlElement, area: Area): ChartLook | null {
  const plot = found(root, "plotArea");
  if (plot === null) return null;
  const groups = childElements(plot).filter((child) => ["barChart", "lineChart"].includes(localName(child)));
  if (groups.length === 0) return null;
  const bars = groups.find((group) => localName(group) === "barChart");
  const [category, value] = [childElement(plot, "catAx"), childElement(plot, "valAx")];
  const series = groups.flatMap((group) =>
    childElements(group, "ser").map((one) => ({
      order: numberIn(one, "order", "val"),
      look: seriesLook(one, group),
    })),
  );
  return {
    area,
    type: valueIn(bars, "barDir") === "bar" ? "bar" : "column",
    isStacked: valueIn(bars, "grouping") === "stacked",
    title: titleOf(found(root, "chart")),
    xTitle: titleOf(category),
    yTitle: titleOf(value),
    series: series.sort((one, other) => one.order - other.order).map(({ look }) => look),
  };
}

function seriesLook(series: XmlElement, group: XmlElement): SeriesLook {
  const [name, values] = [childElement(series, "tx"), childElement(series, "val")];
  const isLine = localName(group) === "lineChart";
  const mark = !isLine ? "column" : childElement(series, "errBars") === null ? "line" : "stem";
  const points = values === null ? [] : pointsOf(values);
  return {
    name: name === null ? "" : nameOf(name),
    mark,
    color: found(series, "srgbClr")?.attributes.get("val") ?? USUAL_COLOR,
    categories: pointsOf(childElement(series, "cat")).map((text) => text ?? ""),
    values: points.map((text) => (text === null || !Number.isFinite(Number(text)) ? null : Number(text))),
    numberFormat: textOf(values === null ? null : found(values, "formatCode")) || "General",
  };
}

/** A name that is written out, or what the cell with it holds. */
function nameOf(name: XmlElement): string {
  const cached = found(name, "strCache");
  return cached === null ? textOf(childElement(name, "v")) : (pointsOf(name)[0] ?? "");
}

/** What cells of a series hold, by their order; null where there is no point. */
function pointsOf(of: XmlElement | null): (string | null)[] {
  const cache = of === null ? null : (found(of, "strCache") ?? found(of, "numCache"));
  if (cache === null) return [];
  const count = Math.min(MOST_POINTS, numberIn(cache, "ptCount", "val"));
  const points = Array.from({ length: Number.isFinite(count) ? count : 0 }, (): string | null => null);
  for (const point of childElements(cache, "pt")) {
    const index = Number(point.attributes.get("idx"));
    if (index in points) points[index] = textOf(childElement(point, "v"));
  }
  return points;
}

function titleOf(of: XmlElement | null): string {
  const title = of === null ? null : childElement(of, "title");
  const rich = title === null ? null : found(title, "rich");
  return rich === null ? "" : childElements(rich, "p").map(textOf).join("\n");
}

function textOf(element: XmlElement | null): string {
  return element === null ? "" : innerText(element);
}

function valueIn(of: XmlElement | undefined, name: string): string {
  return (of === undefined ? null : childElement(of, name))?.attributes.get("val") ?? "";
}

/** A number in a child: in its attribute, or as its text. */
function numberIn(of: XmlElement, name: string, attribute?: string): number {
  const child = childElement(of, name);
  return Number(attribute === undefined ? textOf(child) : child?.attributes.get(attribute));
}

/** The first element of a name, however deep. */
function found(of: XmlElement, name: string): XmlElement | null {
  for (const child of childElements(of)) {
    if (localName(child) === name) return child;
    const inside = found(child, name);
    if (inside !== null) return inside;
  }
  return null;
}
