import { objectivityIndices } from "../../core/indicators/objectivity-index";
import { territoryHeaps, type TerritoryHeap } from "../../core/measured/boundary-heaps";
import { HEAP_COLUMNS, HEAP_NOTE, heapsLine, objectivityIndexLine } from "../../locale/class-portrait-text";
import { procedureMarker } from "../../locale/procedure-names";
import { originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetBasis } from "./report-target";
import { tableSheetEdits, type ReportColumn } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

const HUNDREDTHS = "0.00";
const COLUMNS: readonly ReportColumn[] = [
  { header: HEAP_COLUMNS.unit, width: 20, wrap: true },
  { header: REPORT.columns.procedure, width: 11, align: "center" },
  { header: REPORT.columns.year, width: 7, align: "center" },
  { header: HEAP_COLUMNS.works, width: 9, numberFormat: "0" },
  { header: HEAP_COLUMNS.mark, width: 9, align: "center" },
  { header: HEAP_COLUMNS.score, width: 9, numberFormat: "0" },
  { header: HEAP_COLUMNS.below, width: 10, numberFormat: "0" },
  { header: HEAP_COLUMNS.at, width: 10, numberFormat: "0" },
  { header: HEAP_COLUMNS.ratio, width: 10, align: "center", numberFormat: HUNDREDTHS },
  { header: HEAP_COLUMNS.excess, width: 10, align: "center", numberFormat: HUNDREDTHS },
  { header: HEAP_COLUMNS.standardError, width: 10, align: "center", numberFormat: HUNDREDTHS },
  { header: HEAP_COLUMNS.missing, width: 12, align: "center", numberFormat: SHARE_FORMAT },
  { header: HEAP_COLUMNS.heaped, width: 12, align: "center", wrap: true },
];

/** `ОКО Границы`: works around the boundaries of marks in whole territories; none where no scale or scores are known. */
export function boundariesSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const { procedures, ogeScores } = run.records;
  const heaps = territoryHeaps([...procedures, ...ogeScores], run.thresholds);
  if (heaps.length === 0) return [];
  const judged = heaps.filter(({ isHeaped }) => isHeaped !== null);
  const heaped = judged.filter(({ isHeaped }) => isHeaped === true);
  const indices = objectivityIndices(run).map(({ year, index, flagged }) =>
    objectivityIndexLine(year, index, flagged.count, flagged.total),
  );
  const form = {
    sheet: names.sheets.boundaries,
    title: REPORT.titles.boundaries,
    lines: [heapsLine(heaped.length, judged.length), originLine(run, stamp), HEAP_NOTE],
    columns: COLUMNS,
    rows: heaps.map(heapCells),
    tableName: names.tables.boundaries,
    totals: [],
    below: indices,
  };
  return tableSheetEdits(form, context);
}

function heapCells(of: TerritoryHeap): Cell[] {
  return [
    of.name,
    procedureMarker(of.procedure),
    of.procedure.year,
    of.works,
    of.mark,
    of.score,
    of.below,
    of.at,
    of.ratio ?? REPORT.unknown,
    of.excess ?? REPORT.noProcedure,
    of.standardError ?? REPORT.noProcedure,
    of.missing ?? REPORT.noProcedure,
    heapedText(of),
  ];
}

function heapedText({ isHeaped, isUnclear }: TerritoryHeap): string {
  if (isUnclear) return HEAP_COLUMNS.unclear;
  return isHeaped === null ? REPORT.unknown : isHeaped ? REPORT.yes : REPORT.no;
}
