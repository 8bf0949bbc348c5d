import type { Grid } from "../../../workbook/cell";
import { marksOfIndices } from "../../cleaning/marks-of-indices";
import { readNumber } from "../../cleaning/read-number";
import { shareScale } from "../../cleaning/share-scale";
import type { RecognisedTable } from "../../model/recognised-table";
import type { UnreadMeasure } from "../../model/results";
import { columnOf, endOf } from "../recognise/table-cells";
import type { CellNumbers } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";
import type { ReadUnitRow } from "./unit-numbers";

/** More digits mean a number that was worked out, not typed. */
const MOST_DECIMALS = 6;
const NOISE = 1e-9;

/**
 * Reads rows that tell successful, quality and mean mark in place of the marks: they follow from these and the number of
 * pupils. A row whose numbers no division of its pupils gives is noted (`indices-differ`), and its marks are unknown.
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
  const columns = (["passed-share", "quality-share", "mean-mark"] as const).map((of) => columnOf(table, of));
  const [passedColumn = -1, qualityColumn = -1, meanColumn = -1] = columns;
  const lines = cells.slice(table.firstDataRow, endOf(table.area));
  const shares = [passedColumn, qualityColumn].flatMap((column) =>
    lines.flatMap((line) => {
      const [value, of] = [readNumber(line[column]), readNumber(line[participantsColumn])];
      return value === null || of === null ? [] : [{ value, of }];
    }),
  );
  const scale = shareScale(shares);
  const rounding = {
    share: scale * halfUnit(shares.map(({ value }) => value)),
    mean: halfUnit(lines.map((line) => readNumber(line[meanColumn])).filter((mean) => mean !== null)),
  };
  return (row) => {
    const at = { row, column: participantsColumn };
    const participants = numbers.whole(at);
    const [passed, quality, mean] = columns.map((column) => numbers.number({ row, column }));
    const unread: UnreadMeasure[] = numbers.isUnread(at, true) ? ["participants"] : [];
    const nothing = { histogram: null, journal: null, participants };
    if (participants === null || participants === 0 || passed == null || quality == null || mean == null) {
      const isLost = columns.some((column) => numbers.isUnread({ row, column }));
      return { ...nothing, marks: null, unread: isLost ? [...unread, "marks"] : unread };
    }
    const told = { n: participants, passed: passed * scale, quality: quality * scale, mean, rounding };
    const marks = marksOfIndices(told);
    noteDirt(log, marks === null ? "indices-differ" : "marks-from-indices", row, meanColumn);
    return { ...nothing, marks, unread: marks === null ? ["marks"] : [] };
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
