import type { Cell, Grid } from "../../../workbook/cell";
import { readNumber, readWhole } from "../../cleaning/read-number";

/** Fewer rows may add up to another by chance. */
const LEAST_SUMMED = 3;
/** A place that may be a municipality has so many schools. */
const LEAST_OF_PLACE = 2;
/** Columns of counts that must all agree; one number alone may be met by chance. */
const LEAST_COLUMNS = 2;

/** Floating point noise of a product. */
const NOISE = 1e-6;

/** A row whose numbers are to be looked at. */
export interface CountedRow {
  readonly row: number;
  /** By its words: its numbers belong to no other sum. */
  readonly isGroup: boolean;
  /** Its words do not say that it is a school. */
  readonly mayBeSum: boolean;
  /** «г. Заречный»: a municipality, or the school of that place. */
  readonly isPlace?: boolean;
}

/** Columns of shares, and the one that says of how many pupils they are: the total's is the mean of the rows, weighed so. */
export interface WeighedShares {
  readonly columns: readonly number[];
  readonly participants: number;
}

/** Numbers of some rows added up, column by column, and how many rows. */
interface Sums {
  readonly rows: number;
  readonly counts: readonly number[];
}

/**
 * Rows that their numbers show to be sums, though no word says so: of the rows since the group above, of the rows beneath
 * down to some row, or of all. Every column of counts must agree, and shares of known numbers of pupils within their rounding.
 *
 * @param columns Indices of the columns that may hold counts.
 * @param shares null where the table has none, or does not say of how many pupils.
 * @returns "total" for a sum of what stands above or of all, "territory" for one of what stands beneath, by row.
 */
export function sumRows(
  cells: Grid,
  rows: readonly CountedRow[],
  columns: readonly number[],
  shares: WeighedShares | null = null,
): ReadonlyMap<number, "total" | "territory"> {
  const counted = columns.filter((column) => {
    return shares?.columns.includes(column) !== true && isOfCounts(cells, rows, column);
  });
  if (counted.length + (shares?.columns.length ?? 0) < LEAST_COLUMNS) return new Map();
  const lines = rows.map(({ row }) => lineOf(cells[row] ?? [], counted, shares));
  const all = sumsOf(lines.filter((_, index) => rows[index]?.isGroup !== true));
  const ofPupil = slackOfPupil(cells, rows, counted, shares);
  const found = new Map<number, "total" | "territory">();
  let above = sumsOf([]);
  rows.forEach(({ row, isGroup, mayBeSum }, index) => {
    const own = lines[index] ?? [];
    if (isGroup) above = sumsOf([]);
    else {
      const others = { rows: all.rows - 1, counts: all.counts.map((sum, place) => sum - (own[place] ?? 0)) };
      if (mayBeSum && own.some((count) => count > 0)) {
        const pupils = shares === null ? 0 : (readWhole(cells[row]?.[shares.participants]) ?? 0);
        const slack = ofPupil.map((own) => own * pupils);
        if (isSum(own, above, slack) || isSum(own, others, slack)) found.set(row, "total");
        else if (isSumBeneath(own, lines, rows, { index, slack })) found.set(row, "territory");
      }
      above = found.has(row) ? sumsOf([]) : added(above, own);
    }
  });
  return found;
}

/** Whole numbers in more than half of the rows. */
function isOfCounts(cells: Grid, rows: readonly CountedRow[], column: number): boolean {
  const whole = rows.filter(({ row }) => readWhole(cells[row]?.[column]) !== null);
  return whole.length * 2 > rows.length;
}

function sumsOf(lines: readonly (readonly number[])[]): Sums {
  return lines.reduce<Sums>(added, { rows: 0, counts: [] });
}

function added({ rows, counts }: Sums, line: readonly number[]): Sums {
  return { rows: rows + 1, counts: line.map((count, place) => count + (counts[place] ?? 0)) };
}

function isSum(
  own: readonly number[],
  { rows, counts }: Sums,
  slack: readonly number[],
  least = LEAST_SUMMED,
): boolean {
  return (
    rows >= least &&
    own.every((count, place) => Math.abs(count - (counts[place] ?? 0)) <= (slack[place] ?? 0))
  );
}

/** The counts of a row, then the pupils that its shares make. */
function lineOf(line: readonly Cell[], counted: readonly number[], shares: WeighedShares | null): number[] {
  const pupils = shares === null ? 0 : (readWhole(line[shares.participants]) ?? 0);
  return [
    ...counted.map((column) => readWhole(line[column]) ?? 0),
    ...(shares?.columns ?? []).map((column) => (readNumber(line[column]) ?? 0) * pupils),
  ];
}

/** How far a row may be from the sum of others, for each pupil of its own: nothing in counts, the rounding of shares. */
function slackOfPupil(
  cells: Grid,
  rows: readonly CountedRow[],
  counted: readonly number[],
  shares: WeighedShares | null,
): number[] {
  const ofShares = (shares?.columns ?? []).map((column) => {
    const decimals = rows.reduce(
      (most, { row }) => Math.max(most, decimalsOf(readNumber(cells[row]?.[column]) ?? 0)),
      0,
    );
    return 10 ** -decimals + NOISE;
  });
  return [...counted.map(() => 0), ...ofShares];
}

/** Printed shares have four decimals at most. */
function decimalsOf(value: number): number {
  const decimals = [0, 1, 2, 3].find(
    (digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < NOISE,
  );
  return decimals ?? 4;
}

/** Adds the rows beneath, one by one, down to the next group, while their sum is not passed. */
function isSumBeneath(
  own: readonly number[],
  lines: readonly (readonly number[])[],
  rows: readonly CountedRow[],
  { index, slack }: { readonly index: number; readonly slack: readonly number[] },
): boolean {
  const least = rows[index]?.isPlace === true ? LEAST_OF_PLACE : LEAST_SUMMED;
  let sums = sumsOf([]);
  for (let place = index + 1; place < rows.length && rows[place]?.isGroup !== true; place += 1) {
    sums = added(sums, lines[place] ?? []);
    if (isSum(own, sums, slack, least)) return true;
    if (sums.counts.some((count, column) => count > (own[column] ?? 0) + (slack[column] ?? 0))) return false;
  }
  return false;
}
