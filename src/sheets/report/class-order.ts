import type { WorkbookEdit } from "../../workbook/edit";
import type { LowResultsCategory, SchoolClass } from "../../core/model/check-result";
import { compareCodes, compareNames } from "../../core/compare-names";
import { SEVERITY_FILLS } from "./report-styles";
import { rowAreas } from "./row-areas";
import { firstBodyRow, type TableSheet } from "./table-sheet";

const CATEGORY_RANKS: Readonly<Record<LowResultsCategory, number>> = {
  low: 0,
  risk: 1,
  no: 2,
  "no-data": 3,
};

/** Tints by category; the word stands in the first column. */
const CATEGORY_FILLS: Readonly<Partial<Record<LowResultsCategory, string>>> = {
  low: SEVERITY_FILLS.alert,
  risk: SEVERITY_FILLS.warn,
};

/** Procedures in which a school is low, with the criteria of monitoring tables, which count as procedures do. */
export function lowProcedures({ tests, criteria = [] }: SchoolClass): number {
  return [...tests, ...criteria].filter(({ fired }) => fired === true).length;
}

/** Whether a school is one to be asked about: these stand first. */
export function isLowOrRisk({ category }: Pick<SchoolClass, "category">): boolean {
  return category === "low" || category === "risk";
}

/** The order of the sheets of classes: by category, then by low procedures, then by name. */
export function compareClasses(one: SchoolClass, other: SchoolClass): number {
  return (
    CATEGORY_RANKS[one.category] - CATEGORY_RANKS[other.category] ||
    lowProcedures(other) - lowProcedures(one) ||
    compareNames(one.school.name, other.school.name) ||
    compareCodes(one.school.id, other.school.id)
  );
}

/** Colours the rows of a sheet by the category of each. */
export function categoryTints(form: TableSheet, categories: readonly LowResultsCategory[]): WorkbookEdit[] {
  const first = firstBodyRow(form);
  return Object.entries(CATEGORY_FILLS).flatMap(([category, fill]): WorkbookEdit[] => {
    const own = categories.flatMap((of, index) => (of === category ? [first + index] : []));
    const areas = rowAreas(own, 0, form.columns.length);
    return areas.length === 0 ? [] : [{ kind: "style", sheet: form.sheet, areas, style: { fill } }];
  });
}
