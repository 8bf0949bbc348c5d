import { evidenceText, signalName } from "../../locale/evidence-text";
import { categoryName, levelName } from "../../locale/level-names";
import { conclusionLines, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import type { Area, Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SchoolEvidence } from "../../core/model/check-result";
import { CHECK_TRAITS } from "../../core/model/check-traits";
import { byStrength, isInQuestion } from "../../core/model/level-ranks";
import type { CheckRun } from "../../core/run/check-run";
import type { SheetBasis } from "./report-target";
import { LEVEL_FILLS } from "./report-styles";
import { plainCells } from "./plain-cells";
import type { PivotRows } from "../pivots/pivot-grid";
import { rowAreas } from "./row-areas";
import { firstBodyRow, handedOver, tableSheetEdits, type ReportColumn, type TableSheet } from "./table-sheet";
import { PROBABILITY_FORMAT } from "./value-format";

const { columns: COMMON, schoolColumns: OWN, classColumns: CLASS } = REPORT;

/** The conclusion in words says what was checked: the counts behind it, and what is no part of it, are not printed. */
const COLUMNS: readonly ReportColumn[] = [
  { header: COMMON.level, width: 12, wrap: true },
  { header: COMMON.school, width: 22, wrap: true },
  { header: COMMON.territory, width: 14, wrap: true },
  { header: COMMON.n, width: 12, numberFormat: "0" },
  { header: OWN.signals, width: 11, align: "center", numberFormat: "0" },
  { header: OWN.names, width: 26, wrap: true },
  { header: OWN.conclusion, width: 44, wrap: true },
  { header: OWN.year, width: 9, align: "center", numberFormat: "0", isOffPage: true },
  { header: OWN.checked, width: 11, align: "center", numberFormat: "0" },
  { header: OWN.tooFew, width: 12, align: "center", numberFormat: "0" },
  { header: OWN.of2019, width: 12, align: "center", numberFormat: "0" },
  { header: OWN.listed, width: 13, align: "center", numberFormat: "0" },
  { header: CLASS.low, width: 13, wrap: true },
  { header: COMMON.p, width: 8, numberFormat: PROBABILITY_FORMAT },
  { header: COMMON.q, width: 10, numberFormat: PROBABILITY_FORMAT },
];

/** The numbers that the conclusion is by stand last, after its words. */
const STATISTICS_BAND = {
  title: REPORT.findingColumns.statistics,
  column: COLUMNS.length - 2,
  columns: 2,
};

/**
 * `ОКО Школы`: one row a school with its conclusion, in the order of the pane's list. The 2019 method, the official list and
 * low results stand in columns of their own, since they are no part of the conclusion.
 */
export function schoolsSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run } = context;
  if (run.evidence.length === 0) return [];
  const form = schoolsForm(context);
  const first = firstBodyRow(form);
  const schools = byStrength(run.evidence);
  const tints = (["check", "attention"] as const).flatMap((level): WorkbookEdit[] => {
    const rows = schools.flatMap((of, index) => (of.level === level ? [first + index] : []));
    if (rows.length === 0) return [];
    const areas = rowAreas(rows, 0, 1);
    return [{ kind: "style", sheet: form.sheet, areas, style: { fill: LEVEL_FILLS[level], bold: true } }];
  });
  return [...tableSheetEdits(form, context), ...tints];
}

/** Where the table of schools lies, header included: what the pivot of schools reads. */
export function schoolsArea(context: SheetBasis): Area {
  return {
    row: firstBodyRow({ lines: headLines(context).lines, band: STATISTICS_BAND }) - 1,
    column: 0,
    rows: context.run.evidence.length + 1,
    columns: COLUMNS.length,
  };
}

/** What stands in the table of schools. */
export function schoolsTable(context: SheetBasis): PivotRows {
  const { columns, rows } = schoolsForm(context);
  return { headers: columns.map(({ header }) => header), rows: plainCells(rows) };
}

/** Schools in question stand first, and their rows go on paper. */
function headLines({ run, stamp }: SheetBasis): Pick<TableSheet, "lines" | "printedRows"> {
  const lines = [...conclusionLines(run), originLine(run, stamp), REPORT.schoolsLine];
  const inQuestion = run.evidence.filter(({ level }) => isInQuestion(level)).length;
  return handedOver(lines, { rows: run.evidence.length, inQuestion });
}

function schoolsForm(context: SheetBasis): TableSheet {
  const { run, names } = context;
  const categories = new Map(run.classes.map(({ school, category }) => [school.id, category]));
  return {
    sheet: names.sheets.schools,
    title: REPORT.titles.schools,
    ...headLines(context),
    columns: COLUMNS,
    band: STATISTICS_BAND,
    rows: byStrength(run.evidence).map((evidence) =>
      schoolCells(evidence, categoryName(categories.get(evidence.school.id) ?? "no-data"), run),
    ),
    tableName: names.tables.schools,
    totals: [],
    below: [],
  };
}

function schoolCells(evidence: SchoolEvidence, category: string, run: CheckRun): Cell[] {
  const { school, level, year, participants, signals, official } = evidence;
  const hasList = run.records.markers.length > 0;
  const listed = official.filter(({ check }) => CHECK_TRAITS[check].sign === "list").length;
  return [
    levelName(level),
    school.name,
    school.territory ?? REPORT.noTerritory,
    participants,
    signals.length,
    signals.length === 0 ? null : signals.map((signal) => signalName(signal, false)).join("; "),
    evidenceText(evidence),
    year,
    evidence.proceduresChecked,
    evidence.proceduresTooFew,
    official.length - listed,
    hasList ? listed : null,
    category,
    evidence.combinedP,
    evidence.combinedQ,
  ];
}
