import { legalFooter, printFooter } from "../../locale/legal-text";
import { procedureName } from "../../locale/procedure-names";
import { boundariesTitle, conclusionLines, originLine, shownSchoolsLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { WorkbookEdit } from "../../workbook/edit";
import { chartBlockEdits, rowAfterBlock, type ChartBlock, type ChartColumn } from "./chart-block";
import type { SheetBasis } from "./report-target";
import { MAX_BARS, schoolBlocks } from "./school-charts";
import { CHART_COLORS } from "./report-styles";
import { scoreDistributions, type DistributionSeries, type ScoreDistribution } from "./score-distribution";
import { headEdits, paragraphEdits } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

/** Characters: names of schools, then numbers. */
const WIDTHS = [28, 13, 13, 13, 13];

/** Rows of a page that stand together whatever the program; headers of data and long names take some more room. */
const ROWS_OF_PAGE = 45;

/** More distributions than this make the sheet too long to hand out. */
const MAX_PROCEDURES = 4;

const WORDS = REPORT.charts;

/** `ОКО Диаграммы`: native charts, each over the table of its numbers. */
export function chartsSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const sheet = names.sheets.charts;
  const signalled = run.evidence.filter(({ signals }) => signals.length > 0).length;
  const lines = [
    ...conclusionLines(run),
    originLine(run, stamp),
    shownSchoolsLine(Math.min(MAX_BARS, signalled), signalled, names.sheets.schools),
  ].filter((line) => line !== "");
  const edits = headEdits(sheet, REPORT.titles.charts, lines, WIDTHS);
  let row = lines.length + 2;
  let page = 0;
  const breaks: number[] = [];
  for (const place of chartBlocks(context)) {
    const block = { ...place, row };
    const below = rowAfterBlock(block);
    // The page begins with the empty row above: a chart's frame would be cut by the paper's edge.
    if (row > lines.length + 2 && below - page > ROWS_OF_PAGE) {
      breaks.push(row - 1);
      page = row - 1;
    }
    edits.push(...chartBlockEdits(block));
    row = below;
  }
  const footer = legalFooter(stamp, settingsSentence(run.thresholds));
  return [
    ...edits,
    ...paragraphEdits(sheet, row, [footer], WIDTHS),
    { kind: "layout", sheet, columnWidths: WIDTHS, gridlines: false },
    {
      kind: "print",
      sheet,
      orientation: "portrait",
      columns: WIDTHS.length,
      breaks,
      footer: printFooter(stamp),
    },
  ];
}

function chartBlocks({ run, names }: SheetBasis): ChartBlock[] {
  const sheet = names.sheets.charts;
  const distributions = scoreDistributions(run.records.procedures, WORDS.allSchools, MAX_PROCEDURES);
  return [
    ...schoolBlocks(sheet, run, WIDTHS),
    ...distributions.map((distribution) => distributionBlock(sheet, distribution)),
  ];
}

function distributionBlock(sheet: string, distribution: ScoreDistribution): ChartBlock {
  const { of, procedure, categories } = distribution;
  const title = of === "scores" ? WORDS.scores : WORDS.marks;
  return {
    sheet,
    row: 0,
    type: "column",
    title: `${title}: ${procedureName(procedure)}`,
    xTitle: of === "scores" ? WORDS.score : WORDS.mark,
    yTitle: WORDS.share,
    categories,
    columns: distributionColumns(distribution),
    height: 20,
    widths: WIDTHS,
  };
}

function distributionColumns({
  territory,
  region,
  boundaries,
  categories,
}: ScoreDistribution): ChartColumn[] {
  const columns: ChartColumn[] = [];
  if (territory !== null) columns.push(shareColumn(territory, CHART_COLORS.main, "column"));
  if (region !== null) {
    const type = territory === null ? "column" : "line";
    columns.push(shareColumn(region, CHART_COLORS.second, type));
  }
  if (boundaries.length > 0) {
    const peak = Math.max(...(territory?.shares ?? []), ...(region?.shares ?? []));
    columns.push({
      header: boundariesTitle(boundaries),
      color: CHART_COLORS.boundary,
      type: "column",
      stems: true,
      values: categories.map((score) => (boundaries.includes(score) ? peak : null)),
      numberFormat: SHARE_FORMAT,
    });
  }
  return columns;
}

function shareColumn(
  { name, shares }: DistributionSeries,
  color: string,
  type: "column" | "line",
): ChartColumn {
  return { header: name, color, type, values: shares, numberFormat: SHARE_FORMAT };
}
