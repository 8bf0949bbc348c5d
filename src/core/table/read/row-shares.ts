import type { Grid } from "../../../workbook/cell";
import type { NumberReading } from "../../cleaning/number-reading";
import { readNumber } from "../../cleaning/read-number";
import { sharesAsCounts } from "../../cleaning/shares-as-counts";
import type { CellNumbers, CellPlace } from "./cell-numbers";
import { noteDirt, type DirtLog } from "./dirt-log";

/** What a row says of one measure. */
export interface Told<T> {
  readonly value: T | null;
  readonly isUnread: boolean;
}

/** Shares in some cells as pupils; null when a row has none of them, or not all can be read. */
export type ReadShares = (
  places: readonly CellPlace[],
  participants: number | null,
  participantsAt: CellPlace,
) => Told<readonly number[]>;

/**
 * An empty cell and a dash are nobody where the others make up the whole, as tables print a share of nothing; a closed
 * group («*», «<5») never is.
 */
export function sharesReader(cells: Grid, numbers: CellNumbers, log: DirtLog): ReadShares {
  return (places, participants, participantsAt) => {
    const read = places.map((place) => numbers.reading(place));
    const shares = read.map((reading) => ("value" in reading ? reading.value : null));
    const isBlocked = read.some((reading) =>
      "unread" in reading ? !isBlank(reading.unread) : isNegative(reading),
    );
    const unread = places.filter((place, index) => {
      const reading = read[index];
      return numbers.isUnread(place) || (reading !== undefined && isNegative(reading));
    });
    const isEmpty = shares.every((share) => share === null);
    if (participants === null || isEmpty || isBlocked) {
      for (const place of unread) numbers.note(place, "row-kept");
      const [first] = places;
      const isLost = !isEmpty && participants === null;
      if (isLost && first !== undefined && numbers.textAt(participantsAt) === "")
        noteDirt(log, "shares-of-unknown", first.row, first.column);
      return { value: null, isUnread: isLost || unread.length > 0 };
    }
    for (const { row, column } of [participantsAt, ...places]) {
      const cell = cells[row]?.[column];
      if (typeof cell === "string" && readNumber(cell) !== null) noteDirt(log, "text-numbers", row, column);
    }
    const { counts, problem } = sharesAsCounts(
      shares.map((share) => share ?? 0),
      participants,
    );
    const first = places[0] ?? participantsAt;
    if (problem !== null) noteDirt(log, problem, first.row, first.column);
    if (counts === null) for (const place of unread) numbers.note(place, "row-kept");
    return { value: counts, isUnread: counts === null };
  };
}

/** No group has fewer pupils than none. */
function isNegative(reading: NumberReading): boolean {
  return "value" in reading && reading.value < 0;
}

function isBlank(kind: string): boolean {
  return kind === "empty" || kind === "no-data";
}
