import type { WorkbookEdit } from "./edit";
import type { OwnRecords } from "./own-records";

/** An edit that lays something over the cells of a sheet of ours. */
export type MadeEdit = Extract<WorkbookEdit, { kind: "chart" | "pivot" | "slicer" }>;

/** A chart, a pivot or a slicer that lies on a sheet of ours: Excel does not tell enough of one to make it again. */
export interface MadeObject {
  /** Its name in Excel. */
  readonly name: string;
  readonly edit: MadeEdit;
  /** The Excel table that a pivot stands on; null where it stands on a range, and for what is no pivot. */
  readonly table: string | null;
  /** A chart's values are counted in steps of one. */
  readonly isWhole: boolean;
}

const KEY = "made:";

/** What lies on a sheet of ours, as it was made; null where an older version made the sheet. */
export function madeOn(records: Pick<OwnRecords, "journal">, sheet: string): readonly MadeObject[] | null {
  const text = records.journal.get(KEY + sheet);
  return text === undefined ? null : (JSON.parse(text) as MadeObject[]);
}

/** The records with what lies on some sheets; what is about sheets that are no more ours goes. */
export function withMade(records: OwnRecords, made: ReadonlyMap<string, readonly MadeObject[]>): OwnRecords {
  const journal = new Map(records.journal);
  for (const [sheet, objects] of made) journal.set(KEY + sheet, JSON.stringify(objects));
  for (const key of journal.keys()) {
    if (key.startsWith(KEY) && !records.sheets.includes(key.slice(KEY.length))) journal.delete(key);
  }
  return { ...records, journal };
}

/** The edit as it is kept: what a pivot shows comes back with its sheet's cells. */
export function withoutCells(edit: MadeEdit): MadeEdit {
  return edit.kind === "pivot" ? { ...edit, rendered: [] } : edit;
}

/**
 * Name of a chart or a slicer of ours, by which every door knows it from a person's.
 *
 * @param revision Of the apply inside Excel; 0 on the file door.
 * @example
 * madeName(0, 2) // => "ОКО 0-2"
 */
export function madeName(revision: number, index: number): string {
  return `ОКО ${String(revision)}-${String(index)}`;
}

/** Tells a name that `madeName` gives. */
export function isMadeName(name: string): boolean {
  return /^ОКО \d+-\d+$/.test(name);
}

/**
 * Tells tables of ours, which all bear such names, from those that people make on a sheet of ours.
 *
 * @example
 * isOwnTable("ОКО_Признаки") // => true
 * isOwnTable("Таблица1") // => false
 */
export function isOwnTable(name: string): boolean {
  return /^(?:око|oko)_/i.test(name);
}
