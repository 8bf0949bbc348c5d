import { legalFooter, printFooter } from "../../locale/legal-text";
import { levelName } from "../../locale/level-names";
import { conclusionLines, originLine, schoolsPivotLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { Cell, Grid } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SchoolEvidence } from "../../core/model/check-result";
import { LEVELS } from "../../core/model/level-ranks";
import { levelCounts } from "../../core/objectivity/level-counts";
import { excelOrder } from "./excel-order";
import type { SheetBasis } from "./report-target";
import { PIVOT_HEADER_STYLE } from "./report-styles";
import { schoolsArea } from "./schools-sheet";
import { headEdits } from "./table-sheet";

/** Characters: territory, then one column for each level and the total. */
const WIDTHS = [34, 20, 20, 28, 16, 16];

/**
 * `ОКО Сводная школ`: a native PivotTable over `ОКО Школы`, how many schools of each territory have which conclusion. Its
 * cache has one record a school, so its total is the number of the headline.
 */
export function schoolsPivotEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  if (run.evidence.length === 0) return [];
  const sheet = names.sheets.schoolsPivot;
  const lines = [
    ...conclusionLines(run),
    originLine(run, stamp),
    schoolsPivotLine(names.sheets.schools),
    legalFooter(stamp, settingsSentence(run.thresholds)),
  ];
  const row = lines.length + 2;
  const rendered = renderedSchools(run.evidence);
  const columns = rendered[1]?.length ?? 1;
  return [
    ...headEdits(sheet, REPORT.titles.schoolsPivot, lines, WIDTHS),
    {
      kind: "pivot",
      sheet,
      row,
      column: 0,
      name: REPORT.schoolsPivotName,
      source: { sheet: names.sheets.schools, area: schoolsArea(context) },
      rows: [REPORT.columns.territory],
      columns: [REPORT.columns.level],
      filters: [],
      values: [{ field: REPORT.columns.school, summarise: "count", title: REPORT.schoolsPivotCount }],
      order: { [REPORT.columns.level]: LEVELS.map(levelName) },
      rendered,
    },
    {
      kind: "style",
      sheet,
      areas: [
        { row, column: 0, rows: 2, columns },
        { row: row + rendered.length - 1, column: 0, rows: 1, columns },
      ],
      style: PIVOT_HEADER_STYLE,
    },
    { kind: "layout", sheet, columnWidths: WIDTHS, gridlines: false },
    { kind: "print", sheet, orientation: "landscape", footer: printFooter(stamp) },
  ];
}

/** What the pivot shows: territories by levels, the strongest level first, empty where there is no school. */
function renderedSchools(evidence: readonly SchoolEvidence[]): Grid {
  const all = levelCounts(evidence);
  const levels = LEVELS.filter((level) => all[level] > 0);
  function countCells(of: readonly SchoolEvidence[]): Cell[] {
    const counts = levelCounts(of);
    return [...levels.map((level) => (counts[level] === 0 ? null : counts[level])), counts.all];
  }
  function territoryOf({ school }: SchoolEvidence): string {
    return school.territory ?? REPORT.noTerritory;
  }
  const { columns, schoolsPivotCount, pivotTotal } = REPORT;
  return [
    [schoolsPivotCount, columns.level, ...levels.map(() => null)],
    [columns.territory, ...levels.map(levelName), pivotTotal],
    ...excelOrder(evidence.map(territoryOf)).map((territory): Cell[] => [
      territory,
      ...countCells(evidence.filter((of) => territoryOf(of) === territory)),
    ]),
    [pivotTotal, ...countCells(evidence)],
  ];
}
