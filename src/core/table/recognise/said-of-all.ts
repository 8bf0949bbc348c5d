import { formKind } from "../../model/form-traits";
import type { RecognisedTable } from "../../model/recognised-table";
import { classOfTable } from "./class-said";
import { titleGroup } from "./group-forms";
import type { HeaderTitle } from "./header-match";
import type { SheetOrigin } from "./sheet-origin";
import type { TableLayout } from "./table-cells";

/** What the words around a table say of all its rows, where no column of it does. */
export function saidOfAll(
  layout: TableLayout,
  { head, title }: { readonly head: readonly string[]; readonly title: HeaderTitle },
  { origin, grade }: { readonly origin: SheetOrigin; readonly grade: number | null },
): Pick<RecognisedTable, "listed" | "classGroup"> {
  return {
    ...listedBy(layout, title),
    ...(grade === null ? {} : classBy(layout, head, origin, grade)),
  };
}

/** The group that a title puts a list of names in; nothing where the list's columns say it («Категория» may be a status). */
function listedBy({ form, columns }: TableLayout, { text }: HeaderTitle): Pick<RecognisedTable, "listed"> {
  const isOfNames =
    form === "school-list" && !columns.some(({ meaning }) => /^listed-(?!category)/.test(meaning));
  const listed = isOfNames ? titleGroup(text) : null;
  return listed === null ? {} : { listed };
}

/** The one class of each school that a report is of, as its title, sheet or file says it and no column does. */
function classBy(
  { form, columns }: TableLayout,
  head: readonly string[],
  { sheetName, fileName }: SheetOrigin,
  grade: number,
): Pick<RecognisedTable, "classGroup"> {
  if (
    !/^(report|exam)$/.test(formKind(form)) ||
    columns.some(({ meaning }) => /^(class-group|grade)$/.test(meaning))
  )
    return {};
  const classGroup = classOfTable(head, [sheetName, fileName], grade);
  return classGroup === null ? {} : { classGroup };
}
