import { legalFooter, printFooter } from "../../locale/legal-text";
import { procedureMarker } from "../../locale/procedure-names";
import { conclusionLines, nothingFoundLine, originLine, pivotLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { Cell, Grid } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { excelOrder } from "./excel-order";
import { findingsArea } from "./findings-sheet";
import type { FiredFinding } from "../../core/run/fired-findings";
import type { ReportContext, SheetBasis } from "./report-target";
import { PIVOT_HEADER_STYLE } from "./report-styles";
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
export function pivotSheetEdits(context: SheetBasis & Pick<ReportContext, "findings">): WorkbookEdit[] {
  const { run, stamp, names, findings } = context;
  const sheet = names.sheets.pivot;
  const rendered = renderedPivot(findings);
  const widths = columnWidths(rendered[1]?.length ?? 6);
  const lines = [
    ...(findings.length === 0 ? conclusionLines(run, nothingFoundLine(run)) : conclusionLines(run)),
    originLine(run, stamp),
    pivotLine(names.sheets.findings),
    legalFooter(stamp, settingsSentence(run.thresholds)),
  ];
  const row = lines.length + 2;
  return [
    ...headEdits(sheet, REPORT.titles.pivot, lines, widths),
    ...(findings.length === 0 ? [] : pivotEdits(context, { row, rendered })),
    { kind: "layout", sheet, columnWidths: widths, gridlines: false },
    { kind: "print", sheet, orientation: "landscape", footer: printFooter(stamp) },
  ];
}

function pivotEdits(
  context: SheetBasis & Pick<ReportContext, "findings">,
  place: { readonly row: number; readonly rendered: Grid },
): WorkbookEdit[] {
  const { row, rendered } = place;
  const sheet = context.names.sheets.pivot;
  const columns = rendered[1]?.length ?? 1;
  return [
    {
      kind: "pivot",
      sheet,
      row,
      column: 0,
      name: REPORT.pivotName,
      source: { sheet: context.names.sheets.findings, area: findingsArea(context) },
      rows: [REPORT.columns.territory, REPORT.columns.school],
      columns: [REPORT.columns.procedure],
      filters: [],
      values: [{ field: REPORT.columns.check, summarise: "count", title: REPORT.pivotCount }],
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
    {
      kind: "style",
      sheet,
      areas: [{ row, column: 1, rows: rendered.length, columns: 1 }],
      style: { wrap: true, vertical: "top" },
    },
  ];
}

/**
 * What the pivot shows, in Excel's tabular form: schools under their territory, a subtotal under
 * each territory, empty where there is no sign.
 */
export function renderedPivot(findings: readonly FiredFinding[]): Grid {
  const items = findings.map(({ result }) => ({
    territory: result.territory ?? REPORT.noTerritory,
    school: result.school?.name ?? REPORT.unknown,
    procedure: procedureMarker(result.procedure),
  }));
  const procedures = excelOrder(items.map(({ procedure }) => procedure));
  const counts = new Map<string, number>();
  const schools = new Map<string, Set<string>>();
  for (const { territory, school, procedure } of items) {
    const own = schools.get(territory) ?? new Set<string>();
    schools.set(territory, own.add(school));
    for (const row of [`s|${territory}|${school}`, `t|${territory}`, "all"]) {
      for (const column of [`|${procedure}`, ""]) {
        counts.set(row + column, (counts.get(row + column) ?? 0) + 1);
      }
    }
  }
  function countCells(row: string): Cell[] {
    return [
      ...procedures.map((procedure) => counts.get(`${row}|${procedure}`) ?? null),
      counts.get(row) ?? null,
    ];
  }
  const { columns, pivotCount, pivotTotal, pivotSubtotal } = REPORT;
  return [
    padded([pivotCount, null, columns.procedure], procedures.length + 3),
    [columns.territory, columns.school, ...procedures, pivotTotal],
    ...excelOrder([...schools.keys()]).flatMap((territory): Cell[][] => [
      ...excelOrder([...(schools.get(territory) ?? [])]).map((school, index): Cell[] => [
        index === 0 ? territory : null,
        school,
        ...countCells(`s|${territory}|${school}`),
      ]),
      [`${territory} ${pivotSubtotal}`, null, ...countCells(`t|${territory}`)],
    ]),
    [pivotTotal, null, ...countCells("all")],
  ];
}

function padded(cells: readonly Cell[], length: number): Cell[] {
  return Array.from({ length }, (_, index) => cells[index] ?? null);
}

function columnWidths(columns: number): number[] {
  const counts = Math.max(4, columns - 2);
  const width = Math.max(NARROWEST_COUNT, Math.min(WIDEST_COUNT, Math.floor(COUNTS_ROOM / counts)));
  return [TERRITORY_WIDTH, SCHOOL_WIDTH, ...Array.from({ length: counts }, () => width)];
}
