import { EXECUTOR_WORDS } from "../../locale/executor-words";
import { MEASURES_WORDS } from "../../locale/measure-words";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CheckRun, ReportStamp } from "../run";
import { missingRoles, readExecutors, withWritten, type Executor } from "./executors";
import { executorsSheetEdits } from "./executors-sheet";
import { freeName } from "./free-name";
import { libraryLines, measuresSheetEdits, withMissingMeasures } from "./measures-sheet";
import { readMeasuresTable } from "./measures-table";

/** A table that the office keeps for its roadmaps: `ОКО Мероприятия`, `ОКО Исполнители`. */
export type OfficeTable = "measures" | "executors";

/** The workbook that is written into. */
interface Target {
  readonly sheets: readonly SheetSnapshot[];
  readonly isNew: boolean;
}

/**
 * Writes the office's tables: those asked for, and those that are there, so that new rows have their codes and roles
 * remember what was written for them. What people typed stays; a table asked for again gets the rows that it lacks.
 */
export function officeTableEdits(
  workbook: Target,
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
    const names = placeOf(workbook, measures?.sheet ?? null, MEASURES_WORDS);
    edits.push(...names.replaced, ...measuresSheetEdits(names, lines, run, stamp));
  }
  if (executors !== null || wanted.includes("executors")) {
    const known: readonly Executor[] = executors?.executors ?? [];
    const all = wanted.includes("executors") ? [...known, ...missingRoles(known)] : known;
    const names = placeOf(workbook, executors?.sheet ?? null, EXECUTOR_WORDS);
    edits.push(...names.replaced, ...executorsSheetEdits(names, withWritten(all), run, stamp));
  }
  return edits;
}

/** The sheet that is there is replaced under its name; a new one meets none of the names that stay. */
function placeOf(
  { sheets, isNew }: Target,
  found: string | null,
  wanted: { readonly sheet: string; readonly table: string },
) {
  const others = isNew ? [] : sheets.filter(({ name }) => name !== found);
  const tables = others.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const sheet = found ?? freeName(wanted.sheet, others.map(({ name }) => name), (number) => ` (${String(number)})`); // prettier-ignore
  const replaced: WorkbookEdit[] = found === null || isNew ? [] : [{ kind: "delete-sheet", sheet: found }];
  return { sheet, table: freeName(wanted.table, tables, (number) => `_${String(number)}`), replaced };
}
