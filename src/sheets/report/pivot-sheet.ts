import { legalFooter, printFooter } from "../../locale/legal-text";
import { conclusionLines, nothingFoundLine, originLine, pivotLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { WorkbookEdit } from "../../workbook/edit";
import { placedPivot, type PlacedPivot } from "../pivots/placed-pivot";
import { findingsArea, findingsTable } from "./findings-sheet";
import type { ReportContext, SheetBasis } from "./report-target";
import { headEdits } from "./table-sheet";

/** Characters: territory, school, then one column for each procedure. */
const TERRITORY_WIDTH = 20;
const SCHOOL_WIDTH = 32;
/** All procedures together, where they fill the page; «4 МА» and a count need no less than the narrowest. */
const COUNTS_ROOM = 82;
const NARROWEST_COUNT = 7;
const WIDEST_COUNT = 13;

/**
 * `ОКО Сводная признаков`: a native PivotTable over the findings, how many signs each territory and
 * school has by procedure (subject and grade). The legal text stands above it, since a pivot grows
 * downwards when the person adds fields.
 */
export function pivotSheetEdits(
  context: SheetBasis & Pick<ReportContext, "findings" | "options" | "pivots">,
): WorkbookEdit[] {
  const { run, stamp, names, findings } = context;
  const sheet = names.sheets.pivot;
  const lines = [
    ...(findings.length === 0 ? conclusionLines(run, nothingFoundLine(run)) : conclusionLines(run)),
    originLine(run, stamp),
    pivotLine(names.sheets.findings),
    legalFooter(stamp, settingsSentence(run.thresholds)),
  ];
  const pivot = findings.length === 0 ? null : findingsPivot(context, lines.length + 2);
  const widths = columnWidths(pivot);
  return [
    ...headEdits(sheet, REPORT.titles.pivot, lines, widths),
    ...(pivot?.edits ?? []),
    { kind: "layout", sheet, columnWidths: widths, gridlines: false },
    {
      ...{ kind: "print", sheet, orientation: "landscape", footer: printFooter(stamp) },
      ...(pivot === null ? {} : { repeatRows: pivot.headers }),
    },
  ];
}

function findingsPivot(context: Parameters<typeof pivotSheetEdits>[0], row: number): PlacedPivot {
  const { columns: C, pivotName, pivotCount } = REPORT;
  const sheet = context.names.sheets.pivot;
  const isNowhere = context.findings.every(({ result }) => result.territory === null);
  const pivot = placedPivot(
    {
      ...{
        name: pivotName,
        rows: isNowhere ? [C.school] : [C.territory, C.school],
        columns: [C.procedure],
        filters: [],
      },
      values: [{ field: C.check, summarise: "count", title: pivotCount }],
    },
    {
      ...{ sheet, row, table: findingsTable(context), earlier: context.pivots("pivot") },
      source: { sheet: context.names.sheets.findings, area: findingsArea(context) },
    },
  );
  const rows = pivot.rendered.length;
  // Of two columns of names the first, of territories, has room for each.
  const column = pivot.names > 1 ? 1 : 0;
  const names = { row: pivot.end - rows, column, rows, columns: pivot.names - column };
  if (names.columns < 1) return pivot;
  const look = { wrap: true, vertical: "top" } as const;
  return { ...pivot, edits: [...pivot.edits, { kind: "style", sheet, areas: [names], style: look }] };
}

/** Names take the room of two columns, whatever fields they are of. */
function columnWidths(pivot: PlacedPivot | null): number[] {
  const names = pivot?.names ?? 2;
  const counts = Math.max(4, (pivot?.columns ?? 6) - names);
  const width = Math.max(NARROWEST_COUNT, Math.min(WIDEST_COUNT, Math.floor(COUNTS_ROOM / counts)));
  const first = names === 1 ? [TERRITORY_WIDTH + SCHOOL_WIDTH] : [TERRITORY_WIDTH];
  const others = Array.from({ length: Math.max(0, names - 1) }, () => SCHOOL_WIDTH);
  return [...(names === 0 ? [] : [...first, ...others]), ...Array.from({ length: counts }, () => width)];
}
