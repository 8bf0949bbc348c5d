import { legalFooter, printFooter } from "../../locale/legal-text";
import { notPrintedLine } from "../../locale/printed-text";
import { originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { gainModelLine, STATISTICS, statisticsLine } from "../../locale/statistics-text";
import { settingsSentence } from "../../locale/threshold-names";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SchoolStatistics } from "../../core/statistics/school-statistics";
import { blockEdits, blockHeight, type TableBlock } from "./block-edits";
import type { SheetBasis } from "./report-target";
import { rowAreas } from "./row-areas";
import { statisticsBlocks } from "./statistics-blocks";
import { headEdits, paragraphEdits } from "./table-sheet";

/**
 * Columns of words, then numbers. The first ten are printed: the widest table has nineteen, which on one page would be 5 points
 * high, so medians, quartiles, extremes and deviations stand last, for the screen.
 */
const PRINTED: readonly number[] = [21, 20, 15, 12, ...Array<number>(5).fill(11.8), 13];
const WIDTHS: readonly number[] = [...PRINTED, ...Array<number>(9).fill(12)];
/** A longer table of places has pages without its header: it stands last, under what is printed. */
const MOST_PLACES = 20;
/** Columns of a monitoring table that hold its values. */
const MONITORING_VALUES = [3, 4, 5] as const;

/**
 * `ОКО Статистика`: grouping, ranking and scaling of every procedure, the gap between quarters, value added and the
 * summary of monitoring tables, one table under the other.
 */
export function statisticsSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const { statistics } = run;
  const sheet = names.sheets.statistics;
  const blocks = statisticsBlocks(run, names);
  const places = blocks.find(({ tableName }) => tableName === names.tables.ranking);
  const isLong = places !== undefined && places.rows.length > MOST_PLACES;
  const onPaper = blocks.filter((block) => !isLong || block !== places);
  const lines = [
    statisticsLine(statistics),
    originLine(run, stamp),
    ...(isLong ? [notPrintedLine(places.title)] : []),
  ];
  const edits: WorkbookEdit[] = [...headEdits(sheet, REPORT.titles.statistics, lines, PRINTED)];
  let row = lines.length + 2;
  for (const block of onPaper) {
    edits.push(...blockEdits(sheet, row, block, WIDTHS), ...numberFormats(sheet, row, block, statistics));
    row += blockHeight(block);
  }
  const paragraphs = [
    ...statistics.valueAdded.map(gainModelLine),
    ...(blocks.length === 0 ? [] : Object.values(STATISTICS.notes)),
    legalFooter(stamp, settingsSentence(run.thresholds)),
  ];
  const end = row + paragraphs.length;
  return [
    ...edits,
    ...paragraphEdits(sheet, row, paragraphs, PRINTED),
    ...(isLong ? blockEdits(sheet, end + 1, places, WIDTHS) : []),
    { kind: "layout", sheet, columnWidths: WIDTHS, gridlines: false },
    {
      kind: "print",
      sheet,
      orientation: "landscape",
      columns: PRINTED.length,
      ...(isLong ? { rows: end } : {}),
      footer: printFooter(stamp),
    },
  ];
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
