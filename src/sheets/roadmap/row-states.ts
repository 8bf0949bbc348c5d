import { ENDING_SENTENCES, ROADMAP, STATUS_NAMES, TERM_REQUESTS } from "../../locale/roadmap-text";
import type { Cell } from "../../workbook/cell";
import { isDaySerial, type Period } from "../../core/roadmap/school-year";
import {
  isTyped,
  STATUSES,
  type Ending,
  type TermRequest,
  type TrackedRow,
  type Typed,
} from "../../core/roadmap/tracked-row";

/** What a row says of its state; on the sheet each stands in a cell of its own, endings with the reason. */
export type RowStates = Pick<TrackedRow, "status" | "due" | "reason" | "ended" | "endedBefore" | "periods">;

/** The cells of a row's state. */
export type StateCells = Readonly<Record<"status" | "due" | "reason" | "periods", Cell>>;

/** Sentences that earlier versions wrote: they are read, never written. */
const EARLIER_SENTENCES: readonly (readonly [Ending, string])[] = [
  // Until 26 November 2026.
  ["off", "Больше не требуется: мероприятие выключено на листе «ОКО Мероприятия»."],
];

const SENTENCES: readonly (readonly [Ending, string])[] = [
  ...(Object.entries(ENDING_SENTENCES) as [Ending, string][]),
  ...EARLIER_SENTENCES,
];

const REQUESTS = Object.entries(TERM_REQUESTS) as [TermRequest, string][];

/** Stands between the sentence of an ending and what the row was for before. */
const BEFORE = ` ${ROADMAP.earlier} `;

/** Reads a row's state from its cells; what is no state of ours is kept as typed. */
export function readStates({ status, due, reason, periods }: StateCells): RowStates {
  return {
    status: readStatus(status),
    due: readDue(due),
    ...readReason(reason),
    periods: readPeriods(periods),
  };
}

/** A day, a request of ours, or what a person typed: a number that is no day is no term. */
function readDue(cell: Cell): TrackedRow["due"] {
  if (typeof cell === "number" && isDaySerial(cell)) return cell;
  return REQUESTS.find(([, text]) => text === cell)?.[0] ?? typed(cell);
}

/** How the work stands, by the cell; what is no status of ours is kept as typed. */
export function readStatus(cell: Cell): TrackedRow["status"] {
  return STATUSES.find((known) => STATUS_NAMES[known] === cell) ?? typed(cell);
}

/** A row's state as its cells show it. */
export function stateCells(row: RowStates): StateCells {
  const { status, due, periods } = row;
  return {
    status: status === null ? null : isTyped(status) ? status.typed : STATUS_NAMES[status],
    due: due === null || typeof due === "number" ? due : isTyped(due) ? due.typed : TERM_REQUESTS[due],
    reason: reasonCell(row),
    periods: isTyped(periods) ? periods.typed : periods.map(({ from, to }) => `${from}/${to}`).join(";"),
  };
}

function typed(cell: Cell): Typed | null {
  return cell === null ? null : { typed: cell };
}

function readReason(cell: Cell): Pick<RowStates, "reason" | "ended" | "endedBefore"> {
  const endings: Ending[] = [];
  let reason: Cell | Typed = cell;
  while (typeof reason === "string") {
    const text: string = reason;
    const found = SENTENCES.find(([, sentence]) => text.startsWith(sentence));
    if (found === undefined) break;
    const [ending, sentence] = found;
    endings.push(ending);
    const rest = text.slice(sentence.length);
    if (rest === "") reason = null;
    else reason = rest.startsWith(BEFORE) ? rest.slice(BEFORE.length) : { typed: rest };
  }
  const [ended = null, ...endedBefore] = endings;
  return { reason, ended, endedBefore };
}

function reasonCell({ reason, ended, endedBefore }: RowStates): Cell {
  if (ended === null) return isTyped(reason) ? reason.typed : reason;
  const sentences = [ended, ...endedBefore].map((ending) => ENDING_SENTENCES[ending]).join(BEFORE);
  if (isTyped(reason)) return sentences + String(reason.typed);
  return reason === null ? sentences : sentences + BEFORE + String(reason);
}

const PERIOD = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;

/** "2022-09-01/2022-12-26;…" of the hidden column. */
function readPeriods(cell: Cell): readonly Period[] | Typed {
  if (cell === null || cell === "") return [];
  const periods = String(cell)
    .split(";")
    .map((text) => {
      const [, from, to] = PERIOD.exec(text) ?? [];
      return from === undefined || to === undefined ? null : { from, to };
    });
  const known = periods.filter((period) => period !== null);
  return known.length === periods.length ? known : { typed: cell };
}
