import type { Grid } from "../../../workbook/cell";
import { cleanText } from "../../cleaning/clean-text";
import { formKind } from "../../model/form-traits";
import { groupLevelByWords, isSchoolByWords } from "../schools/group-level";
import { factsInText } from "./facts-in-text";
import type { FoundHeader } from "./find-headers";

/** Tables with a row for each school are no longer; among pupils no such rows are looked for. */
const MOST_ROWS = 20_000;
/** «Предмет: | Математика» above the next header is no row of a table: that has a school and two numbers. */
const LEAST_FILLED = 3;
/** A longer text is a remark. */
const LONGEST = 80;

/**
 * The same headers, and one more for each row beneath that only names another work: «Математика, 5 класс» above its schools,
 * the header printed once for all of them. Without this the schools of all works would be read as replies of one.
 */
export function withSections(cells: Grid, headers: readonly FoundHeader[]): FoundHeader[] {
  return headers.flatMap((header, index) => {
    const next = headers.slice(index + 1).find(({ headerRow }) => headerRow > header.headerRow);
    const end = Math.min(next?.headerRow ?? cells.length, header.firstDataRow + MOST_ROWS);
    // A title right above the next header is that one's own; beneath the last row it is of nothing.
    const last = lastRowOfNumbers(cells, header.firstDataRow, end);
    const sections = mayHaveSections(header) ? sectionRows(cells, header.firstDataRow, last) : [];
    const [first] = sections;
    const hasOwnRows = first === undefined || first.row > header.firstDataRow;
    return [
      ...(hasOwnRows ? [header] : []),
      ...sections.map(({ row, text }) => {
        return { ...header, headerRow: row, firstDataRow: row + 1, head: [text, ...header.head] };
      }),
    ];
  });
}

function mayHaveSections({ best, shown, firstColumn }: FoundHeader): boolean {
  const kind = formKind(best.form.form);
  return (
    (kind === "report" || kind === "exam") &&
    shown === undefined &&
    firstColumn === undefined &&
    !best.columns.some(({ meaning }) => meaning === "subject")
  );
}

function sectionRows(
  cells: Grid,
  from: number,
  end: number,
): { readonly row: number; readonly text: string }[] {
  const sections: { row: number; text: string }[] = [];
  for (let row = from; row < end; row += 1) {
    const filled = filledTexts(cells, row);
    const [text = ""] = filled;
    if (filled.length === 1 && namesWork(text)) sections.push({ row, text });
  }
  return sections;
}

function lastRowOfNumbers(cells: Grid, from: number, end: number): number {
  let last = end;
  while (last > from && filledTexts(cells, last - 1).length < LEAST_FILLED) last -= 1;
  return last;
}

/** The first texts of a row: two are enough to know that it is no section, three that it is no line of a report's head. */
function filledTexts(cells: Grid, row: number): string[] {
  const texts: string[] = [];
  for (const cell of cells[row] ?? []) {
    const text = cleanText(cell);
    if (text !== "") texts.push(text);
    if (texts.length >= LEAST_FILLED) break;
  }
  return texts;
}

function namesWork(text: string): boolean {
  if (text.length > LONGEST || factsInText(text).subject === null) return false;
  return !isSchoolByWords(text) && groupLevelByWords(text) === null;
}
