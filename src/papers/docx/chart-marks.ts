import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { xmlText } from "../plain-text";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** English metric units in a twip. */
const EMU = 635;
/** Height of a chart by its width; a bar of its own line for each category. */
const LANDSCAPE = 0.54;
/** Of a legend of long names, each of which takes a line of its own. */
const LONG_NAME = 34;
const LEGEND_LINE = 0.04;
const BAR = 0.038;
/** Of a chart's title, axis and legend; a legend has two names in a line. */
const FRAME = 0.24;
const LEGEND = 0.03;
const HIGHEST = 0.75;

/** Stands in the text where a chart comes; the sign is dropped from all texts of tables (`plainText`). */
export function chartMark(number: number): string {
  return `\uE000${String(number)}\uE000`;
}

/** The run of a mark, as the library writes it. */
export function markedRun(number: number): RegExp {
  return new RegExp(
    `<w:r(?: [^>]*)?>(?:<w:rPr>.*?</w:rPr>|<w:rPr/>)?<w:t[^>]*>${chartMark(number)}</w:t></w:r>`,
  );
}

/**
 * A chart in a line of text.
 *
 * @param id Of the drawing, one that no other of the document has.
 * @param relation Of the document to the chart's part.
 * @param textWidth Twips.
 */
export function chartRun(
  picture: ChartPicture,
  { id, relation, textWidth }: { readonly id: number; readonly relation: string; readonly textWidth: number },
): string {
  const width = Math.round(textWidth * EMU);
  const isBar = picture.series.some(({ mark }) => mark === "bar");
  const share = isBar
    ? FRAME + LEGEND * Math.ceil(picture.series.length / 2) + BAR * barLines(picture)
    : LANDSCAPE + LEGEND_LINE * Math.max(0, legendLines(picture) - 1);
  const height = Math.round(width * Math.min(HIGHEST, Math.max(0.4, share)));
  const name = xmlText(picture.title).slice(0, 250);
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWINGML}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${String(width)}" cy="${String(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${String(id)}" name="Диаграмма ${String(id)}" descr="${name}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${DRAWINGML}/main"><a:graphicData uri="${DRAWINGML}/chart">` +
    `<c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>` +
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  );
}

/** Lines that a legend takes. */
function legendLines({ series }: ChartPicture): number {
  const long = series.filter(({ name }) => name.length > LONG_NAME).length;
  return long === 0 ? Math.ceil(series.length / 2) : series.length;
}

/** Bars side by side need a line each, and a long label wraps into two. */
function barLines({ categories, series, stacked }: ChartPicture): number {
  const each = stacked ? 1 : Math.max(1, series.length * 0.75);
  return categories.reduce<number>(
    (sum, name) => sum + Math.max(each, Math.ceil(String(name).length / 40)),
    0,
  );
}
