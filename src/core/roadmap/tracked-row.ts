import type { Cell } from "../../workbook/cell";
import type { LinkTarget } from "../../workbook/link-target";
import type { Period } from "./school-year";

/** How the work on a measure stands, in the order of the choice on the sheet. */
export const STATUSES = ["not-begun", "in-work", "done", "done-late", "not-done", "not-required"] as const;

export type RowStatus = (typeof STATUSES)[number];

/**
 * Why nothing asks for a row any more: new data give no reason; the measure was switched off on the office's sheet or
 * taken off it; a person did not want it.
 */
export type Ending = "gone" | "off" | "declined";

/** A request to fill a term in: the date has none of its own, could not be read, or had passed before the plan was made. */
export type TermRequest = "ask" | "unread" | "passed";

/** What a person typed where a state stands and the product knows no such state: it is kept as it is. */
export interface Typed {
  readonly typed: string | number | boolean;
}

/** A row of a roadmap: the form's own cells, why it is there, how it stands, and what people entered. */
export interface TrackedRow {
  /** Stays over reruns; "own-…" for rows that people added. */
  readonly id: string;
  /** Its name, as it stands on the sheet. */
  readonly section: string;
  /** In the order of the form's columns. */
  readonly form: readonly Cell[];
  readonly schools: Cell;
  /** Of an ended row: what it was for before; typed: what a person added to the sentence of its ending. */
  readonly reason: Cell | Typed;
  /** null while something asks for the row. */
  readonly ended: Ending | null;
  /** Endings before that one, the last first. */
  readonly endedBefore: readonly Ending[];
  /** Excel's number of the day, or a request to fill it in. */
  readonly due: number | TermRequest | Typed | null;
  /** null: nothing stands there. */
  readonly status: RowStatus | Typed | null;
  /** Excel's number of the day; text where there are several, one a term, or what a person typed. */
  readonly done: Cell;
  readonly document: Cell;
  readonly comment: Cell;
  /** In the columns that people added. */
  readonly added: readonly Cell[];
  /** Where cells of the row lead, by column; the link itself, whatever the cell's text is. */
  readonly links: readonly RowLink[];
  /** What people gave cells of the row beside values. */
  readonly extras: readonly CellExtra[];
  /** The periods of the date that had not ended when the row was planned; empty where it has none. */
  readonly periods: readonly Period[] | Typed;
}

/** A link of a row's cell. */
export interface RowLink {
  /** Index on the roadmap's sheet. */
  readonly column: number;
  readonly target: LinkTarget;
}

/** What a cell has beside its value. */
export interface CellExtra {
  /** Index on the sheet that is written. */
  readonly column: number;
  /** As it reads in the sheet's first row (`formulaOfRow`); null where there is none that a rerun can keep. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
  readonly note: string | null;
}

/** A row that nobody has worked on. */
export const UNTOUCHED = {
  ended: null,
  endedBefore: [],
  status: "not-begun",
  done: null,
  document: null,
  comment: null,
  added: [],
  links: [],
  extras: [],
} as const satisfies Partial<TrackedRow>;

/** Whether a person typed something that is no state. */
export function isTyped(value: TrackedRow["reason" | "due" | "status" | "periods"]): value is Typed {
  return typeof value === "object" && value !== null && "typed" in value;
}

/** Whether it is typed and says something: a blank is nothing. */
export function isSaid(value: TrackedRow["due" | "status"]): value is Typed {
  return isTyped(value) && String(value.typed).trim() !== "";
}

/** The school year a row's id begins with; "" for rows that people added. */
export function yearOf({ id }: Pick<TrackedRow, "id">): string {
  return /^\d{4}(?=:)/.exec(id)?.[0] ?? "";
}
