import type { ChartPicture } from "../../sheets/charts/chart-picture";
import { declareType, relate, setText, type PackageFiles } from "../package-files";
import { chartData } from "./chart-data";
import { dataBook } from "./data-book";
import { chartXml, type ChartSizes } from "./chart-xml";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Adds a chart with its workbook to a package.
 *
 * @param folder Where the package's charts lie: "word" or "ppt".
 * @returns The chart's part.
 */
export function addChart(
  files: PackageFiles,
  folder: string,
  picture: ChartPicture,
  sizes: ChartSizes,
): string {
  let number = 1;
  while (files.has(`${folder}/charts/okoChart${String(number)}.xml`)) number += 1;
  const chart = `${folder}/charts/okoChart${String(number)}.xml`;
  const book = `${folder}/embeddings/okoData${String(number)}.xlsx`;
  const data = chartData(picture);
  files.set(book, dataBook(data));
  declareType(files, "xlsx", BOOK_TYPE);
  const relation = relate(files, chart, "package", `../embeddings/okoData${String(number)}.xlsx`);
  setText(files, chart, chartXml(picture, data, sizes, relation));
  declareType(files, `/${chart}`, CHART_TYPE);
  return chart;
}
