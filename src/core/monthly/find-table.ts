import { numberReading } from "../cleaning/number-reading";
import { headerBlock, type HeaderBlock } from "./header-block";
import type { SheetView } from "./sheet-view";
import { greatest, smallest } from "../../workbook/greatest";

/** Rows in which a form's header is looked for. */
const MOST_HEAD_ROWS = 60;
/** A form has more columns than the lines above it have cells. */
const LEAST_COLUMNS = 3;
/** Rows with a text and a number under a header of two columns. */
const LEAST_PAIRS = 3;

/** The header of the widest table of a sheet, found without knowing the form; null where the sheet has none. */
export function findTable(view: SheetView): HeaderBlock | null {
  const filled = view.filledRows().filter((row) => row < MOST_HEAD_ROWS);
  const counted = filled.findIndex((row) => headerBlock(view, [row]).numbersRow !== null);
  const main = counted >= 0 ? filled[counted] : widestTextRow(view, filled);
  if (main === undefined) return null;
  const width = headerBlock(view, [main]).paths.length;
  if (counted < 0 && width < LEAST_COLUMNS && !isListOfTwo(view, main)) return null;
  if (width === 0) return null;
  const rows = [main];
  for (let above = main - 1; above >= 0 && isHeaderAbove(view, above, rows[0] ?? main); above -= 1)
    rows.unshift(above);
  if (counted < 0) {
    for (let below = main + 1; below < view.rows && isHeaderBelow(view, below, main); below += 1)
      rows.push(below);
  }
  return headerBlock(view, rows);
}

/** «Показатель | Значение»: a text and a number in most rows under two headers. */
function isListOfTwo(view: SheetView, main: number): boolean {
  const [label, value, ...more] = view.filledColumns(main);
  if (label === undefined || value === undefined || more.length > 0) return false;
  const below = view.filledRows().filter((row) => row > main);
  const pairs = below.filter((row) => {
    const isNamed = view.text(row, label) !== "" && !("value" in numberReading(view.value(row, label)));
    return isNamed && "value" in numberReading(view.value(row, value));
  });
  return pairs.length >= LEAST_PAIRS && pairs.length > below.length / 2;
}

function widestTextRow(view: SheetView, rows: readonly number[]): number | undefined {
  const widths = rows.map((row) => (view.hasNumber(row) ? 0 : view.filledColumns(row).length));
  const most = greatest(widths, 0);
  return rows[widths.indexOf(most)];
}

/** Titles of groups: they stand over several columns, or over columns without a text of their own. */
function isHeaderAbove(view: SheetView, row: number, below: number): boolean {
  const texts = view.filledColumns(row);
  if (texts.length === 0 || view.hasNumber(row)) return false;
  const filled = new Set(view.filledColumns(below));
  const [first = 0, last = 0] = [smallest(filled, Infinity), greatest(filled, -Infinity)];
  const own = texts.filter((column) => !filled.has(column));
  if (texts.length >= 2 && texts.some((column) => view.isCovered(row, column + 1))) return true;
  // A line above the table («Наименование ОО: …») has a text or two, all over filled columns or left of them.
  const fields = texts.every((column) => view.text(row, column).endsWith(":")) || texts.length < 2;
  return (
    !fields && own.length >= 2 && own.some((column) => column >= first - 1 && column <= last + own.length)
  );
}

/**
 * The second level of a header: texts only, nothing in the first column of the table. One text alone is under a group's
 * title; under a header of its own it is the title of the table's first part.
 */
function isHeaderBelow(view: SheetView, row: number, main: number): boolean {
  const texts = view.filledColumns(row);
  const [first = 0] = view.filledColumns(main);
  if (view.hasNumber(row) || view.text(row, first) !== "") return false;
  return texts.length > 1 || texts.some((column) => isOfGroup(view, main, column));
}

function isOfGroup(view: SheetView, main: number, column: number): boolean {
  return view.text(main, column) === "" || view.isCovered(main, column + 1);
}
