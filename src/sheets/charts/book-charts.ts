import { monthlyIndicators, withMonthlyIndicators } from "../../core/indicators/monthly-indicators";
import { readHandCells } from "../report/indicators-sheet";
import { REPORT } from "../../locale/report-words";
import type { IsoDate } from "../../core/roadmap/school-year";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { readKept } from "../cleaning/kept-cleaning";
import { foundRoadmaps } from "../roadmap/found-roadmaps";
import { readRoadmapSheet } from "../roadmap/read-roadmap-sheet";
import type { BookCharts, ChartSource } from "./chart-source";

/** Roadmaps, clean monthly tables and targets of indicators, as a workbook holds them. */
export function bookCharts(workbook: WorkbookSnapshot, today: IsoDate): BookCharts {
  const indicators = workbook.sheets.find(({ own, name }) => own && name === REPORT.sheets.indicators);
  const rows = foundRoadmaps(workbook.sheets).flatMap(
    ({ sheet, form }) => readRoadmapSheet(sheet, form).rows,
  );
  return {
    monthly: monthlyOf(workbook),
    roadmap: rows.length === 0 ? null : { rows, today },
    handCells: withMonthlyIndicators(
      readHandCells(indicators?.cells ?? []),
      monthlyIndicators(readKept(workbook)),
    ),
  };
}

function monthlyOf(workbook: WorkbookSnapshot): ChartSource["monthly"] {
  const { template, history } = readKept(workbook);
  if (template === null || history.length === 0) return null;
  const totals = template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label);
  return { rows: history, columns: template.columns, totals: new Set(totals) };
}
