import { isFormUsed } from "../../model/form-traits";
import type { RecognisedTable } from "../../model/recognised-table";
import type { Notice } from "../../notice";

/** One notice for each form that is known but not used by any check yet. */
export function unusedNotices(tables: readonly RecognisedTable[]): Notice[] {
  const unused = tables.filter(({ form, excluded }) => !excluded && !isFormUsed(form));
  const forms = [...new Set(unused.map(({ form }) => form))];
  return forms.map((form) => {
    const ids = unused.filter((table) => table.form === form).map(({ id }) => id);
    return {
      code: "table-not-used-yet",
      place: ids[0] ?? null,
      details: { form, count: ids.length, tables: ids },
    };
  });
}
