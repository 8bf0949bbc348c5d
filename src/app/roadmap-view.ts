import { textColumnOf } from "../core/roadmap/chosen-rows";
import { columnOf, sectionKey, type FormField } from "../core/roadmap/forms";
import { quarterProgress, type ProgressGroup } from "../core/roadmap/quarter-progress";
import type { Term } from "../core/roadmap/count-progress";
import type { KeptBook } from "../sheets/roadmap/offered-rows";
import type { FoundRoadmap } from "../sheets/roadmap/found-roadmaps";
import type { Roadmap, RoadmapRow } from "../core/roadmap/plan-roadmap";
import { roadmapNotices } from "../sheets/roadmap/roadmap-notices";
import { dateOfSerial, type IsoDate } from "../core/roadmap/school-year";
import { isBegun, statusOf } from "../core/roadmap/row-status";
import type { TrackedRow } from "../core/roadmap/tracked-row";
import { stateCells } from "../sheets/roadmap/row-states";
import { quarterRows } from "../sheets/roadmap/write-quarter";
import { fieldColumns, trackedRoadmap, type TrackedRoadmap } from "../sheets/roadmap/write-roadmap";
import type { CheckRun } from "../core/run/check-run";
import { groupText, progressText, quarterWarnings } from "../locale/quarter-text";
import { sectionText } from "../locale/roadmap-forms";
import { keptRowsText, standingText } from "../locale/roadmap-pane";
import { KEPT_LINE, roadmapLine, scopeLine } from "../locale/roadmap-text";
import type {
  DueMeasure,
  GroupView,
  QuarterRequest,
  QuarterView,
  RoadmapRequest,
  RoadmapRowView,
  RoadmapView,
} from "./session-roadmap-api";

/**
 * A planned roadmap in words, over what stands in the workbook already: texts, dates and roles as people have them
 * there, rows in the order of the sheet.
 *
 * @param today From which the next term is looked for.
 */
export function roadmapView(
  request: RoadmapRequest,
  { roadmap, run }: { readonly roadmap: Roadmap; readonly run: CheckRun },
  book: KeptBook,
  today: IsoDate,
): RoadmapView {
  const { options, schools, sections } = roadmap;
  const { scope, year } = options;
  const tracked = trackedRoadmap(roadmap, book, today);
  const names = schools.map(({ name }) => name);
  return {
    request,
    summary: [
      scopeLine(scope, year, names),
      roadmap.isKnown || tracked.earlier === null ? planLine(roadmap, tracked.earlier !== null) : KEPT_LINE,
    ],
    notices: standingNotices(roadmap, tracked),
    unread: roadmapNotices(roadmap, run, book),
    schools: names,
    sections: sections.map(sectionText),
    rows: rowViews(roadmap, tracked),
  };
}

function planLine({ rows }: Roadmap, isBegun: boolean): string {
  const because = rows.filter(({ reasons }) => reasons.length > 0);
  return roadmapLine(rows.length, because.length, new Set(because.flatMap(schoolIds)).size, isBegun);
}

function schoolIds({ reasons }: RoadmapRow): string[] {
  return reasons.flatMap(({ school }) => school?.id ?? []);
}

function standingNotices({ rows }: Roadmap, { earlier }: TrackedRoadmap): string[] {
  if (earlier === null) return [];
  const planned = new Set(rows.map(({ id }) => id));
  const others = earlier.rows.filter(({ id }) => !planned.has(id)).length;
  const standing = standingText(earlier.sheet, earlier.rows.length, earlier.isOwn);
  return others === 0 ? [standing] : [standing, keptRowsText(others)];
}

function rowViews(roadmap: Roadmap, { rows, leftOut, earlier }: TrackedRoadmap): RoadmapRowView[] {
  const merged = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(earlier?.rows.map(({ id }) => id));
  const order = sheetOrder(
    roadmap.rows,
    (earlier?.rows ?? []).map(({ id }) => id),
  );
  return order.flatMap((planned) => {
    const row = merged.get(planned.id);
    if (row === undefined) return [];
    const isLeftOut = leftOut.has(row.id);
    const isNew = earlier !== null && !known.has(row.id) && !isLeftOut;
    return [
      { ...rowView(planned, row, roadmap), isNew, isOn: statusOf(row) !== "not-required" && !isLeftOut },
    ];
  });
}

function rowView(
  planned: RoadmapRow,
  row: TrackedRow,
  roadmap: Roadmap,
): Omit<RoadmapRowView, "isOn" | "isNew"> {
  const { form } = roadmap.options;
  function field(wanted: FormField): string {
    return textOf(row.form[columnOf(form, wanted)]);
  }
  const due = typeof row.due === "number" ? dateOfSerial(row.due) : null;
  return {
    id: row.id,
    section: row.section,
    number: field("number"),
    task: field("task"),
    text: textOf(row.form[textColumnOf(row, form)]),
    date: columnOf(form, "date") >= 0 ? field("date") : planned.date.text,
    due,
    roles: field("roles"),
    reasons: planned.reasons.length === 0 ? [] : textOf(stateCells(row).reason).split("\n"),
    schools: new Set(schoolIds(planned)).size,
    isBegun: isBegun(row),
  };
}

function textOf(cell: TrackedRow["form"][number] | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** Planned rows as the sheet has them; a new one stands after the row that the plan has before it. */
function sheetOrder(planned: readonly RoadmapRow[], onSheet: readonly string[]): RoadmapRow[] {
  const place = new Map(onSheet.map((id, index) => [id, index]));
  const sections = new Set(planned.map(({ section }) => sectionKey(section)));
  return [...sections].flatMap((section) => {
    const own = planned.filter((row) => sectionKey(row.section) === section);
    const ordered = own
      .filter(({ id }) => place.has(id))
      .sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
    for (const [index, row] of own.entries()) {
      if (place.has(row.id)) continue;
      const before = own[index - 1];
      ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, row);
    }
    return ordered;
  });
}

/**
 * The execution of a roadmap in a quarter, as its sheet stands.
 *
 * @param today On which a term that is not done is overdue.
 */
export function quarterView(found: FoundRoadmap, request: QuarterRequest, today: IsoDate): QuarterView {
  const { textColumn, rolesColumn } = fieldColumns(found.form);
  const progress = quarterProgress(quarterRows(found, request), today);
  const { period, total, worst, overdue, soon, directions, roles } = progress;
  function due({ row, due: day }: Term): DueMeasure {
    return { text: textOf(row.form[textColumn]), roles: textOf(row.form[rolesColumn]), due: day };
  }
  return {
    request,
    ...{ period, total },
    directions: directions.map(groupView),
    roles: roles.map(groupView),
    summary: progressText(total, worst),
    warnings: quarterWarnings(progress, today),
    overdue: overdue.map(due),
    soon: soon.map(due),
  };
}

function groupView({ name, progress }: ProgressGroup): GroupView {
  return { name: groupText(name), progress };
}
