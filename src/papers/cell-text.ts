import { formattedNumber } from "../locale/formatted-number";
import { withWholeCodes } from "../locale/line-ends";
import { NBSP, numberText } from "../locale/number-text";
import { REPORT } from "../locale/report-words";
import type { Cell } from "../workbook/cell";
import { plainText } from "./plain-text";

/** What stands where nothing is known. */
const NOTHING = "—";

/** A cell of a page's table as a paper shows it. @param format Excel's number format; null for text. */
export function cellText(cell: Cell, format: string | null): string {
  if (cell === null || cell === "") return NOTHING;
  if (typeof cell === "string") return withWholeCodes(plainText(cell));
  if (typeof cell === "boolean") return cell ? REPORT.yes : REPORT.no;
  if (format === null) return numberText(cell);
  const shown = formattedNumber(cell, format) ?? numberText(cell);
  return shown.replace(/^-/, "−").replace(/%$/, `${NBSP}%`);
}
