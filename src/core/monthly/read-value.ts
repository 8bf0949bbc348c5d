import type { Cell } from "../../workbook/cell";
import { cleanText, comparableText } from "../cleaning/clean-text";
import { numberReading } from "../cleaning/number-reading";
import type { ChangeKind } from "./cell-change";
import type { FormColumn } from "./form-template";
import { countedByHeader } from "./header-units";
import { isoOfSerial, readDateText } from "./monthly-dates";
import type { MonthId } from "./monthly-file";
import type { RemarkKind } from "./remark";
import { usualWord } from "./usual-words";
import { likeness, plainWords } from "./words";

/** What a cell of a column holds. */
export type ValueReading =
  /** As it stands, or mended in the one way that is possible. */
  | { readonly is: "value"; readonly value: Cell; readonly change: ChangeKind | null }
  | { readonly is: "empty" }
  /** «-», «нет», «н/д»: zero or unknown is for people to say. */
  | { readonly is: "zero-or-unknown"; readonly written: string }
  | { readonly is: "unreadable"; readonly remark: RemarkKind };

/** A cell with what tells its value apart. */
export interface CellSight {
  readonly value: Cell;
  readonly isDate: boolean;
  readonly isError: boolean;
  /** Of the file. */
  readonly month: MonthId | null;
}

const ZERO_WORDS =
  /^(?:[-–—−~]+|нет|не было|не имеется|отсутств[а-я]+|не (?:пройд|писал|участвовал|сдавал)[а-я]*|н ?[/\\.] ?д\.?|нд|х|x|н\/п|ноль|нуль|0?\s*нет)\.?$/;
const ABOUT = /^(?:~|≈|около|примерно)/;
const LETTERS: Readonly<Record<string, string>> = {
  о: "0",
  o: "0",
  з: "3",
  l: "1",
  i: "1",
  "|": "1",
  б: "6",
};

/**
 * Reads a cell by what its column holds.
 *
 * Source: docs/monthly.md#values.
 */
export function readValue(sight: CellSight, column: FormColumn): ValueReading {
  if (sight.isError) return { is: "unreadable", remark: "not-a-number" };
  const text = cleanText(sight.value);
  if (text === "") return { is: "empty" };
  switch (column.kind) {
    case "count":
    case "number":
    case "share":
      return readAmount(sight, text, column);
    case "date":
      return readDate(sight, text);
    case "list":
      return readOption(text, sight.value, column.options);
    default:
      return readText(sight, text, column.options);
  }
}

function readAmount({ value, isDate }: CellSight, text: string, column: FormColumn): ValueReading {
  if (typeof value === "boolean") return { is: "unreadable", remark: "not-a-number" };
  if (typeof value === "number") {
    if (isDate) return { is: "unreadable", remark: "not-a-number" };
    return limited(value, null, column);
  }
  if (ZERO_WORDS.test(comparableText(text))) return { is: "zero-or-unknown", written: text };
  // A report has the number itself: «около 200» is no number to be added up.
  if (ABOUT.test(comparableText(text))) return { is: "unreadable", remark: "not-a-number" };
  const read = numberReading(value);
  if ("value" in read) {
    const isShare = read.isPercent && column.kind === "share";
    return limited(
      isShare ? read.value / 100 : read.value,
      isShare ? "percent" : changeOf(String(value)),
      column,
    );
  }
  // «?» is a number that the school does not know yet.
  if (/^\?+$/.test(text)) return { is: "unreadable", remark: "not-a-number" };
  if (read.unread === "no-data") return { is: "zero-or-unknown", written: text };
  const counted = numberReading(countedByHeader(text, column.header));
  if ("value" in counted) return limited(counted.value, "unit", column);
  const mended = withDigits(text);
  if (mended !== null) return limited(mended, "letters-for-digits", column);
  return { is: "unreadable", remark: "not-a-number" };
}

/** A number that its column cannot hold is for the school to explain. */
function limited(value: number, change: ChangeKind | null, column: FormColumn): ValueReading {
  if (column.minimum !== null && value < column.minimum) {
    return { is: "unreadable", remark: value < 0 && column.minimum === 0 ? "negative" : "out-of-range" };
  }
  if (column.kind === "count" && !Number.isInteger(value)) return { is: "unreadable", remark: "not-whole" };
  if (column.maximum !== null && value > column.maximum) return { is: "unreadable", remark: "out-of-range" };
  return { is: "value", value, change };
}

/** In which way a text was a number. */
function changeOf(text: string): ChangeKind {
  const plain = text.trim();
  if (/^['’‘`]/.test(plain)) return "apostrophe";
  if (/[а-яёa-z%(]/i.test(plain)) return "unit";
  if (/\d[.,;*]+$/.test(plain)) return "tail";
  if (/\d[\s'’]\d/.test(plain)) return "thousands";
  if (/\d,\d/.test(plain)) return "decimal-comma";
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? "text-number" : "blanks";
}

/** «2О», «З5»: letters that look like digits, beside a digit. */
function withDigits(text: string): number | null {
  const plain = text.toLowerCase();
  if (!/\d/.test(plain) || !/^[\dоoзli|б.,]+$/.test(plain)) return null;
  const digits = plain.replace(/[оoзli|б]/g, (letter) => LETTERS[letter] ?? letter);
  const read = numberReading(digits);
  return "value" in read ? read.value : null;
}

/** Days of 1995 to 2063. */
const SERIAL = /^(?:3[5-9]|4\d|5\d)\d{3}$/;

function readDate({ value, isDate, month }: CellSight, text: string): ValueReading {
  if (typeof value === "number") {
    const iso = isoOfSerial(value);
    if (iso === null) return { is: "unreadable", remark: "not-a-date" };
    return { is: "value", value: iso, change: isDate ? null : "date-serial" };
  }
  // Days since 1900, as a csv or a cell of text has them.
  const serial = SERIAL.test(text) ? isoOfSerial(Number(text)) : null;
  if (serial !== null) return { is: "value", value: serial, change: "date-serial" };
  const read = readDateText(text, month);
  if (read !== null)
    return { is: "value", value: read.iso, change: read.inWords ? "date-words" : "date-text" };
  return ZERO_WORDS.test(comparableText(text)) ? { is: "empty" } : { is: "unreadable", remark: "not-a-date" };
}

function readOption(text: string, value: Cell, options: readonly string[]): ValueReading {
  const exact = options.find((option) => option === value);
  if (exact !== undefined) return { is: "value", value: exact, change: null };
  const words = plainWords(text);
  const same = options.filter((option) => plainWords(option) === words);
  const near =
    same.length > 0 ? same : options.filter((option) => likeness(words, plainWords(option)) >= 0.8);
  const [only] = near;
  return near.length === 1 && only !== undefined
    ? { is: "value", value: only, change: "list-spelling" }
    : { is: "unreadable", remark: "not-in-list" };
}

function readText({ value, isDate }: CellSight, text: string, usual: readonly string[]): ValueReading {
  if (typeof value === "number" && isDate)
    return { is: "value", value: isoOfSerial(value) ?? value, change: null };
  const word = typeof value === "string" ? usualWord(text, usual) : null;
  if (word !== null && word !== text) return { is: "value", value: word, change: "list-spelling" };
  if (typeof value !== "string" || value === text) return { is: "value", value: value, change: null };
  return { is: "value", value: text, change: /[\r\n]/.test(value) ? "line-break" : "blanks" };
}
