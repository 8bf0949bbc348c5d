import type { ReportStamp } from "../../core/model/report-stamp";
import { madeBy } from "../../locale/legal-text";
import { MEETING_SHEET } from "../../locale/meeting-sheet-text";
import type { WorkbookEdit } from "../../workbook/edit";
import type { ChartPicture } from "../charts/chart-picture";
import {
  CHART_WIDTHS,
  numbersHeight,
  numbersWidth,
  pictureEdits,
  pictureHeight,
} from "../charts/picture-edits";
import { NOTE_STYLE, TAB_COLOR } from "../report/report-styles";
import { fittedPage } from "./fit-page";
import type { MeetingPage, MeetingSet } from "./meeting-set";
import { line, type PageLine } from "./page-lines";

/** Characters of the columns right of the page: an empty one, names of the charts' numbers, their values. */
const [GAP, NAME_WIDTH, VALUE_WIDTH] = [3, 40, 14];

/** A sheet of an earlier set, and names that a new one must not take. */
export interface MeetingTarget {
  readonly sheets: readonly { readonly name: string; readonly own: boolean }[];
}

/**
 * `ОКО Справка`: the pages of a set one under another, each on a page of A4 of its own. A page has text, a native chart, a
 * short table, what is proposed and the legal footer; the charts' numbers stand right of the pages and are not printed.
 *
 * It is written for itself and not with the report: a person chooses for every meeting what it is about, while the sheets
 * of the report are of the whole check. An earlier one is replaced; one that a person renamed stays.
 */
export function planMeetingSheet(set: MeetingSet, target: MeetingTarget, stamp: ReportStamp): WorkbookEdit[] {
  const earlier = target.sheets.filter(isEarlier).map(({ name }) => name);
  const kept = target.sheets.filter(({ name }) => !earlier.includes(name)).map(({ name }) => name);
  const sheet = freeName(kept);
  const placed = placedPages(set.pages, sheet);
  const values = Math.max(1, ...set.pages.flatMap(({ charts }) => charts.map(numbersWidth))) - 1;
  const columnWidths = [
    ...CHART_WIDTHS,
    GAP,
    NAME_WIDTH,
    ...Array.from({ length: values }, () => VALUE_WIDTH),
  ];
  return [
    ...earlier.map((name): WorkbookEdit => ({ kind: "delete-sheet", sheet: name })),
    { kind: "add-sheet", sheet, tabColor: TAB_COLOR },
    { kind: "layout", sheet, columnWidths, gridlines: false },
    ...placed.edits,
    {
      ...{ kind: "print", sheet, orientation: "portrait", columns: CHART_WIDTHS.length },
      ...{ breaks: placed.breaks, footer: madeBy(stamp) },
    },
  ];
}

function isEarlier({ name, own }: MeetingTarget["sheets"][number]): boolean {
  return own && name.replace(/ \(\d+\)$/, "") === MEETING_SHEET.name;
}

function freeName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let candidate: string = MEETING_SHEET.name;
  for (let number = 2; names.has(candidate.toLowerCase()); number += 1) {
    candidate = `${MEETING_SHEET.name} (${String(number)})`;
  }
  return candidate;
}

function placedPages(pages: readonly MeetingPage[], sheet: string) {
  const edits: WorkbookEdit[] = [];
  const breaks: number[] = [];
  let [row, numbersRow] = [0, 0];
  for (const page of pages) {
    if (row > 0) breaks.push(row);
    const { text, charts, chartRows } = fittedPage(page);
    edits.push(...lineEdits(sheet, row, text.above));
    row += text.above.length;
    for (const chart of charts) {
      edits.push(...chartEdits(chart, { sheet, row, numbersRow }, chartRows));
      row += rowsOf(chart, chartRows);
      edits.push(...lineEdits(sheet, row, [line(chart.note, NOTE_STYLE)]));
      row += 1;
      numbersRow += numbersHeight(chart);
    }
    edits.push(...lineEdits(sheet, row, text.below));
    row += text.below.length;
  }
  return { edits, breaks };
}

function rowsOf(chart: ChartPicture, chartRows: number): number {
  return chart.form === "heat" ? pictureHeight(chart) : chartRows;
}

/** The native chart of a picture, as high as the page has room. */
function chartEdits(
  chart: ChartPicture,
  place: { readonly sheet: string; readonly row: number; readonly numbersRow: number },
  rows: number,
): WorkbookEdit[] {
  const edits = pictureEdits(chart, place);
  if (chart.form === "heat") return edits;
  return edits.flatMap((edit): WorkbookEdit[] => {
    // The numbers stand beside rows of the page, whose heights they must not change.
    if (edit.kind === "layout") return [];
    return edit.kind === "chart" ? [{ ...edit, area: { ...edit.area, rows } }] : [edit];
  });
}

function lineEdits(sheet: string, first: number, lines: readonly PageLine[]): WorkbookEdit[] {
  return [
    ...lines.flatMap(({ cells }, index) =>
      cells.flatMap(({ value, column, columns, style }): WorkbookEdit[] => {
        const row = first + index;
        const area = { row, column, rows: 1, columns };
        return [
          { kind: "write", sheet, row, column, cells: [[value]] },
          ...(columns > 1 ? [{ kind: "merge" as const, sheet, area }] : []),
          { kind: "style", sheet, areas: [area], style },
        ];
      }),
    ),
    {
      kind: "layout",
      sheet,
      rowHeights: lines.map(({ height }, index) => ({ row: first + index, height })),
    },
  ];
}
