import { EXECUTOR_WORDS } from "../../locale/executor-words";
import { MEASURES_WORDS } from "../../locale/measure-words";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun, ReportStamp } from "../run";
import { missingRoles, readExecutors, withWritten, type Executor } from "./executors";
import { executorsSheetEdits } from "./executors-sheet";
import { libraryLines, measuresSheetEdits, withMissingMeasures } from "./measures-sheet";
import { readMeasuresTable } from "./measures-table";
import { ownPlace, type TargetBook } from "./own-place";

/** A table that the office keeps for its roadmaps: `ОКО Мероприятия`, `ОКО Исполнители`. */
export type OfficeTable = "measures" | "executors";

/** The tables of the office that stand in a workbook. */
export function standingTables(sheets: readonly SheetSnapshot[]): OfficeTable[] {
  return [
    ...(readMeasuresTable(sheets) === null ? [] : (["measures"] as const)),
    ...(readExecutors(sheets) === null ? [] : (["executors"] as const)),
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
  const measures = readMeasuresTable(workbook.sheets);
  const executors = readExecutors(workbook.sheets);
  const edits: WorkbookEdit[] = [];
  if (measures !== null || wanted.includes("measures")) {
    const known = measures?.lines ?? libraryLines();
    const lines = wanted.includes("measures") ? withMissingMeasures(known) : known;
    const names = ownPlace(workbook, measures?.sheet ?? null, MEASURES_WORDS);
    edits.push(
      ...names.replaced,
      ...measuresSheetEdits(names, { lines, added: measures?.added ?? [] }, run, stamp),
    );
  }
  if (executors !== null || wanted.includes("executors")) {
    const known: readonly Executor[] = executors?.executors ?? [];
    const all = wanted.includes("executors") ? [...known, ...missingRoles(known)] : known;
    const names = ownPlace(workbook, executors?.sheet ?? null, EXECUTOR_WORDS);
    edits.push(
      ...names.replaced,
      ...executorsSheetEdits(
        names,
        { executors: withWritten(all), added: executors?.added ?? [] },
        run,
        stamp,
      ),
    );
  }
  return edits;
}
