import { QUARTER } from "../../locale/quarter-text";
import { originLine } from "../../locale/report-text";
import { ROADMAP_FORMS, sectionText } from "../../locale/roadmap-forms";
import {
  cardLine,
  handMadeLine,
  ROADMAP,
  KEPT_LINE,
  roadmapLine,
  scopeLine,
} from "../../locale/roadmap-text";
import type { WorkbookEdit } from "../../workbook/edit";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { markerRegister } from "../../core/objectivity/marker-register";
import type { CheckRun } from "../../core/run/check-run";
import type { ReportStamp } from "../../core/model/report-stamp";
import { chosenRows } from "../../core/roadmap/chosen-rows";
import { readExecutors } from "./executors";
import { columnOf } from "../../core/roadmap/forms";
import { freeName } from "../../core/roadmap/free-name";
import { mergeRoadmap } from "../../core/roadmap/merge-roadmap";
import { withNextTerm } from "../../core/roadmap/planned-term";
import type { FormId } from "../../core/roadmap/measure";
import type { Roadmap } from "../../core/roadmap/plan-roadmap";
import { isOwnSheet } from "./own-place";
import { officeTableEdits } from "./office-tables";
import { namedRows } from "./named-rows";
import { leftOutRows, offeredEdit, type KeptBook } from "./offered-rows";
import { effectFacts, remindersEdits } from "./progress-reports";
import { quarterSheetEdits } from "./quarter-sheet";
import { readHandMade, withPlannedIds } from "./read-hand-made";
import { findRoadmapSheet, readRoadmapSheet, type RoadmapWords } from "./read-roadmap-sheet";
import { roadmapKey, roadmapLayout, type RoadmapLayout } from "./roadmap-layout";
import { NO_TABLES } from "../../core/roadmap/office-tables";
import { bodyLines, writtenCells } from "./roadmap-body";
import { roadmapSheetEdits, type RoadmapSheet } from "./roadmap-sheet";
import type { TrackedCells } from "../../core/roadmap/roadmap-doubts";
import type { IsoDate } from "../../core/roadmap/school-year";
import { schoolLists, trackedRow } from "./tracked-row";
import type { TrackedRow } from "../../core/roadmap/tracked-row";

/**
 * The edits that write a roadmap, with what people entered in the earlier one of the same form and scope kept.
 * A roadmap of another form or school stands on a sheet of its own. Where there is none yet, a roadmap that people
 * made by hand on a sheet of the workbook is taken over; their sheet stays as it is.
 *
 * @param workbook What was read; `isNew`: the edits are for a new workbook, not for this one.
 */
export function roadmapEdits(
  roadmap: Roadmap,
  run: CheckRun,
  workbook: KeptBook & { readonly isNew: boolean },
  stamp: ReportStamp,
): WorkbookEdit[] {
  const { form, scope, year, quarter = null, hasReminders } = roadmap.options;
  const key = roadmapKey(form, scope);
  const found = replacedSheet(workbook.sheets, key);
  const names = freeNames(workbook, found?.name ?? null);
  const tracked = trackedRoadmap(roadmap, workbook, stamp.date);
  const rows = rowsToWrite(roadmap, tracked, stamp.date);
  const sheet: RoadmapSheet = {
    sheet: found?.name ?? names.sheet,
    table: names.table,
    key,
    lines: [...headLines(roadmap, tracked, run), tracked.origin + originLine(run, stamp)],
    words: tracked.words,
    sections: sectionsOf(roadmap, tracked),
    rows,
    layout: tracked.layout,
    task: columnOf(form, "task"),
    lists: schoolLists(roadmap.rows),
    hasPages: form === "school-plan",
    isProtected: roadmap.options.isProtected ?? (found !== null && found.protection !== null),
  };
  const trackedCells = cellsOf(sheet);
  const replaced = [found?.name, quarter === null ? undefined : names.earlierReport];
  const report =
    quarter === null
      ? null
      : {
          ...{ quarter, year, rows, trackedCells, isOfSchool: scope.kind === "school" },
          ...names.report,
          ...fieldColumns(form),
          ...effectFacts(workbook.sheets, run, { quarter, year }),
        };
  return [
    ...(workbook.isNew ? [] : replaced).flatMap((name): WorkbookEdit[] =>
      name === undefined ? [] : [{ kind: "delete-sheet", sheet: name }],
    ),
    ...roadmapSheetEdits(sheet, stamp, run.thresholds),
    ...(report === null ? [] : quarterSheetEdits(report, run, stamp)),
    ...(report === null && hasReminders !== true
      ? []
      : remindersEdits(workbook, { rows, trackedCells, ...fieldColumns(form) }, run, stamp)),
    ...officeTableEdits(workbook, roadmap.options.writes ?? [], run, stamp),
    offeredEdit(roadmap, workbook),
  ];
}

/** A planned roadmap with what stands in the workbook already. */
export interface TrackedRoadmap {
  readonly rows: readonly TrackedRow[];
  /** Rows that a person did not want before: written again only where they are chosen. */
  readonly leftOut: ReadonlySet<string>;
  readonly words: RoadmapWords;
  /** With the columns that people added. */
  readonly layout: RoadmapLayout;
  /** Where the rows of a plan made by hand come from; empty otherwise. */
  readonly origin: string;
  /** A roadmap of ours, else one made by hand; null where there is none. */
  readonly earlier: {
    readonly sheet: string;
    readonly isOwn: boolean;
    readonly rows: readonly TrackedRow[];
  } | null;
}

/** The form's sections; where no results plan anything, those of the plan that stands already: the form's would be empty. */
function sectionsOf({ sections, isKnown }: Roadmap, { earlier, words }: TrackedRoadmap): string[] {
  const hasPlan = !isKnown && earlier !== null && earlier.rows.length > 0;
  return hasPlan ? [...words.sections.keys()] : sections.map(sectionText);
}

/** The planned measures with what stands in the workbook already: a roadmap of ours, else one made by hand. */
export function trackedRoadmap(
  { rows, options, isKnown }: Roadmap,
  book: KeptBook,
  today: IsoDate,
): TrackedRoadmap {
  const { sheets } = book;
  const { form, scope, year } = options;
  const { textColumn, numberColumn, rolesColumn } = fieldColumns(form);
  const planned = rows.map((row) => trackedRow(row, form, today));
  const found = findRoadmapSheet(sheets, roadmapKey(form, scope));
  const { on, unread } = options.tables ?? NO_TABLES;
  const merging = { year, numberColumn, on, unread, isKnown };
  const executors = readExecutors(sheets)?.executors ?? [];
  if (found !== null) {
    const { sheet, rows: known, words, layout } = readRoadmapSheet(found, form);
    const merged = namedRows(mergeRoadmap(planned, known, merging), executors, { year, rolesColumn });
    const leftOut = leftOutRows({ rows, options }, book);
    const origin = found.own ? "" : handMadeLine(sheet, known.length);
    return {
      rows: merged,
      leftOut,
      words,
      layout,
      origin,
      earlier: { sheet, isOwn: found.own, rows: known },
    };
  }
  const isPlain = scope.kind === "municipality" && form !== "school-plan";
  const handMade = isPlain ? readHandMade(sheets, form, year, today) : null;
  const known = withPlannedIds(handMade?.rows ?? [], planned, textColumn);
  return {
    rows: namedRows(mergeRoadmap(planned, known, merging), executors, { year, rolesColumn }),
    leftOut: new Set(),
    words: {
      ...{ title: ROADMAP_FORMS[form].title, approval: ROADMAP.approval },
      ...{ sections: new Map(), around: [] },
    },
    layout: roadmapLayout(form, handMade?.added),
    origin: handMade === null ? "" : handMadeLine(handMade.sheet, handMade.rows.length, handMade.others),
    earlier: handMade === null ? null : { sheet: handMade.sheet, isOwn: false, rows: known },
  };
}

/** The roadmap that is written over: one that was moved here stays. */
function replacedSheet(sheets: readonly SheetSnapshot[], key: string): SheetSnapshot | null {
  const found = findRoadmapSheet(sheets, key);
  return found?.own === true ? found : null;
}

function rowsToWrite(
  { rows, options, choices }: Roadmap,
  tracked: TrackedRoadmap,
  today: IsoDate,
): readonly TrackedRow[] {
  if (choices === null) {
    return tracked.rows.filter(({ id }) => !tracked.leftOut.has(id)).map((row) => withNextTerm(row, today));
  }
  const { form, year } = options;
  const planned = new Set(rows.map(({ id }) => id));
  const known = new Set(tracked.earlier?.rows.map(({ id }) => id));
  const chosen = chosenRows(tracked.rows, choices, { form, year, today, planned, known });
  return chosen.map((row) => withNextTerm(row, today));
}

/** Indices of a form's columns; -1 where it has none. */
export function fieldColumns(form: FormId) {
  return {
    numberColumn: columnOf(form, "number"),
    textColumn: Math.max(columnOf(form, "text"), columnOf(form, "measure")),
    rolesColumn: columnOf(form, "roles"),
  };
}

/** Names that meet none of the sheets and tables that stay. */
export function freeNames(
  workbook: { readonly sheets: readonly SheetSnapshot[]; readonly isNew: boolean },
  replaced: string | null,
) {
  const read = workbook.isNew ? [] : workbook.sheets;
  const earlierReport = read.find((sheet) => isOwnSheet(sheet, QUARTER.sheet))?.name;
  const others = read.filter(({ name }) => name !== replaced && name !== earlierReport);
  const sheets = others.map(({ name }) => name);
  const tables = others.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return {
    sheet: freeName(ROADMAP.sheet, sheets, (number) => ` (${String(number)})`),
    table: freeName(ROADMAP.table, tables, (number) => `_${String(number)}`),
    earlierReport,
    report: {
      sheet: freeName(QUARTER.sheet, sheets, (number) => ` (${String(number)})`),
      table: freeName(QUARTER.table, tables, (number) => `_${String(number)}`),
    },
  };
}

/** The conclusion, and whom the roadmap is for; a card also says how many schools have markers. */
function headLines(
  { options, schools, rows: planned, choices, isKnown }: Roadmap,
  { leftOut, earlier }: TrackedRoadmap,
  run: CheckRun,
): string[] {
  const off = choices === null ? leftOut : new Set(choices.off);
  const rows = planned.filter(({ id }) => !off.has(id));
  const because = rows.filter(({ reasons }) => reasons.length > 0);
  const ids = because.flatMap(({ reasons }) => reasons.flatMap(({ school }) => school?.id ?? []));
  const names = schools.map(({ name }) => name);
  return [
    isKnown || earlier === null
      ? roadmapLine(rows.length, because.length, new Set(ids).size, earlier !== null)
      : KEPT_LINE,
    scopeLine(options.scope, options.year, names) + (options.form === "stavropol" ? cardText(run) : ""),
  ];
}

/** The three numbers of the card, of the latest year of each register. */
function cardText(run: CheckRun): string {
  const { years } = markerRegister(run);
  const latest = years.filter(
    ({ origin, year }) => !years.some((other) => other.origin === origin && other.year > year),
  );
  return latest.map(cardLine).join("");
}

/** Where the cells of the rows will stand. */
function cellsOf({ sheet, sections, rows, layout, words }: RoadmapSheet): TrackedCells {
  return writtenCells(sheet, bodyLines(sections, rows, layout, words.sections), layout);
}
