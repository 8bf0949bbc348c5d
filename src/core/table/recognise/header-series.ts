import type { ColumnMeaning, RecheckMeasure } from "../../model/recognised-table";
import { onceFor } from "../../once-for";
import { examColumn } from "./exam-columns";
import { markerInHeader } from "./facts-in-text";
import { riskFactorIn } from "./group-forms";
import { indexColumns } from "./index-columns";
import { byWords, type HeaderCell } from "./header-cell";
import { journalColumn, markColumn, participantsRank, type ColumnUnit } from "./header-words";
import { claimColumn, medalColumn, PUPIL_COLUMN } from "./medal-columns";
import { recheckColumn } from "./recheck-columns";
import type { SeriesKind } from "./table-form";

/** Meanings by column. */
type Meanings = ReadonlyMap<number, ColumnMeaning>;

/** «6.2 (1б)», «задание 6 (макс. 2 балла)»: a task and its highest score. */
export const ITEM_WITH_MAXIMUM =
  /^(.*\d.*?) ?\((?:(?:макс|max)\S* ?(\d+)(?: б\S*)?|(\d+) ?б(?:\.|алла?|аллов)?)\)$/;
/** A task in a header: «6.2 (1б)», «балл за 6», "a-6-grade". */
const ITEM_PATTERNS = [ITEM_WITH_MAXIMUM, /^балл за (\d.*)$/, /^a-(.+)-grade$/];
/** Source: docs/methods.md#indicator-summary (indicators of Смоленск). */
const INDICATOR = /^(доля|удельный вес|процент|количество|число|наличие|средн(ий|яя|ее)) /;
const LEAST_INDICATORS = 3;
/** «Задание 4», «зад. № 4», «4 задание», «балл за 4 задание», «B4», «24К1», and a number alone. */
const TASK =
  /^(?:балл(?:ы|ов)? за )?(?:(?:задани[ея]|зад|з|вопрос)\.? ?)?(?:№ ?)?((?:[авсabc]? ?)\d{1,2}(?:[.,]\d|к\d)?)(?: ?(?:задани[ея]|зад|вопрос)\.?)?(?: ?,? ?%)?$/;
/** Fewer numbers in a row are marks. */
export const LEAST_TASKS = 6;
/** Fewer scores in a row are marks or column numbers. */
const LEAST_SCORES = 6;
/** Fewer factors in a row are a table about something else. */
const LEAST_FACTORS = 3;

/** What each series asks of a cell: data beneath a header is asked it too, row by row. */
const examOf = byWords(({ header }) => examColumn(header));
const medalOf = byWords(({ header }) => medalColumn(header));
const claimOf = byWords(({ header }) => claimColumn(header));
const recheckOf = byWords(({ header }) => recheckColumn(header));
const factorOf = byWords(({ last }) => riskFactorIn(last));
const itemOf = byWords(({ text }) => itemMeaning(text));
const markerOf = byWords(({ text }) => markerMeaning(text));

/** How each kind of series finds its columns; null where the header has none of that kind. */
const SERIES: Readonly<Record<SeriesKind, (cells: readonly HeaderCell[]) => Meanings | null>> = {
  scores: scoreColumns,
  marks: markColumns,
  indices: (cells) => (markColumns(cells) === null ? indexColumns(cells) : null),
  journal: journalColumns,
  exams: examColumns,
  medals: medalColumns,
  claims: claimColumns,
  indicators: indicatorColumns,
  factors: factorColumns,
  tasks: taskColumns,
  items: (cells) => eachMeaning(cells, itemOf),
  markers: (cells) => eachMeaning(cells, markerOf),
  "recheck-works": (cells) => recheckColumns(cells, "recheck-works"),
  "recheck-counts": (cells) => recheckColumns(cells, "recheck-counts"),
};

/** The series found in a header before: several forms have the same one. */
const seriesOf = onceFor<readonly HeaderCell[], Map<SeriesKind, Meanings | null>>(() => new Map());

/** The columns of a series; none where a form has no series, null where a header lacks it. */
export function seriesColumns(cells: readonly HeaderCell[], kind: SeriesKind | null): Meanings | null {
  if (kind === null) return new Map();
  const found = seriesOf(cells);
  const known = found.get(kind);
  if (known !== undefined) return known;
  const columns = SERIES[kind](cells);
  found.set(kind, columns);
  return columns;
}

/**
 * Whether a header names an indicator of schools: «Доля …», «Количество …», «Наличие …».
 *
 * @param text Fit for comparing.
 */
export function isIndicatorHeader(text: string): boolean {
  return INDICATOR.test(text);
}

/** «7», «7 б.», «7 баллов», «балл 7». */
const SCORE = /^(?:балл )?(\d+)(?: ?б(?:алл(?:а|ов)?)?\.?)?$/;

/** Columns headed 0, 1, 2 and so on without a gap. */
function scoreColumns(cells: readonly HeaderCell[]): Meanings | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const { column, last } of cells) {
    const score = SCORE.exec(last)?.[1];
    if (score !== undefined && Number(score) === meanings.size)
      meanings.set(column, `score:${meanings.size}`);
  }
  return meanings.size >= LEAST_SCORES ? meanings : null;
}

/** Columns headed by the tasks of a work: more of them than there are marks, the first task among them, in their order. */
function taskColumns(cells: readonly HeaderCell[]): Meanings | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const cell of cells) {
    const meaning = itemOf(cell);
    const task = TASK.exec(cell.last)?.[1];
    if (meaning !== null) meanings.set(cell.column, meaning);
    else if (task !== undefined) meanings.set(cell.column, `item:${task}`);
  }
  if (!areInOrder(cells)) return null;
  const tasks = new Set([...meanings.values()].map((meaning) => meaning.replace(/\D+/, "")));
  return tasks.size >= LEAST_TASKS && tasks.has("1") ? meanings : null;
}

/** Numbers alone go up, or begin anew; those of «Лицей | 25 | 1 | 9 | 10 | 5» are no tasks. */
function areInOrder(cells: readonly HeaderCell[]): boolean {
  const numbers = cells.flatMap(({ last }) => (/^\d+$/.test(last) ? [Number(last)] : []));
  return numbers.every((number, place) => number === 1 || number > (numbers[place - 1] ?? 0));
}

/**
 * Columns of the pupils with 2, 3, 4 and 5, each mark once; of pupils and of percents the pupils. A 0, 1 or 6 among them
 * heads scores or tasks.
 */
function markColumns(cells: readonly HeaderCell[]): Meanings | null {
  if (hasOtherNumbers(cells)) return null;
  const found = cells.flatMap((cell) => {
    const mark = markColumn(cell);
    return mark === null ? [] : [{ column: cell.column, ...mark }];
  });
  const [counted, shares] = splitByUnit(found);
  const own = [counted, shares].find(
    (of) => of.length === 4 && new Set(of.map(({ mark }) => mark)).size === 4,
  );
  if (own === undefined) return null;
  const rest = own === counted ? shares : counted;
  return new Map([
    ...own.map(({ column, mark }): [number, ColumnMeaning] => [column, `mark${mark}`]),
    // The same marks in the other unit: known, and not read twice.
    ...rest.map(({ column }): [number, ColumnMeaning] => [column, "other"]),
  ]);
}

/** Counts first, with what does not say its unit; then shares. Where both a plain and a counted set stand, the counted. */
function splitByUnit<T extends { readonly unit: ColumnUnit }>(found: readonly T[]): [T[], T[]] {
  const shares = found.filter(({ unit }) => unit === "share");
  const rest = found.filter(({ unit }) => unit !== "share");
  const counted = rest.filter(({ unit }) => unit === "count");
  return [counted.length > 0 && counted.length < rest.length && shares.length === 0 ? counted : rest, shares];
}

function hasOtherNumbers(cells: readonly HeaderCell[]): boolean {
  return cells.some(({ last }) => /^\d+$/.test(last) && !/^[2-5]$/.test(last));
}

/** Lowered, confirmed and raised in hand-made words: all three in pupils, in percents, or in both. */
function journalColumns(cells: readonly HeaderCell[]): Meanings | null {
  const meanings = new Map<number, ColumnMeaning>();
  const sides = new Set<string>();
  const areOfMarks = cells.some((cell) => journalColumn(cell)?.isOfMarks === true);
  for (const cell of cells) {
    const found = areOfMarks ? journalColumn(cell) : null;
    if (found === null) continue;
    const meaning = `${found.side}-${found.unit === "count" ? "count" : "share"}` as const;
    if (sides.has(meaning)) return null;
    sides.add(meaning);
    meanings.set(cell.column, meaning);
  }
  const isWhole = ["share", "count"].some((unit) =>
    ["lowered", "confirmed", "raised"].every((side) => sides.has(`${side}-${unit}`)),
  );
  return isWhole ? meanings : null;
}

/** Columns headed by risk factors; a few of their words are met in passports too. */
function factorColumns(cells: readonly HeaderCell[]): Meanings | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const cell of cells) {
    const factor = factorOf(cell);
    if (factor !== null) meanings.set(cell.column, `factor:${factor}`);
  }
  return meanings.size >= LEAST_FACTORS ? meanings : null;
}

/** What the columns of an exam count; of several columns of participants of one exam the surest. A table of applicants has none. */
function examColumns(cells: readonly HeaderCell[]): Meanings {
  const isOfTasks = hasOtherNumbers(cells);
  const meanings = new Map<number, ColumnMeaning>();
  const surest = new Map<string, number>();
  const found = cells.flatMap((cell) => {
    const measured = examOf(cell);
    if (measured === null || (isOfTasks && /^[2-5]$/.test(cell.last) && !/отметк|оценк/.test(cell.text)))
      return [];
    const exam = `${measured.subject ?? ""}:${String(measured.year)}`;
    const rank = measured.measure === "participants" ? participantsRank(cell) : 0;
    if (!measured.isShare) surest.set(exam, Math.max(surest.get(exam) ?? 0, rank));
    return [{ column: cell.column, ...measured, exam, rank }];
  });
  for (const { column, measure, isShare, exam, rank } of found) {
    const isSurer = measure !== "participants" || isShare || rank === surest.get(exam);
    meanings.set(column, isSurer ? `exam:${measure}` : "other");
  }
  return meanings;
}

/**
 * Counts of medals by school: two numbers of claims, confirmed or given, or those given beside the graduates; one number
 * tells nothing.
 */
function medalColumns(cells: readonly HeaderCell[]): Meanings | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const cell of cells) {
    const found = medalOf(cell);
    if (found !== null) meanings.set(cell.column, `medal:${found.measure}`);
  }
  const measures = new Set(meanings.values());
  const isOfGraduates = measures.has("medal:graduates") && !measures.has("medal:awarded");
  return measures.size > (isOfGraduates ? 2 : 1) ? meanings : null;
}

/** Claimants pupil by pupil: the degree, and ЕГЭ in Russian or, beside a pupil, whether it was confirmed. */
function claimColumns(cells: readonly HeaderCell[]): Meanings | null {
  const found = cells.flatMap((cell) => {
    const claim = claimOf(cell);
    return claim === null ? [] : [{ column: cell.column, ...claim }];
  });
  const measures = new Set(found.map(({ measure }) => measure));
  const hasRussian = found.some(({ subject }) => subject === "ru");
  const hasPupils = cells.some(({ text }) => PUPIL_COLUMN.test(text));
  const isTold = hasRussian || (hasPupils && (measures.has("confirmed") || measures.has("unconfirmed")));
  if (!measures.has("degree") || !isTold) return null;
  return new Map(found.map(({ column, measure }) => [column, `claim:${measure}`]));
}

/** Columns of a monitoring table, three or more. */
function indicatorColumns(cells: readonly HeaderCell[]): Meanings | null {
  const own = cells.filter(({ text }) => isIndicatorHeader(text));
  return own.length < LEAST_INDICATORS ? null : new Map(own.map(({ column }) => [column, "indicator"]));
}

/** Works checked anew: points before and after or whether they changed; or how many works and how many changed. */
function recheckColumns(
  cells: readonly HeaderCell[],
  kind: "recheck-works" | "recheck-counts",
): Meanings | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const cell of cells) {
    const measure = recheckOf(cell);
    if (measure !== null) meanings.set(cell.column, `recheck:${measure}`);
  }
  function has(measure: RecheckMeasure): boolean {
    return [...meanings.values()].includes(`recheck:${measure}`);
  }
  const isOfWorks = !has("works") && (has("changed") || (has("before") && has("after")));
  const isOfCounts = has("works") && (has("changed") || has("unchanged"));
  return (kind === "recheck-works" ? isOfWorks : isOfCounts) ? meanings : null;
}

function eachMeaning(
  cells: readonly HeaderCell[],
  meaningOf: (cell: HeaderCell) => ColumnMeaning | null,
): Meanings | null {
  const meanings = new Map<number, ColumnMeaning>();
  for (const cell of cells) {
    const meaning = meaningOf(cell);
    if (meaning !== null) meanings.set(cell.column, meaning);
  }
  return meanings.size > 0 ? meanings : null;
}

function itemMeaning(text: string): ColumnMeaning | null {
  for (const pattern of ITEM_PATTERNS) {
    const task = pattern.exec(text)?.[1];
    if (task !== undefined) return `item:${TASK.exec(task)?.[1] ?? task}`;
  }
  return null;
}

function markerMeaning(text: string): ColumnMeaning | null {
  const marker = markerInHeader(text);
  return marker === null ? null : `marker:${marker.grade}:${marker.subject}`;
}
