import type { Cell } from "../workbook/cell";

/** What a formula may look at: a cell by its indices, and the day as Excel counts it. */
export interface FormulaPlace {
  readonly cell: (row: number, column: number) => Cell;
  readonly today: number;
  /** How far the cell is from the one that the formula was written for. */
  readonly rows: number;
  readonly columns: number;
}

/** A part of a formula, ready to be asked. */
export type Node = (place: FormulaPlace) => Cell;

/** What Excel shows as "#VALUE!" and the like. */
export class FormulaError extends Error {}

/** What signs between two values do. */
export const OPERATIONS: Readonly<Record<string, (one: Cell, other: Cell) => Cell>> = {
  "=": (one, other) => compared(one, other) === 0,
  "<>": (one, other) => compared(one, other) !== 0,
  "<": (one, other) => compared(one, other) < 0,
  ">": (one, other) => compared(one, other) > 0,
  "<=": (one, other) => compared(one, other) <= 0,
  ">=": (one, other) => compared(one, other) >= 0,
  "&": (one, other) => textOf(one) + textOf(other),
  "+": (one, other) => numberOf(one) + numberOf(other),
  "-": (one, other) => numberOf(one) - numberOf(other),
  "*": (one, other) => numberOf(one) * numberOf(other),
  "/": (one, other) => quotient(numberOf(one), numberOf(other)),
};

function quotient(one: number, other: number): number {
  if (other === 0) throw new FormulaError("Cannot divide by 0");
  return one / other;
}

/** The functions that our conditional formats use. */
export const FUNCTIONS: Readonly<Record<string, (given: readonly Node[], place: FormulaPlace) => Cell>> = {
  AND: (given, place) => given.every((node) => isTrue(node(place))),
  OR: (given, place) => given.some((node) => isTrue(node(place))),
  NOT: ([node], place) => !isTrue(valueOf(node, place)),
  IF: ([condition, then, otherwise], place) =>
    isTrue(valueOf(condition, place))
      ? valueOf(then, place)
      : otherwise === undefined
        ? false
        : otherwise(place),
  IFERROR: ([node, otherwise], place) => {
    try {
      return valueOf(node, place);
    } catch (error) {
      if (error instanceof FormulaError) return valueOf(otherwise, place);
      throw error;
    }
  },
  ISNUMBER: ([node], place) => {
    try {
      return typeof valueOf(node, place) === "number";
    } catch (error) {
      if (error instanceof FormulaError) return false;
      throw error;
    }
  },
  ISTEXT: ([node], place) => typeof valueOf(node, place) === "string",
  ISBLANK: ([node], place) => valueOf(node, place) === null,
  TRIM: ([node], place) => textOf(valueOf(node, place)).trim().replace(/ +/g, " "),
  SEARCH: ([wanted, node], place) => {
    const [text, words] = [wanted, node].map((of) => textOf(valueOf(of, place)).toLowerCase());
    const found = (words ?? "").indexOf(text ?? "");
    if (found < 0) throw new FormulaError("Cannot calculate: the text is not found");
    return found + 1;
  },
  LEN: ([node], place) => textOf(valueOf(node, place)).length,
  LEFT: ([node, count], place) => textOf(valueOf(node, place)).slice(0, countOf(count, place)),
  RIGHT: ([node, count], place) => {
    const text = textOf(valueOf(node, place));
    return text.slice(Math.max(0, text.length - countOf(count, place)));
  },
  MID: ([node, from, count], place) => {
    const start = countOf(from, place) - 1;
    return textOf(valueOf(node, place)).slice(start, start + countOf(count, place));
  },
  DATE: (given, place) => {
    const [year, month, day] = given.map((node) => Math.trunc(numberOf(node(place)))) as [
      number,
      number,
      number,
    ];
    return dayNumber(Date.UTC(year, month - 1, day));
  },
  TODAY: (_given, { today }) => today,
};

function valueOf(node: Node | undefined, place: FormulaPlace): Cell {
  if (node === undefined) throw new FormulaError("Cannot calculate: an argument is missing");
  return node(place);
}

function countOf(node: Node | undefined, place: FormulaPlace): number {
  return node === undefined ? 1 : Math.max(0, Math.trunc(numberOf(node(place))));
}

/** Excel's order: numbers, then texts whatever their case, then logical values; an empty cell is like any empty value. */
function compared(one: Cell, other: Cell): number {
  const [left, right] = [one ?? emptyLike(other), other ?? emptyLike(one)];
  const rank = RANKS.indexOf(typeof left) - RANKS.indexOf(typeof right);
  if (rank !== 0) return rank;
  if (typeof left === "string" && typeof right === "string")
    return left.toLowerCase() === right.toLowerCase() ? 0 : left.toLowerCase() < right.toLowerCase() ? -1 : 1;
  return Number(left) - Number(right);
}

const RANKS: readonly string[] = ["number", "string", "boolean"];

function emptyLike(value: Cell): string | number | boolean {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}

function isTrue(value: Cell): boolean {
  if (typeof value === "string") throw new FormulaError("Cannot calculate: a text is no condition");
  return Boolean(value);
}

/** @throws {FormulaError} */
export function numberOf(value: Cell): number {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value ?? 0);
  if (Number.isNaN(number)) throw new FormulaError("Cannot calculate: a text is no number");
  return number;
}

function textOf(value: Cell): string {
  return value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Excel's day 0. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The number that Excel counts a day by. @param time Midnight of it, milliseconds. */
function dayNumber(time: number): number {
  return Math.round((time - FIRST_DAY) / DAY);
}
