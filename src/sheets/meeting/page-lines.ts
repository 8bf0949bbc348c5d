import { MEETING, tableTitle } from "../../locale/meeting-text";
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
/** Columns of the sheet that a longer word gets: it would take the room of the others. */
const MOST_WORD = 4;
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
  const { columns, rows, all = rows.length } = table;
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
    line(tableTitle(table, shown.length), BLOCK_TITLE_STYLE),
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
    ...(shown.length < all ? [line(moreRowsLine(all - shown.length), NOTE_STYLE)] : []),
  ];
}

/**
 * How many columns of the sheet each column of a table takes: no word of it is cut, all fill the page's width, and what is
 * over goes where it saves the most lines.
 */
function columnSpans(table: MeetingTable): number[] {
  const texts = table.columns.map(({ header }, index) => [
    { value: header as Cell, style: HEADER_STYLE },
    ...table.rows.map((cells) => ({ value: cells[index] ?? null, style: BODY_STYLE })),
  ]);
  const spans = texts.map((of) => Math.max(1, ...of.map(({ value, style }) => leastColumns(value, style))));
  // With nothing left to take from, the widest gives way: a cut word is better than a column off the page.
  while (sumOf(spans) > COLUMNS) widen(spans, spans.indexOf(Math.max(...spans)), -1);
  while (sumOf(spans) < COLUMNS) widen(spans, bestWider(texts, spans), 1);
  return spans;
}

function widen(spans: number[], index: number, by: number): void {
  spans[index] = (spans[index] ?? 1) + by;
}

type StyledText = Readonly<{ value: Cell; style: CellStyle }>;

/** The column that is to be wider: rows get lowest by it; of equals, that whose longest text is furthest from one line. */
function bestWider(texts: readonly (readonly StyledText[])[], spans: readonly number[]): number {
  const tried = texts.map((of, index) => {
    const wider = spans.map((span, at) => (at === index ? span + 1 : span));
    const longest = Math.max(0, ...of.map(({ value }) => String(value ?? "").length));
    return { index, height: rowsHeight(texts, wider), crowded: longest / (spans[index] ?? 1) };
  });
  const [best] = tried.sort((one, other) => one.height - other.height || other.crowded - one.crowded);
  return best?.index ?? 0;
}

function rowsHeight(texts: readonly (readonly StyledText[])[], spans: readonly number[]): number {
  const heights = (texts[0] ?? []).map((_, row) => {
    const cells = texts.map((of, index) => {
      const { value = null, style = BODY_STYLE } = of[row] ?? {};
      return heightOf(value, spans[index] ?? 1, style);
    });
    return Math.max(...cells);
  });
  return sumOf(heights);
}

/** Columns of the sheet that the longest word takes. */
function leastColumns(value: Cell, { bold = false }: CellStyle): number {
  if (typeof value !== "string") return 1;
  const longest = Math.max(...value.split(/[\s-]/).map(({ length }) => length));
  return Math.min(MOST_WORD, Math.ceil(longest / (bold ? HEADER_ROOM : ROOM) / COLUMN_ROOM));
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
