import { comparableText } from "../cleaning/clean-text";
import { readNumber } from "../cleaning/read-number";
import type { SchoolContext } from "../model/school-context";
import type { School } from "../model/school";
import { quarters } from "../stats/clusters";
import { SCHOOL_KINDS, schoolKind, type SchoolKind } from "./school-kind";
import { greatest, smallest } from "../../workbook/greatest";

/**
 * What schools are grouped by: one of the ready ways, or `column:` and words of a header of the questionnaire, the social
 * passport or the list of schools. Published in settings files: never renamed.
 */
export type GroupingId = "territory" | "locality" | "kind" | "cluster" | `column:${string}`;

/** A group, as it is called: in the table's own words, or by what the add-in knows of it. */
export type GroupLabel =
  | { readonly of: "all" }
  | { readonly of: "text"; readonly text: string }
  | { readonly of: "kind"; readonly kind: SchoolKind }
  | { readonly of: "cluster"; readonly number: number }
  | { readonly of: "quarter"; readonly number: number; readonly from: number; readonly to: number }
  | { readonly of: "unknown" };

/** A way of grouping, worked out for the schools of a workbook. */
export interface Grouping {
  readonly id: GroupingId;
  /** Header of the column; null for the ready ways that have none. */
  readonly header: string | null;
  /** Groups in order, without those of which nothing is known. */
  readonly labels: readonly GroupLabel[];
  /** Place of a school's group in `labels`; null when unknown. */
  groupOf(school: School): number | null;
}

/** Where a school stands, as the questionnaire and lists of schools ask it. Source: docs/methods.md#groupings. */
const LOCALITY =
  /(расположена.*образовательная организация|^местность|тип (населенного пункта|местности)|город.{0,4}сел)/;
/** More different answers than this are no groups; numbers are put into quarters then. */
const MOST_ANSWERS = 12;
/** «4. Населенный пункт сельского типа»: the number orders the answers, the words name them. */
const OPTION = /^(\d+)\s*\.\s*/;

/** What groupings are made of. */
export interface GroupingFacts {
  readonly schools: readonly School[];
  readonly contexts: readonly SchoolContext[];
  readonly clusters: ReadonlyMap<string, number>;
}

/**
 * Ways of grouping that say something of these schools: a way in which no school, or only one group, is known gives
 * null.
 */
export function schoolGrouping(id: GroupingId, facts: GroupingFacts): Grouping | null {
  const contexts = new Map(facts.contexts.map((context) => [context.school.id, context]));
  if (id === "territory") {
    return textGrouping(id, null, facts.schools, ({ id: of, territory }) => {
      return territory ?? contexts.get(of)?.school.territory ?? null;
    });
  }
  if (id === "kind") {
    return labelGrouping(id, facts.schools, (school): GroupLabel | null => {
      const kind = schoolKind(school.name, contexts.get(school.id)?.answers ?? {});
      return kind === null ? null : typeof kind === "string" ? { of: "kind", kind } : { of: "text", ...kind };
    });
  }
  if (id === "cluster") {
    return labelGrouping(id, facts.schools, (school): GroupLabel | null => {
      const number = facts.clusters.get(school.id);
      return number === undefined ? null : { of: "cluster", number };
    });
  }
  const header = headerOf(id, columnHeaders(facts.contexts));
  return header === null ? null : columnGrouping({ id, header }, facts.schools, contexts);
}

/** The columns of the questionnaire, the social passports and lists of schools, in their order. */
export function columnHeaders(contexts: readonly SchoolContext[]): string[] {
  return [...new Set(contexts.flatMap(({ answers }) => Object.keys(answers ?? {})))];
}

/** The column that an id means: its header as a whole before one that only has the words in it. */
export function headerOf(id: GroupingId, headers: readonly string[]): string | null {
  if (id === "locality") return headers.find((text) => LOCALITY.test(comparableText(text))) ?? null;
  const wanted = comparableText(id.replace(/^column:/, ""));
  const exact = headers.find((text) => comparableText(text) === wanted);
  return exact ?? headers.find((text) => comparableText(text).includes(wanted)) ?? null;
}

/**
 * By the answers of a column; where they are many and numbers, by their quarters; null where they make no groups.
 *
 * @param contexts By school, one each.
 */
export function columnGrouping(
  { id, header }: Pick<Grouping, "id"> & { readonly header: string },
  schools: readonly School[],
  contexts: ReadonlyMap<string, SchoolContext>,
): Grouping | null {
  function answerOf({ id: of }: School): string | null {
    return contexts.get(of)?.answers?.[header] ?? null;
  }
  const answers = schools.map(answerOf).filter((answer) => answer !== null);
  if (new Set(answers.map(comparableText)).size <= MOST_ANSWERS) {
    return textGrouping(id, header, schools, answerOf);
  }
  const numbers = schools.map((school) => readNumber(answerOf(school)));
  if (numbers.filter((number) => number !== null).length < answers.length / 2) return null;
  const quarterOf = quarters(numbers);
  const labels = [1, 2, 3, 4].flatMap((number): GroupLabel[] => {
    const own = numbers.flatMap((value, row) => (value !== null && quarterOf[row] === number ? [value] : []));
    if (own.length === 0) return [];
    return [{ of: "quarter", number, from: smallest(own, Infinity), to: greatest(own, -Infinity) }];
  });
  const places = new Map(labels.map((label, place) => [label.of === "quarter" ? label.number : 0, place]));
  const bySchool = new Map(
    schools.map((school, row) => [school.id, places.get(quarterOf[row] ?? 0) ?? null]),
  );
  return labels.length < 2 ? null : { id, header, labels, groupOf: ({ id: of }) => bySchool.get(of) ?? null };
}

function textGrouping(
  id: GroupingId,
  header: string | null,
  schools: readonly School[],
  textOf: (school: School) => string | null,
): Grouping | null {
  const grouping = labelGrouping(id, schools, (school): GroupLabel | null => {
    const text = textOf(school);
    return text === null || text === "" ? null : { of: "text", text };
  });
  return grouping === null ? null : { ...grouping, header };
}

function labelGrouping(
  id: GroupingId,
  schools: readonly School[],
  labelOf: (school: School) => GroupLabel | null,
): Grouping | null {
  const known = new Map<string, GroupLabel>();
  const keys = new Map<string, string>();
  for (const school of schools) {
    const label = labelOf(school);
    if (label === null) continue;
    const key = keyOf(label);
    keys.set(school.id, key);
    if (!known.has(key)) known.set(key, withoutOption(label));
  }
  if (known.size < 2) return null;
  const sorted = [...known.keys()].sort((one, other) => ORDER.compare(one, other));
  const places = new Map(sorted.map((key, place) => [key, place]));
  return {
    id,
    header: null,
    labels: sorted.flatMap((key) => known.get(key) ?? []),
    groupOf: (school) => places.get(keys.get(school.id) ?? "") ?? null,
  };
}

/** Russian order, numbers by value: the answers of a questionnaire stand by their numbers. */
const ORDER = new Intl.Collator("ru", { numeric: true });

function keyOf(label: GroupLabel): string {
  if (label.of === "text") return comparableText(label.text);
  if (label.of === "kind") return String(100 + SCHOOL_KINDS.indexOf(label.kind));
  return label.of === "cluster" ? String(label.number) : label.of;
}

function withoutOption(label: GroupLabel): GroupLabel {
  return label.of === "text" ? { of: "text", text: label.text.replace(OPTION, "") } : label;
}
