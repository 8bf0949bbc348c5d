import type { Cell, Grid } from "../../../workbook/cell";
import { readYesNo } from "../../cleaning/read-yes-no";
import { procedureKey } from "../../model/procedure";
import type { RecheckResults } from "../../model/rechecks";
import type { Notice } from "../../notice";
import { countTotals } from "./count-totals";
import { cellNumbers, type CellNumbers } from "./cell-numbers";
import { dirtNotices, noteDirt, type DirtLog } from "./dirt-log";
import type { RecheckMeasure } from "../../model/recognised-table";
import type { RecognisedTable } from "../../model/recognised-table";
import { procedureReader } from "./row-procedure";
import { rowsUnderSchools, type PupilRow } from "./rows-under-schools";
import { columnsOf, type TableLayout } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/**
 * Reads the tables of rechecked works, work by work or counted by school: one entry for each school and procedure. Of
 * two of one school and procedure the earlier table's stays.
 *
 * A work whose points before and after are both there is changed where they differ; one of which the table says neither
 * points nor «да» or «нет» is left out. A row of counts needs the works, and those changed or unchanged.
 *
 * @returns The entries, and a notice for each table with rows that have more outcomes than works
 * (`recheck-counts-differ`): those rows are not used; and for totals that are not the sum of their schools.
 */
export function recheckRecords(
  tables: readonly RecognisedTable[],
  cellsOf: (table: RecognisedTable) => Grid,
): { readonly rechecks: readonly RecheckResults[]; readonly notices: readonly Notice[] } {
  const all = new Map<string, RecheckResults>();
  const notices: Notice[] = [];
  for (const table of tables) {
    const cells = cellsOf(table);
    const log: DirtLog = new Map();
    const read =
      table.form === "recheck-works" ? readWorks(cells, table, log) : readCounts(cells, table, log);
    notices.push(...dirtNotices(log, table));
    if (table.form === "recheck-counts")
      notices.push(...countTotals(cells, table, columnsOf(table, "recheck:")));
    for (const result of read) {
      const key = `${procedureKey(result.procedure)}|${result.school.id}`;
      if (!all.has(key)) all.set(key, result);
    }
  }
  return { rechecks: [...all.values()], notices };
}

/** Rows of works, without totals. */
export function recheckRows(cells: Grid, table: TableLayout): PupilRow[] {
  return rowsUnderSchools(
    cells,
    table,
    columnsOf(table, "recheck:").map(({ column }) => column),
  );
}

/** What happened to one work; null = the table does not say. */
type Change = "lowered" | "raised" | "changed" | "same" | null;

function readWorks(cells: Grid, table: RecognisedTable, log: DirtLog): RecheckResults[] {
  const columnFor = measureColumns(table);
  const procedureOf = procedureReader(table, log);
  const numbers = cellNumbers(cells, log);
  const results = new Map<string, RecheckResults>();
  for (const { row, school } of recheckRows(cells, table)) {
    const line = cells[row] ?? [];
    const procedure = procedureOf(line, row);
    const change = changeOf(line, row, columnFor, numbers);
    if (procedure === null || change === null) continue;
    const key = `${procedureKey(procedure)}|${school.id}`;
    const source = { sheet: table.sheet, row, column: table.area.column };
    const known = results.get(key) ?? {
      school,
      procedure,
      works: 0,
      changed: 0,
      lowered: 0,
      raised: 0,
      source,
    };
    results.set(key, {
      ...known,
      works: known.works + 1,
      changed: known.changed + Number(change !== "same"),
      lowered: change === "changed" ? null : added(known.lowered, change === "lowered"),
      raised: change === "changed" ? null : added(known.raised, change === "raised"),
    });
  }
  return [...results.values()];
}

/** null stays: one work of unknown direction leaves the numbers unknown. */
function added(count: number | null, isOne: boolean): number | null {
  return count === null ? null : count + Number(isOne);
}

function changeOf(
  line: readonly Cell[],
  row: number,
  columnFor: (measure: RecheckMeasure) => number,
  numbers: CellNumbers,
): Change {
  const changedAt = { row, column: columnFor("changed") };
  const isTold = readYesNo(line[changedAt.column]) !== null;
  const outcome = isTold ? "other-cells" : "row-left-out";
  const before = numbers.number({ row, column: columnFor("before") }, outcome);
  const after = numbers.number({ row, column: columnFor("after") }, outcome);
  if (before !== null && after !== null) {
    return after === before ? "same" : after < before ? "lowered" : "raised";
  }
  const changed = readYesNo(line[changedAt.column]);
  if (changed === null) numbers.note(changedAt, "row-left-out");
  return changed === null ? null : changed ? "changed" : "same";
}

function readCounts(cells: Grid, table: RecognisedTable, log: DirtLog): RecheckResults[] {
  const columnFor = measureColumns(table);
  const procedureOf = procedureReader(table, log);
  const numbers = cellNumbers(cells, log);
  return unitRows(cells, table).schools.flatMap(({ row, school }): RecheckResults[] => {
    const line = cells[row] ?? [];
    const procedure = procedureOf(line, row);
    function count(measure: RecheckMeasure): number | null {
      return numbers.whole({ row, column: columnFor(measure) });
    }
    const [works, unchanged] = [count("works"), count("unchanged")];
    if (procedure === null || works === null || works === 0) return [];
    const changed = count("changed") ?? (unchanged === null ? null : works - unchanged);
    if (changed === null) return [];
    if (changed < 0 || changed > works) {
      noteDirt(log, "recheck-counts-differ", row, table.area.column);
      return [];
    }
    const source = { sheet: table.sheet, row, column: table.area.column };
    return [
      { school, procedure, works, changed, lowered: count("lowered"), raised: count("raised"), source },
    ];
  });
}

function measureColumns(table: RecognisedTable): (measure: RecheckMeasure) => number {
  const columns = new Map<string, number>(
    columnsOf(table, "recheck:").map(({ column, meaning }) => [meaning, column] as const),
  );
  return (measure) => columns.get(`recheck:${measure}`) ?? -1;
}
