import { isMadeName, isOwnTable, type MadeObject } from "../../workbook/made-objects";
import type { DegradedEdit } from "../../workbook/port";
import type { PackageParts } from "./package-parts";
import { NOTE_AUTHOR } from "./sheet-notes";
import { renamedCharts } from "./renamed-charts";
import { SourceSheet } from "./source-sheet";
import {
  childElement,
  childElements,
  innerText,
  localName,
  plainXml,
  unescapeXml,
  type XmlElement,
} from "./xml-tree";

type Things = NonNullable<DegradedEdit["things"]>;

/** We protect sheets of ours without a password. */
const PASSWORD = /<(?:[\w.-]+:)?sheetProtection\b[^>]*\s(?:password|hashValue)\s*=/;
/** Ours are formulas; colours, bars, icons and comparisons with a value are a person's. */
const CONDITION = /<(?:[\w.-]+:)?cfRule\b[^>]*\stype\s*=\s*["'](?!expression["'])/;
/** Ours are lists to choose from. */
const CHECKED_INPUT = /<(?:[\w.-]+:)?dataValidation\b[^>]*\stype\s*=\s*["'](?!(?:list|none)["'])/;
/** What filters is told of by itself. */
const BUTTONS = ["slicer", "timeslicer"];
/** What earlier versions called their charts; the description is the title of the chart. */
const OLD_NAME = /^Chart \d+$/;

/**
 * What a person has laid over a sheet of ours: it goes with the sheet, and a person has to know.
 *
 * @param made What we laid there; null where it is not known, and then no pivot is said to be the person's.
 */
export function theirThings(parts: PackageParts, sheet: string, made: readonly MadeObject[] | null): Things {
  const relations = parts.relationships(sheet).filter(({ target }) => parts.zip.find(target) !== null);
  function targets(type: string): XmlElement[] {
    return relations.flatMap((one) => (one.type === type ? [parts.document(one.target).root] : []));
  }
  const hasThreads = relations.some(({ type }) => type === "threadedComment");
  const pivots = targets("pivotTable").map(({ attributes }) => unescapeXml(attributes.get("name") ?? ""));
  const tables = targets("table").map(({ attributes }) => unescapeXml(attributes.get("displayName") ?? ""));
  const drawings = relations.filter(({ type }) => type === "drawing").map(({ target }) => target);
  const tail = plainXml(SourceSheet.read(parts.zip, sheet).tail);
  const known = made?.map(({ name }) => name);
  return [
    ...(hasThreads || targets("comments").some(isTheirs) ? [{ kind: "their-note", names: [] }] : []),
    ...(drawings.some((drawing) => hasTheirShape(parts, drawing, made ?? []))
      ? [{ kind: "their-drawing", names: [] }]
      : []),
    ...(pivots.some((name) => known?.includes(name) === false) ? [{ kind: "their-pivot", names: [] }] : []),
    ...(tables.every(isOwnTable) ? [] : [{ kind: "their-table", names: [] }]),
    ...(CONDITION.test(tail) ? [{ kind: "their-condition", names: [] }] : []),
    ...(CHECKED_INPUT.test(tail) ? [{ kind: "their-validation", names: [] }] : []),
    ...(PASSWORD.test(tail) ? [{ kind: "their-password", names: [] }] : []),
  ];
}

function isTheirs(comments: XmlElement): boolean {
  const authors = childElements(childElement(comments, "authors") ?? comments).map(innerText);
  const list = childElement(comments, "commentList");
  return (list === null ? [] : childElements(list)).some(
    ({ attributes }) => authors[Number(attributes.get("authorId") ?? 0)] !== NOTE_AUTHOR,
  );
}

/** Whether there is a picture, a shape, or a chart that is not of our making, under whatever name. */
function hasTheirShape(parts: PackageParts, drawing: string, made: readonly MadeObject[]): boolean {
  const anchors = childElements(parts.document(drawing).root).map(descendants);
  const names = new Set(anchors.map(nameOf));
  const renamed = renamedCharts(parts, drawing, { made, names });
  return anchors.some((inside) => isTheirShape(inside) && !renamed.has(chartOf(inside)));
}

function nameOf(inside: readonly XmlElement[]): string {
  return unescapeXml(propertiesOf(inside)?.get("name") ?? "");
}

/** Relationship id of the chart's part; "" for what is no chart. */
function chartOf(inside: readonly XmlElement[]): string {
  const chart = inside.find((element) => localName(element) === "chart");
  const [, id = ""] = [...(chart?.attributes ?? [])].find(([name]) => name.split(":").at(-1) === "id") ?? [];
  return id;
}

function propertiesOf(inside: readonly XmlElement[]): XmlElement["attributes"] | undefined {
  return inside.find((element) => localName(element) === "cNvPr")?.attributes;
}

function isTheirShape(inside: readonly XmlElement[]): boolean {
  if (inside.some((element) => BUTTONS.includes(localName(element)))) return false;
  const properties = propertiesOf(inside);
  const name = nameOf(inside);
  const isOurs = isMadeName(name) || (OLD_NAME.test(name) && properties?.has("descr") === true);
  return !isOurs && properties !== undefined;
}

function descendants(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => [child, ...descendants(child)]);
}
