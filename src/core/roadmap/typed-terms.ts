import type { Cell } from "../../workbook/cell";
import { readDate } from "./read-date";
import { dateOfSerial, excelSerial, isDaySerial, schoolYearOf, type Period } from "./school-year";
import { isSaid, isTyped, yearOf, type TrackedRow } from "./tracked-row";

/**
 * Rows with the terms that people wrote in words: in «Срок до» («до 15 марта»), or, in a row that has no term yet, as the
 * date of the form, as rows typed by hand have it. They count as if the day stood there.
 *
 * Of several periods those that had ended before any of the plan's own are left out: nobody asked for them.
 *
 * @param dateColumn Index of the form's column of dates; -1 where it has none.
 */
export function withTypedTerms(rows: readonly TrackedRow[], dateColumn: number): TrackedRow[] {
  const years = rows.flatMap((row) => rowYear(row) ?? []);
  if (years.length === 0) return [...rows];
  const year = Math.max(...years);
  const [begins = ""] = rows
    .filter((row) => yearOf(row) === String(year))
    .flatMap(({ periods }) => (isTyped(periods) ? [] : periods.map(({ to }) => to)))
    .sort();
  return rows.map((row) => {
    const text = termText(row, dateColumn);
    const all = text === null ? [] : periodsIn(text, rowYear(row) ?? year);
    const asked = all.filter(({ to }) => to >= begins);
    const periods = asked.length === 0 ? all : asked;
    const [first] = periods;
    if (first === undefined) return row;
    const due = excelSerial(first.to);
    // The text of one of its own terms is that term: the others stay.
    const isOwn =
      periods.length === 1 && !isTyped(row.periods) && row.periods.some(({ to }) => to === first.to);
    return isOwn ? { ...row, due } : { ...row, periods, due };
  });
}

function periodsIn(text: string | number | boolean, year: number): readonly Period[] {
  if (typeof text !== "number") return readDate(String(text), year).periods;
  if (!isDaySerial(text)) return [];
  const day = dateOfSerial(text);
  return [{ from: day, to: day }];
}

/** In which the school year of a row begins, by its code or by its terms; null where nothing tells. */
function rowYear(row: TrackedRow): number | null {
  const own = yearOf(row);
  if (own !== "") return Number(own);
  const last = isTyped(row.periods) ? undefined : row.periods.at(-1);
  return last === undefined ? null : schoolYearOf(last.to);
}

/** The words that tell the row's term; null where a day or periods do, or where its term had passed. */
function termText({ due, periods, form }: TrackedRow, dateColumn: number): Cell {
  if (isSaid(due)) return due.typed;
  if (typeof due === "number" || due === "passed" || isTyped(periods) || periods.length > 0) return null;
  return form[dateColumn] ?? null;
}
