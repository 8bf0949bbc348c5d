import type { ChartPicture } from "../../sheets/charts/chart-picture";
import type { WorkbookEdit } from "../../workbook/edit";
import { declareType, relate, setText, type PackageFiles } from "../package-files";
import { chartData, dataEdits } from "./chart-data";
import { chartXml, type ChartSizes } from "./chart-xml";

/** Makes an xlsx file of edits on an empty workbook: the door's own writer of files. */
export type DataBook = (edits: readonly WorkbookEdit[]) => Promise<Uint8Array>;

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Adds a chart with its workbook to a package.
 *
 * @param folder Where the package's charts lie: "word" or "ppt".
 * @returns The chart's part.
 */
export async function addChart(
  files: PackageFiles,
  folder: string,
  picture: ChartPicture,
  { sizes, dataBook }: { readonly sizes: ChartSizes; readonly dataBook: DataBook },
): Promise<string> {
  let number = 1;
  while (files.has(`${folder}/charts/okoChart${String(number)}.xml`)) number += 1;
  const chart = `${folder}/charts/okoChart${String(number)}.xml`;
  const book = `${folder}/embeddings/okoData${String(number)}.xlsx`;
  const data = chartData(picture);
  files.set(book, await dataBook(dataEdits(data)));
  declareType(files, "xlsx", BOOK_TYPE);
  const relation = relate(files, chart, "package", `../embeddings/okoData${String(number)}.xlsx`);
  setText(files, chart, chartXml(picture, data, sizes, relation));
  declareType(files, `/${chart}`, CHART_TYPE);
  return chart;
}
