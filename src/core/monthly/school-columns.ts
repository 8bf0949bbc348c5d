import type { AlignedForm } from "./aligned-form";
import type { FormRule, FormTemplate } from "./form-template";
import { type ColumnBody, holdsSchools } from "./school-header";
import { SchoolNames } from "./school-names";
import { isCodeHeader, saysSchool, SCHOOL_HEADER } from "./school-words";
import type { SchoolRegister } from "./school-register";

/**
 * The form with the columns told that name a school row by row: each school's rows are then its own. A form whose given
 * rows are themselves schools has no other given rows.
 *
 * Source: docs/monthly.md#school-rows.
 */
export function withSchoolColumns(
  template: FormTemplate,
  forms: readonly AlignedForm[],
  register: SchoolRegister | null,
): FormTemplate {
  if (template.columns.some(({ role }) => role === "school") || forms.length === 0) return template;
  const names = register === null ? null : new SchoolNames(register);
  const headers = template.columns
    .filter(({ header, role }) => role !== "computed" && SCHOOL_HEADER.test(header))
    .map(({ header }) => header)
    .filter((header) => holds(header, forms, names));
  if (headers.length === 0) return template;
  headers.push(
    ...template.columns
      .map(({ header }) => header)
      .filter((of) => isCodeHeader(of) && SCHOOL_HEADER.test(of) && !headers.includes(of)),
  );
  return {
    ...template,
    rows: [],
    rules: template.rules.flatMap((rule) => ofAnyRow(rule, template.rows.length)),
    columns: template.columns.map((column) => {
      if (headers.includes(column.header)) return { ...column, role: "school" };
      return column.role === "label" || column.role === "given" ? { ...column, role: "input" } : column;
    }),
  };
}

/** A rule of rows that are schools holds for any school, if it held for most of them. */
function ofAnyRow(rule: FormRule, rows: number): FormRule[] {
  if (rule.kind === "row") return [];
  if (rule.kind !== "column" || rule.rows.length === 0) return [rule];
  return rule.rows.length >= rows / 2 ? [{ ...rule, rows: [] }] : [];
}

function holds(header: string, forms: readonly AlignedForm[], names: SchoolNames | null): boolean {
  const bodies = forms.flatMap(({ view, columns }): ColumnBody[] => {
    const column = columns.columns.get(header);
    return column === undefined ? [] : [{ view, column, bodyRow: columns.block.bodyRow }];
  });
  return holdsSchools(bodies, (text) => saysSchool(text) || isNamed(text, names));
}

function isNamed(text: string, names: SchoolNames | null): boolean {
  return names !== null && (names.byId(text) !== null || names.named(text).schools.length > 0);
}
