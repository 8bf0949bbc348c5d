import { comparableText } from "../../cleaning/clean-text";
import type { Exam } from "../../model/procedure";
import type { ColumnMeaning, RecognisedColumn } from "../../model/recognised-table";
import { onceFor } from "../../once-for";
import type { HeaderCell } from "./header-cell";
import type { HeaderPattern, HeaderTest } from "./header-patterns";
import { schoolLoginIn } from "../schools/school-identity";
import { schoolNameIn, schoolSaid } from "../schools/school-said";
import { ITEM_WITH_MAXIMUM, seriesColumns } from "./header-series";
import { SERIES_BESIDE, type TableForm } from "./table-form";

/** How well a header fits a form. */
export interface HeaderMatch {
  readonly form: TableForm;
  readonly columns: readonly RecognisedColumn[];
  /** 0..1: share of the form's expected columns that were found. */
  readonly confidence: number;
  /** Columns whose meaning the form knows. */
  readonly known: number;
}

/** What the words around a header say of its table. */
export interface HeaderTitle {
  /** The assessment that they name; null = none, or several. */
  readonly exam: Exam | null;
  /** Texts above the header and the sheet's name, fit for comparing. */
  readonly text: string;
  /** The same as they stand. */
  readonly head: string;
  readonly sheetName: string;
  readonly fileName: string;
}

/**
 * Matches a header with a form: each rule takes the first free column that fits, series take theirs.
 *
 * @returns null when a required column is missing, or where the words around the header speak of another assessment.
 */
export function matchHeader(
  cells: readonly HeaderCell[],
  form: TableForm,
  title: HeaderTitle,
): HeaderMatch | null {
  return isSaidOf(form, cells, title) ? matchWords(cells, form) : null;
}

/** The same whatever the words around the header say: for a form that a person chose. */
export function matchWords(cells: readonly HeaderCell[], form: TableForm): HeaderMatch | null {
  const series = seriesColumns(cells, form.series);
  const meanings = new Map(series);
  if (series === null || (meanings.size === 0 && form.series !== null && !hasNeeded(form, cells)))
    return null;

  let wanted = form.series === null ? 0 : 1;
  let found = wanted;
  for (const rule of form.columns) {
    const cell = firstFitting(
      cells.filter(({ column }) => !meanings.has(column)),
      rule.pattern,
    );
    if (cell === undefined && rule.need === "required") return null;
    if (cell !== undefined) meanings.set(cell.column, rule.meaning);
    if (rule.need === "optional") continue;
    wanted += 1;
    if (cell !== undefined) found += 1;
  }
  for (const [column, meaning] of seriesBeside(cells, form, meanings)) meanings.set(column, meaning);
  const columns = cells.map(({ column, header }): RecognisedColumn => {
    return { column, header, meaning: meanings.get(column) ?? "other" };
  });
  return { form, columns, confidence: wanted === 0 ? 1 : found / wanted, known: meanings.size };
}

/** The series that may stand beside a form's own, where it stands whole in columns that are free. */
function seriesBeside(
  cells: readonly HeaderCell[],
  { form }: TableForm,
  taken: ReadonlyMap<number, ColumnMeaning>,
): ReadonlyMap<number, ColumnMeaning> {
  const kind = SERIES_BESIDE[form];
  const free = cells.filter(({ column }) => (taken.get(column) ?? "other") === "other");
  const found = kind === undefined ? null : seriesColumns(cells, kind);
  const isFree = [...(found?.keys() ?? [])].every((column) => free.some((cell) => cell.column === column));
  return found === null || !isFree ? new Map() : found;
}

/** Whether a form is possible under these words: its own words are there, none that it rejects, no other assessment. */
function isSaidOf(form: TableForm, cells: readonly HeaderCell[], title: HeaderTitle): boolean {
  const { rejects, titled, exams, isOfOneSchool = false } = form;
  if (rejects !== undefined && firstFitting(cells, rejects) !== undefined) return false;
  if (exams !== undefined && title.exam !== null && !exams.includes(title.exam)) return false;
  if (titled !== undefined && !titled(title.text)) return false;
  if (isOfOneSchool && schoolAround(title) === null) return false;
  return hasNeeded(form, cells) || (exams !== undefined && title.exam !== null);
}

/** The one school that the words above a table name, or the name of its sheet or file. */
export function schoolAround({ head, sheetName, fileName }: HeaderTitle): string | null {
  const ofFile = fileName.replace(/\.[a-z]{3,4}$/i, "");
  return (
    schoolSaid(head) ??
    schoolSaid(sheetName) ??
    schoolNameIn(sheetName) ??
    schoolSaid(ofFile) ??
    schoolLoginIn(ofFile)
  );
}

function hasNeeded({ needs }: TableForm, cells: readonly HeaderCell[]): boolean {
  return needs === undefined || cells.some((cell) => needs.test(cell.text));
}

/** Highest score of a task by its header, «12.2 (3б)»; null when the header does not say it. */
export function itemMaximum(header: string): number | null {
  const [, , outOf, points = outOf] = ITEM_WITH_MAXIMUM.exec(comparableText(header)) ?? [];
  return points === undefined ? null : Number(points);
}

/** The first cell that passes the first test that any cell passes. */
export function firstFitting(cells: readonly HeaderCell[], pattern: HeaderPattern): HeaderCell | undefined {
  const tests: readonly HeaderTest[] =
    pattern instanceof RegExp || typeof pattern === "function" ? [pattern] : pattern;
  for (const test of tests) {
    const found = cells.find((cell) => passes(cell, test));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was found of a cell's words before: some forty forms ask the same few questions of each cell of a header. */
const passedBy = onceFor<HeaderCell["levels"], Map<HeaderTest, boolean>>(() => new Map());

function passes(cell: HeaderCell, test: HeaderTest): boolean {
  const passed = passedBy(cell.levels);
  const known = passed.get(test);
  if (known !== undefined) return known;
  const does = test instanceof RegExp ? test.test(cell.text) : test(cell);
  passed.set(test, does);
  return does;
}
