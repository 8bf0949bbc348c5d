import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { numberReading } from "../../cleaning/number-reading";
import type { MedalCounts } from "../../model/medals";
import { cellNumbers } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";
import { medalColumnOf, type MedalColumn } from "../recognise/medal-columns";
import type { MedalMeasure } from "../../model/recognised-table";
import { codeOfRow } from "./read-school-codes";
import type { RecognisedTable } from "../../model/recognised-table";
import { rowYear } from "./row-procedure";
import { unitRows } from "./unit-rows";

interface PlacedMedalColumn extends MedalColumn {
  readonly column: number;
  /** Some school has a number in it: an empty cell is none, not a column that waits for the results. */
  readonly isFilled: boolean;
}

/** What a row says, and whether its numbers agree. */
interface ReadCounts {
  readonly counts: Omit<MedalCounts, "school" | "year" | "source">;
  readonly isConsistent: boolean;
}

/**
 * Reads a table of medals by school: one entry for each school and year. Columns of the two degrees are added up where
 * there is no column of both.
 *
 * Of «подтвердили» and «не подтвердили» the one that is empty is what the other leaves of the claimants; together they
 * are the claimants where those have no column. The only column of its kind, filled in for other schools, holds 0 in an
 * empty cell beside the number it is a part of: so the tables are filled in. Nothing is worked out from medals given. A
 * row whose outcomes are not its claimants is noted (`medal-counts-differ`) and read as it stands; more outcomes than
 * claimants are not used.
 */
export function readMedalCounts(cells: Grid, table: RecognisedTable, log: DirtLog): MedalCounts[] {
  const { schools } = unitRows(cells, table);
  const columns = table.columns.flatMap((own): PlacedMedalColumn[] => {
    const { column } = own;
    const found = medalColumnOf(own);
    const isFilled = schools.some(({ row }) => countIn(cells[row]?.[column]) !== null);
    return found === null ? [] : [{ ...found, column, isFilled }];
  });
  const numbers = cellNumbers(cells, log);
  const levels = new Set(columns.map(({ year }) => year));
  return schools.flatMap(({ row, school }) => {
    const line = cells[row] ?? [];
    return [...levels].flatMap((level): MedalCounts[] => {
      const year = level ?? rowYear(table, line);
      if (year === null) return [];
      const ofLevel = columns.filter((column) => column.year === level);
      for (const { column } of ofLevel) if (countIn(line[column]) === null) numbers.whole({ row, column });
      const { counts, isConsistent } = countsOf(line, ofLevel);
      if (!isConsistent) noteDirt(log, "medal-counts-differ", row, table.area.column);
      return [
        {
          school,
          ...codeOfRow(table, line),
          year,
          ...counts,
          source: { sheet: table.sheet, row, column: table.area.column },
        },
      ];
    });
  });
}

function countsOf(line: readonly Cell[], columns: readonly PlacedMedalColumn[]): ReadCounts {
  function count(measure: MedalMeasure): number | null {
    return sumOf(
      line,
      columns.filter((column) => column.measure === measure),
    );
  }
  function partOf(whole: number | null, measure: MedalMeasure): number | null {
    const own = columns.filter((column) => column.measure === measure);
    // A cell that could not be read is no nought.
    if (own.some(({ column }) => isUnread(line[column]))) return count(measure);
    const isFilled = own.some((column) => column.isFilled);
    return count(measure) ?? (whole !== null && isFilled ? 0 : null);
  }
  const [announced, confirmed, failed] = [count("claimants"), count("confirmed"), count("unconfirmed")];
  const isOnly = !columns.some(({ measure }) => measure === "confirmed");
  const left = difference(announced, confirmed) ?? (isOnly ? partOf(announced, "unconfirmed") : null);
  const outcomes = sum(partOf(failed, "confirmed"), partOf(confirmed, "unconfirmed"));
  const claimants = announced ?? outcomes;
  const unconfirmed = failed ?? left ?? difference(claimants, confirmed);
  const isPart = claimants === null || unconfirmed === null || (unconfirmed >= 0 && unconfirmed <= claimants);
  const both = sum(confirmed, failed);
  const awarded = count("awarded");
  return {
    counts: {
      claimants,
      unconfirmed: isPart ? unconfirmed : null,
      awarded,
      awardedBelow: partOf(awarded, "awarded-below"),
      unannounced: partOf(awarded, "unannounced"),
      graduates: count("graduates"),
    },
    isConsistent: isPart && (announced === null || both === null || both === announced),
  };
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** The column of both degrees, else the sum of theirs; null where no cell holds a number. */
function sumOf(line: readonly Cell[], columns: readonly PlacedMedalColumn[]): number | null {
  const whole = columns.find(({ degree }) => degree === null);
  const counts = (whole === undefined ? columns : [whole]).map(({ column }) => countIn(line[column]));
  const numbers = counts.filter((number) => number !== null);
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total + number, 0);
}

/** A dash is none. */
function countIn(cell: Cell | undefined): number | null {
  if (/^[-–—]$/.test(cleanText(cell))) return 0;
  const read = numberReading(cell);
  const isCount = "value" in read && Number.isInteger(read.value) && read.value >= 0 && !read.isPercent;
  return isCount ? read.value : null;
}

function isUnread(cell: Cell | undefined): boolean {
  return cleanText(cell) !== "" && countIn(cell) === null;
}
