import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import type { SchoolCodes } from "../../model/school-code";
import type { RecognisedTable } from "../../model/recognised-table";
import { isSchoolLogin, nameAndLogin, schoolOf } from "../schools/school-identity";
import { columnOf, endOf, type TableLayout } from "../recognise/table-cells";

/** «7.⇥Код ОГЭ», «8.⇥Код ЕГЭ»: a question's number, a tab, the words. */
const CODE_QUESTION = /^(?:\d+\. ?)?код (огэ|егэ)$/;

/**
 * A code of РИС ГИА as a cell has it: digits without leading zeros, which some tables keep and others lose.
 *
 * @returns null for an empty cell and for anything that is not one number.
 * @example
 * schoolCodeIn("05811") // => "5811"
 */
export function schoolCodeIn(cell: Cell | undefined): string | null {
  return /^0*([1-9]\d*)$/.exec(cleanText(cell))?.[1] ?? null;
}

/** The code of a row's school, where the table has a column of codes and the row one. */
export function codeOfRow(table: TableLayout, line: readonly Cell[]): { readonly code?: string } {
  const code = schoolCodeIn(line[columnOf(table, "school-code")]);
  return code === null ? {} : { code };
}

/**
 * The bridge between ФИС ОКО and РИС ГИА: logins with the codes of ОГЭ and ЕГЭ, from the questionnaire of 2022.
 *
 * Source: docs/methods.md#identity («edu224052» is «Код ЕГЭ» 5811).
 *
 * @returns Schools with a login and at least one code; empty where the questionnaire has no codes.
 */
export function readSchoolCodes(cells: Grid, table: RecognisedTable): SchoolCodes[] {
  const columns = new Map(
    table.columns.flatMap(({ column, header }) => {
      const exam = CODE_QUESTION.exec(comparableText(header))?.[1];
      return exam === undefined ? [] : [[exam, column] as const];
    }),
  );
  if (columns.size === 0) return [];
  const [loginColumn, nameColumn] = [columnOf(table, "school-login"), columnOf(table, "school-name")];
  const territoryColumn = columnOf(table, "territory");
  const codes: SchoolCodes[] = [];
  for (let row = table.firstDataRow; row < endOf(table.area); row += 1) {
    const line = cells[row] ?? [];
    const first = nameAndLogin(cleanText(line[loginColumn]));
    const named = nameAndLogin(cleanText(line[nameColumn]));
    const login = [first.login, named.login].find(isSchoolLogin);
    const oge = schoolCodeIn(line[columns.get("огэ") ?? -1]);
    const ege = schoolCodeIn(line[columns.get("егэ") ?? -1]);
    if (login === undefined || (oge === null && ege === null)) continue;
    const territory = nameAndLogin(cleanText(line[territoryColumn])).name || null;
    codes.push({ school: schoolOf({ name: named.name || first.name, login, territory }), oge, ege });
  }
  return codes;
}
