import type { Cell } from "../../workbook/cell";
import { turnedTables } from "../table/laid/find-turned";
import type { SchoolSheet } from "./monthly-run";
import { saysSchool, saysTotal } from "./school-words";

/** Schools beside one another from which, and the share of the header that they are, a table is turned. */
const LEAST_SCHOOLS = 3;
const MOST_SCHOOLS = 0.8;
/** What stands over the schools of a turned table. */
const SCHOOLS_HEADER = "Школа";

/**
 * A sheet whose one table has the schools beside one another and what is counted below («Показатель | СОШ № 1 | СОШ № 2»),
 * with a row for each school; any other sheet as it is.
 *
 * Source: docs/monthly.md#school-rows.
 */
export function turnedSheet(sheet: SchoolSheet): SchoolSheet {
  const [table, ...others] = turnedTables(sheet.cells);
  if (table === undefined || others.length > 0) return sheet;
  const { names: row, column } = table;
  const end = beforeSignatures(sheet, row, table.end);
  const width = sheet.cells.reduce((most, line) => Math.max(most, line.length), 0);
  const names = (sheet.cells[row] ?? []).slice(column + 1);
  const header = names.filter((cell) => cell !== null);
  // «План» and «факт» of each school are no rows of schools without a name.
  const areSeveral = sheet.cells
    .slice(row + 1, end)
    .some((line) => line.slice(column + 1).some((cell, at) => cell !== null && (names[at] ?? null) === null));
  if (areSeveral) return sheet;
  const schools = header.filter((cell) => typeof cell === "string" && saysSchool(cell) && !saysTotal(cell));
  const below = sheet.cells.slice(end).some((line) => line.some((cell) => typeof cell === "number"));
  if (schools.length < Math.max(LEAST_SCHOOLS, header.length * MOST_SCHOOLS) || below) return sheet;
  const turned = Array.from({ length: width - column }, (_, at): Cell[] => {
    const own = sheet.cells.slice(row, end).map((line) => line[column + at] ?? null);
    return [...Array<null>(column).fill(null), ...(at === 0 ? [SCHOOLS_HEADER, ...own.slice(1)] : own)];
  });
  function moved<T extends { readonly row: number; readonly column: number }>(facts: readonly T[]): T[] {
    return facts.flatMap((fact) => {
      if (fact.row < row) return [fact];
      if (fact.row >= end || fact.column < column) return [];
      return [{ ...fact, row: row + fact.column - column, column: column + fact.row - row }];
    });
  }
  return {
    ...{ name: sheet.name, visibility: sheet.visibility, turnedAt: { row, column } },
    cells: [...sheet.cells.slice(0, row), ...turned],
    // A formula speaks of cells as they stand in the file: the numbers show the same rules.
    formulas: [],
    errors: moved(sheet.errors),
    numberFormats: moved(sheet.numberFormats),
    merges: sheet.merges.filter((area) => area.row + area.rows <= row),
  };
}

/** Lines after a blank one that have no number are signatures. */
function beforeSignatures({ cells }: SchoolSheet, from: number, end: number): number {
  const lines = cells.slice(from, end);
  const numbered = lines.flatMap((line, at) => (line.some((cell) => typeof cell === "number") ? [at] : []));
  const last = numbered[numbered.length - 1] ?? 0;
  const blank = lines.findIndex(
    (line, at) => at > last && line.every((cell) => cell === null || cell === ""),
  );
  return blank < 0 ? end : from + blank;
}
