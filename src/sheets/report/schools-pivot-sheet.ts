import { legalFooter, printFooter } from "../../locale/legal-text";
import { levelName } from "../../locale/level-names";
import { conclusionLines, originLine, schoolsPivotLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { WorkbookEdit } from "../../workbook/edit";
import { LEVELS } from "../../core/model/level-ranks";
import { placedPivot } from "../pivots/placed-pivot";
import type { ReportContext, SheetBasis } from "./report-target";
import { schoolsArea, schoolsTable } from "./schools-sheet";
import { headEdits } from "./table-sheet";

/** Characters: names, then one column for each level and the total. */
const NAME_WIDTH = 34;
const LAST_WIDTH = 16;
const WIDTHS = [NAME_WIDTH, 20, 20, 28, LAST_WIDTH, LAST_WIDTH];

/**
 * `ОКО Сводная школ`: a native PivotTable over `ОКО Школы`, how many schools of each territory have which conclusion. Its
 * cache has one record a school, so its total is the number of the headline.
 */
export function schoolsPivotEdits(context: SheetBasis & Pick<ReportContext, "pivots">): WorkbookEdit[] {
  const { run, stamp, names } = context;
  if (run.evidence.length === 0) return [];
  const sheet = names.sheets.schoolsPivot;
  const lines = [
    ...conclusionLines(run),
    originLine(run, stamp),
    schoolsPivotLine(names.sheets.schools),
    legalFooter(stamp, settingsSentence(run.thresholds)),
  ];
  const { columns: C, schoolsPivotName, schoolsPivotCount } = REPORT;
  const isNowhere = run.evidence.every(({ school }) => school.territory === null);
  const axes = isNowhere ? { rows: [C.level], columns: [] } : { rows: [C.territory], columns: [C.level] };
  const pivot = placedPivot(
    {
      ...{ name: schoolsPivotName, ...axes, filters: [] },
      values: [{ field: C.school, summarise: "count", title: schoolsPivotCount }],
      order: { [C.level]: LEVELS.map(levelName) },
    },
    {
      ...{ sheet, row: lines.length + 2, table: schoolsTable(context) },
      source: { sheet: names.sheets.schools, area: schoolsArea(context) },
      earlier: context.pivots("schoolsPivot"),
    },
  );
  const widths = Array.from({ length: Math.max(WIDTHS.length, pivot.columns) }, (_, column) =>
    column < pivot.names ? NAME_WIDTH : (WIDTHS[column] ?? LAST_WIDTH),
  );
  return [
    ...headEdits(sheet, REPORT.titles.schoolsPivot, lines, widths),
    ...pivot.edits,
    { kind: "layout", sheet, columnWidths: widths, gridlines: false },
    { kind: "print", sheet, orientation: "landscape", repeatRows: pivot.headers, footer: printFooter(stamp) },
  ];
}
