import { executorsLine, EXECUTOR_WORDS } from "../../locale/executor-words";
import { originLine } from "../../locale/report-text";
import type { WorkbookEdit } from "../../workbook/edit";
import { cleanText } from "../cleaning/clean-text";
import { tableSheetEdits, type ReportColumn } from "../report/table-sheet";
import type { CheckRun, ReportStamp } from "../run";
import type { Executor } from "./executors";

const { columns: WORDS } = EXECUTOR_WORDS;

const COLUMNS: readonly ReportColumn[] = [
  { header: WORDS.role, width: 38, wrap: true },
  { header: WORDS.post, width: 46, wrap: true },
  { header: WORDS.name, width: 40, wrap: true },
  // Width 0 hides: lets a later roadmap replace a person who left.
  { header: WORDS.written, width: 0 },
];

/** `ОКО Исполнители`: roles, and whom the office has for them. */
export function executorsSheetEdits(
  names: { readonly sheet: string; readonly table: string },
  executors: readonly Executor[],
  run: CheckRun,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const named = executors.filter(({ post, name }) => cleanText(post) !== "" || cleanText(name) !== "");
  return tableSheetEdits(
    {
      sheet: names.sheet,
      title: EXECUTOR_WORDS.title,
      lines: [executorsLine(named.length, executors.length), originLine(run, stamp)],
      columns: COLUMNS,
      rows: executors.map(({ role, post, name, written }) => [role, post, name, written.join("\n")]),
      tableName: names.table,
      totals: [],
      below: EXECUTOR_WORDS.below,
    },
    { run, stamp },
  );
}
