import type { Cell } from "../../src/workbook/cell";
import { ExcelRefusal } from "./excel-refusal";

/** What Excel makes of something put into a cell. */
export interface CellInput {
  readonly value: Cell;
  readonly formula: string | null;
}

/** Texts that Excel's input turns into a number, a date or a time. Deliberately wide: "1-2", "5%", "1,5", "12:30", "3 мар". */
const NUMBER_LIKE =
  /^[+-]?[\d.,\s]*\d[\d.,\s]*%?$|^\d{1,4}[-/.:]\d{1,2}([-/.:]\d{1,4})?$|^\d{1,2} (янв|фев|мар|apr|mar)/i;
const BOOLEAN = /^(true|false|истина|ложь)$/i;

/**
 * Reads what is put into a cell as Excel's input does: an apostrophe makes the rest text, a cell with
 * the format "@" keeps text (and turns numbers into text), "=", "+" and "-" begin a formula.
 *
 * Source: Office.js reference, Range.values ("If the returned value starts with a plus, minus, or
 * equal sign, Excel interprets this value as a formula"); Microsoft Support, "Format numbers as text".
 *
 * @throws {ExcelRefusal} InvalidArgument for a text that does not fit a cell (32 767 characters, Microsoft,
 * "Excel specifications and limits").
 */
export function cellInput(given: unknown, numberFormat: string): CellInput {
  if (typeof given === "number" || typeof given === "boolean") {
    return { value: numberFormat === "@" ? String(given) : given, formula: null };
  }
  if (typeof given !== "string") throw new ExcelRefusal("InvalidArgument", "The argument is invalid");
  if (given === "") return { value: null, formula: null };
  const text = given.replace(/^'/, "");
  if (text.length > 32767) throw new ExcelRefusal("InvalidArgument", "The text is longer than a cell");
  if (given !== text) return { value: text, formula: null };
  if (numberFormat === "@") return { value: given, formula: null };
  if (/^[=+-]./.test(given) && !/^[+-][\d.,]+%?$/.test(given))
    return { value: 0, formula: given.replace(/^=/, "") };
  if (BOOLEAN.test(given)) return { value: /^(true|истина)$/i.test(given), formula: null };
  if (NUMBER_LIKE.test(given)) return { value: numberOf(given), formula: null };
  return { value: given, formula: null };
}

/** The number is not the point: whoever let Excel guess has lost the text. */
function numberOf(text: string): number {
  const number = Number(text.replace("%", "").replace(",", "."));
  return Number.isNaN(number) ? 45000 : number;
}
