import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from "docx";
import type { MeetingColumn, MeetingTable } from "../../sheets/meeting/meeting-set";
import { tableTitle } from "../../locale/meeting-text";
import { cellText } from "../cell-text";
import { columnWidths } from "../column-widths";
import { plainText } from "../plain-text";

import { STYLES } from "./document-parts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "B8C4D0" } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;
const HEAD_FILL = { type: ShadingType.CLEAR, color: "auto", fill: "E6EDF5" } as const;
/** Twips that digits of the table take, and the margins of its cells. */
const TWIPS = { letter: 106, headLetter: 126, margins: 190 } as const;
/** So short a table stays on one page. */
const KEPT_ROWS = 8;

/** Twips. */
const SPACER = 40;
const CELL_MARGINS = { top: 30, bottom: 30, left: 80, right: 80 } as const;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const satisfies Record<MeetingColumn["align"], unknown>;

/** A table with its title: the header row is repeated on each page, and no row is cut between two. */
export function noteTable(table: MeetingTable, textWidth: number): FileChild[] {
  const { columns, rows } = table;
  const title = tableTitle(table);
  const widths = columnWidths({ columns, rows }, textWidth, TWIPS);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(column.header, widths[index] ?? 0, {
        ...{ style: STYLES.tableHead, isHead: true, align: "center" },
        keepNext: true,
      }),
    ),
  });
  const body = rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ align, numberFormat }, index) =>
          cell(cellText(row[index] ?? null, numberFormat), widths[index] ?? 0, {
            style: STYLES.table,
            isHead: false,
            align,
            keepNext: rows.length <= KEPT_ROWS && at < rows.length - 1,
          }),
        ),
      }),
  );
  return [
    ...(title === ""
      ? []
      : [new Paragraph({ style: STYLES.tableTitle, children: [new TextRun(plainText(title))] })]),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      rows: [header, ...body],
    }),
    // Two tables in a row would become one. So low that it never takes a page of its own.
    new Paragraph({
      style: STYLES.note,
      spacing: { before: 0, after: 60, line: SPACER, lineRule: LineRuleType.EXACT },
      children: [],
    }),
  ];
}

function cell(
  text: string,
  width: number,
  {
    style,
    isHead,
    align,
    keepNext,
  }: {
    readonly style: string;
    readonly isHead: boolean;
    readonly align: MeetingColumn["align"];
    readonly keepNext: boolean;
  },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(isHead ? { shading: HEAD_FILL } : {}),
    children: [
      new Paragraph({
        style,
        keepNext,
        alignment: ALIGNMENTS[align],
        children: [new TextRun(plainText(text))],
      }),
    ],
  });
}
