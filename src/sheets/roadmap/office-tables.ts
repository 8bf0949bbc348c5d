import { EXECUTOR_WORDS } from "../../locale/executor-words";
import { FACT_WORDS } from "../../locale/fact-words";
import { MEASURES_WORDS } from "../../locale/measure-words";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { missingRoles, readExecutors, withWritten, type Executor } from "./executors";
import { executorsSheetEdits } from "./executors-sheet";
import { factsSheetEdits, missingSchools } from "./facts-sheet";
import { readFactsTable } from "./facts-table";
import { libraryLines, measuresSheetEdits, withMissingMeasures } from "./measures-sheet";
import { readMeasuresTable } from "./measures-table";
import type { OfficeTable } from "../../core/roadmap/office-tables";
import { ownPlace, type TargetBook } from "./own-place";

/** The tables of the office that stand in a workbook. */
export function standingTables(sheets: readonly SheetSnapshot[]): OfficeTable[] {
  return [
    ...(readMeasuresTable(sheets) === null ? [] : (["measures"] as const)),
    ...(readExecutors(sheets) === null ? [] : (["executors"] as const)),
    ...(readFactsTable(sheets) === null ? [] : (["facts"] as const)),
  ];
}

/**
 * Writes the office's tables: those asked for, and those that are there, so that new rows have their codes and roles
 * remember what was written for them. What people typed stays; a table asked for again gets the rows that it lacks.
 */
export function officeTableEdits(
  workbook: TargetBook,
  wanted: readonly OfficeTable[],
  run: CheckRun,
  stamp: ReportStamp,
): WorkbookEdit[] {
  function isAsked(table: OfficeTable): boolean {
    return wanted.includes(table);
  }
  return [
    ...measuresEdits(workbook, isAsked("measures"), run, stamp),
    ...executorsEdits(workbook, isAsked("executors"), run, stamp),
    ...factsEdits(workbook, isAsked("facts"), run, stamp),
  ];
}

function measuresEdits(workbook: TargetBook, isAsked: boolean, run: CheckRun, stamp: ReportStamp) {
  const table = readMeasuresTable(workbook.sheets);
  if (table === null && !isAsked) return [];
  const known = table?.lines ?? libraryLines();
  const lines = isAsked ? withMissingMeasures(known) : known;
  const names = ownPlace(workbook, table?.sheet ?? null, MEASURES_WORDS);
  return [...names.replaced, ...measuresSheetEdits(names, { lines, added: table?.added ?? [] }, run, stamp)];
}

function executorsEdits(workbook: TargetBook, isAsked: boolean, run: CheckRun, stamp: ReportStamp) {
  const table = readExecutors(workbook.sheets);
  if (table === null && !isAsked) return [];
  const known: readonly Executor[] = table?.executors ?? [];
  const executors = withWritten(isAsked ? [...known, ...missingRoles(known)] : known);
  const names = ownPlace(workbook, table?.sheet ?? null, EXECUTOR_WORDS);
  return [
    ...names.replaced,
    ...executorsSheetEdits(names, { executors, added: table?.added ?? [] }, run, stamp),
  ];
}

function factsEdits(workbook: TargetBook, isAsked: boolean, run: CheckRun, stamp: ReportStamp) {
  const table = readFactsTable(workbook.sheets);
  if (table === null && !isAsked) return [];
  const known = table?.lines ?? [];
  const lines = isAsked ? [...known, ...missingSchools(known, run)] : known;
  const names = ownPlace(workbook, table?.sheet ?? null, FACT_WORDS);
  return [...names.replaced, ...factsSheetEdits(names, { lines, added: table?.added ?? [] }, run, stamp)];
}
