import { cellPlace } from "../../../workbook/address";
import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readWhole } from "../../cleaning/read-number";
import type { Notice } from "../../notice";
import type { RecognisedColumn, RecognisedTable } from "../../model/recognised-table";
import { linesDetail, rowSource } from "../laid/true-cell";
import { comparableTerritory } from "../schools/school-identity";
import { withoutTotals } from "./rows-of-totals";
import { unitRows, type GroupRow, type SchoolRow } from "./unit-rows";

interface Difference {
  readonly unit: GroupRow;
  readonly header: string;
  readonly said: number;
  readonly sum: number;
}

/**
 * Checks the totals of a table of counts against the sums of its schools: of a territory's schools, of all, or, where a
 * row only says «итого», of those that it may stand under.
 *
 * @param columns Columns of counts, never of shares.
 * @param isLooked Groups that are looked at; all of them where left out.
 * @returns One notice (`count-total-differs`): `count` of numbers that differ, and the largest difference: `unit`,
 * `header`, `said`, `sum`. Empty where all agree.
 */
export function countTotals(
  cells: Grid,
  table: RecognisedTable,
  columns: readonly RecognisedColumn[],
  isLooked: (unit: GroupRow) => boolean = () => true,
): Notice[] {
  const { schools: all, groups } = unitRows(cells, table);
  // «Итого» of a school's classes is in no sum beside them.
  const { rows: schools } = withoutTotals(cells, table, all);
  const differences = groups.filter(isLooked).flatMap((unit): Difference[] => {
    const said = cells[unit.row] ?? [];
    const [fewest = []] = schoolsUnder(unit, schools, groups)
      .filter((own) => own.length > 0)
      .map((schoolRows) => schoolRows.map(({ row }) => row))
      .map((own) => columns.flatMap((column) => differenceOf(cells, unit, { column, said, own })))
      .sort((one, other) => one.length - other.length);
    return fewest;
  });
  return differenceNotice(table, differences);
}

/** Names the largest of the differences. */
function differenceNotice(
  table: RecognisedTable,
  differences: readonly Difference[],
  of: { readonly parts?: "classes" } = {},
): Notice[] {
  const [largest] = [...differences].sort(
    (one, other) => Math.abs(other.said - other.sum) - Math.abs(one.said - one.sum),
  );
  if (largest === undefined) return [];
  const { unit, header, said, sum } = largest;
  const details = {
    sheet: table.sheet,
    ...linesDetail(table),
    count: differences.length,
    unit: unit.name,
    header,
    said,
    sum,
    ...of,
  };
  const place = cellPlace(rowSource(table, unit.row));
  return [{ code: "count-total-differs", place, details }];
}

/**
 * The same of a report of ВПР: only rows that say «итого», and no mean. The region's own row has schools of other tables too.
 */
export function reportTotals(cells: Grid, table: RecognisedTable): Notice[] {
  return countTotals(
    cells,
    table,
    reportColumns(cells, table),
    ({ level, name }) => level === "total" && !MEAN.test(comparableText(name)),
  );
}

/** The same of rows of schools' totals, of which it is known what classes each is the sum of. */
export function sumsNotice(
  cells: Grid,
  table: RecognisedTable,
  sums: readonly { readonly unit: GroupRow; readonly own: readonly number[] }[],
): Notice[] {
  if (sums.length === 0) return [];
  const columns = reportColumns(cells, table);
  const differences = sums.flatMap(({ unit, own }) =>
    columns.flatMap((column) => differenceOf(cells, unit, { column, said: cells[unit.row] ?? [], own })),
  );
  return differenceNotice(table, differences, { parts: "classes" });
}

function reportColumns(cells: Grid, table: RecognisedTable): readonly RecognisedColumn[] {
  const participants = table.columns.filter(({ meaning }) => meaning === "participants");
  const marks = table.columns.filter(({ meaning }) => /^mark[2-5]$/.test(meaning));
  return [...participants, ...(areCounts(cells, table, participants, marks) ? marks : [])];
}

/** These are no sums. */
const MEAN = /средн|^(макс|мин|max|min)|медиан|мода|размах|отклонени/;

/** Whether the marks of each school add up to its participants: percents do so by chance only where 100 took part. */
function areCounts(
  cells: Grid,
  table: RecognisedTable,
  participants: readonly RecognisedColumn[],
  marks: readonly RecognisedColumn[],
): boolean {
  const [whole] = participants;
  if (whole === undefined || marks.length === 0) return false;
  const known = unitRows(cells, table).schools.flatMap(({ row }) => {
    const of = readWhole(cells[row]?.[whole.column]);
    const counts = marks.map(({ column }) => countIn(cells[row]?.[column]));
    return of === null || counts.includes(null)
      ? []
      : [counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) === of];
  });
  return known.length > 0 && known.filter((agrees) => agrees).length * 2 > known.length;
}

/** The schools that a group may be the sum of; two answers for an «итого»: the rows since the last one, and all. */
function schoolsUnder(
  unit: GroupRow,
  schools: readonly SchoolRow[],
  groups: readonly GroupRow[],
): (readonly SchoolRow[])[] {
  if (unit.level === "country") return [];
  if (unit.level === "region") return [schools];
  if (unit.level === "territory") {
    const name = comparableTerritory(unit.name);
    return [schools.filter(({ school }) => comparableTerritory(school.territory ?? "") === name)];
  }
  const before = groups.filter(({ row }) => row < unit.row).at(-1)?.row ?? -1;
  return [schools.filter(({ row }) => row > before && row < unit.row), schools];
}

/** Empty where the number is the sum, or where either cannot be read. */
function differenceOf(
  cells: Grid,
  unit: GroupRow,
  of: {
    readonly column: RecognisedColumn;
    readonly said: readonly Cell[];
    readonly own: readonly number[];
  },
): Difference[] {
  const { column, header, meaning } = of.column;
  const said = readWhole(of.said[column]);
  const counts = of.own.map((row) => {
    const cell = cells[row]?.[column];
    // A school that has other numbers had participants.
    return meaning === "participants" && cleanText(cell) === "" ? null : countIn(cell);
  });
  const known = counts.filter((count) => count !== null);
  if (said === null || known.length === 0) return [];
  const sum = known.reduce((total, count) => total + count, 0);
  // What is not known of some schools may make a total greater than the others' sum, never smaller.
  const agrees = known.length === counts.length ? said === sum : said >= sum;
  return agrees ? [] : [{ unit, header, said, sum }];
}

/** An empty cell and a dash are none; null for what is no count. */
function countIn(cell: Cell | undefined): number | null {
  return /^[-–—]?$/.test(cleanText(cell)) ? 0 : readWhole(cell);
}
