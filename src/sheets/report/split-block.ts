import { REPORT } from "../../locale/report-words";
import type { Cell } from "../../workbook/cell";
import type { ChartSeries, WorkbookEdit } from "../../workbook/edit";
import { schoolStates, type SchoolState } from "../../core/classify/school-split";
import type { CheckRun } from "../../core/run/check-run";
import { CHART_COLORS } from "./report-styles";
import { belowTable, totalsRow, type TableSheet } from "./table-sheet";

const WORDS = REPORT.split;

/** Answers in the order of the columns, with the colour of each in the chart. */
const CONDITIONS = [
  { adverse: true, name: WORDS.adverse, color: CHART_COLORS.boundary },
  { adverse: false, name: WORDS.ordinary, color: CHART_COLORS.main },
  { adverse: null, name: WORDS.unknown, color: CHART_COLORS.pale },
] as const;
/** Rows that the chart shows: schools with low results and without. */
const CHART_ROWS = 2;
const CHART_HEIGHT = 13;
/** Rows that the chart takes, with an empty one over it. */
export const SPLIT_CHART_ROWS = CHART_HEIGHT + 1;
const CHART_COLUMNS = 5;

/**
 * The split by results and conditions as counts: a row for low results, for others and for those not known, with a sum;
 * where a list of ШНОР was imported, the same by the list. Its first row is the header.
 *
 * Source: docs/methods.md#school-groups (Смоленск: ШНО, ШФНСУ and both).
 */
export function splitTable(run: CheckRun): Cell[][] {
  const computed = schoolStates(run);
  const isListed = run.conditions?.lists?.some(({ group }) => group === "low") === true;
  const listed = isListed ? schoolStates(run, "list") : [];
  return [
    [WORDS.states, ...CONDITIONS.map(({ name }) => name), WORDS.total],
    countsRow(WORDS.low, ofLow(computed, true)),
    countsRow(WORDS.notLow, ofLow(computed, false)),
    countsRow(WORDS.unknown, ofLow(computed, null)),
    countsRow(WORDS.total, computed),
    ...(isListed
      ? [countsRow(WORDS.listedLow, ofLow(listed, true)), countsRow(WORDS.notListedLow, ofLow(listed, false))]
      : []),
  ];
}

/** A native chart of the split, under everything else on the sheet. */
export function splitChartEdits(form: TableSheet): WorkbookEdit[] {
  const { sheet } = form;
  const row = totalsRow(form) + 1;
  const series = CONDITIONS.map(({ name, color }, index): ChartSeries => ({
    name,
    color,
    categories: { sheet, area: { row, column: 0, rows: CHART_ROWS, columns: 1 } },
    values: { sheet, area: { row, column: index + 1, rows: CHART_ROWS, columns: 1 } },
  }));
  return [
    {
      kind: "chart",
      sheet,
      area: { row: belowTable(form) + 1, column: 0, rows: CHART_HEIGHT, columns: CHART_COLUMNS },
      type: "bar",
      stacked: true,
      title: WORDS.chart,
      xTitle: WORDS.states,
      yTitle: WORDS.count,
      lowest: 0,
      series,
    },
  ];
}

function ofLow(states: readonly SchoolState[], low: boolean | null): SchoolState[] {
  return states.filter((state) => state.low === low);
}

function countsRow(name: string, states: readonly SchoolState[]): Cell[] {
  const counts = CONDITIONS.map(({ adverse }) => states.filter((state) => state.adverse === adverse).length);
  return [name, ...counts, states.length];
}
