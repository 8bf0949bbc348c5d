import { grouped } from "../../core/grouped";
import { noteText } from "../../locale/report-text";
import type { Area } from "../../workbook/cell";
import type { CellFact } from "../../workbook/snapshot";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckResult, Severity } from "../../core/model/check-result";
import { formKind } from "../../core/model/form-traits";
import { procedureKey } from "../../core/model/procedure";
import type { UnitResult } from "../../core/model/results";
import type { CheckRun } from "../../core/run/check-run";
import type { RecognisedTable } from "../../core/model/recognised-table";
import type { FiredFinding } from "../../core/run/fired-findings";
import type { ReportTarget } from "./report-target";
import { SEVERITY_FILLS } from "./report-styles";
import { rowAreas } from "./row-areas";

const SEVERITIES: readonly Severity[] = ["alert", "warn", "info"];

/** What a note of ours begins with: so a rerun and a removal know it. */
const NOTE_MARK = "ОКО: ";

interface RowOfSheet {
  readonly sheet: string;
  readonly row: number;
}

/** A row of a source sheet that a finding came from. */
interface FlaggedRow {
  readonly sheet: string;
  readonly row: number;
  readonly results: CheckResult[];
  /** Rows to colour: this one, or all pupils of the school, on whichever sheets they stand. */
  readonly rows: RowOfSheet[];
}

/** Takes our marks off these sheets, and our notes with them. Notes that people wrote stay. */
export function markRemovalEdits(sheets: readonly string[], target: ReportTarget): WorkbookEdit[] {
  return sheets.flatMap((sheet): WorkbookEdit[] => {
    const own = notesOf(target, sheet).filter(({ value }) => value.startsWith(NOTE_MARK));
    return [
      { kind: "remove-marks", sheet },
      ...own.map(({ row, column }): WorkbookEdit => ({ kind: "note", sheet, row, column, text: null })),
    ];
  });
}

/**
 * Colours on the source sheets, one conditional format per sheet and strength.
 *
 * A row of a report is coloured over its table's width. In a pupil table the rows of all the
 * school's pupils are coloured: the finding is about the school, and the block is how it is
 * found on such a sheet. A row with several findings takes the strongest one's colour.
 */
export function markEdits(run: CheckRun, findings: readonly FiredFinding[]): WorkbookEdit[] {
  const strengths = new Map<string, Map<number, Severity>>();
  for (const { rows, results } of flaggedRows(run, findings)) {
    const severity = strongest(results);
    for (const { sheet, row } of rows) {
      const bySheet = strengths.get(sheet) ?? new Map<number, Severity>();
      strengths.set(sheet, bySheet);
      bySheet.set(row, stronger(bySheet.get(row) ?? severity, severity));
    }
  }
  return [...strengths].flatMap(([sheet, rows]) => sheetMarks(run, sheet, rows));
}

/**
 * A note with the reasons on the first cell of each flagged row; in a pupil table on the school's
 * first pupil only. Where a person's own note stands, ours goes on the next cell without one.
 */
export function noteEdits(
  run: CheckRun,
  findings: readonly FiredFinding[],
  target: ReportTarget,
): WorkbookEdit[] {
  return flaggedRows(run, findings).map(({ sheet, row, results }) => {
    const table = tableAt(run.records.tables, sheet, row);
    const taken = new Set(
      notesOf(target, sheet)
        .filter((note) => note.row === row && !note.value.startsWith(NOTE_MARK))
        .map((note) => note.column),
    );
    let column = table?.area.column ?? 0;
    while (taken.has(column)) column += 1;
    return { kind: "note", sheet, row, column, text: NOTE_MARK + noteText(results) };
  });
}

function flaggedRows(run: CheckRun, findings: readonly FiredFinding[]): FlaggedRow[] {
  const units = new Map<string, UnitResult>();
  for (const { procedure, schools } of run.records.procedures) {
    for (const unit of schools) units.set(`${procedureKey(procedure)}|${unit.school?.id ?? ""}`, unit);
  }
  const flagged = new Map<string, FlaggedRow>();
  for (const { result } of findings) {
    const { sheet, row } = result.source;
    const key = `${String(row)}!${sheet}`;
    const entry = flagged.get(key) ?? { sheet, row, results: [], rows: [{ sheet, row }] };
    flagged.set(key, entry);
    entry.results.push(result);
    const unit = units.get(`${procedureKey(result.procedure)}|${result.school?.id ?? ""}`);
    if (unit !== undefined) entry.rows.push(...pupilRows(run, result, unit));
  }
  return [...flagged.values()];
}

function pupilRows(run: CheckRun, { source }: CheckResult, unit: UnitResult): readonly RowOfSheet[] {
  if (unit.pupils === null || unit.source.sheet !== source.sheet) return [];
  const form = tableAt(run.records.tables, source.sheet, source.row)?.form;
  // A school is not one row there, but all rows of its pupils.
  const isOfPupils = form !== undefined && formKind(form) === "pupils";
  return isOfPupils ? unit.pupils.map(({ sheet, row }) => ({ sheet, row })) : [];
}

function sheetMarks(run: CheckRun, sheet: string, rows: ReadonlyMap<number, Severity>): WorkbookEdit[] {
  return SEVERITIES.flatMap((severity): WorkbookEdit[] => {
    const wanted = [...rows].filter(([, strength]) => strength === severity).map(([row]) => row);
    if (wanted.length === 0) return [];
    return [
      {
        kind: "mark",
        sheet,
        strength: severity,
        areas: tableAreas(run.records.tables, sheet, wanted),
        fill: SEVERITY_FILLS[severity],
      },
    ];
  });
}

/** The rows over the width of their tables. */
function tableAreas(tables: readonly RecognisedTable[], sheet: string, rows: readonly number[]): Area[] {
  const byTable = grouped(rows, (row) => tableAt(tables, sheet, row));
  return [...byTable].flatMap(([table, own]) =>
    rowAreas(own, table?.area.column ?? 0, table?.area.columns ?? 1),
  );
}

function tableAt(tables: readonly RecognisedTable[], sheet: string, row: number): RecognisedTable | null {
  const found = tables.find(
    (table) => table.sheet === sheet && row >= table.area.row && row < table.area.row + table.area.rows,
  );
  return found ?? null;
}

function notesOf(target: ReportTarget, sheet: string): readonly CellFact<string>[] {
  return target.sheets.find(({ name }) => name === sheet)?.notes ?? [];
}

function strongest(results: readonly CheckResult[]): Severity {
  return results.reduce<Severity>((best, { severity }) => stronger(best, severity), "info");
}

function stronger(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) <= SEVERITIES.indexOf(other) ? one : other;
}
