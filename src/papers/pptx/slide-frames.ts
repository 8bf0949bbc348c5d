import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { xmlText } from "../plain-text";

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The name of the shape that a chart comes in place of. */
export function frameName(number: number): string {
  return `oko-chart-${String(number)}`;
}

/** Puts a chart in the place of its shape. @param relation Of the slide to the chart's part. */
export function withChart(slide: string, number: number, picture: ChartPicture, relation: string): string {
  const shape = new RegExp(`<p:sp><p:nvSpPr><p:cNvPr id="(\\d+)" name="${frameName(number)}".*?</p:sp>`, "s");
  return slide.replace(shape, (whole: string, id: string) => frameXml(whole, id, picture, relation));
}

function frameXml(shape: string, id: string, picture: ChartPicture, relation: string): string {
  const place = /<a:off [^>]*\/><a:ext [^>]*\/>/.exec(shape)?.[0] ?? "";
  const name = xmlText(picture.title === "" ? picture.yTitle : picture.title).slice(0, 250);
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Диаграмма ${id}" descr="${name}"/>` +
    `<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place}</p:xfrm><a:graphic>` +
    `<a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>` +
    "</a:graphicData></a:graphic></p:graphicFrame>"
  );
}
