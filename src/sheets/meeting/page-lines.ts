import { MEETING } from "../../locale/meeting-text";
import { moreRowsLine } from "../../locale/meeting-sheet-text";
import type { Cell } from "../../workbook/cell";
import type { CellStyle } from "../../workbook/edit";
import { CHART_WIDTHS } from "../charts/picture-edits";
import {
  BLOCK_TITLE_STYLE,
  BODY_STYLE,
  FOOTER_STYLE,
  HEADER_STYLE,
  LEAD_STYLE,
  NOTE_STYLE,
  TITLE_STYLE,
} from "../report/report-styles";
import { lineCount } from "../report/row-heights";
import type { MeetingPage, MeetingTable } from "./meeting-set";

/** A cell of a line over some of the sheet's columns. */
export interface LineCell {
  readonly value: Cell;
  readonly column: number;
  readonly columns: number;
  readonly style: CellStyle;
}

/** A row of a page. */
export interface PageLine {
  readonly cells: readonly LineCell[];
  /** Points. */
  readonly height: number;
}

const COLUMNS = CHART_WIDTHS.length;
const BODY_SIZE = 11;
const LINE_HEIGHT = 15;
/** Characters that a column of the sheet adds to a merged cell: its own and the margin that merging saves. */
const COLUMN_ROOM = (CHART_WIDTHS[0] ?? 1) + 5 / 7;
/** The part of them that is counted on: Russian words take 1.07 of a digit's width less, as printed in Calibri and in DejaVu. */
const ROOM = 1.02;
/** Bold letters are wider. */
const BOLD_ROOM = 0.91;
const HEADER_ROOM = 0.8;
const TEXT_STYLE: CellStyle = { wrap: true, vertical: "top" };

/** A page without its charts, as rows of the sheet: what stands over the charts, and what stands under them. */
export interface PageText {
  readonly above: readonly PageLine[];
  readonly below: readonly PageLine[];
}

/**
 * @param mostRows Of each table; how many are left out is said.
 */
export function pageText(page: MeetingPage, mostRows: number): PageText {
  const { theme, title, sentences, tables, proposals, footer } = page;
  return {
    above: [
      line(MEETING.themes[theme], NOTE_STYLE),
      line(title, { ...TITLE_STYLE, wrap: true }),
      ...sentences.map((sentence, index) => line(sentence, index === 0 ? LEAD_STYLE : TEXT_STYLE)),
    ],
    below: [
      ...tables.flatMap((table) => tableLines(table, mostRows)),
      ...(proposals.length === 0 ? [] : [line(MEETING.proposed, BLOCK_TITLE_STYLE)]),
      ...proposals.map((proposal) => line(`• ${proposal}`, TEXT_STYLE)),
      line(footer, FOOTER_STYLE),
    ],
  };
}

/** Words over the whole width. */
export function line(value: string, style: CellStyle): PageLine {
  return { cells: [{ value, column: 0, columns: COLUMNS, style }], height: heightOf(value, COLUMNS, style) };
}

/** Points of lines together. */
export function totalHeight(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

function tableLines(table: MeetingTable, most: number): PageLine[] {
  const { title, columns, rows } = table;
  const spans = columnSpans(table);
  const shown = rows.slice(0, most);
  function row(values: readonly Cell[], styleOf: (index: number) => CellStyle): PageLine {
    let column = 0;
    const cells = spans.map((span, index): LineCell => {
      const cell = { value: values[index] ?? null, column, columns: span, style: styleOf(index) };
      column += span;
      return cell;
    });
    return { cells, height: Math.max(...cells.map((of) => heightOf(of.value, of.columns, of.style))) + 2 };
  }
  return [
    line(title, BLOCK_TITLE_STYLE),
    row(
      columns.map(({ header }) => header),
      () => HEADER_STYLE,
    ),
    ...shown.map((values) =>
      row(values, (index) => {
        const { align = "left", numberFormat = null } = columns[index] ?? {};
        const format = numberFormat === null ? {} : { numberFormat };
        return { ...BODY_STYLE, wrap: true, align: align === "right" ? "center" : align, ...format };
      }),
    ),
    ...(shown.length < rows.length ? [line(moreRowsLine(rows.length - shown.length), NOTE_STYLE)] : []),
  ];
}

/** How many columns of the sheet each column of a table takes: no word of it is cut, all fill the page's width. */
function columnSpans({ columns, rows }: MeetingTable): number[] {
  const ideal = idealSpans({ columns, rows });
  const least = columns.map(({ header }, index) => {
    const texts = [header, ...rows.map((cells) => cells[index])].filter((text) => typeof text === "string");
    const longest = Math.max(...texts.flatMap((text) => text.split(/[\s-]/)).map(({ length }) => length));
    return Math.min(4, Math.ceil(longest / HEADER_ROOM / COLUMN_ROOM));
  });
  const spans = ideal.map((width, index) => Math.max(least[index] ?? 1, Math.floor(width)));
  while (sumOf(spans) !== COLUMNS) {
    const lacks = spans.map((span, index) => (ideal[index] ?? 0) - span);
    const isShort = sumOf(spans) < COLUMNS;
    const open = lacks.map((lack, index) => ((spans[index] ?? 0) > (least[index] ?? 1) ? lack : Infinity));
    // With nothing left to take from, the widest gives way: a cut word is better than a column off the page.
    const given =
      Math.min(...open) === Infinity ? spans.indexOf(Math.max(...spans)) : open.indexOf(Math.min(...open));
    const place = isShort ? lacks.indexOf(Math.max(...lacks)) : given;
    spans[place] = (spans[place] ?? 1) + (isShort ? 1 : -1);
  }
  return spans;
}

/** As the table asks, but none wider than its longest text: what is over goes to columns whose texts wrap. */
function idealSpans({ columns, rows }: Pick<MeetingTable, "columns" | "rows">): number[] {
  const whole = sumOf(columns.map(({ width }) => width));
  const asked = columns.map(({ width }) => (width / whole) * COLUMNS);
  const most = columns.map(({ header }, index) => {
    const texts = rows.map((cells) => cells[index]).filter((text) => typeof text === "string");
    const letters = Math.max(header.length / 2, ...texts.map(({ length }) => length));
    return Math.ceil((letters + 1) / ROOM / COLUMN_ROOM);
  });
  const ideal = asked.map((width, index) => Math.min(width, most[index] ?? width));
  const over = COLUMNS - sumOf(ideal);
  const wrapping = asked.map((width, index) => (width < (most[index] ?? 0) ? width : 0));
  const all = sumOf(wrapping);
  return all === 0 ? asked : ideal.map((width, index) => width + (over * (wrapping[index] ?? 0)) / all);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function heightOf(value: Cell, columns: number, { size = BODY_SIZE, bold = false }: CellStyle): number {
  const part = size / BODY_SIZE;
  const width = (COLUMN_ROOM * columns - 1) * ROOM * (bold ? BOLD_ROOM : 1);
  const lines = typeof value === "string" ? lineCount(value, width / part) : 1;
  return Math.ceil(lines * LINE_HEIGHT * part + 3);
}
