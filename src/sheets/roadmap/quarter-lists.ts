import { QUARTER } from "../../locale/quarter-text";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { HEADER_STYLE, TOTAL_STYLE } from "../report/report-styles";
import { rowAreas } from "../report/row-areas";
import { rowHeight } from "../report/row-heights";
import { totalsRow, type TableSheet } from "../report/table-sheet";
import { SHARE_FORMAT } from "../report/value-format";

/** A list under the table of the quarterly report: its header, then its rows. */
export type List = readonly (readonly Cell[])[];

/** Points of a row of a list, at least. */
const LEAST_HEIGHT = 18;

/** The lists one under another, an empty row between them. */
export function placedLists(lists: readonly List[]): readonly (readonly Cell[])[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [[], ...list]));
}

/** The rows of the lists' headers. @param row Of the first list. */
export function listHeaders(lists: readonly List[], row: number): number[] {
  const rows: number[] = [];
  let next = row;
  for (const { length } of lists) {
    rows.push(next);
    next += length + 1;
  }
  return rows;
}

/**
 * The lists with their headers once more where a page begins within them, and where pages begin then: rows that Excel repeats
 * itself would stand over all lists alike.
 *
 * @param tops First rows of the lists.
 */
export function continuedLists(
  lists: readonly List[],
  tops: readonly number[],
  breaks: readonly number[],
): { readonly lists: readonly List[]; readonly breaks: readonly number[] } {
  function isWithin(row: number): boolean {
    return lists.some((list, index) => row > (tops[index] ?? 0) && row < (tops[index] ?? 0) + list.length);
  }
  return {
    lists: lists.map((list, index) =>
      list.flatMap((cells, at) =>
        at > 0 && breaks.includes((tops[index] ?? 0) + at) ? [list[0] ?? [], cells] : [cells],
      ),
    ),
    breaks: breaks.map((row) => row + breaks.filter((above) => above < row && isWithin(above)).length),
  };
}

/** The lists hold sentences: plain, and as high as their texts. */
export function listLooks(form: TableSheet, lists: readonly List[]): WorkbookEdit[] {
  const { sheet, totals, columns } = form;
  const first = totalsRow(form);
  const widths = columns.map(({ width }) => width);
  const every = new Set(widths.keys());
  const rowHeights = totals.map((cells, index) => ({
    row: first + index,
    height: Math.max(LEAST_HEIGHT, rowHeight(cells, widths, every)),
  }));
  const tops = listHeaders(lists, first);
  const styles = lists.flatMap((list, index) => {
    const [header = []] = list;
    const rows = [...list.keys()].map((at) => (tops[index] ?? 0) + at);
    const isHeader = list.map((cells) => cells === header);
    const headers = rows.filter((_row, at) => isHeader[at]);
    const body = rows.filter((_row, at) => !isHeader[at]);
    const plain = { ...TOTAL_STYLE, bold: false, fill: "FFFFFF" };
    const shares = header.at(-1) === QUARTER.columns.share ? rowAreas(body, header.length - 1, 1) : [];
    return [
      { areas: rowAreas(body, 0, header.length), style: plain },
      { areas: rowAreas(headers, 0, header.length), style: HEADER_STYLE },
      ...(shares.length === 0 ? [] : [{ areas: shares, style: { numberFormat: SHARE_FORMAT } }]),
    ];
  });
  return [
    { kind: "layout", sheet, rowHeights },
    ...styles.map((look): WorkbookEdit => ({ kind: "style", sheet, ...look })),
  ];
}
