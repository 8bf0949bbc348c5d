import { SCALE_COLUMNS, scaleOriginText, scalesLine, SCALES_RULE } from "../../locale/scale-sheet-text";
import { originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { subjectName } from "../../locale/subject-names";
import { emptyMark, writtenMark } from "../../core/scales/written-scale";
import type { UsedScale } from "../../core/model/used-scale";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetBasis } from "./report-target";
import { tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";

/** Headers as `scale-table` reads them back. */
const COLUMNS: readonly ReportColumn[] = [
  { header: REPORT.columns.year, width: 8, align: "center", numberFormat: "0" },
  { header: REPORT.columns.grade, width: 8, align: "center", numberFormat: "0" },
  { header: REPORT.columns.subject, width: 24, wrap: true },
  { header: SCALE_COLUMNS.maximum, width: 12, align: "center", numberFormat: "0" },
  { header: SCALE_COLUMNS.from3, width: 8, align: "center", numberFormat: "0" },
  { header: SCALE_COLUMNS.from4, width: 8, align: "center", numberFormat: "0" },
  { header: SCALE_COLUMNS.from5, width: 8, align: "center", numberFormat: "0" },
  { header: SCALE_COLUMNS.origin, width: 44, wrap: true },
  // Hidden: for the next run, not for people.
  { header: SCALE_COLUMNS.written, width: 0 },
];

/**
 * `ОКО Шкалы`: the scale that every procedure of ВПР was checked with and where it comes from; the person edits it, and the
 * next run reads it. None where the tables have no ВПР.
 */
export function scalesSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const { scales } = run.records;
  if (scales.length === 0) return [];
  const form: TableSheet = {
    sheet: names.sheets.scales,
    title: REPORT.titles.scales,
    lines: [scalesLine(scales), SCALES_RULE, originLine(run, stamp)],
    columns: COLUMNS,
    rows: scales.map(rowCells),
    tableName: names.tables.scales,
    totals: [],
    below: [],
  };
  return tableSheetEdits(form, context);
}

function rowCells({ procedure, maximum, used }: UsedScale): Cell[] {
  const { year, grade, subject } = procedure;
  const scale = used?.scale ?? null;
  return [
    year,
    grade,
    subjectName(subject).name,
    scale?.maximum ?? maximum,
    scale?.from3 ?? null,
    scale?.from4 ?? null,
    scale?.from5 ?? null,
    scaleOriginText(used),
    used === null ? emptyMark(maximum) : writtenMark(used),
  ];
}
