import type { Points } from "../units";

/** What stands for a task where there are no points: «не приступал», an empty cell, «не пройд.», what cannot be read. */
export const ITEM_CODES = { blank: 251, empty: 252, notTaught: 253, unreadable: 254 } as const;

/** The highest points that a byte keeps beside the codes. No task of any work gives as many. */
const MOST_POINTS = 250;

/** A task of a work. */
export interface ItemTask {
  /** Its number in the table's header: «7», «12.2». */
  readonly id: string;
  /** Highest points by the header, «12.2 (3б)»; null where it does not say. */
  readonly maximum: Points | null;
}

/**
 * Answers of all pupils of a table, a byte each: a million pupils' rows of 26 tasks take 26 MB, where a list for each
 * pupil takes ten times as much.
 */
export interface ItemSheet {
  readonly tasks: readonly ItemTask[];
  /** Points 0 to 250, or one of `ITEM_CODES`; the tasks of one pupil stand together. Longer than what is used. */
  codes: Uint8Array;
  /** Pupils so far. */
  rows: number;
}

/** Where the answers of a pupil are kept. */
export interface ItemRow {
  readonly items: ItemSheet;
  readonly itemRow: number;
}

/** Of pupils that are known by totals only. */
export const NO_ITEMS: ItemSheet = { tasks: [], codes: new Uint8Array(0), rows: 1 };

/** An empty sheet of answers. */
export function itemSheet(tasks: readonly ItemTask[]): ItemSheet {
  return { tasks, codes: new Uint8Array(0), rows: 0 };
}

/**
 * Adds a pupil.
 *
 * @param codes One for each task.
 * @returns The pupil's row.
 */
export function addItemRow(sheet: ItemSheet, codes: ArrayLike<number>): number {
  const width = sheet.tasks.length;
  const start = sheet.rows * width;
  if (start + width > sheet.codes.length) {
    const larger = new Uint8Array(Math.max(64 * width, sheet.codes.length * 2));
    larger.set(sheet.codes);
    sheet.codes = larger;
  }
  sheet.codes.set(codes, start);
  sheet.rows += 1;
  return sheet.rows - 1;
}

/** The code of points; those that no byte keeps, halves among them, are not told apart from unreadable ones. */
export function pointsCode(points: Points): number {
  return Number.isInteger(points) && points >= 0 && points <= MOST_POINTS ? points : ITEM_CODES.unreadable;
}

/** Points that a code says: 0 for a task not begun; null where none are known. */
export function codePoints(code: number): Points | null {
  if (code <= MOST_POINTS) return code;
  return code === ITEM_CODES.blank ? 0 : null;
}

/**
 * Points by task of a pupil: null = not taught, empty or not readable; 0 = not begun.
 *
 * @example
 * itemPoints({ items: { tasks: [{ id: "1", maximum: 1 }], codes: new Uint8Array([251]), rows: 1 }, itemRow: 0 }) // => [0]
 */
export function itemPoints({ items, itemRow }: ItemRow): (Points | null)[] {
  const start = itemRow * items.tasks.length;
  return items.tasks.map((_, task) => codePoints(items.codes[start + task] ?? ITEM_CODES.empty));
}
