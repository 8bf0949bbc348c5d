import { legalFooter, printFooter } from "../../locale/legal-text";
import { notPrintedLine } from "../../locale/printed-text";
import { originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { gainModelLine, STATISTICS, statisticsLine } from "../../locale/statistics-text";
import { settingsSentence } from "../../locale/threshold-names";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SchoolStatistics } from "../../core/statistics/school-statistics";
import { blockEdits, blockHeight, type TableBlock } from "./block-edits";
import { blockPages } from "./block-pages";
import type { SheetBasis } from "./report-target";
import { rowAreas } from "./row-areas";
import { statisticsBlocks } from "./statistics-blocks";
import { headEdits, noteEdits, paragraphEdits } from "./table-sheet";
import { heightsOf } from "./table-print";

/**
 * Columns of words, then numbers. The first ten are printed: the widest table has nineteen, which on one page would be 5 points
 * high, so medians, quartiles, extremes and deviations stand last, for the screen.
 */
const PRINTED: readonly number[] = [21, 20, 15, 12, ...Array<number>(5).fill(11.8), 13];
const WIDTHS: readonly number[] = [...PRINTED, ...Array<number>(9).fill(12)];
/** Longer tables of places, and of any kind (a region's groups took 22 pages), stand last, under what is printed. */
const MOST_PLACES = 20;
const MOST_ROWS = 60;
/** Columns of a monitoring table that hold its values. */
const MONITORING_VALUES = [3, 4, 5] as const;

/**
 * `ОКО Статистика`: grouping, ranking and scaling of every procedure, the gap between quarters, value added and the
 * summary of monitoring tables, one table under the other, each with its note.
 */
export function statisticsSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const sheet = names.sheets.statistics;
  const blocks = statisticsBlocks(run, names);
  if (blocks.length === 0) return [];
  const offPaper = blocks.filter(
    ({ tableName, rows }) => rows.length > (tableName === names.tables.ranking ? MOST_PLACES : MOST_ROWS),
  );
  // The header of the last table alone can be repeated on its further pages.
  const onPaper = blocks
    .filter((block) => !offPaper.includes(block))
    .sort((one, other) => one.rows.length - other.rows.length);
  const lines = [
    statisticsLine(run.statistics),
    originLine(run, stamp),
    ...(offPaper.length === 0 ? [] : [notPrintedLine(offPaper.map(({ title }) => title))]),
  ];
  const printed = laidBlocks(onPaper, lines.length + 2, context);
  const footer = [legalFooter(stamp, settingsSentence(run.thresholds))];
  const edits: WorkbookEdit[] = [
    ...headEdits(sheet, REPORT.titles.statistics, lines, PRINTED),
    ...printed.edits,
    ...paragraphEdits(sheet, printed.end, footer, PRINTED),
  ];
  const end = printed.end + footer.length;
  const print = printEdit(edits, { sheet, titles: printed.titles, tableEnd: printed.tableEnd, end });
  return [
    ...edits,
    ...laidBlocks(offPaper, end + 1, context).edits,
    { kind: "layout", sheet, columnWidths: WIDTHS, gridlines: false },
    {
      ...print,
      ...(offPaper.length === 0 ? {} : { rows: end }),
      footer: printFooter(stamp),
    },
  ];
}

/** Tables under each other. */
interface LaidBlocks {
  readonly edits: readonly WorkbookEdit[];
  /** The first row of each. */
  readonly titles: readonly number[];
  /** The first row under the last table, and under its note. */
  readonly tableEnd: number;
  readonly end: number;
}

function laidBlocks(
  blocks: readonly TableBlock[],
  first: number,
  { run: { statistics }, names }: SheetBasis,
): LaidBlocks {
  const sheet = names.sheets.statistics;
  const edits: WorkbookEdit[] = [];
  const titles: number[] = [];
  let tableEnd = first;
  let row = first;
  for (const block of blocks) {
    titles.push(row);
    edits.push(...blockEdits(sheet, row, block, WIDTHS), ...numberFormats(sheet, row, block, statistics));
    row += blockHeight(block);
    tableEnd = row - 1;
    const notes = notesOf(block, statistics);
    if (notes.length > 0) edits.push(...noteEdits(sheet, row, notes, PRINTED));
    row += notes.length;
  }
  return { edits, titles, tableEnd, end: row };
}

/** What has to be known to read a table; of gains also what they were computed with. */
function notesOf({ title }: TableBlock, { valueAdded }: SchoolStatistics): string[] {
  const { blocks, notes } = STATISTICS;
  const key = (["groups", "gaps", "gains", "ranking"] as const).find((of) => blocks[of] === title);
  if (key === undefined) return [];
  return [...(key === "gains" ? valueAdded.map(gainModelLine) : []), notes[key]];
}

function printEdit(
  edits: readonly WorkbookEdit[],
  {
    sheet,
    ...place
  }: {
    readonly sheet: string;
    readonly titles: readonly number[];
    readonly end: number;
    readonly tableEnd: number;
  },
): Omit<Extract<WorkbookEdit, { kind: "print" }>, "footer"> {
  const orientation = "landscape";
  const { repeated, breaks } = blockPages({
    orientation,
    widths: PRINTED,
    heights: heightsOf(edits),
    ...place,
  });
  return {
    ...{ kind: "print", sheet, orientation, columns: PRINTED.length, breaks },
    ...(repeated === null ? {} : { repeatRows: [repeated, repeated] as const }),
  };
}

/** Indicators that are counts stand among shares in one column. */
function numberFormats(
  sheet: string,
  row: number,
  { title }: TableBlock,
  { indicators }: SchoolStatistics,
): WorkbookEdit[] {
  if (title !== STATISTICS.blocks.monitoring) return [];
  const counts = indicators.flatMap(({ unit }, place) => (unit === "number" ? [row + 2 + place] : []));
  if (counts.length === 0) return [];
  const areas = MONITORING_VALUES.flatMap((column) => rowAreas(counts, column, 1));
  return [{ kind: "style", sheet, areas, style: { numberFormat: "0.00" } }];
}
