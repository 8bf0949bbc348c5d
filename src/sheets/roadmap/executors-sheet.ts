import { executorsLine, EXECUTOR_WORDS } from "../../locale/executor-words";
import { originLine } from "../../locale/report-text";
import type { WorkbookEdit } from "../../workbook/edit";
import { cleanText } from "../../core/cleaning/clean-text";
import { firstBodyRow, tableSheetEdits, type ReportColumn, type TableSheet } from "../report/table-sheet";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { addedReportColumns, addedRows, extraEdits } from "./added-columns";
import type { ExecutorsTable } from "./executors";

const { columns: WORDS } = EXECUTOR_WORDS;

const COLUMNS: readonly ReportColumn[] = [
  { header: WORDS.role, width: 34, wrap: true },
  { header: WORDS.post, width: 42, wrap: true },
  { header: WORDS.name, width: 40, wrap: true },
  // Width 0 hides: lets a later roadmap replace a person who left.
  { header: WORDS.written, width: 0 },
];

/** `ОКО Исполнители`: roles, and whom the office has for them. */
export function executorsSheetEdits(
  names: { readonly sheet: string; readonly table: string },
  { executors, added }: Pick<ExecutorsTable, "executors" | "added">,
  run: CheckRun,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const named = executors.filter(({ post, name }) => cleanText(post) !== "" || cleanText(name) !== "");
  const rows = executors.map((of) => [of.role, of.post, of.name, of.written.join("\n"), ...of.added]);
  const form: TableSheet = {
    sheet: names.sheet,
    title: EXECUTOR_WORDS.title,
    lines: [executorsLine(named.length, executors.length), originLine(run, stamp)],
    columns: [...COLUMNS, ...addedReportColumns(added)],
    rows,
    tableName: names.table,
    totals: [],
    below: EXECUTOR_WORDS.below,
  };
  const extras = addedRows(firstBodyRow(form), rows, executors);
  return [...tableSheetEdits(form, { run, stamp }), ...extraEdits(names.sheet, extras)];
}
