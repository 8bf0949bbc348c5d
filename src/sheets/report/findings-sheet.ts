import { commonLiftLine } from "../../locale/common-lift";
import { checkName } from "../../locale/check-names";
import { findingText } from "../../locale/finding-text";
import { numberDetail } from "../../locale/finding-details";
import { countedName, levelName, severityName } from "../../locale/level-names";
import { expectedValue } from "./expected-value";
import { procedureMarker } from "../../locale/procedure-names";
import {
  conclusionLines,
  legendLine,
  fewKindsLine,
  nothingFoundLine,
  originLine,
  tooFewLine,
  unreadLine,
} from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { subjectName } from "../../locale/subject-names";
import { cellPlace } from "../../workbook/address";
import { isJoinedSheet } from "../../workbook/joined-sheet";
import type { Area, Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { Severity } from "../../core/model/check-result";
import { isInQuestion } from "../../core/model/level-ranks";
import type { FiredFinding } from "../../core/run/fired-findings";
import type { ReportContext, SheetBasis } from "./report-target";
import { SEVERITY_FILLS } from "./report-styles";
import { sourceLinks } from "./source-links";
import { plainCells } from "./plain-cells";
import type { PivotRows } from "../pivots/pivot-grid";
import { rowAreas } from "./row-areas";
import { firstBodyRow, handedOver, tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";
import { PROBABILITY_FORMAT, valueFormat } from "./value-format";

const { columns: HEADERS, findingColumns: OWN } = REPORT;

/**
 * Columns of `ОКО Признаки`; the pivot reads them by their headers. The sentence holds the numbers of the sign, so what stands
 * after it, for filters, links and statisticians, is not printed: nineteen columns on one page are 5 points high.
 */
const FINDING_COLUMNS: readonly ReportColumn[] = [
  { header: HEADERS.level, width: 11, wrap: true },
  { header: HEADERS.school, width: 21, wrap: true },
  { header: HEADERS.territory, width: 14, wrap: true },
  { header: HEADERS.grade, width: 7, align: "center" },
  { header: HEADERS.procedure, width: 11, align: "center" },
  { header: HEADERS.year, width: 6, align: "center" },
  { header: HEADERS.check, width: 18, wrap: true },
  { header: HEADERS.severity, width: 10, wrap: true },
  { header: HEADERS.meaning, width: 43, wrap: true },
  { header: OWN.counted, width: 14, wrap: true, isOffPage: true },
  { header: HEADERS.subject, width: 13, wrap: true },
  { header: HEADERS.value, width: 10 },
  { header: HEADERS.threshold, width: 9 },
  { header: OWN.expected, width: 9 },
  { header: HEADERS.n, width: 12, numberFormat: "0" },
  // A tab's whole name with the cell: a link is not broken into lines by every program.
  { header: HEADERS.source, width: 34, wrap: true },
  { header: OWN.z, width: 8, numberFormat: "0.00" },
  { header: HEADERS.p, width: 9, numberFormat: PROBABILITY_FORMAT, align: "right" },
  { header: HEADERS.q, width: 12, numberFormat: PROBABILITY_FORMAT, align: "right" },
];

/** Words come first; what only a statistician reads stands last, under a heading of its own. */
const STATISTICS_BAND = { title: OWN.statistics, column: FINDING_COLUMNS.length - 3, columns: 3 };

const VALUE_COLUMN = columnOf(HEADERS.value);
const EXPECTED_COLUMN = columnOf(OWN.expected);
const SOURCE_COLUMN = columnOf(HEADERS.source);

function columnOf(header: string): number {
  return FINDING_COLUMNS.findIndex((column) => column.header === header);
}

/**
 * `ОКО Признаки`: one row for each check that fired, tinted by strength (which is also said in
 * words), each with a link to the row it came from.
 */
export function findingsSheetEdits(
  context: SheetBasis & Pick<ReportContext, "findings" | "options">,
): WorkbookEdit[] {
  const { findings } = context;
  const form = findingsForm(context);
  const firstRow = firstBodyRow(form);
  return [
    ...tableSheetEdits(form, context),
    ...slicerEdits(form, firstRow),
    ...tintEdits(form.sheet, findings, firstRow),
    ...valueFormatEdits(form.sheet, findings, firstRow),
    ...(context.options.mode === "new-workbook"
      ? []
      : sourceLinks({ sheet: form.sheet, column: SOURCE_COLUMN, firstRow }, findings)),
  ];
}

/** Where the table of findings lies, header included: what the pivot reads. */
export function findingsArea(context: SheetBasis & Pick<ReportContext, "findings">): Area {
  return {
    row: firstBodyRow({ lines: headLines(context).lines, band: STATISTICS_BAND }) - 1,
    column: 0,
    rows: context.findings.length + 1,
    columns: FINDING_COLUMNS.length,
  };
}

/** What stands in the table of findings. */
export function findingsTable(context: SheetBasis & Pick<ReportContext, "findings" | "options">): PivotRows {
  const { columns, rows } = findingsForm(context);
  return { headers: columns.map(({ header }) => header), rows: plainCells(rows) };
}

/** Schools in question stand first, and their rows go on paper. */
function headLines({
  run,
  stamp,
  findings,
}: Pick<ReportContext, "run" | "stamp" | "findings">): Pick<TableSheet, "lines" | "printedRows"> {
  const inQuestion = findings.filter(({ level }) => isInQuestion(level)).length;
  const limits = commonLiftLine(run);
  const conclusion = [...conclusionLines(run), ...(limits === "" ? [] : [limits])];
  const lines = [...conclusion, originLine(run, stamp), legendLine(run)];
  return handedOver(lines, { rows: findings.length, inQuestion });
}

function findingsForm(context: SheetBasis & Pick<ReportContext, "findings" | "options">): TableSheet {
  const { run, stamp, options, names, findings } = context;
  const { evidence } = run;
  const place = options.mode === "new-workbook" ? `[${stamp.fileName}]` : "";
  return {
    sheet: names.sheets.findings,
    title: REPORT.titles.findings,
    ...headLines(context),
    columns: FINDING_COLUMNS,
    band: STATISTICS_BAND,
    rows: findings.map((finding) => findingRow(finding, place)),
    tableName: names.tables.findings,
    totals: [],
    below: [
      findings.length === 0 ? nothingFoundLine(run) : "",
      unreadLine(evidence),
      tooFewLine(evidence),
      fewKindsLine(run),
    ].filter((line) => line !== ""),
  };
}

function findingRow({ result, level, counted }: FiredFinding, place: string): Cell[] {
  const { check, procedure, school, severity } = result;
  return [
    level === null ? null : levelName(level),
    school?.name ?? REPORT.unknown,
    result.territory ?? REPORT.noTerritory,
    result.classGroup ?? procedure.grade,
    procedureMarker(procedure),
    procedure.year,
    checkName(check),
    severityName(severity),
    findingText(result),
    countedName(counted),
    subjectName(procedure.subject).name,
    result.value,
    result.threshold,
    expectedValue(result),
    result.n,
    (isJoinedSheet(result.source.sheet) ? "" : place) + cellPlace(result.source),
    numberDetail(result, "z"),
    result.p,
    result.q,
  ];
}

/** Columns that are worth choosing by, and the width of their buttons in points. */
const SLICERS = [
  { column: columnOf(HEADERS.level), width: 140 },
  { column: columnOf(HEADERS.territory), width: 190 },
  { column: columnOf(HEADERS.check), width: 230 },
];
const SLICER_HEIGHT = 220;
const SLICER_GAP = 10;

/** Slicers right of the table, a column apart, beside its last columns that are read most; none by a column of one value. */
function slicerEdits({ sheet, tableName, rows }: TableSheet, firstRow: number): WorkbookEdit[] {
  const useful = SLICERS.filter(({ column }) => new Set(rows.map((row) => row[column])).size > 1);
  return useful.map(({ column, width }, index) => ({
    kind: "slicer",
    sheet,
    table: tableName,
    field: FINDING_COLUMNS[column]?.header ?? "",
    row: firstRow - 1,
    column: FINDING_COLUMNS.length + 1,
    offset: useful.slice(0, index).reduce((sum, slicer) => sum + slicer.width + SLICER_GAP, 0),
    width,
    height: SLICER_HEIGHT,
  }));
}

function tintEdits(sheet: string, findings: readonly FiredFinding[], firstRow: number): WorkbookEdit[] {
  const severities: readonly Severity[] = ["alert", "warn", "info"];
  return severities.flatMap((severity): WorkbookEdit[] => {
    const rows = rowsWhere(findings, firstRow, ({ result }) => result.severity === severity);
    const areas = rowAreas(rows, 0, FINDING_COLUMNS.length);
    return areas.length === 0
      ? []
      : [{ kind: "style", sheet, areas, style: { fill: SEVERITY_FILLS[severity] } }];
  });
}

function valueFormatEdits(
  sheet: string,
  findings: readonly FiredFinding[],
  firstRow: number,
): WorkbookEdit[] {
  const formats = [...new Set(findings.map(({ result }) => valueFormat(result.check)))].sort();
  return formats.map((numberFormat) => ({
    kind: "style",
    sheet,
    areas: [
      { column: VALUE_COLUMN, columns: 2 },
      { column: EXPECTED_COLUMN, columns: 1 },
    ].flatMap(({ column, columns }) =>
      rowAreas(
        rowsWhere(findings, firstRow, ({ result }) => valueFormat(result.check) === numberFormat),
        column,
        columns,
      ),
    ),
    style: { numberFormat },
  }));
}

function rowsWhere(
  findings: readonly FiredFinding[],
  firstRow: number,
  isWanted: (finding: FiredFinding) => boolean,
): number[] {
  return findings.flatMap((finding, index) => (isWanted(finding) ? [firstRow + index] : []));
}
