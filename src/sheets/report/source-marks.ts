import { grouped } from "../../core/grouped";
import { noteText } from "../../locale/report-text";
import { cellAddress } from "../../workbook/address";
import type { Area, CellRef } from "../../workbook/cell";
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
import { isInColumns, sourceAreas, trueArea } from "../../core/table/laid/true-cell";
import { SEVERITY_FILLS } from "./report-styles";
import { rowAreas } from "./row-areas";

const SEVERITIES: readonly Severity[] = ["alert", "warn", "info"];

/** What a note of ours begins with: so a rerun and a removal know it. */
const NOTE_MARK = "ОКО: ";

/** A row of a source sheet by the cell that tells of it; of schools in columns the column. */
type Line = CellRef;

/** A line of a source sheet that a finding came from. */
interface FlaggedLine {
  readonly line: Line;
  readonly results: CheckResult[];
  /** Lines to colour: this one, or all pupils of the school, on whichever sheets they stand. */
  readonly lines: Line[];
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
 * found on such a sheet. Of a school that stands in a column its column is coloured, of one
 * with a row for each mark all of these. A row with several findings takes the strongest one's colour.
 */
export function markEdits(run: CheckRun, findings: readonly FiredFinding[]): WorkbookEdit[] {
  const strengths = new Map<string, { readonly line: Line; readonly severity: Severity }>();
  for (const { lines, results } of flaggedLines(run, findings)) {
    const severity = strongest(results);
    for (const line of lines) {
      const key = lineKey(run, line);
      strengths.set(key, { line, severity: stronger(strengths.get(key)?.severity ?? severity, severity) });
    }
  }
  const bySheet = grouped([...strengths.values()], ({ line }) => line.sheet);
  return [...bySheet].flatMap(([sheet, lines]) => sheetMarks(run, sheet, lines));
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
  return flaggedLines(run, findings).map(({ line, results }) => {
    const { sheet } = line;
    const table = tableAt(run.records.tables, line);
    const own = notesOf(target, sheet).filter(({ value }) => !value.startsWith(NOTE_MARK));
    const taken = new Set(own.map(({ row, column }) => cellAddress(row, column)));
    const isColumn = table !== null && isInColumns(table);
    let { row } = line;
    let column = table === null || table.laid !== undefined ? line.column : table.area.column;
    while (taken.has(cellAddress(row, column))) {
      if (isColumn) row += 1;
      else column += 1;
    }
    return { kind: "note", sheet, row, column, text: NOTE_MARK + noteText(results) };
  });
}

/** Schools in columns share a row. */
function lineKey(run: CheckRun, { sheet, row, column }: Line): string {
  const table = tableAt(run.records.tables, { sheet, row });
  const isColumn = table !== null && isInColumns(table);
  return `${String(row)}${isColumn ? `:${String(column)}` : ""}!${sheet}`;
}

function flaggedLines(run: CheckRun, findings: readonly FiredFinding[]): FlaggedLine[] {
  const units = new Map<string, UnitResult>();
  for (const { procedure, schools } of run.records.procedures) {
    for (const unit of schools) units.set(`${procedureKey(procedure)}|${unit.school?.id ?? ""}`, unit);
  }
  const flagged = new Map<string, FlaggedLine>();
  for (const { result } of findings) {
    const line = result.source;
    const key = lineKey(run, line);
    const entry = flagged.get(key) ?? { line, results: [], lines: [line] };
    flagged.set(key, entry);
    entry.results.push(result);
    const unit = units.get(`${procedureKey(result.procedure)}|${result.school?.id ?? ""}`);
    if (unit !== undefined) entry.lines.push(...pupilLines(run, result, unit));
  }
  return [...flagged.values()];
}

function pupilLines(run: CheckRun, { source }: CheckResult, unit: UnitResult): readonly Line[] {
  if (unit.pupils === null || unit.source.sheet !== source.sheet) return [];
  const form = tableAt(run.records.tables, source)?.form;
  // A school is not one row there, but all rows of its pupils.
  const isOfPupils = form !== undefined && formKind(form) === "pupils";
  return isOfPupils ? unit.pupils.map(({ sheet, row }) => ({ sheet, row, column: source.column })) : [];
}

function sheetMarks(
  run: CheckRun,
  sheet: string,
  lines: readonly { readonly line: Line; readonly severity: Severity }[],
): WorkbookEdit[] {
  return SEVERITIES.flatMap((severity): WorkbookEdit[] => {
    const wanted = lines.filter((of) => of.severity === severity).map(({ line }) => line);
    if (wanted.length === 0) return [];
    return [
      {
        kind: "mark",
        sheet,
        strength: severity,
        areas: tableAreas(run.records.tables, wanted),
        fill: SEVERITY_FILLS[severity],
      },
    ];
  });
}

/** The lines over the width of their tables. */
function tableAreas(tables: readonly RecognisedTable[], lines: readonly Line[]): Area[] {
  const byTable = grouped(lines, (line) => tableAt(tables, line));
  return [...byTable].flatMap(([table, own]) => {
    if (table?.laid !== undefined) return own.flatMap((line) => sourceAreas(table, line));
    const rows = own.map(({ row }) => row);
    return rowAreas(rows, table?.area.column ?? 0, table?.area.columns ?? 1);
  });
}

function tableAt(
  tables: readonly RecognisedTable[],
  { sheet, row }: Pick<Line, "sheet" | "row">,
): RecognisedTable | null {
  const found = tables.find((table) => {
    const area = trueArea(table);
    return table.sheet === sheet && row >= area.row && row < area.row + area.rows;
  });
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
