import type { Grid } from "../../../workbook/cell";
import { marksOfIndices } from "../../cleaning/marks-of-indices";
import { numberIn } from "../../cleaning/number-reading";
import { shareOf, shareScale } from "../../cleaning/share-scale";
import type { FixedMeaning, RecognisedTable } from "../../model/recognised-table";
import type { MarkCounts, MarkEnds, UnreadMeasure } from "../../model/results";
import { unsaidUnits } from "../recognise/index-columns";
import { columnOf, endOf } from "../recognise/table-cells";
import type { CellNumbers } from "./cell-numbers";
import { noteCell, noteDirt, type DirtLog } from "./dirt-log";
import type { ReadUnitRow, UnitNumbers } from "./unit-numbers";

/** More digits mean a number that was worked out, not typed. */
const MOST_DECIMALS = 6;
const NOISE = 1e-9;
/** What two columns say of the same pupils may differ by so many, as shares are rounded. */
const ONE_PUPIL = 1;

/** A column that tells how many have «2», or «4» and «5». */
interface EndColumn {
  readonly column: number;
  readonly end: "two" | "high";
  readonly isShare: boolean;
  /** It tells who has no «2». */
  readonly isRest: boolean;
}

/** Counts first: a share of the same pupils is rounded. */
const END_COLUMNS: readonly (readonly [FixedMeaning, Omit<EndColumn, "column">])[] = [
  ["failed-count", { end: "two", isShare: false, isRest: false }],
  ["passed-count", { end: "two", isShare: false, isRest: true }],
  ["passed-share", { end: "two", isShare: true, isRest: true }],
  ["failed-share", { end: "two", isShare: true, isRest: false }],
  ["quality-count", { end: "high", isShare: false, isRest: false }],
  ["quality-share", { end: "high", isShare: true, isRest: false }],
];

/**
 * Reads rows that tell successful, quality and mean mark in place of the marks. With all three the marks follow from them and
 * the number of pupils; without the mean only how many have «2», and «4» and «5». A row whose numbers no division of its
 * pupils gives is noted (`indices-differ`), and its marks are unknown.
 *
 * Source: docs/methods.md#indices.
 */
export function indexRowReader(
  cells: Grid,
  table: RecognisedTable,
  numbers: CellNumbers,
  log: DirtLog,
): ReadUnitRow {
  const participantsColumn = columnOf(table, "participants");
  const meanColumn = columnOf(table, "mean-mark");
  const unsure = unsureColumns(cells, table);
  const columnsOfEnds = endColumns(table).filter(({ column }) => !unsure.includes(column));
  const columns = [...columnsOfEnds.map(({ column }) => column), ...(meanColumn < 0 ? [] : [meanColumn])];
  const rounding = roundingOf(cells, table, columnsOfEnds);
  function ofNobody(row: number): UnreadMeasure[] {
    const at = { row, column: participantsColumn };
    const isFilled = columns.some((column) => numbers.textAt({ row, column }) !== "");
    if (isFilled && numbers.textAt(at) === "") noteDirt(log, "shares-of-unknown", row, columns[0] ?? 0);
    const unread: UnreadMeasure[] = numbers.isUnread(at, true) ? ["participants"] : [];
    return isFilled ? [...unread, "marks"] : unread;
  }
  function ends(row: number, participants: number): Pick<UnitNumbers, "marks" | "ends" | "unread"> {
    const told = endsTold(columnsOfEnds, (column) => numbers.number({ row, column }), {
      n: participants,
      scale: rounding.scale,
    });
    const isLost = unsure.length > 0 || columns.some((column) => numbers.isUnread({ row, column }));
    const mean = numbers.number({ row, column: meanColumn });
    if (told.length === 0) return { marks: null, unread: isLost ? ["marks"] : [] };
    const known = knownEnds(told, participants);
    const isPossible = isConsistent(known, told);
    const isWhole = known.two !== null && known.high !== null && mean !== null;
    const marks = isPossible && isWhole ? marksOfTold(told, { n: participants, mean, rounding }) : null;
    if (!isPossible || (isWhole && marks === null)) {
      noteDirt(log, "indices-differ", row, mean === null ? (columns[0] ?? 0) : meanColumn);
      return { marks: null, unread: ["marks"] };
    }
    if (isWhole) noteDirt(log, "marks-from-indices", row, meanColumn);
    return marks === null ? { marks, ends: known, unread: isLost ? ["marks"] : [] } : { marks, unread: [] };
  }
  return (row): UnitNumbers => {
    const participants = numbers.whole({ row, column: participantsColumn });
    const nothing = { histogram: null, journal: null, marks: null, participants };
    if (participants === null || participants === 0) return { ...nothing, unread: ofNobody(row) };
    for (const column of unsure)
      noteCell(log, "unit-unknown", { row, column, cell: cells[row]?.[column], outcome: null });
    return { ...nothing, ...ends(row, participants) };
  };
}

/** Columns of which nothing tells whether they are of pupils or percents; of a table that a person showed, none. */
function unsureColumns(cells: Grid, table: RecognisedTable): number[] {
  if (table.shownBy !== undefined) return [];
  return [...unsaidUnits(cells, table)].flatMap(([column, unit]) => (unit === "unsure" ? [column] : []));
}

/** What each column tells of a row. */
interface ToldEnd extends EndColumn {
  /** Not whole where the share is rounded. */
  readonly pupils: number;
}

function endsTold(
  columns: readonly EndColumn[],
  numberAt: (column: number) => number | null,
  { n, scale }: { readonly n: number; readonly scale: 0.01 | 1 },
): ToldEnd[] {
  return columns.flatMap((of) => {
    const value = numberAt(of.column);
    if (value === null) return [];
    const counted = of.isShare ? shareOf({ value, of: n }, scale) * n : value;
    return [{ ...of, pupils: of.isRest ? n - counted : counted }];
  });
}

/** By the first column of each end. */
function knownEnds(told: readonly ToldEnd[], n: number): MarkEnds {
  const [two, high] = (["two", "high"] as const).map((end) => told.find((of) => of.end === end)?.pupils);
  return {
    n,
    two: two === undefined ? null : Math.round(two),
    high: high === undefined ? null : Math.round(high),
  };
}

/** How far numbers may be from what they were rounded from, and what shares are multiplied by. */
interface Rounding {
  readonly scale: 0.01 | 1;
  readonly share: number;
  readonly mean: number;
}

/** The four marks where both ends and the mean are told; null where no division of the pupils gives them. */
function marksOfTold(
  told: readonly ToldEnd[],
  { n, mean, rounding }: { readonly n: number; readonly mean: number; readonly rounding: Rounding },
): MarkCounts | null {
  const [two, high] = (["two", "high"] as const).map((end) => told.find((of) => of.end === end));
  if (two === undefined || high === undefined) return null;
  const share = two.isShare || high.isShare ? rounding.share : 0;
  const shares = { passed: 1 - two.pupils / n, quality: high.pupils / n };
  return marksOfIndices({ n, ...shares, mean, rounding: { share, mean: rounding.mean } });
}

function endColumns(table: RecognisedTable): EndColumn[] {
  return END_COLUMNS.flatMap(([meaning, of]) => {
    const column = columnOf(table, meaning);
    return column < 0 ? [] : [{ column, ...of }];
  });
}

/** Whether so many pupils there can be, and all columns of one end say the same. */
function isConsistent({ n, two, high }: MarkEnds, told: readonly ToldEnd[]): boolean {
  const areAlike = told.every(({ end, pupils }) => {
    const other = end === "two" ? two : high;
    return other === null || Math.abs(pupils - other) < ONE_PUPIL;
  });
  const isPossible = [two, high].every((count) => count === null || (count >= 0 && count <= n));
  return areAlike && isPossible && (two ?? 0) + (high ?? 0) <= n;
}

/** What the shares are multiplied by, and how far they and the mean may be from what they were rounded from. */
function roundingOf(cells: Grid, table: RecognisedTable, ends: readonly EndColumn[]): Rounding {
  const participantsColumn = columnOf(table, "participants");
  const meanColumn = columnOf(table, "mean-mark");
  const lines = cells.slice(table.firstDataRow, endOf(table.area));
  const shares = ends
    .filter(({ isShare }) => isShare)
    .flatMap(({ column }) =>
      lines.flatMap((line) => {
        const [value, of] = [numberIn(line[column]), numberIn(line[participantsColumn])];
        return value === null || of === null ? [] : [{ value, of }];
      }),
    );
  const scale = shareScale(shares);
  const means = lines.map((line) => numberIn(line[meanColumn])).filter((mean) => mean !== null);
  return {
    scale,
    share: scale * halfUnit(shares.map(({ value }) => value)),
    mean: halfUnit(means),
  };
}

/** Half of the last decimal that any of the numbers is printed with. */
function halfUnit(values: readonly number[]): number {
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  return 0.5 * 10 ** -decimals;
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < NOISE * 10 ** decimals) return decimals;
  }
  return MOST_DECIMALS;
}
