import { legalFooter, printFooter } from "../../locale/legal-text";
import { procedureName } from "../../locale/procedure-names";
import { boundariesTitle, conclusionLines, originLine, shownSchoolsLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { WorkbookEdit } from "../../workbook/edit";
import { chartBlockEdits, rowAfterBlock, type ChartBlock, type ChartColumn } from "./chart-block";
import type { FiredFinding } from "../../core/run/fired-findings";
import { compareNames } from "../../core/compare-names";
import type { ReportContext, SheetBasis } from "./report-target";
import { CHART_COLORS } from "./report-styles";
import { scoreDistributions, type DistributionSeries, type ScoreDistribution } from "./score-distribution";
import { headEdits, paragraphEdits } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

/** Characters: names of schools, then numbers. */
const WIDTHS = [44, 18, 18, 18, 18];

/** More bars than this cannot be read. */
const MAX_SCHOOLS = 20;

/** More distributions than this make the sheet too long to hand out. */
const MAX_PROCEDURES = 4;

const WORDS = REPORT.charts;

interface SchoolSigns {
  readonly name: string;
  readonly signs: number;
  readonly forKnowledge: number;
}

/** `ОКО Диаграммы`: native charts, each over the table of its numbers. */
export function chartsSheetEdits(context: SheetBasis & Pick<ReportContext, "findings">): WorkbookEdit[] {
  const { run, stamp, names, findings } = context;
  const sheet = names.sheets.charts;
  const schools = schoolsBySigns(findings);
  const lines = [
    ...conclusionLines(run),
    originLine(run, stamp),
    shownSchoolsLine(Math.min(MAX_SCHOOLS, schools.length), schools.length, names.sheets.findings),
  ].filter((line) => line !== "");
  const edits = headEdits(sheet, REPORT.titles.charts, lines, WIDTHS);
  let row = lines.length + 2;
  const breaks: number[] = [];
  for (const place of chartBlocks(context, schools)) {
    const block = { ...place, row };
    // The page begins with the empty row above: a chart's frame would be cut by the paper's edge.
    if (row > lines.length + 2) breaks.push(row - 1);
    edits.push(...chartBlockEdits(block));
    row = rowAfterBlock(block);
  }
  const footer = legalFooter(stamp, settingsSentence(run.thresholds));
  return [
    ...edits,
    ...paragraphEdits(sheet, row, [footer], WIDTHS),
    { kind: "layout", sheet, columnWidths: WIDTHS, gridlines: false },
    { kind: "print", sheet, orientation: "portrait", breaks, footer: printFooter(stamp) },
  ];
}

function chartBlocks(context: SheetBasis, schools: readonly SchoolSigns[]): ChartBlock[] {
  const sheet = context.names.sheets.charts;
  const distributions = scoreDistributions(context.run.records.procedures, WORDS.allSchools, MAX_PROCEDURES);
  return [
    ...(schools.length === 0 ? [] : [schoolsBlock(sheet, schools.slice(0, MAX_SCHOOLS))]),
    ...distributions.map((distribution) => distributionBlock(sheet, distribution)),
  ];
}

/** Schools with any sign, those with the most first. */
function schoolsBySigns(findings: readonly FiredFinding[]): SchoolSigns[] {
  const bySchool = new Map<string, SchoolSigns>();
  for (const { result } of findings) {
    if (result.school === null) continue;
    const known = bySchool.get(result.school.id) ?? { name: result.school.name, signs: 0, forKnowledge: 0 };
    const isSign = result.severity !== "info";
    bySchool.set(result.school.id, {
      ...known,
      signs: known.signs + (isSign ? 1 : 0),
      forKnowledge: known.forKnowledge + (isSign ? 0 : 1),
    });
  }
  return [...bySchool.values()].sort(
    (one, other) =>
      other.signs - one.signs || other.forKnowledge - one.forKnowledge || compareNames(one.name, other.name),
  );
}

function schoolsBlock(sheet: string, schools: readonly SchoolSigns[]): ChartBlock {
  const { main, pale } = CHART_COLORS;
  return {
    sheet,
    row: 0,
    type: "bar",
    stacked: true,
    title: WORDS.schools,
    xTitle: REPORT.columns.school,
    yTitle: WORDS.signCount,
    categories: schools.map(({ name }) => name),
    columns: [
      { header: WORDS.signs, color: main, values: schools.map(({ signs }) => signs), numberFormat: "0" },
      {
        header: WORDS.forKnowledge,
        color: pale,
        values: schools.map(({ forKnowledge }) => forKnowledge),
        numberFormat: "0",
      },
    ],
    height: 8 + Math.ceil(1.4 * schools.length),
    widths: WIDTHS,
  };
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
