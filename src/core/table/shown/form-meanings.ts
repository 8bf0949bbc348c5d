import type { ColumnMeaning, FormId } from "../../model/recognised-table";
import { FORM_IDS } from "../../model/form-traits";
import { SERIES_BESIDE, type SeriesKind } from "../recognise/table-form";
import { TABLE_FORMS } from "../recognise/table-forms";

const MARKS = ["mark2", "mark3", "mark4", "mark5"] as const;
const INDICES = [
  "passed-share",
  "passed-count",
  "failed-share",
  "failed-count",
  "quality-share",
  "quality-count",
  "mean-mark",
] as const;
const EXAM = [
  "participants",
  "below",
  "passed",
  "high",
  "hundred",
  "mean-mark",
  "mean-score",
  "mark2",
  "mark3",
  "mark4",
  "mark5",
] as const;
const MEDALS = [
  "claimants",
  "confirmed",
  "unconfirmed",
  "awarded",
  "awarded-below",
  "unannounced",
  "graduates",
] as const;
const CLAIMS = ["degree", "announced", "confirmed", "unconfirmed", "awarded", "exam", "best-other"] as const;
const RECHECKS = ["before", "after", "works", "changed", "unchanged", "lowered", "raised"] as const;
const JOURNAL = [
  "lowered-count",
  "confirmed-count",
  "raised-count",
  "lowered-share",
  "confirmed-share",
  "raised-share",
] as const;

/** Meanings of each series that a person can choose; tasks and scores have numbers of their own. */
const OF_SERIES: Readonly<Record<SeriesKind, readonly ColumnMeaning[]>> = {
  marks: MARKS,
  indices: INDICES,
  journal: JOURNAL,
  scores: [],
  items: [],
  tasks: [],
  markers: [],
  exams: EXAM.map((measure) => `exam:${measure}` as const),
  medals: MEDALS.map((measure) => `medal:${measure}` as const),
  claims: CLAIMS.map((measure) => `claim:${measure}` as const),
  indicators: ["indicator"],
  factors: Array.from({ length: 10 }, (_, index) => `factor:${index + 1}` as const),
  "recheck-works": RECHECKS.map((measure) => `recheck:${measure}` as const),
  "recheck-counts": RECHECKS.map((measure) => `recheck:${measure}` as const),
};
/** What any table by school may have beside its numbers. */
const BESIDE = ["school-name", "school-login", "territory", "class-group"] as const;
const OF_ROWS = ["subject", "grade", "year"] as const;
const NUMBER = /(\d{1,2}(?:[.,]\d{1,2})?)/;

/**
 * What a column of a form can mean, in the order in which a person is offered it.
 *
 * @param header Of the column: names the task or the score that it may be of.
 * @param index Of the column in its table, from 0: numbers a task whose header has no number.
 */
export function formMeanings(form: FormId, header: string, index: number): ColumnMeaning[] {
  const shapes = TABLE_FORMS.filter((shape) => shape.form === form);
  const beside = SERIES_BESIDE[form];
  const own = shapes.flatMap(({ series: kind }) => (kind === null ? [] : [kind]));
  const series = beside === undefined ? own : [...own, beside];
  const number = NUMBER.exec(header)?.[1]?.replace(",", ".") ?? String(index);
  const numbered: ColumnMeaning[] = [
    ...(series.some((kind) => kind === "items" || kind === "tasks") ? [`item:${number}` as const] : []),
    ...(series.includes("scores") ? [`score:${Math.floor(Number(number))}` as const] : []),
  ];
  const ofRules = shapes.flatMap(({ columns }) => columns.map(({ meaning }) => meaning));
  const all = [
    "other",
    ...BESIDE,
    ...ofRules,
    ...series.flatMap((kind) => OF_SERIES[kind]),
    ...numbered,
    ...OF_ROWS,
  ] as const;
  return [...new Set<ColumnMeaning>(all)];
}

/** Whether a text is a meaning that a column of some form can have. */
export function isColumnMeaning(text: string): text is ColumnMeaning {
  if (/^(item:.{1,20}|score:\d{1,3}|marker:\d{1,2}:[a-z]{2})$/.test(text)) return true;
  return FORM_IDS.some((form) => formMeanings(form, "", 0).some((meaning) => meaning === text));
}

/** Whether a column counts pupils of an exam, so that it may do so in percents. */
export function mayBeShare(meaning: ColumnMeaning): boolean {
  return /^exam:(below|passed|high|hundred|mark[2-5])$/.test(meaning);
}
