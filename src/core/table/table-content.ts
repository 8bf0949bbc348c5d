import type { Grid } from "../../workbook/cell";
import { readNumber } from "../cleaning/read-number";
import { visitPupils } from "./pupil-rows";
import type { FormId } from "./recognised-table";
import { columnOf, endOf, isBlankRow, type TableLayout } from "./table-cells";
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

/** Whether a form puts schools in groups: an imported list, or the risk profiles of «500+». */
export function isGroupForm(form: FormId): boolean {
  return form === "school-list" || form === "risk-factors";
}

/** Whether a form has one row per school and needs neither subject nor grade. */
export function isAboutSchools(form: FormId): boolean {
  return isContextForm(form) || isGroupForm(form);
}

/** Whether checks of this version use a form's tables. */
export function isUsedForm(form: FormId): boolean {
  return (
    isPupilForm(form) ||
    isUnitForm(form) ||
    isExamForm(form) ||
    isAboutSchools(form) ||
    form === "scale-table"
  );
}

/** Counts the rows and the schools of a table. */
export function tableContent(cells: Grid, table: TableLayout, fileName: string): TableContent {
  const schoolIds = new Set<string>();
  if (isUnitForm(table.form) || isExamForm(table.form) || isAboutSchools(table.form)) {
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
