import { compareNames } from "../../core/compare-names";
import { classPortraits, type ClassPortrait } from "../../core/objectivity/items/class-portrait";
import {
  PORTRAIT_COLUMNS,
  PORTRAIT_NOTE,
  portraitsLine,
  smallClassesLine,
} from "../../locale/class-portrait-text";
import { procedureKey, type Procedure } from "../../core/model/procedure";
import type { CheckRun } from "../../core/run/check-run";
import { procedureMarker } from "../../locale/procedure-names";
import { originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import type { Cell } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetBasis } from "./report-target";
import { handedOver, tableSheetEdits, type ReportColumn } from "./table-sheet";
import { SHARE_FORMAT } from "./value-format";

const POINTS = "0.00";
const COLUMNS: readonly ReportColumn[] = [
  { header: REPORT.columns.school, width: 24, wrap: true },
  { header: REPORT.columns.territory, width: 18, wrap: true },
  { header: REPORT.columns.procedure, width: 11, align: "center" },
  { header: REPORT.columns.year, width: 7, align: "center" },
  { header: PORTRAIT_COLUMNS.classGroup, width: 8, align: "center" },
  { header: PORTRAIT_COLUMNS.n, width: 8, numberFormat: "0" },
  { header: PORTRAIT_COLUMNS.mean, width: 10, numberFormat: POINTS },
  { header: PORTRAIT_COLUMNS.deviation, width: 10, numberFormat: POINTS },
  { header: PORTRAIT_COLUMNS.expectedDeviation, width: 14, numberFormat: POINTS },
  { header: PORTRAIT_COLUMNS.diversity, width: 14, numberFormat: POINTS },
  { header: PORTRAIT_COLUMNS.blanks, width: 14, numberFormat: SHARE_FORMAT },
];

/** `ОКО Классы`: what the works of each class look like, without a verdict; none where no table has points by task. */
export function classPortraitsSheetEdits(context: SheetBasis): WorkbookEdit[] {
  const { run, stamp, names } = context;
  const all = classPortraits(run.records.procedures, run.thresholds);
  const shown = all.filter(({ mean }) => mean !== null);
  if (shown.length === 0) return [];
  const isAsked = askedClasses(run);
  const sorted = [...shown].sort((one, other) => compareNames(one.school.name, other.school.name));
  const first = sorted.filter(isAsked);
  const rows = [...first, ...sorted.filter((of) => !isAsked(of))].map(portraitCells);
  const small = smallClassesLine(all.length - shown.length, run.thresholds["signal.minPupils"]);
  const lines = [portraitsLine(shown.length), originLine(run, stamp), PORTRAIT_NOTE];
  const form = {
    sheet: names.sheets.classPortraits,
    title: REPORT.titles.classPortraits,
    ...handedOver(small === "" ? lines : [...lines, small], {
      rows: rows.length,
      inQuestion: first.length,
    }),
    columns: COLUMNS,
    rows,
    tableName: names.tables.classPortraits,
    totals: [],
    below: [],
  };
  return tableSheetEdits(form, context);
}

/** Classes that a check of one class names, and those of schools that are to be checked: they stand first and are printed. */
function askedClasses({ evidence, results }: CheckRun): (of: ClassPortrait) => boolean {
  const schools = new Set(evidence.flatMap(({ school, level }) => (level === "check" ? [school.id] : [])));
  const classes = new Set(
    results.flatMap(({ fired, level, school, procedure, classGroup = null }) =>
      fired === true && level === "class" ? [classKey(school?.id ?? "", procedure, classGroup)] : [],
    ),
  );
  return ({ school, procedure, classGroup }) =>
    schools.has(school.id) || classes.has(classKey(school.id, procedure, classGroup));
}

function classKey(school: string, procedure: Procedure, classGroup: string | null): string {
  return [school, procedureKey(procedure), classGroup].join("|");
}

function portraitCells(of: ClassPortrait): Cell[] {
  return [
    of.school.name,
    of.school.territory ?? REPORT.noTerritory,
    procedureMarker(of.procedure),
    of.procedure.year,
    of.classGroup ?? REPORT.unknown,
    of.n,
    of.mean,
    of.deviation,
    of.expectedDeviation ?? REPORT.unknown,
    of.diversity,
    of.blanks,
  ];
}
