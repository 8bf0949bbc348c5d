import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readFlag } from "../../cleaning/read-flag";
import { LIST_GROUPS, type ListedSchool, type ListGroup } from "../../model/school-list";
import { noteDirt, type DirtLog } from "./dirt-log";
import { namesListGroup } from "../recognise/group-forms";
import { factInCell } from "../recognise/head-facts";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/** Whether a table puts schools in groups: lists do, by title or column, and passports and atlases with such a column. */
export function isSchoolList(table: RecognisedTable): boolean {
  return table.listed !== undefined || table.columns.some(({ meaning }) => meaning.startsWith("listed-"));
}

/**
 * Reads a list of schools by group, as it stands: one entry for each school and year. An empty cell is «нет»; a cell
 * that says neither yes nor no is left out and noted (`list-flag-unread`).
 *
 * In a list by «Категория» every school stands for what its cell names; the groups that no cell of it names are not of
 * this list. Under a title that names a group («Перечень ШНОР») every school of the list is in it.
 *
 * Source: docs/methods.md#lists («the regional list imported as is (preferred)»), docs/forms.md#tables (atlas).
 */
export function readSchoolList(cells: Grid, table: RecognisedTable, log: DirtLog): ListedSchool[] {
  const yearColumn = columnOf(table, "year");
  const columns = LIST_GROUPS.map((group) => ({ group, column: columnOf(table, `listed-${group}`) }));
  const flags = columns.filter(({ column }) => column >= 0);
  const category = columnOf(table, "listed-category");
  const { schools } = unitRows(cells, table);
  const named = LIST_GROUPS.filter((group) =>
    schools.some(({ row }) => names(cells[row]?.[category], group)),
  );
  const seen = new Set<string>();
  return schools.flatMap(({ row, school }): ListedSchool[] => {
    const line = cells[row] ?? [];
    const told = factInCell("year", cleanText(line[yearColumn]));
    const year = typeof told === "number" ? told : (table.year?.value ?? null);
    const key = `${String(year)}|${school.id}`;
    if (seen.has(key)) {
      noteDirt(log, "duplicate-rows", row, table.area.column);
      return [];
    }
    seen.add(key);
    const byWords = named.map((group) => [group, names(line[category], group)] as const);
    const byFlags = flags.flatMap(({ group, column }) => {
      const flag = names(line[column], group) || readFlag(line[column]);
      if (flag === null) noteDirt(log, "list-flag-unread", row, column);
      return flag === null ? [] : [[group, flag] as const];
    });
    const byTitle = table.listed === undefined ? [] : [[table.listed, true] as const];
    const groups = Object.fromEntries([...byTitle, ...byWords, ...byFlags]);
    const source = { sheet: table.sheet, row, column: table.area.column };
    return [{ school, year, groups, source }];
  });
}

function names(cell: Cell | undefined, group: ListGroup): boolean {
  return namesListGroup(comparableText(cell), group);
}
