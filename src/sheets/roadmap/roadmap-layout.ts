import { ROADMAP } from "../../locale/roadmap-text";
import { ROADMAP_FORMS } from "../../locale/roadmap-forms";
import type { ReportColumn } from "../report/table-sheet";
import { addedReportColumns, type AddedColumn } from "./added-columns";
import type { FormId } from "../../core/roadmap/measure";
import type { RoadmapScope } from "../../core/roadmap/plan-roadmap";
import type { TrackedRow } from "../../core/roadmap/tracked-row";

/** Index of the header row: title and three lines above it. */
export const HEADER_ROW = 4;

/** Marks a row that only names a section. */
export const SECTION_MARK = "§";

const DATE_FORMAT = "dd.mm.yyyy";
const { columns: WORDS } = ROADMAP;

/** What a column after the form's own holds. */
type TrackedColumn =
  Exclude<keyof TrackedRow, "form" | "added" | "links" | "extras" | "ended" | "endedBefore"> | "countsFrom";

type OwnColumn = ReportColumn & { readonly key: TrackedColumn };

/** Characters of the column of schools: two lines a name. */
export const SCHOOLS_WIDTH = 22;

/**
 * Columns after the form's own, in order: whom the row is for, its term and status; then, not printed, why it is there and what
 * people enter on execution. With all of them on a page the form would be 6 points high.
 */
const SEEN_COLUMNS: readonly OwnColumn[] = [
  { key: "schools", header: WORDS.schools, width: SCHOOLS_WIDTH, wrap: true },
  { key: "due", header: WORDS.due, width: 11, align: "center", wrap: true, numberFormat: DATE_FORMAT },
  { key: "status", header: WORDS.status, width: 12, align: "center", wrap: true },
  { key: "done", header: WORDS.done, width: 12, align: "center", numberFormat: DATE_FORMAT, isOffPage: true },
  { key: "document", header: WORDS.document, width: 18, wrap: true },
  { key: "comment", header: WORDS.comment, width: 15, wrap: true },
  // Wide, so that it makes no row of the printed page higher.
  { key: "reason", header: WORDS.reason, width: 120, wrap: true },
];

/**
 * Width 0 hides: they let a rerun find its rows again after sorting and editing, and the colours know which execution
 * counts. Columns of people stand before them.
 */
const HIDDEN_COLUMNS: readonly OwnColumn[] = [
  { key: "id", header: WORDS.id, width: 0 },
  { key: "countsFrom", header: WORDS.countsFrom, width: 0 },
  { key: "section", header: WORDS.section, width: 0 },
  { key: "periods", header: WORDS.periods, width: 0 },
];

/** Where the columns of a form's sheet stand. */
export interface RoadmapLayout {
  readonly columns: readonly ReportColumn[];
  /** Index of each column after the form's own. */
  readonly index: Readonly<Record<TrackedColumn, number>>;
  /** Number of the form's own columns. */
  readonly formColumns: number;
  /** Index of the first column that people added, and their number. */
  readonly added: { readonly first: number; readonly count: number };
  /** Number of columns that are seen. */
  readonly visible: number;
}

/** The columns of a roadmap's sheet in a form, with those that people added. */
export function roadmapLayout(
  form: FormId,
  added: readonly Pick<AddedColumn, "header">[] = [],
): RoadmapLayout {
  const own = ROADMAP_FORMS[form].columns.map(({ header, width }): ReportColumn => ({
    header,
    width,
    wrap: true,
  }));
  const first = own.length + SEEN_COLUMNS.length;
  const visible = first + added.length;
  const entries = [
    ...SEEN_COLUMNS.map(({ key }, offset): [string, number] => [key, own.length + offset]),
    ...HIDDEN_COLUMNS.map(({ key }, offset): [string, number] => [key, visible + offset]),
  ];
  return {
    columns: [...own, ...SEEN_COLUMNS, ...addedReportColumns(added), ...HIDDEN_COLUMNS],
    index: Object.fromEntries(entries) as RoadmapLayout["index"],
    formColumns: own.length,
    added: { first, count: added.length },
    visible,
  };
}

/** What the key of every roadmap's sheet begins with. */
export const ROADMAP_KEY = "oko-roadmap";

/** What tells a roadmap's sheet from those of other forms and schools; stands in its hidden column. */
export function roadmapKey(form: FormId, scope: RoadmapScope): string {
  const whom = scope.kind === "group" ? scope.group : scope.kind === "school" ? scope.school : "";
  return [ROADMAP_KEY, form, scope.kind, whom].join("|");
}
