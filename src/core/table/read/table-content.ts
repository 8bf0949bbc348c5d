import type { Grid } from "../../../workbook/cell";
import { readNumber } from "../../cleaning/read-number";
import type { School } from "../../model/school";
import { progressRows } from "./progress-rows";
import { visitPupils } from "./pupil-rows";
import { claimRows } from "./read-medal-claims";
import { recheckRows } from "./recheck-records";
import type { FormId } from "../../model/recognised-table";
import { columnOf, endOf, isBlankRow, type TableLayout } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/** How much a table holds. */
export interface TableContent {
  /** Rows of schools or pupils, without group rows. */
  readonly dataRows: number;
  /** Identities of its schools; of those with results in a pupil table. */
  readonly schoolIds: ReadonlySet<string>;
}

const PUPIL_FORMS: ReadonlySet<FormId> = new Set(["vpr-individual", "vpr-collection", "vpr-pupils"]);
const UNIT_FORMS: ReadonlySet<FormId> = new Set([
  "vpr-mark-shares",
  "vpr-journal-shares",
  "vpr-score-distribution",
  "marker-list",
]);

/** Forms whose rows stand under their schools or name them, with how those are read. */
const ROWS_OF: ReadonlyMap<
  FormId,
  (cells: Grid, table: TableLayout) => readonly { readonly school: School }[]
> = new Map([
  ["medal-pupils", claimRows],
  ["recheck-works", recheckRows],
  ["pupil-progress", progressRows],
]);

/** Whether a form has one row per pupil. */
export function isPupilForm(form: FormId): boolean {
  return PUPIL_FORMS.has(form);
}

/** Whether a form has one row per school or group. */
export function isUnitForm(form: FormId): boolean {
  return UNIT_FORMS.has(form);
}

/** Whether a form is a table of ОГЭ or ЕГЭ by school. */
export function isExamForm(form: FormId): boolean {
  return form === "ege-by-school" || form === "oge-by-school";
}

/** Whether a form tells the conditions of schools: the questionnaire or a social passport. */
export function isContextForm(form: FormId): boolean {
  return form === "context-questionnaire";
}

/** Whether a form is about medals: claimants pupil by pupil, or counts by school. */
export function isMedalForm(form: FormId): boolean {
  return form === "medal-pupils" || form === "medal-counts";
}

/** Whether a form has one row per pupil with two scores: no procedure is known or asked of it. */
export function isProgressForm(form: FormId): boolean {
  return form === "pupil-progress";
}

/** Whether a form is a monitoring table of schools by indicators. */
export function isIndicatorForm(form: FormId): boolean {
  return form === "school-indicators";
}

/** Whether a form is used without knowing subject, grade and year. */
export function isTimelessForm(form: FormId): boolean {
  return (
    isContextForm(form) ||
    isProgressForm(form) ||
    isIndicatorForm(form) ||
    isGroupForm(form) ||
    form === "scale-table"
  );
}

/** Whether a form is about works checked anew. */
export function isRecheckForm(form: FormId): boolean {
  return form === "recheck-works" || form === "recheck-counts";
}

/** Whether a form puts schools in groups: an imported list, or the risk profiles of «500+». */
export function isGroupForm(form: FormId): boolean {
  return form === "school-list" || form === "risk-factors";
}

/** Whether checks of this version use a form's tables. */
export function isUsedForm(form: FormId): boolean {
  return (
    isPupilForm(form) ||
    isUnitForm(form) ||
    isExamForm(form) ||
    isMedalForm(form) ||
    isRecheckForm(form) ||
    isTimelessForm(form)
  );
}

function hasRowsOfUnits(form: FormId): boolean {
  return (
    isUnitForm(form) ||
    isExamForm(form) ||
    isContextForm(form) ||
    isIndicatorForm(form) ||
    isGroupForm(form) ||
    form === "medal-counts" ||
    form === "recheck-counts"
  );
}

/** Counts the rows and the schools of a table. */
export function tableContent(cells: Grid, table: TableLayout, fileName: string): TableContent {
  const schoolIds = new Set<string>();
  const rowsOf = ROWS_OF.get(table.form);
  if (rowsOf !== undefined) {
    const rows = rowsOf(cells, table);
    return { dataRows: rows.length, schoolIds: new Set(rows.map(({ school }) => school.id)) };
  }
  if (hasRowsOfUnits(table.form)) {
    const { schools, groups } = unitRows(cells, table);
    for (const { school } of schools) schoolIds.add(school.id);
    // Tables of ОГЭ and ЕГЭ by municipality have no schools.
    const isByTerritory = isExamForm(table.form) && schools.length === 0;
    return { dataRows: isByTerritory ? groups.length : schools.length, schoolIds };
  }

  let dataRows = 0;
  if (isPupilForm(table.form)) {
    const total = columnOf(table, "total");
    visitPupils(cells, table, fileName, (_row, line, school, isAbsent) => {
      dataRows += 1;
      if (!isAbsent && readNumber(line[total]) !== null) schoolIds.add(school.id);
    });
    return { dataRows, schoolIds };
  }
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    if (!isBlankRow(cells, row)) dataRows += 1;
  }
  return { dataRows, schoolIds };
}
