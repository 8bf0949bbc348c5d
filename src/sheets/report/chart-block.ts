import type { Cell } from "../../workbook/cell";
import type { ChartSeries, WorkbookEdit } from "../../workbook/edit";
import { axisStart } from "../charts/axis-start";
import { rowHeight } from "./row-heights";
import { BODY_STYLE, HEADER_STYLE } from "./report-styles";

/** A column of a chart's data; the first column of the block holds the categories. */
export interface ChartColumn {
  readonly header: string;
  readonly color: string;
  readonly type?: "column" | "line";
  readonly stems?: boolean;
  readonly values: readonly Cell[];
  readonly numberFormat: string;
}

/** A chart with its data table under it. */
export interface ChartBlock {
  readonly sheet: string;
  /** First row of the block, from 0. */
  readonly row: number;
  readonly type: "bar" | "column";
  readonly stacked?: boolean;
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly categories: readonly Cell[];
  readonly columns: readonly ChartColumn[];
  /** Rows that the chart lies over. */
  readonly height: number;
  /** Widths of the columns that it lies over, in characters. */
  readonly widths: readonly number[];
}

/** Edits of a chart and its data table, which begins one row below the chart. */
export function chartBlockEdits(block: ChartBlock): WorkbookEdit[] {
  const { sheet, row, categories, columns } = block;
  const headerRow = row + block.height + 1;
  const first = headerRow + 1;
  const rows = categories.length;
  const header = [block.xTitle, ...columns.map(({ header }) => header)];
  const every = new Set(header.keys());
  const cells = categories.map((category, index) => [
    category,
    ...columns.map(({ values }) => values[index] ?? null),
  ]);
  const series = columns.map((column, index): ChartSeries => ({
    name: column.header,
    categories: { sheet, area: { row: first, column: 0, rows, columns: 1 } },
    values: { sheet, area: { row: first, column: index + 1, rows, columns: 1 } },
    color: column.color,
    ...(column.type === undefined ? {} : { type: column.type }),
    ...(column.stems === undefined ? {} : { stems: column.stems }),
  }));
  return [
    { kind: "write", sheet, row: headerRow, column: 0, cells: [header, ...cells] },
    ...dataStyles(block, headerRow),
    {
      kind: "layout",
      sheet,
      rowHeights: [{ row: headerRow, height: rowHeight(header, block.widths, every) + 2 }],
    },
    {
      kind: "chart",
      sheet,
      area: { row, column: 0, rows: block.height, columns: block.widths.length },
      type: block.type,
      ...(block.stacked === undefined ? {} : { stacked: block.stacked }),
      title: block.title,
      xTitle: block.xTitle,
      yTitle: block.yTitle,
      ...axisStart(columns.flatMap(({ values }) => values)),
      series,
    },
  ];
}

function dataStyles({ sheet, categories, columns }: ChartBlock, headerRow: number): WorkbookEdit[] {
  const row = headerRow + 1;
  const rows = categories.length;
  const width = columns.length + 1;
  const header = { row: headerRow, column: 0, rows: 1, columns: width };
  const names = { row, column: 0, rows, columns: 1 };
  return [
    { kind: "style", sheet, areas: [header], style: HEADER_STYLE },
    { kind: "style", sheet, areas: [{ row, column: 0, rows, columns: width }], style: BODY_STYLE },
    { kind: "style", sheet, areas: [names], style: { align: "left" } },
    ...columns.map(({ numberFormat }, index): WorkbookEdit => ({
      kind: "style",
      sheet,
      areas: [{ row, column: index + 1, rows, columns: 1 }],
      style: { numberFormat },
    })),
  ];
}
