import type { Cell } from "../../workbook/cell";
import type { Points } from "../units";
import { cleanText } from "./clean-text";
import { readNumber } from "./read-number";

/** What a task's cell says: points, or why there are none. */
export type ItemReading = Points | "not-attempted" | "not-taught" | "empty" | "unreadable";

/** «Не приступал» as schools type it: Latin and Cyrillic X, and the keys they hit instead. */
const NOT_ATTEMPTED = new Set(["x", "х", "h", "ч", "?"]);

/**
 * Reads the points for one task.
 *
 * "X" in any script and case is 0 points, not a missing value; «не пройд.» is a task that was not taught.
 * Source: docs/methods.md#codes, counted on the reports of one region of 2021.
 *
 * @example
 * readItem("Х ") // => "not-attempted"
 */
export function readItem(cell: Cell | undefined): ItemReading {
  const number = readNumber(cell);
  if (number !== null) return number >= 0 ? number : "unreadable";
  const text = cleanText(cell).toLowerCase();
  if (text === "") return "empty";
  if (NOT_ATTEMPTED.has(text)) return "not-attempted";
  return text.startsWith("не пройд") ? "not-taught" : "unreadable";
}
