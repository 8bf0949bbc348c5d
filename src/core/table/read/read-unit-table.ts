import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { procedureKey, type Procedure } from "../../model/procedure";
import type { Level } from "../../model/results";
import type { School } from "../../model/school";
import type { Notice } from "../../notice";
import { noteDirt, type DirtLog } from "./dirt-log";
import { unitRowReader } from "./read-unit-row";
import type { RecognisedTable } from "../../model/recognised-table";
import type { BuilderOfProcedure } from "./result-builder";
import { procedureReader } from "./row-procedure";
import { columnOf } from "../recognise/table-cells";
import { readWhole } from "../../cleaning/read-number";
import { unitRows } from "./unit-rows";

/** Names of skipped groups that a notice lists. */
const NAMED_GROUPS = 10;

/**
 * Reads a report by groups, or a dashboard's table, into the builders of its procedures.
 *
 * @returns A notice that names the group rows: they are never taken for schools.
 */
export function readUnitTable(
  cells: Grid,
  table: RecognisedTable,
  { builderFor, log }: { readonly builderFor: BuilderOfProcedure; readonly log: DirtLog },
): Notice | null {
  const { schools, groups } = unitRows(cells, table);
  const procedureOfLine = procedureReader(table);
  const numbersOfRow = unitRowReader(cells, table, log);
  const countColumn = columnOf(table, "school-count");
  const nameColumn = table.area.column;
  const seen = new Set<string>();

  function add(row: number, level: Level, name: string, school: School | null): void {
    const line = cells[row] ?? [];
    const procedure = procedureOfLine(line);
    if (procedure === null || isRepeated(procedure, school, row)) return;
    const schoolCount = level === "school" ? null : readWhole(line[countColumn]);
    const source = { sheet: table.sheet, row, column: nameColumn };
    builderFor(procedure).reported.push({
      level,
      name,
      school,
      schoolCount,
      ...numbersOfRow(row),
      pupils: null,
      source,
    });
  }

  function isRepeated(procedure: Procedure, school: School | null, row: number): boolean {
    if (school === null) return false;
    const key = `${procedureKey(procedure)}|${school.id}`;
    if (seen.has(key)) noteDirt(log, "duplicate-rows", row, nameColumn);
    return seen.size === seen.add(key).size;
  }

  for (const { row, level, name } of groups) if (level !== "total") add(row, level, name, null);
  for (const { row, school } of schools) {
    if (school.login === null) noteDirt(log, "school-without-login", row, nameColumn);
    add(row, "school", school.name, school);
  }
  return groups.length === 0
    ? null
    : groupNotice(
        table,
        groups.map(({ name }) => cleanText(name)),
      );
}

function groupNotice(table: RecognisedTable, names: readonly string[]): Notice {
  const unique = [...new Set(names)];
  const details = { count: names.length, names: unique.slice(0, NAMED_GROUPS), sheet: table.sheet };
  return { code: "group-rows-skipped", place: table.id, details };
}
