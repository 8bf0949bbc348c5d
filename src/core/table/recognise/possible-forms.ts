import { byWords, type HeaderCell } from "./header-cell";
import { firstFitting } from "./header-match";
import type { HeaderPattern } from "./header-patterns";
import type { TableForm } from "./table-form";
import { TABLE_FORMS } from "./table-forms";

/** A column that a header of a form must have, with all the forms that ask for it first. */
const ASKING = new Map<HeaderPattern, TableForm[]>();
/** Forms that no single column is asked of. */
const ASKING_NONE = new Set<TableForm>();
for (const form of TABLE_FORMS) {
  const asked = form.columns.find(({ need }) => need === "required")?.pattern;
  if (asked === undefined) ASKING_NONE.add(form);
  else ASKING.set(asked, [...(ASKING.get(asked) ?? []), form]);
}

const formsAskingFor = byWords((cell): readonly TableForm[] =>
  [...ASKING].flatMap(([asked, forms]) => (firstFitting([cell], asked) === undefined ? [] : forms)),
);

/**
 * The forms that a header can be of, in their order: the others lack a column.
 *
 * Rows of data are looked at as headers too, and are told from them here.
 */
export function possibleForms(cells: readonly HeaderCell[]): readonly TableForm[] {
  const asking = new Set(cells.flatMap(formsAskingFor));
  return TABLE_FORMS.filter((form) => ASKING_NONE.has(form) || asking.has(form));
}
