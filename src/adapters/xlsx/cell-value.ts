import type { Cell } from "../../workbook/cell";
import { damagedBook } from "./damaged-book";
import { isoSerial } from "./iso-serial";
import type { TextBuffer, TextPool } from "./text-pool";
import { unescapeXml } from "./xml-tree";

/** What cells refer to by number. */
export interface CellTables {
  readonly sharedTexts: readonly string[];
  /** Number format by style; "General" where there is none. */
  readonly formats: readonly string[];
  /** Styles that show days, of a workbook that counts them from 1904; null where it counts from 1900. */
  readonly days1904: readonly boolean[] | null;
}

/** How a cell's value is written; the letter of `t`, or a letter for the longer ones. */
export type CellType = "n" | "s" | "b" | "e" | "d" | "str" | "inlineStr";

const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const MINUS = 0x2d;
/** Whole numbers of so many digits, divided by so great a power of ten, give the nearest number there is. */
const EXACT_DIGITS = 15;
/** As XML Schema writes a double; what else `Number` takes for one ("0x70") is none in a cell. */
const WRITTEN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The value of a cell. @param value What stands in its `v`, or in the texts of its `is`.
 *
 * @param hasValue There was an element for the value, maybe an empty one.
 */
export function cellValue(
  type: CellType,
  value: { readonly buffer: TextBuffer; readonly hasValue: boolean },
  context: { readonly tables: CellTables; readonly pool: TextPool },
): Cell {
  const { buffer } = value;
  if (type === "inlineStr") return context.pool.textOf(buffer);
  if (!value.hasValue) return null;
  if (type === "n") return plainNumber(buffer);
  if (type === "s") {
    const number = plainNumber(buffer);
    if (number === null) return null;
    const text = context.tables.sharedTexts[number];
    if (text !== undefined) return text;
    throw damagedBook("Cannot read a sheet: a cell has a text that is not there", { why: "texts" });
  }
  if (type === "b") return ["1", "true"].includes(unescapeXml(buffer.escaped()).trim());
  if (type === "str" || type === "e") return context.pool.textOf(buffer);
  const text = unescapeXml(buffer.escaped());
  return isoSerial(text) ?? text;
}

/** A number from its bytes: most are short, and need no text made of them. */
function plainNumber(buffer: TextBuffer): number | null {
  const { bytes, length } = buffer;
  let at = bytes[0] === MINUS ? 1 : 0;
  const isNegative = at === 1;
  let digits = 0;
  let fraction = -1;
  let number = 0;
  for (; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT && fraction < 0) fraction = 0;
    else if (byte < ZERO || byte > NINE) break;
    else {
      number = number * 10 + (byte - ZERO);
      digits += 1;
      if (fraction >= 0) fraction += 1;
    }
  }
  if (at < length || digits === 0 || digits > EXACT_DIGITS) return writtenNumber(buffer.escaped());
  const exact = fraction > 0 ? number / (POWERS[fraction] ?? 1) : number;
  return isNegative ? -exact : exact;
}

function writtenNumber(escaped: string): number | null {
  const text = unescapeXml(escaped).trim();
  const number = WRITTEN_NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}
