import { chartText } from "../../locale/chart-text";
import { legalFooter, printFooter } from "../../locale/legal-text";
import { conclusionLines, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { columnLetters } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { ChartPicture } from "../charts/chart-picture";
import { chartGallery } from "../charts/charts";
import { chosenPictures } from "../charts/chosen-pictures";
import {
  CHART_WIDTHS,
  NUMBERS_COLUMN,
  numbersHeight,
  numbersWidth,
  pictureEdits,
  pictureHeight,
} from "../charts/picture-edits";
import { NOTE_STYLE } from "./report-styles";
import { lineCount } from "./row-heights";
import { headEdits, paragraphEdits } from "./table-sheet";
import type { ReportContext, SheetBasis } from "./report-target";

/** Characters of the columns of numbers: names, then values; and of the column between charts and numbers. */
const [NAME_WIDTH, VALUE_WIDTH, GAP] = [40, 14, 3];

/** Rows of 15 points on a page of A4 that is as wide as the charts; two charts fit. */
const PAGE_ROWS = 48;
/** Points of a row. */
const ROW_HEIGHT = 15;
/** Characters that a note takes on a line: as wide as the charts. */
const NOTE_WIDTH = CHART_WIDTHS.reduce((sum, width) => sum + width, 0);

/** `ОКО Диаграммы` of a report: the pictures that were chosen. */
export function chartsSheetEdits(
  context: SheetBasis & Pick<ReportContext, "handCells" | "book" | "options">,
): WorkbookEdit[] {
  const { run, stamp, names, handCells, book, options } = context;
  const pictures = chosenPictures(chartGallery({ ...book, handCells, run }), options.charts);
  return pictures.length === 0 ? [] : pictureSheetEdits(pictures, { sheet: names.sheets.charts, run, stamp });
}

/** What a sheet of charts says in its head and at its foot. */
export interface ChartsSheet {
  readonly sheet: string;
  /** null where charts are of other than results. */
  readonly run: CheckRun | null;
  readonly stamp: ReportStamp;
}

/**
 * A sheet of native charts, two a page, each with what it is of under it. Their numbers stand to the right, where charts
 * are linked to them, and are not printed.
 */
export function pictureSheetEdits(
  pictures: readonly ChartPicture[],
  { sheet, run, stamp }: ChartsSheet,
): WorkbookEdit[] {
  const lines = [
    ...(run === null ? [] : [...conclusionLines(run), originLine(run, stamp)]),
    pictures.length === 0 ? chartText.noPictures : chartText.numbersAt(columnLetters(NUMBERS_COLUMN)),
  ];
  const first = lines.length + 2;
  const used = lines.reduce((sum, line) => sum + lineCount(line, NOTE_WIDTH), 3);
  const { edits, row, breaks } = placedPictures(pictures, sheet, first, used);
  const widest = Math.max(1, ...pictures.map(numbersWidth));
  const values = Array.from({ length: widest - 1 }, () => VALUE_WIDTH);
  const columnWidths = [...CHART_WIDTHS, GAP, NAME_WIDTH, ...values];
  const settings = run === null ? "" : settingsSentence(run.thresholds);
  return [
    ...headEdits(sheet, REPORT.titles.charts, lines, CHART_WIDTHS),
    ...edits,
    ...paragraphEdits(sheet, row, [legalFooter(stamp, settings)], CHART_WIDTHS),
    { kind: "layout", sheet, columnWidths, gridlines: false },
    {
      kind: "print",
      ...{ sheet, orientation: "portrait", breaks, columns: CHART_WIDTHS.length, footer: printFooter(stamp) },
    },
  ];
}

/** Pictures under each other, a new page where the next does not fit; their numbers under each other too. */
function placedPictures(pictures: readonly ChartPicture[], sheet: string, first: number, usedRows: number) {
  const edits: WorkbookEdit[] = [];
  const breaks: number[] = [];
  const notes: Area[] = [];
  /** Programs differ in the height of a row that none is told for. */
  const heights: { row: number; height: number }[] = [];
  let [row, numbersRow, used] = [first, first, usedRows];
  for (const picture of pictures) {
    const noteLines = lineCount(picture.note, NOTE_WIDTH);
    const height = pictureHeight(picture);
    if (used + height + noteLines > PAGE_ROWS && row > first) {
      // The page begins with the empty row above: a chart's frame would be cut by the paper's edge.
      breaks.push(row - 1);
      used = 1;
    }
    for (let index = 0; index < height; index += 1) heights.push({ row: row + index, height: ROW_HEIGHT });
    edits.push(
      ...pictureEdits(picture, { sheet, row, numbersRow }),
      ...noteEdits(sheet, row + height, picture.note),
    );
    notes.push({ row: row + height, column: 0, rows: 1, columns: CHART_WIDTHS.length });
    used += height + noteLines + 1;
    row += height + 2;
    numbersRow += numbersHeight(picture);
  }
  if (notes.length > 0) edits.push({ kind: "style", sheet, areas: notes, style: NOTE_STYLE });
  return { edits: [{ kind: "layout" as const, sheet, rowHeights: heights }, ...edits], breaks, row };
}

function noteEdits(sheet: string, row: number, note: string): WorkbookEdit[] {
  const area = { row, column: 0, rows: 1, columns: CHART_WIDTHS.length };
  const height = ROW_HEIGHT * lineCount(note, NOTE_WIDTH) + 2;
  return [
    { kind: "write", sheet, row, column: 0, cells: [[note]] },
    { kind: "merge", sheet, area },
    { kind: "layout", sheet, rowHeights: [{ row, height }] },
  ];
}
