import { grouped } from "../grouped";
import type { CleanRow } from "./clean-row";

/** A number of the form in a month. */
export interface MonthSum {
  /** YYYY-MM. */
  readonly month: string;
  /** Over the rows where it is known; null where it is in none. */
  readonly value: number | null;
  /** Schools with such a row. */
  readonly schools: number;
}

/** What became of a number from a month to another, in the rows where both are known. */
export interface MonthChange {
  readonly change: number;
  /** Schools with such a row; 0 = the months have nothing to compare. */
  readonly schools: number;
  /** Every known row of either month is one of them: the change is that of the sums. */
  readonly isWhole: boolean;
}

/**
 * Sums of a number by month, in their order.
 *
 * @param rows Of the clean table, without the form's own totals.
 * @param header The number's column.
 */
export function monthSums(rows: readonly CleanRow[], header: string): MonthSum[] {
  return [...grouped(rows, ({ month }) => month)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, own]) => {
      const known = knownRows(own, header);
      return { month, value: known.length === 0 ? null : sumOf(known), schools: schoolsOf(known) };
    });
}

/**
 * The schools that sent differ from month to month: a school that did not is no fall of the number.
 *
 * @param months The earlier and the later one.
 */
export function monthChange(
  rows: readonly CleanRow[],
  header: string,
  [before, after]: readonly [string, string],
): MonthChange {
  const [earlier, later] = [before, after].map((of) =>
    grouped(
      knownRows(
        rows.filter(({ month }) => month === of),
        header,
      ),
      ({ key }) => key,
    ),
  ) as [Map<string, KnownRow[]>, Map<string, KnownRow[]>];
  const both = [...later.keys()].filter((key) => earlier.has(key));
  const [was, is] = [earlier, later].map((of) => both.flatMap((key) => of.get(key) ?? [])) as [
    KnownRow[],
    KnownRow[],
  ];
  return {
    change: sumOf(is) - sumOf(was),
    schools: schoolsOf(is),
    isWhole: both.length === earlier.size && both.length === later.size,
  };
}

interface KnownRow {
  readonly key: string;
  readonly school: string;
  readonly value: number;
}

function knownRows(rows: readonly CleanRow[], header: string): KnownRow[] {
  return rows.flatMap(({ schoolId, school, file, label, values }) => {
    const value = values[header];
    const key = `${schoolId ?? school}\n${label}`;
    // Two schools of one name of which it is still asked which they are sent a file each.
    return typeof value === "number" ? [{ key, school: schoolId ?? `${school}\n${file}`, value }] : [];
  });
}

function sumOf(rows: readonly KnownRow[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0);
}

function schoolsOf(rows: readonly KnownRow[]): number {
  return new Set(rows.map(({ school }) => school)).size;
}
