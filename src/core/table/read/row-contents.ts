import type { Grid } from "../../../workbook/cell";
import { comparableText } from "../../cleaning/clean-text";
import { numberReading } from "../../cleaning/number-reading";
import { FORM_TRAITS } from "../../model/form-traits";
import type { RecognisedTable } from "../../model/recognised-table";
import type { TableLayout } from "../recognise/table-cells";
import type { CellPlace } from "./cell-numbers";

/** What stands in the columns of numbers of a row. */
export type RowContent = "numbers" | "words" | "nothing";

const NUMERIC =
  /^(participants|school-count|mark[2-5]|passed|failed|quality|mean-mark|score:|lowered|confirmed|raised|exam:|medal:|recheck:|item:|indicator|other)/;
const NAMING = /^(group|school-name|school-login|school-code|territory)$/;
/** Nobody, in tables of exams and medals. */
const DASH = /^[-–—]$/;

/**
 * Tells rows of a table with one row for each school by what stands where numbers are meant.
 *
 * "numbers" is a number, and also what stands for one: a closed group («*», «<5»), a formula without a value, a date; in a
 * report of ВПР «н/д» and a dash too (in tables of exams, medals and single classes who has but dashes took no part). A form of words
 * needs none. "words" are remarks, signatures, or a school that somebody wrote about. The header that is printed again
 * is nothing.
 */
export function rowContents(
  cells: Grid,
  table: TableLayout & Pick<RecognisedTable, "classGroup">,
): {
  readonly contentOf: (row: number) => RowContent;
  readonly wordsOf: (row: number) => readonly CellPlace[];
} {
  const { isOfWords, kind } = FORM_TRAITS[table.form];
  // A school that lacks a class has dashes beneath it.
  const isNoughtSaid = kind === "report" && table.classGroup === undefined;
  const numeric = table.columns.filter(({ meaning }) => NUMERIC.test(meaning));
  const own = numeric.filter(({ meaning }) => meaning !== "other").map(({ column }) => column);
  const named = table.columns.filter(({ meaning }) => NAMING.test(meaning));
  const headers = named.map(({ column, header }) => ({ column, text: comparableText(header) }));

  function isHeader(row: number): boolean {
    const line = cells[row] ?? [];
    return headers.some(({ column, text }) => text !== "" && comparableText(line[column]) === text);
  }

  /** What stands where numbers are meant; of a column without a meaning a word says nothing. */
  function wordsOf(row: number): readonly CellPlace[] {
    const line = cells[row] ?? [];
    const filled = own.filter((column) => {
      const text = comparableText(line[column]);
      return text !== "" && (isNoughtSaid || !DASH.test(text));
    });
    return filled.map((column) => ({ row, column }));
  }

  function standsForNumber(row: number, column: number): boolean {
    const read = numberReading(cells[row]?.[column]);
    if (!("unread" in read)) return false;
    const { unread } = read;
    return (
      unread === "hidden" ||
      unread === "formula" ||
      unread === "date" ||
      (unread === "no-data" && kind === "report")
    );
  }

  return {
    wordsOf,
    contentOf(row) {
      if (isOfWords) return "numbers";
      if (isHeader(row)) return "nothing";
      const line = cells[row] ?? [];
      if (numeric.some(({ column }) => "value" in numberReading(line[column]))) return "numbers";
      const words = wordsOf(row);
      if (words.some(({ column }) => standsForNumber(row, column))) return "numbers";
      return words.length > 0 ? "words" : "nothing";
    },
  };
}
