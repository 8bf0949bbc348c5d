import { grouped } from "../grouped";
import type { ColumnRole } from "./form-template";
import type { FoundTable } from "./found-table";
import { otherTable } from "./other-table";
import { isInWords, leadingLabels, rowLabels } from "./row-labels";
import type { SheetView } from "./sheet-view";
import { readDateText, readMonthText, withoutMonth } from "./monthly-dates";
import { areOwnClasses, isClassHeader } from "./own-classes";
import { isCodeHeader, namesSchool } from "./school-words";
import { plainWords } from "./words";

/** Share of a column's rows that the form must fill for it to be a given column. */
const GIVEN_ROWS = 0.8;
/** A form is an example, and not empty, from this share of filled cells. */
const FILLED_EXAMPLE = 0.5;
/** Headers over the numbers of rows, and the share of such a column that must be numbers. */
const NUMBERING = /^(?:(?:№|n|номер)(?: п\/?п| п п| строки| по порядку)?|п\/?п|п п)$/;
const NUMBERED = 0.6;

/** What the form itself fills. */
export interface GivenCells {
  /** By column of the header; null for those that schools or formulas fill. */
  readonly roles: readonly (ColumnRole | null)[];
  /** By given row: its label, and its distance from the first row of the body. */
  readonly labels: readonly string[];
  readonly offsets: readonly number[];
}

/**
 * Which columns and rows are given: in an empty form what is filled, in an example the columns left of the first number,
 * (as in those of one school by months), in the files of many schools what is alike in most of them.
 */
export function learnGiven(
  tables: readonly FoundTable[],
  agreement: number,
  headers: readonly string[],
): GivenCells {
  const [first] = tables;
  if (first === undefined) return { roles: [], labels: [], offsets: [] };
  const columns = first.block.paths.map(({ column }) => column);
  const offsets = bodyOffsets(first);
  const texts = columns.map((_, index) =>
    offsets.map((offset) => agreedText(tables, index, offset, agreement)),
  );
  const isFilled = tables.length === 1 && filledShare(texts) > FILLED_EXAMPLE;
  const isExample = isFilled || areOfOneSchool(tables);
  const lastGiven = isExample ? leadingTexts(texts, headers) : columns.length;
  const filled = texts.map((cells, index) => {
    const own = cells.filter((text) => text !== "");
    const share = own.length / Math.max(1, offsets.length);
    return index < lastGiven && share >= GIVEN_ROWS && new Set(own).size > 1;
  });
  const roles = columns.map((_, index): ColumnRole | null => {
    if (tables.every((table) => isNumbering(table, index)) || areOwnClasses(tables, index)) return "ordinal";
    if (filled[index] !== true) return null;
    // Classes from 1 on name the rows of a table sent alone.
    const areClasses = tables.length === 1 && isClassHeader(headers[index] ?? "");
    return isOrdinal(texts[index] ?? []) && !areClasses ? "ordinal" : "given";
  });
  const labels = labelsOf(roles, texts, lastGiven);
  return { roles: labels.roles, ...withLabels(labels.labels, offsets) };
}

function withLabels(labels: readonly string[], offsets: readonly number[]) {
  const kept = labels.flatMap((label, index) =>
    label === "" ? [] : [{ label, offset: offsets[index] ?? 0 }],
  );
  return { labels: kept.map(({ label }) => label), offsets: kept.map(({ offset }) => offset) };
}

/**
 * The column that tells the rows apart; where none does alone, those that name groups of rows and the rows in them, and
 * where these leave rows without a name, all given ones together.
 */
function labelsOf(
  roles: readonly (ColumnRole | null)[],
  texts: readonly (readonly string[])[],
  lastGiven: number,
): { roles: (ColumnRole | null)[]; labels: string[] } {
  const given = roles.flatMap((role, index) => (role === "given" ? [index] : []));
  const telling = given.filter((index) => isDistinct(texts[index] ?? []));
  const alone = telling.find((index) => isInWords(texts[index] ?? [])) ?? telling[0];
  // Lines that are but numbered are as many as a school needs: they are no given rows.
  const chosen = alone !== undefined ? [alone] : together(given, texts, roles, lastGiven);
  const labels = chosen.length === 0 ? [] : rowLabels(linesOf(texts, chosen));
  return {
    roles: roles.map((role, index) => (chosen.includes(index) ? "label" : role)),
    labels: numbered(labels),
  };
}

function together(
  given: readonly number[],
  texts: readonly (readonly string[])[],
  roles: readonly (ColumnRole | null)[],
  lastGiven: number,
): readonly number[] {
  const leading = leadingLabels(texts.slice(0, lastGiven), (column) => roles[column] === "ordinal");
  const labels = rowLabels(linesOf(texts, leading));
  const isEnough = labels.filter((label) => label !== "").length >= labels.length * GIVEN_ROWS;
  if (leading.length === 0 || !isEnough) return given;
  if (isDistinct(labels)) return leading;
  return [...new Set([...leading, ...given])].sort((one, other) => one - other);
}

/** The texts of these columns, a row a line. */
function linesOf(texts: readonly (readonly string[])[], columns: readonly number[]): string[][] {
  const rows = texts[0]?.length ?? 0;
  return [...Array(rows).keys()].map((row) => columns.map((index) => texts[index]?.[row] ?? ""));
}

function isDistinct(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  return new Set(filled).size === filled.length;
}

/** A label that stands twice, as under two sections, gets a number. */
export function numbered(labels: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    if (label === "") return label;
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${String(count)})`;
  });
}

/** Numbers from 1, rising by one: «№ п/п». */
function isOrdinal(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => text !== "").map(Number);
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}

/** «№ п/п» over the numbers of the rows, also where they begin anew under each section, whose title stands among them. */
function isNumbering({ view, block }: FoundTable, index: number): boolean {
  const { column, levels } = block.paths[index] ?? { column: -1, levels: [] };
  if (!NUMBERING.test(plainWords(levels.join(" ")))) return false;
  const texts = [...Array(view.rows).keys()]
    .slice(block.bodyRow)
    .map((row) => view.text(row, column))
    .filter((text) => text !== "");
  const numbers = texts.map(Number).filter(Number.isInteger);
  if (numbers.length < 2 || numbers.length < texts.length * NUMBERED) return false;
  return numbers.every((number, at) => number === 1 || (at > 0 && number === Number(numbers[at - 1]) + 1));
}

/** Several tables of one school: a number that is the same in all of them is still its own. */
function areOfOneSchool(tables: readonly FoundTable[]): boolean {
  if (tables.length < 2) return false;
  const heads = tables.map(({ view, block }) => headTexts(view, block.rows[0] ?? 0));
  const months = tables.map(({ view }, index) => {
    return [view.name, ...(heads[index] ?? [])].map(readMonthText).find((of) => of !== null)?.month ?? null;
  });
  if (!months.includes(null) && new Set(months).size === months.length) return true;
  const [first = [], ...others] = heads.map((texts) => texts.filter(namesSchool).map(withoutMonth));
  return first.some((text) => others.every((of) => of.includes(text)));
}

function headTexts(view: SheetView, last: number): string[] {
  return [...Array(last).keys()].flatMap((row) => {
    return view.filledColumns(row).map((column) => view.text(row, column));
  });
}

/** Columns before the first one that holds numbers and neither counts nor names the rows: a code may stand beside their names. */
function leadingTexts(texts: readonly (readonly string[])[], headers: readonly string[]): number {
  let areNamed = false;
  const first = texts.findIndex((cells, index) => {
    const filled = cells.filter((text) => text !== "");
    const words = filled.filter((text) => {
      return Number.isNaN(Number(text.replace(",", "."))) && readDateText(text, null) === null;
    });
    const header = headers[index] ?? "";
    if (NUMBERING.test(plainWords(header)) && isOrdinal(cells)) return false;
    const isTelling = isDistinct(cells) && filled.length >= cells.length * GIVEN_ROWS;
    const isNaming = isTelling && (!areNamed || isCodeHeader(header));
    areNamed ||= isNaming;
    return words.length <= filled.length / 2 && !isNaming;
  });
  return first < 0 ? texts.length : first;
}

function filledShare(texts: readonly (readonly string[])[]): number {
  const cells = texts.flat();
  return cells.filter((text) => text !== "").length / Math.max(1, cells.length);
}

function most(groups: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...groups.values()].reduce((best, of) => (of.length > best.length ? of : best), []);
}

/** The text on which the tables agree; "" where they do not, and for formulas. */
function agreedText(tables: readonly FoundTable[], index: number, offset: number, agreement: number): string {
  const texts = tables.flatMap(({ view, block }) => {
    const column = block.paths[index]?.column ?? 0;
    const row = block.bodyRow + offset;
    const text = view.formula(row, column) === null ? view.mergedText(row, column) : "";
    return text === "" ? [] : [text];
  });
  // Case, dashes and letters that look alike do not matter: the form's words are those that most wrote.
  const same = most(grouped(texts, plainWords));
  const least = tables.length === 1 ? 1 : Math.max(agreement, GIVEN_ROWS);
  return same.length / tables.length >= least ? (most(grouped(same, (text) => text))[0] ?? "") : "";
}

/** Rows of the body: up to the last one with a formula, or to the first blank line. */
function bodyOffsets({ view, block }: FoundTable): number[] {
  const end = otherTable(view, block.bodyRow, () => false)?.row ?? Infinity;
  const filled = view.filledRows().filter((row) => row >= block.bodyRow && row < end);
  const lastFormula = filled.filter((row) => hasFormula(view, row)).at(-1) ?? -1;
  const rows: number[] = [];
  for (const row of filled) {
    const before = rows[rows.length - 1] ?? block.bodyRow - 1;
    if (row > lastFormula && row > before + 1) break;
    rows.push(row);
  }
  return rows.map((row) => row - block.bodyRow);
}

function hasFormula(view: SheetView, row: number): boolean {
  return [...Array(view.columns).keys()].some((column) => view.formula(row, column) !== null);
}
