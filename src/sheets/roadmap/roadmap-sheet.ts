import { legalFooter, printFooter } from "../../locale/legal-text";
import { HOW_TO_TRACK, LISTS_NOT_PRINTED, PROTECTED_NOTE } from "../../locale/roadmap-text";
import { settingsSentence } from "../../locale/threshold-names";
import type { Area, Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { ReportStamp } from "../../core/model/report-stamp";
import type { Thresholds } from "../../core/model/thresholds";
import {
  BODY_STYLE,
  HEADER_STYLE,
  LEAD_STYLE,
  NOTE_STYLE,
  TAB_COLOR,
  TITLE_STYLE,
} from "../report/report-styles";
import { pageBreaks, type PrintedSheet } from "../report/page-fit";
import { lineCount, rowHeight } from "../report/row-heights";
import { heightsOf, printedColumns } from "../report/table-print";
import { paragraphEdits } from "../report/table-sheet";
import { bodyLines } from "./roadmap-body";
import { HEADER_ROW, SECTION_MARK, type RoadmapLayout } from "./roadmap-layout";
import type { RoadmapWords } from "./read-roadmap-sheet";
import type { TrackedRow } from "../../core/roadmap/tracked-row";
import { protection, trackingEdits } from "./tracking-edits";

/** Points. */
const BODY_SIZE = 11;
const LINE_HEIGHT = 15;
/** A third of a page. */
const MOST_LISTS = 200;
const SMALLEST_SIZE = 7;

/** A bold letter is wider than the digits that widths are counted in. */
const BOLD_ROOM = 0.85;

const SECTION_STYLE = { bold: true, fill: "E3EBF3", border: "thin" } as const;

/** All that the sheet of a roadmap shows. */
export interface RoadmapSheet {
  readonly sheet: string;
  readonly table: string;
  readonly key: string;
  /** Three lines under the title. */
  readonly lines: readonly string[];
  readonly words: RoadmapWords;
  /** In the form's order; those without rows come with empty ones. */
  readonly sections: readonly string[];
  readonly rows: readonly TrackedRow[];
  readonly layout: RoadmapLayout;
  /** Index of the form's column of tasks; -1 where it has none. */
  readonly task: number;
  /** Schools that the rows have no room for. */
  readonly lists: readonly string[];
  /** Every section begins a page when printed. */
  readonly hasPages: boolean;
  /** Only what people enter on execution can be edited. */
  readonly isProtected: boolean;
}

/**
 * `ОКО Дорожная карта`: the form with its approval block, an Excel table with drop-downs and links to documents, and
 * conditional formats for overdue rows and terms that come soon, which work without the add-in.
 */
export function roadmapSheetEdits(
  given: RoadmapSheet,
  stamp: ReportStamp,
  thresholds: Thresholds,
): WorkbookEdit[] {
  const { sheet, layout } = given;
  const lines = bodyLines(given.sections, given.rows, layout, given.words.sections);
  const body = lines.map(({ cells }) => cells);
  const widths = layout.columns.map(({ width }) => width);
  const seen = widths.slice(0, printedColumns(layout.columns));
  const footer = legalFooter(stamp, settingsSentence(thresholds));
  const hasLongLists = listsHeight(given.lists, seen) > MOST_LISTS;
  const form = hasLongLists ? withLastLine(given, LISTS_NOT_PRINTED) : given;
  const area = { row: HEADER_ROW, column: 0, rows: body.length + 1, columns: layout.columns.length };
  const below = HEADER_ROW + body.length + 2;
  const how = form.isProtected ? `${HOW_TO_TRACK} ${PROTECTED_NOTE}` : HOW_TO_TRACK;
  const paragraphs = [how, ...form.lists, footer];
  const edits: WorkbookEdit[] = [
    ...headEdits(form, seen),
    {
      kind: "write",
      sheet,
      row: HEADER_ROW,
      column: 0,
      cells: [layout.columns.map(({ header }) => header), ...body],
    },
    ...styleEdits(form, body),
    { kind: "table", sheet, area, name: form.table },
    ...trackingEdits(sheet, { ...layout, task: form.task }, lines),
    ...paragraphEdits(sheet, below, paragraphs, seen),
    ...aroundEdits(form, below + paragraphs.length + 1),
    { kind: "layout", sheet, columnWidths: widths, freezeRows: HEADER_ROW + 1, gridlines: false },
    { kind: "layout", sheet, rowHeights: heights(form, body) },
  ];
  const table = { headerRow: HEADER_ROW, tableEnd: HEADER_ROW + 1 + body.length };
  const end = hasLongLists ? table.tableEnd : below + paragraphs.length;
  const pages = { ...table, widths: seen, heights: heightsOf(edits), end };
  return [
    ...edits,
    printEdit(form, { ...pages, orientation: "landscape" }, sectionRows(body, layout), printFooter(stamp)),
    ...(form.isProtected ? [protection(sheet, layout, body.length)] : []),
  ];
}

/** What a person reads of the lists of schools at the end of a page; longer ones stay on the screen. */
function listsHeight(lists: readonly string[], seen: readonly number[]): number {
  const width = seen.reduce((sum, next) => sum + next, 0);
  return lists.reduce((sum, list) => sum + LINE_HEIGHT * lineCount(list, width), 0);
}

function withLastLine(form: RoadmapSheet, sentence: string): RoadmapSheet {
  const last = form.lines.length - 1;
  return { ...form, lines: form.lines.map((line, index) => (index === last ? `${line} ${sentence}` : line)) };
}

function printEdit(
  { sheet, hasPages }: RoadmapSheet,
  pages: PrintedSheet,
  sections: readonly number[],
  footer: string,
): WorkbookEdit {
  const { repeatsHeader, breaks } = pageBreaks(pages);
  return {
    kind: "print",
    sheet,
    orientation: "landscape",
    columns: pages.widths.length,
    ...(pages.end > pages.tableEnd ? {} : { rows: pages.end }),
    ...(repeatsHeader || hasPages ? { repeatRows: [HEADER_ROW, HEADER_ROW] as const } : {}),
    // Rows of a roadmap are many and low: programs fill its pages themselves, but the last.
    breaks: hasPages ? sections.slice(1) : breaks.slice(-1),
    footer,
  };
}

/** What people wrote beside the form stands under it. */
function aroundEdits({ sheet, words: { around } }: RoadmapSheet, row: number): WorkbookEdit[] {
  return around.length === 0 ? [] : [{ kind: "write", sheet, row, column: 0, cells: around }];
}

/** Title and lines to the left, the approval block to the right, as documents have it. */
function headEdits(form: RoadmapSheet, seen: readonly number[]): WorkbookEdit[] {
  const { sheet, lines, layout, key } = form;
  const { title, approval } = form.words;
  const left = layout.index.schools;
  const right = seen.length - left;
  const width = seen.slice(0, left).reduce((sum, next) => sum + next, 0);
  const approvalArea = { row: 0, column: left, rows: approval.length, columns: right };
  return [
    { kind: "add-sheet", sheet, tabColor: TAB_COLOR },
    { kind: "write", sheet, row: 0, column: 0, cells: [title, ...lines].map((line) => [line]) },
    { kind: "write", sheet, row: 0, column: left, cells: approval.map((line) => [line]) },
    { kind: "write", sheet, row: 0, column: layout.index.id, cells: [[key]] },
    ...[title, ...lines].map((_, row): WorkbookEdit =>
      merged(sheet, { row, column: 0, rows: 1, columns: left }),
    ),
    ...approval.map((_, row): WorkbookEdit => merged(sheet, { row, column: left, rows: 1, columns: right })),
    { kind: "style", sheet, areas: [{ row: 0, column: 0, rows: 1, columns: left }], style: TITLE_STYLE },
    { kind: "style", sheet, areas: [{ row: 1, column: 0, rows: 1, columns: left }], style: LEAD_STYLE },
    {
      kind: "style",
      sheet,
      areas: [{ row: 2, column: 0, rows: lines.length - 1, columns: left }],
      style: NOTE_STYLE,
    },
    { kind: "style", sheet, areas: [approvalArea], style: { align: "right", wrap: true, vertical: "top" } },
    {
      kind: "layout",
      sheet,
      rowHeights: [
        { row: 0, height: 27 },
        ...lines.map((line, index) => {
          const own = Math.max(lineCount(line, width), String(approval[index + 1] ?? "").split("\n").length);
          return { row: index + 1, height: 15 * own + 4 };
        }),
      ],
    },
  ];
}

function merged(sheet: string, area: Area): WorkbookEdit {
  return { kind: "merge", sheet, area };
}

function styleEdits({ sheet, layout }: RoadmapSheet, body: readonly (readonly Cell[])[]): WorkbookEdit[] {
  const row = HEADER_ROW + 1;
  const columns = layout.visible;
  const looks = layout.columns
    .slice(0, columns)
    .map(({ align, wrap, numberFormat }, column): WorkbookEdit => ({
      kind: "style",
      sheet,
      areas: [{ row, column, rows: body.length, columns: 1 }],
      style: {
        ...(align === undefined ? {} : { align }),
        ...(wrap === undefined ? {} : { wrap }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      },
    }));
  const header = { row: HEADER_ROW, column: 0, rows: 1, columns };
  return [
    { kind: "style", sheet, areas: [header], style: HEADER_STYLE },
    { kind: "style", sheet, areas: [{ row, column: 0, rows: body.length, columns }], style: BODY_STYLE },
    ...looks,
    ...sectionStyles(sheet, layout, body),
  ];
}

/** Indices of the rows that only name a section. */
function sectionRows(body: readonly (readonly Cell[])[], { index }: RoadmapLayout): number[] {
  return body.flatMap((cells, offset) => (cells[index.id] === SECTION_MARK ? [HEADER_ROW + 1 + offset] : []));
}

/** A section's name runs over the row, not broken into the first column; one longer than the row is set smaller. */
function sectionStyles(
  sheet: string,
  layout: RoadmapLayout,
  body: readonly (readonly Cell[])[],
): WorkbookEdit[] {
  const columns = layout.visible;
  const room = BOLD_ROOM * layout.columns.reduce((sum, { width }) => sum + width, 0);
  const bySize = new Map<number, Area[]>();
  for (const row of sectionRows(body, layout)) {
    const { length } = String(body[row - HEADER_ROW - 1]?.[0] ?? "");
    const size = length > room ? Math.max(SMALLEST_SIZE, Math.floor((BODY_SIZE * room) / length)) : BODY_SIZE;
    bySize.set(size, [...(bySize.get(size) ?? []), { row, column: 0, rows: 1, columns }]);
  }
  return [...bySize].map(([size, areas]): WorkbookEdit => {
    return { kind: "style", sheet, areas, style: { ...SECTION_STYLE, size, wrap: false, align: "left" } };
  });
}

/** A task that is said of the row above is not seen again (`trackingEdits`), so it takes no room. */
function withoutRepeated(
  cells: readonly Cell[],
  above: readonly Cell[] | undefined,
  task: number,
): readonly Cell[] {
  if (task < 0 || above?.[task] !== cells[task]) return cells;
  return cells.map((cell, column) => (column === task ? null : cell));
}

function heights(
  { layout, task }: RoadmapSheet,
  body: readonly (readonly Cell[])[],
): { row: number; height: number }[] {
  const widths = layout.columns.map(({ width }) => width);
  const wrapped = new Set([...widths.keys()].filter((column) => column < layout.visible));
  const headers = layout.columns.slice(0, layout.visible).map(({ header }) => header);
  const narrowed = widths.map((width) => Math.max(1, width - 3));
  return [
    { row: HEADER_ROW, height: rowHeight(headers, narrowed, wrapped) + 4 },
    ...body.map((cells, index) => ({
      row: HEADER_ROW + 1 + index,
      height:
        cells[layout.index.id] === SECTION_MARK
          ? 18
          : rowHeight(withoutRepeated(cells, body[index - 1], task), widths, wrapped),
    })),
  ];
}
