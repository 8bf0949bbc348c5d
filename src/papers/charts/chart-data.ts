import { areaAddress } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { ChartPicture, PictureSeries } from "../../sheets/charts/chart-picture";
import { plainText } from "../plain-text";

/** The sheet of the numbers behind a chart. */
export const DATA_SHEET = "Данные";

/** A column of the sheet of numbers, with what it holds below its header. */
export interface DataColumn {
  readonly header: string;
  readonly values: readonly Cell[];
  readonly format: string;
  /** «Данные!$B$2:$B$9» */
  readonly range: string;
  /** «Данные!$B$1» */
  readonly headerCell: string;
}

/** A series with its columns. */
export interface DataSeries {
  readonly series: PictureSeries;
  readonly values: DataColumn;
  /** Of points that have an x of their own. */
  readonly x: DataColumn | null;
}

/** The numbers of a chart as a sheet: what Word and PowerPoint open for «Изменить данные». */
export interface ChartData {
  readonly categories: DataColumn;
  readonly series: readonly DataSeries[];
}

/** Lays a chart's numbers out in columns: categories, then each series, its x before it. */
export function chartData({ categories, series, xTitle, xFormat }: ChartPicture): ChartData {
  let column = 0;
  function next(header: string, values: readonly Cell[], format: string): DataColumn {
    const own = column;
    column += 1;
    const cells = values.map((value) => (typeof value === "string" ? plainText(value) : value));
    return {
      header: plainText(header),
      values: cells,
      format,
      range: absolute({ row: 1, column: own, rows: Math.max(1, cells.length), columns: 1 }),
      headerCell: absolute({ row: 0, column: own, rows: 1, columns: 1 }),
    };
  }
  const first = next(xTitle, categories, "General");
  return {
    categories: first,
    series: series.map((one) => {
      const x = one.x === undefined ? null : next(xTitle, one.x, xFormat ?? "General");
      return { series: one, x, values: next(one.name, one.values, one.numberFormat) };
    }),
  };
}

function absolute(area: Parameters<typeof areaAddress>[0]): string {
  return `${DATA_SHEET}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
