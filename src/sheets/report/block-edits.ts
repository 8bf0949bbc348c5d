import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { columnStyles } from "./column-styles";
import { BLOCK_TITLE_STYLE, BODY_STYLE, HEADER_STYLE } from "./report-styles";
import { rowHeight } from "./row-heights";

/** A column of a table that shares its sheet, and so its widths, with others. */
export interface BlockColumn {
  readonly header: string;
  readonly numberFormat?: string;
  readonly align?: "center";
  /** Sentences and names: broken into lines. */
  readonly wrap?: boolean;
}

/** One of several tables under each other on a sheet. */
export interface TableBlock {
  readonly title: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Name of the Excel table. */
  readonly tableName: string;
}

/** Rows that a block takes: its title, header and body, and an empty one. */
export function blockHeight({ rows }: TableBlock): number {
  return rows.length + 3;
}

/**
 * A block's title and table.
 *
 * @param row Index of its title.
 * @param widths Of the sheet's columns, in characters.
 */
export function blockEdits(
  sheet: string,
  row: number,
  block: TableBlock,
  widths: readonly number[],
): WorkbookEdit[] {
  const { columns, rows } = block;
  const [header, body, width] = [row + 1, row + 2, columns.length];
  const title = [{ row, column: 0, rows: 1, columns: 1 }];
  const headers = columns.map((column) => column.header);
  return [
    { kind: "write", sheet, row, column: 0, cells: [[block.title], headers, ...rows] },
    { kind: "style", sheet, areas: title, style: BLOCK_TITLE_STYLE },
    {
      kind: "style",
      sheet,
      areas: [{ row: header, column: 0, rows: 1, columns: width }],
      style: HEADER_STYLE,
    },
    {
      kind: "style",
      sheet,
      areas: [{ row: body, column: 0, rows: rows.length, columns: width }],
      style: BODY_STYLE,
    },
    ...columnStyles(sheet, columns, { row: body, rows: rows.length }),
    {
      kind: "table",
      sheet,
      area: { row: header, column: 0, rows: rows.length + 1, columns: width },
      name: block.tableName,
    },
    { kind: "layout", sheet, rowHeights: blockHeights(block, row, widths) },
  ];
}

function blockHeights({ columns, rows }: TableBlock, row: number, widths: readonly number[]) {
  const wrapped = new Set([...columns.keys()].filter((column) => columns[column]?.wrap === true));
  // The filter's button takes the room of about three characters of a header.
  const narrowed = widths.map((width) => Math.max(1, width - 3));
  const headers = columns.map(({ header }) => header);
  return [
    { row, height: 24 },
    { row: row + 1, height: rowHeight(headers, narrowed, new Set(columns.keys())) + 4 },
    ...rows.map((cells, place) => ({ row: row + 2 + place, height: rowHeight(cells, widths, wrapped) })),
  ];
}
