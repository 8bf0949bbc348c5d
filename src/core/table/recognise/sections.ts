import type { Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
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
    const found = mayHaveSections(header) ? sectionRows(cells, header.firstDataRow, last) : [];
    // What a column tells of each row, no row above it does.
    const named = found.filter(({ kinds }) => kinds.some((kind) => !hasColumn(header, kind)));
    const sections = named.filter(({ row, isOfRows }) => isOfRows && row < last);
    const [first] = named;
    const hasOwnRows = first === undefined || first.row > header.firstDataRow;
    return [
      ...(hasOwnRows ? [header] : []),
      ...sections.map(({ row, texts }) => {
        return { ...header, headerRow: row, firstDataRow: row + 1, head: [...texts, ...header.head] };
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

function hasColumn({ best }: FoundHeader, kind: SectionKind): boolean {
  return best.columns.some(({ meaning }) => meaning === kind);
}

/** A row that names a work, or a part of what a work is. */
interface Section {
  readonly row: number;
  readonly kinds: readonly SectionKind[];
  /** Its words, and those of the rows above it that say what it does not: «5 класс» beneath «Математика». */
  readonly texts: readonly string[];
  /** Schools stand beneath it, and not another such row. */
  readonly isOfRows: boolean;
}

function sectionRows(cells: Grid, from: number, end: number): Section[] {
  const said = new Map<SectionKind, string>();
  const sections: Section[] = [];
  for (let row = from; row < end; row += 1) {
    const text = sectionText(cells, row);
    const kinds = text === null ? [] : sectionKinds(text);
    if (text === null || kinds.length === 0) continue;
    for (const kind of kinds) said.set(kind, text);
    const others = [...said].filter(([kind]) => !kinds.includes(kind)).map(([, other]) => other);
    const next = sectionText(cells, row + 1);
    const isOfRows = next === null || sectionKinds(next).length === 0;
    sections.push({ row, kinds, texts: [text, ...others], isOfRows });
  }
  return sections;
}

/** The only text of a row; null where it has more, or none. */
function sectionText(cells: Grid, row: number): string | null {
  const [text = null, ...more] = filledTexts(cells, row);
  return more.length === 0 ? text : null;
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

/** What of a work a row names: its subject in any words; its grade or year where it says nothing else. */
type SectionKind = "subject" | "grade" | "year";

const GRADE_ALONE = /^(параллель )?\d{1,2}( ?-?[хе]| ?-?(ые|ие|ый|ой|ых))? ?(класс[а-я]*|кл\.?|параллель)$/;
const YEAR_ALONE = /^20\d\d( ?[/–-] ?(20)?\d\d)?( ?(г\.?|год|уч\.? ?год|учебный год))?$/;

function sectionKinds(text: string): readonly SectionKind[] {
  if (text.length > LONGEST || isSchoolByWords(text) || groupLevelByWords(text) !== null) return [];
  const { subject, grade, year } = factsInText(text);
  const plain = comparableText(text);
  const isAlone = { grade: GRADE_ALONE.test(plain), year: YEAR_ALONE.test(plain) };
  return [
    ...(subject === null ? [] : ["subject" as const]),
    ...(grade !== null && (subject !== null || isAlone.grade) ? ["grade" as const] : []),
    ...(year !== null && (subject !== null || isAlone.year) ? ["year" as const] : []),
  ];
}
