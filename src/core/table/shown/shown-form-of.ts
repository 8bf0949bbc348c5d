import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { ShownColumn, ShownForm } from "../../model/shown-form";
import { headTexts } from "../recognise/head-facts";
import { isColumnNumbers } from "../recognise/header-rows";
import { sheetOrigin } from "../recognise/sheet-origin";
import { layingAs } from "../laid/draft-laying";
import { laidSheet } from "../laid/laid-sheet";
import { examSaid } from "../recognise/title-words";
import type { TableDraft } from "./draft-table";
import { headerKeys, isBlank, rowMark } from "./header-keys";
import { headersInRows } from "./shown-headers";
import { examOfForm } from "./shown-match";

/**
 * What is remembered of a table that a person showed.
 *
 * @param name What the person calls it.
 * @param fileName Of the book.
 */
export function shownFormOf(
  whole: SheetSnapshot,
  draft: Pick<TableDraft, "form" | "laying" | "headerRow" | "headerRows" | "firstDataRow"> & {
    readonly columns: readonly Pick<TableDraft["columns"][number], "column" | "meaning" | "isShare">[];
  },
  { name, fileName }: { readonly name: string; readonly fileName: string },
): ShownForm {
  const { form, laying, headerRow, headerRows, firstDataRow } = draft;
  const sheet = laidSheet(whole, layingAs(whole, laying, headerRow));
  const origin = sheetOrigin(sheet.name, fileName);
  // Columns that the draft has not are of another table beside it.
  const columns = headersInRows(sheet, headerRow, headerRows).flatMap(({ column, header }): ShownColumn[] => {
    const said = draft.columns.find((of) => of.column === column);
    if (said === undefined) return [];
    const isShare = said.isShare === undefined ? {} : { isShare: said.isShare };
    return [{ header, meaning: said.meaning, ...isShare }];
  });
  // A table without a header begins where it is found to begin, or further below.
  const from = headerRows === 0 ? 0 : headerRow + headerRows;
  const between = sheet.cells
    .slice(from, firstDataRow)
    .filter((row) => !isBlank(row) && !isColumnNumbers(row));
  const head = headTexts(sheet.cells, 0, headerRow).join(" ");
  const headers = columns.map(({ header }) => header).join(" ");
  const exam = examSaid([head, headers, origin.sheetName, origin.fileName]);
  return {
    name,
    form,
    headerRows,
    skipped: [...new Set(between.map(rowMark))],
    columns,
    sheet: origin.sheetName,
    ...(exam === null || exam === examOfForm(form) ? {} : { said: exam }),
    ...(laying === "schools-in-rows" ? {} : { laid: laying }),
  };
}

/** Whether two forms are of one header, so that the later one takes the place of the other. */
export function isSameHeader(one: ShownForm, other: ShownForm): boolean {
  const [own, others] = [one, other].map(({ columns, headerRows, sheet, laid }) => {
    const keys = headerKeys(columns.map(({ header }) => header));
    const isBare = columns.every(({ header }) => header === "");
    return JSON.stringify([laid, headerRows, isBare ? sheet : "", ...[...keys].sort()]);
  });
  return own === others;
}
