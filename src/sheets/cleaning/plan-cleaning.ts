import { joinedHistory } from "../../core/monthly/joined-history";
import type { CleanRow } from "../../core/monthly/clean-row";
import type { MonthlyRun } from "../../core/monthly/monthly-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { MONTHLY } from "../../locale/monthly-words";
import { monthlySheetText } from "../../locale/monthly-sheet-text";
import type { WorkbookEdit } from "../../workbook/edit";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { cleaningSheetEdits, headerRowOf } from "./cleaning-sheet";
import { collectedSheet } from "./collected-sheet";
import { keptEdits } from "./kept-cleaning";
import { logSheet } from "./log-sheet";
import { plainCells } from "../report/plain-cells";
import { monthlyPivotEdits } from "./monthly-pivot";
import { readCollected } from "./read-collected";
import { remarksSheet, schoolRemarks } from "./remarks-sheet";
import { rulesSheet } from "./rules-sheet";
import { sentSheetEdits } from "./sent-sheet";

/**
 * All that a cleaning writes, as plain data: the clean table, the log, the remarks, who has sent, the rules, a pivot and
 * a chart, and what is remembered. Its earlier sheets are replaced; what people entered beside the clean table stays.
 *
 * @param workbook What is written into; null for a new one.
 */
export function planCleaning(
  run: MonthlyRun,
  workbook: WorkbookSnapshot | null,
  stamp: ReportStamp,
): WorkbookEdit[] {
  const sheets = workbook?.sheets ?? [];
  const earlier = readCollected(sheets, run.template);
  const rows = joinedHistory(earlier.rows, run.table);
  const names = freeNames(workbook);
  const collected = collectedSheet(run, rows, earlier.beside, {
    sheet: names.collected,
    table: MONTHLY.tables.collected,
  });
  const origin = monthlySheetText.origin(run, stamp);
  const area = {
    row: headerRowOf(collected),
    column: 0,
    rows: collected.rows.length + 1,
    columns: collected.columns.length,
  };
  return [
    ...earlierSheets(workbook).map((sheet): WorkbookEdit => ({ kind: "delete-sheet", sheet })),
    ...sentSheetEdits(run, countsOf(run, rows), stamp, { sheet: names.sent, table: MONTHLY.tables.sent }),
    ...cleaningSheetEdits(collected, stamp),
    ...cleaningSheetEdits(
      remarksSheet(run, schoolRemarks(run), { sheet: names.remarks, table: MONTHLY.tables.remarks }),
      stamp,
    ),
    ...cleaningSheetEdits(logSheet(run, origin, { sheet: names.log, table: MONTHLY.tables.log }), stamp),
    ...cleaningSheetEdits(
      rulesSheet(run.template, { sheet: names.rules, table: MONTHLY.tables.rules }),
      stamp,
    ),
    ...monthlyPivotEdits(run, rows, stamp, {
      ...{ source: { sheet: names.collected, area }, sheet: names.pivot },
      table: { headers: collected.columns.map(({ header }) => header), rows: plainCells(collected.rows) },
      earlier: sheets.find(({ name }) => name === earlierSheet(workbook, MONTHLY.sheets.pivot))?.pivots ?? [],
    }),
    ...keptEdits(run),
  ];
}

function countsOf(run: MonthlyRun, rows: readonly CleanRow[]) {
  const months = [...new Set([...rows.map(({ month }) => month), ...run.months])].sort();
  const sent = new Set(
    rows.flatMap(({ schoolId, month }) => (schoolId === null ? [] : [`${schoolId}\n${month}`])),
  );
  return { months, sent: (schoolId: string, month: string) => sent.has(`${schoolId}\n${month}`) };
}

/** Sheets of ours that an earlier cleaning left; those that people renamed to keep stay. */
function earlierSheets(workbook: WorkbookSnapshot | null): string[] {
  const titles: readonly string[] = Object.values(MONTHLY.sheets);
  const sheets = workbook?.sheets ?? [];
  return sheets
    .filter(({ own, name }) => own && titles.includes(name.replace(/ \(\d+\)$/, "")))
    .map(({ name }) => name);
}

function earlierSheet(workbook: WorkbookSnapshot | null, title: string): string | undefined {
  return earlierSheets(workbook).find((name) => name.startsWith(title));
}

/** Names that meet none of the sheets that stay. */
function freeNames(workbook: WorkbookSnapshot | null): Record<keyof typeof MONTHLY.sheets, string> {
  const gone = new Set(earlierSheets(workbook));
  const taken = new Set(
    (workbook?.sheets ?? []).filter(({ name }) => !gone.has(name)).map(({ name }) => name.toLowerCase()),
  );
  const free = Object.entries<string>(MONTHLY.sheets).map(([key, name]): [string, string] => {
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
      candidate = `${name} (${String(number)})`;
    return [key, candidate];
  });
  return Object.fromEntries(free) as Record<keyof typeof MONTHLY.sheets, string>;
}
