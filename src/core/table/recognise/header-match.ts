import type { Cell } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { examColumn } from "./exam-columns";
import { markerInHeader } from "./facts-in-text";
import { claimColumn, medalColumn, PUPIL_COLUMN } from "./medal-columns";
import { recheckColumn } from "./recheck-columns";
import type { RecheckMeasure } from "../../model/recognised-table";
import { riskFactorIn } from "./group-forms";
import type { ColumnMeaning, RecognisedColumn } from "../../model/recognised-table";
import type { SeriesKind, TableForm } from "./table-form";

/** A header's cell, levels joined. */
export interface HeaderCell {
  readonly column: number;
  /** As on the sheet, levels joined by " / ". */
  readonly header: string;
  /** The same, fit for comparing. */
  readonly text: string;
  /** The lowest level alone, fit for comparing. */
  readonly last: string;
}

/** How well a header fits a form. */
export interface HeaderMatch {
  readonly form: TableForm;
  readonly columns: readonly RecognisedColumn[];
  /** 0..1: share of the form's expected columns that were found. */
  readonly confidence: number;
  /** Columns whose meaning the form knows. */
  readonly known: number;
}

/** A task in a header: «6.2 (1б)», «балл за 6», "a-6-grade". */
const ITEM_PATTERNS = [/^(.+?) ?\((\d+) ?б\.?\)$/, /^балл за (.+)$/, /^a-(.+)-grade$/];
const MARK_PATTERN = /^(?:отметк[аи] )?"?([2-5])"?(?:,? ?%)?$/;
/** Source: docs/methods.md#indicator-summary (indicators of Смоленск). */
const INDICATOR = /^(доля|удельный вес|процент|количество|число|наличие|средн(ий|яя|ее)) /;
const LEAST_INDICATORS = 3;
/** Fewer scores in a row are marks or column numbers. */
const LEAST_SCORES = 6;
/** Fewer factors in a row are a table about something else. */
const LEAST_FACTORS = 3;

/** A header's cell of one level. */
export function headerCell(column: number, levels: readonly string[]): HeaderCell {
  const header = levels.join(" / ");
  return { column, header, text: comparableText(header), last: comparableText(levels[levels.length - 1]) };
}

/**
 * Matches a header with a form: each rule takes the first free column that fits, series take theirs.
 *
 * @returns null when a required column is missing.
 */
export function matchHeader(cells: readonly HeaderCell[], form: TableForm): HeaderMatch | null {
  const { rejects } = form;
  if (rejects !== undefined && cells.some((cell) => rejects.test(cell.text))) return null;
  const { needs } = form;
  if (needs !== undefined && !cells.some((cell) => needs.test(cell.text))) return null;
  const meanings = seriesColumns(cells, form.series);
  if (meanings === null) return null;

  let wanted = form.series === null ? 0 : 1;
  let found = wanted;
  for (const rule of form.columns) {
    const cell = cells.find(({ column, text }) => !meanings.has(column) && rule.pattern.test(text));
    if (cell === undefined && rule.need === "required") return null;
    if (cell !== undefined) meanings.set(cell.column, rule.meaning);
    if (rule.need === "optional") continue;
    wanted += 1;
    if (cell !== undefined) found += 1;
  }
  const columns = cells.map(({ column, header }): RecognisedColumn => {
    return { column, header, meaning: meanings.get(column) ?? "other" };
  });
  return { form, columns, confidence: found / wanted, known: meanings.size };
}

/** Highest score of a task by its header, «12.2 (3б)»; null when the header does not say it. */
export function itemMaximum(header: string): number | null {
  const points = ITEM_PATTERNS[0]?.exec(comparableText(header))?.[2];
  return points === undefined ? null : Number(points);
}

/** The filled cells of a row, as one-level header cells. */
export function headerCellsOfRow(row: readonly Cell[]): HeaderCell[] {
  const cells: HeaderCell[] = [];
  row.forEach((cell, column) => {
    const text = cleanText(cell);
    if (text !== "") cells.push(headerCell(column, [text]));
  });
  return cells;
}

function seriesColumns(
  cells: readonly HeaderCell[],
  kind: SeriesKind | null,
): Map<number, ColumnMeaning> | null {
  if (kind === null) return new Map();
  if (kind === "scores") return scoreColumns(cells);
  if (kind === "marks") return markColumns(cells);
  if (kind === "exams") return examColumns(cells);
  if (kind === "medals") return medalColumns(cells);
  if (kind === "claims") return claimColumns(cells);
  if (kind === "indicators") return indicatorColumns(cells);
  if (kind === "recheck-works" || kind === "recheck-counts") return recheckColumns(cells, kind);
  if (kind === "factors") return factorColumns(cells);
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, text } of cells) {
    const meaning = kind === "items" ? itemMeaning(text) : markerMeaning(text);
    if (meaning !== null) meanings.set(column, meaning);
  }
  return meanings.size > 0 ? meanings : null;
}

/** Columns headed 0, 1, 2 and so on without a gap. */
function scoreColumns(cells: readonly HeaderCell[]): Map<number, ColumnMeaning> | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, last } of cells) {
    if (/^\d+$/.test(last) && Number(last) === meanings.size) meanings.set(column, `score:${meanings.size}`);
  }
  return meanings.size >= LEAST_SCORES ? meanings : null;
}

/** Columns headed 2, 3, 4 and 5, each once, with no 0, 1 or 6 among them. */
function markColumns(cells: readonly HeaderCell[]): Map<number, ColumnMeaning> | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, last } of cells) {
    const mark = MARK_PATTERN.exec(last)?.[1];
    if (mark !== undefined) meanings.set(column, `mark${mark}` as ColumnMeaning);
    else if (/^\d+$/.test(last)) return null;
  }
  return meanings.size === 4 && new Set(meanings.values()).size === 4 ? meanings : null;
}

/** Columns headed by risk factors; a few of their words are met in passports too. */
function factorColumns(cells: readonly HeaderCell[]): Map<number, ColumnMeaning> | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, last } of cells) {
    const factor = riskFactorIn(last);
    if (factor !== null) meanings.set(column, `factor:${factor}`);
  }
  return meanings.size >= LEAST_FACTORS ? meanings : null;
}

/** What the columns of an exam count; a table of applicants has none. */
function examColumns(cells: readonly HeaderCell[]): Map<number, ColumnMeaning> {
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, header } of cells) {
    const found = examColumn(header);
    if (found !== null) meanings.set(column, `exam:${found.measure}`);
  }
  return meanings;
}

/** Counts of medals by school: how many claims, how many confirmed or given; one number tells nothing. */
function medalColumns(cells: readonly HeaderCell[]): Map<number, ColumnMeaning> | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, header } of cells) {
    const found = medalColumn(header);
    if (found !== null) meanings.set(column, `medal:${found.measure}`);
  }
  const measures = new Set(meanings.values());
  return measures.size > (measures.has("medal:graduates") ? 2 : 1) ? meanings : null;
}

/** Claimants pupil by pupil: the degree, and ЕГЭ in Russian or, beside a pupil, whether it was confirmed. */
function claimColumns(cells: readonly HeaderCell[]): Map<number, ColumnMeaning> | null {
  const found = cells.flatMap(({ column, header }) => {
    const claim = claimColumn(header);
    return claim === null ? [] : [{ column, ...claim }];
  });
  const measures = new Set(found.map(({ measure }) => measure));
  const hasRussian = found.some(({ subject }) => subject === "ru");
  const hasPupils = cells.some(({ text }) => PUPIL_COLUMN.test(text));
  const isTold = hasRussian || (hasPupils && (measures.has("confirmed") || measures.has("unconfirmed")));
  if (!measures.has("degree") || !isTold) return null;
  return new Map(found.map(({ column, measure }) => [column, `claim:${measure}`]));
}

/** Columns of a monitoring table, three or more. */
function indicatorColumns(cells: readonly HeaderCell[]): Map<number, ColumnMeaning> | null {
  const own = cells.filter(({ text }) => isIndicatorHeader(text));
  return own.length < LEAST_INDICATORS ? null : new Map(own.map(({ column }) => [column, "indicator"]));
}

/**
 * Whether a header names an indicator of schools: «Доля …», «Количество …», «Наличие …».
 *
 * @param text Fit for comparing.
 */
export function isIndicatorHeader(text: string): boolean {
  return INDICATOR.test(text);
}

/** Works checked anew: points before and after or whether they changed; or how many works and how many changed. */
function recheckColumns(
  cells: readonly HeaderCell[],
  kind: "recheck-works" | "recheck-counts",
): Map<number, ColumnMeaning> | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, header } of cells) {
    const measure = recheckColumn(header);
    if (measure !== null) meanings.set(column, `recheck:${measure}`);
  }
  function has(measure: RecheckMeasure): boolean {
    return [...meanings.values()].includes(`recheck:${measure}`);
  }
  const isOfWorks = !has("works") && (has("changed") || (has("before") && has("after")));
  const isOfCounts = has("works") && (has("changed") || has("unchanged"));
  return (kind === "recheck-works" ? isOfWorks : isOfCounts) ? meanings : null;
}

function itemMeaning(text: string): ColumnMeaning | null {
  for (const pattern of ITEM_PATTERNS) {
    const task = pattern.exec(text)?.[1];
    if (task !== undefined) return `item:${task}`;
  }
  return null;
}

function markerMeaning(text: string): ColumnMeaning | null {
  const marker = markerInHeader(text);
  return marker === null ? null : `marker:${marker.grade}:${marker.subject}`;
}
