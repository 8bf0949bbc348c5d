import { legalFooter, printFooter } from "../../locale/legal-text";
import { HOW_TO_TRACK, ROADMAP } from "../../locale/roadmap-text";
import { settingsSentence } from "../../locale/threshold-names";
import { cellAddress } from "../../workbook/address";
import type { Area, Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { ReportStamp } from "../run";
import type { Thresholds } from "../objectivity/thresholds";
import {
  BODY_STYLE,
  HEADER_STYLE,
  LEAD_STYLE,
  NOTE_STYLE,
  SEVERITY_FILLS,
  TAB_COLOR,
  TITLE_STYLE,
} from "../report/report-styles";
import { lineCount, rowHeight } from "../report/row-heights";
import { paragraphEdits } from "../report/table-sheet";
import { HEADER_ROW, SECTION_MARK, type RoadmapLayout } from "./roadmap-layout";
import type { TrackedRow } from "./tracked-row";

/** Rows of a section that come empty, to be filled by hand. */
const BLANK_ROWS = 3;

/** Days before a term from which a row is coloured. */
const DUE_SOON_DAYS = 14;

/** A row with one of these is still to be done. */
const OPEN_STATUSES = ["", "не начато", "в работе", "не исполнено"];

const SECTION_STYLE = { bold: true, fill: "E3EBF3", border: "thin" } as const;

/** All that the sheet of a roadmap shows. */
export interface RoadmapSheet {
  readonly sheet: string;
  readonly table: string;
  readonly key: string;
  readonly title: string;
  /** Three lines under the title. */
  readonly lines: readonly string[];
  readonly approval: readonly Cell[];
  /** In the form's order; those without rows come with empty ones. */
  readonly sections: readonly string[];
  readonly rows: readonly TrackedRow[];
  readonly layout: RoadmapLayout;
}

/**
 * `ОКО Дорожная карта`: the form with its approval block, an Excel table with drop-downs and links to documents, and
 * conditional formats for overdue rows and terms that come soon, which work without the add-in.
 */
export function roadmapSheetEdits(
  form: RoadmapSheet,
  stamp: ReportStamp,
  thresholds: Thresholds,
): WorkbookEdit[] {
  const { sheet, layout } = form;
  const body = bodyCells(form);
  const widths = layout.columns.map(({ width }) => width);
  const seen = widths.slice(0, layout.visible);
  const footer = legalFooter(stamp, settingsSentence(thresholds));
  const area = { row: HEADER_ROW, column: 0, rows: body.length + 1, columns: layout.columns.length };
  return [
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
    ...trackingEdits(form, body),
    ...paragraphEdits(sheet, HEADER_ROW + body.length + 2, [HOW_TO_TRACK, footer], seen),
    { kind: "layout", sheet, columnWidths: widths, freezeRows: HEADER_ROW + 1, gridlines: false },
    { kind: "layout", sheet, rowHeights: heights(layout, body) },
    {
      kind: "print",
      sheet,
      orientation: "landscape",
      repeatRows: [HEADER_ROW, HEADER_ROW],
      footer: printFooter(stamp),
    },
  ];
}

function bodyCells({ sections, rows, layout }: RoadmapSheet): Cell[][] {
  const all = [...new Set([...sections, ...rows.map(({ section }) => section)])];
  return all.flatMap((section) => {
    const own = rows.filter((row) => row.section === section);
    const filled = own.map((row) => rowCells(row, layout));
    const blank = Array.from({ length: own.length === 0 ? BLANK_ROWS : 0 }, () =>
      hiddenCells(layout, null, section),
    );
    if (section === "") return [...filled, ...blank];
    const heading = hiddenCells(layout, SECTION_MARK, section);
    return [[section, ...heading.slice(1)], ...filled, ...blank];
  });
}

function hiddenCells({ columns, index }: RoadmapLayout, id: Cell, section: string): Cell[] {
  return columns.map((_, column) => (column === index.id ? id : column === index.section ? section : null));
}

function rowCells(row: TrackedRow, { columns, index, formColumns }: RoadmapLayout): Cell[] {
  const keys = Object.keys(index) as (keyof typeof index)[];
  const cells: Cell[] = columns.map((_, column) =>
    column < formColumns ? (row.form[column] ?? null) : null,
  );
  for (const key of keys) cells[index[key]] = row[key];
  return cells;
}

/** Title and lines to the left, the approval block to the right, as documents have it. */
function headEdits(form: RoadmapSheet, seen: readonly number[]): WorkbookEdit[] {
  const { sheet, title, lines, approval, layout, key } = form;
  const left = layout.index.status;
  const right = layout.visible - left;
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
        ...lines.map((line, index) => ({ row: index + 1, height: 15 * lineCount(line, width) + 4 })),
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
  const sections = body.flatMap((cells, index) =>
    cells[layout.index.id] === SECTION_MARK ? [{ row: row + index, column: 0, rows: 1, columns }] : [],
  );
  const header = { row: HEADER_ROW, column: 0, rows: 1, columns };
  return [
    { kind: "style", sheet, areas: [header], style: HEADER_STYLE },
    { kind: "style", sheet, areas: [{ row, column: 0, rows: body.length, columns }], style: BODY_STYLE },
    ...looks,
    // A section's name runs over the row: it must not be broken into the first column.
    ...(sections.length === 0
      ? []
      : [
          {
            kind: "style" as const,
            sheet,
            areas: sections,
            style: { ...SECTION_STYLE, wrap: false, align: "left" as const },
          },
        ]),
  ];
}

/** Drop-downs, links and colours of the columns that people fill in. */
function trackingEdits({ sheet, layout }: RoadmapSheet, body: readonly (readonly Cell[])[]): WorkbookEdit[] {
  const row = HEADER_ROW + 1;
  const { index } = layout;
  const rows = body.length;
  const statuses = { row, column: index.status, rows, columns: 1 };
  const links = body.flatMap((cells, offset): WorkbookEdit[] => {
    const text = cells[index.document];
    if (typeof text !== "string" || !isLink(text)) return [];
    return [{ kind: "link", sheet, row: row + offset, column: index.document, target: { url: text.trim() } }];
  });
  return [
    { kind: "validation", sheet, area: statuses, options: ROADMAP.statuses },
    ...conditionEdits(sheet, layout, rows),
    ...links,
  ];
}

/** Overdue, due soon, and no term yet; only in rows that are still to be done. */
function conditionEdits(sheet: string, { index, visible }: RoadmapLayout, rows: number): WorkbookEdit[] {
  const row = HEADER_ROW + 1;
  const due = `$${cellAddress(row, index.due)}`;
  const status = `$${cellAddress(row, index.status)}`;
  const open = `OR(${OPEN_STATUSES.map((text) => `${status}="${text}"`).join(",")})`;
  const soon = `${due}<=TODAY()+${String(DUE_SOON_DAYS)}`;
  const whole = { row, column: 0, rows, columns: visible };
  const terms = { row, column: index.due, rows, columns: 1 };
  return [
    { area: whole, formula: `AND(ISNUMBER(${due}),${due}<TODAY(),${open})`, fill: SEVERITY_FILLS.alert },
    {
      area: whole,
      formula: `AND(ISNUMBER(${due}),${due}>=TODAY(),${soon},${open})`,
      fill: SEVERITY_FILLS.warn,
    },
    { area: terms, formula: `AND(ISTEXT(${due}),${open})`, fill: SEVERITY_FILLS.info },
  ].map(({ area, formula, fill }): WorkbookEdit => ({
    kind: "condition",
    sheet,
    area,
    formula,
    style: { fill },
  }));
}

function isLink(text: string): boolean {
  return /^\s*(?:https?:\/\/|file:\/\/)\S+\s*$/i.test(text);
}

function heights(
  layout: RoadmapLayout,
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
      height: cells[layout.index.id] === SECTION_MARK ? 18 : rowHeight(cells, widths, wrapped),
    })),
  ];
}
