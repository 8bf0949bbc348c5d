import { FORM_TRAITS } from "../../model/form-traits";
import type { TableQuestion } from "../../model/recognised-table";
import { examColumnOf } from "./exam-columns";
import type { ProcedureFacts } from "./head-facts";
import { medalColumn } from "./medal-columns";
import { columnsOf, type TableLayout } from "./table-cells";

/** What must be known of a table before it can be used, and is not. */
export function openQuestions(table: TableLayout, facts: ProcedureFacts): TableQuestion[] {
  const { kind, asks, row } = FORM_TRAITS[table.form];
  if (kind === "exam" && row === "unit") return examQuestions(table, facts);
  // Counts of medals may stand under years of their own.
  if (table.form === "medal-counts" && table.columns.some(({ header }) => medalColumn(header)?.year != null))
    return [];
  return asks.filter((key) => facts[key] === null && !table.columns.some(({ meaning }) => meaning === key));
}

/** The grade of ОГЭ and ЕГЭ is known; subject and year may stand in the columns' headers. */
function examQuestions(table: TableLayout, facts: ProcedureFacts): TableQuestion[] {
  const columns = columnsOf(table, "exam:").flatMap((column) => examColumnOf(column) ?? []);
  const isKnown = { subject: facts.subject !== null, year: facts.year !== null };
  return (["subject", "year"] as const).filter((key) => {
    const isInRows = table.columns.some(({ meaning }) => meaning === key);
    return (
      columns.length > 0 && !isKnown[key] && !isInRows && columns.every((column) => column[key] === null)
    );
  });
}
