import { grouped } from "../../core/grouped";
import { TRIGGER_WORDS } from "../../locale/measure-words";
import {
  leftOutText,
  moreSchoolsText,
  reasonText,
  ROADMAP,
  schoolListText,
  schoolReasons,
} from "../../locale/roadmap-text";
import { roleLines, sectionText, taskText } from "../../locale/roadmap-forms";
import { FORMS, NO_TEXT, type FormField } from "../../core/roadmap/forms";
import type { Cell } from "../../workbook/cell";
import { compareNames } from "../../core/compare-names";
import { UNTOUCHED, type TrackedRow } from "../../core/roadmap/tracked-row";
import { TRIGGERS, type FormId } from "../../core/roadmap/measure";
import type { RoadmapRow } from "../../core/roadmap/plan-roadmap";
import { lineCount } from "../report/row-heights";
import { SCHOOLS_WIDTH } from "./roadmap-layout";
import { plannedTerm } from "../../core/roadmap/planned-term";
import type { IsoDate } from "../../core/roadmap/school-year";

/** Schools whose findings a row gives. */
const SHOWN_SCHOOLS = 6;

/** Names of schools, and lines of them, that a row has room for: Excel makes no row higher than 27 lines. */
const MOST_NAMES = 20;
const MOST_LINES = 24;

/** Excel's limit of a cell is 32 767 characters. */
const MAX_TEXT = 32_000;

/** A planned measure as a new row of the sheet. @param today From which the next term is looked for. */
export function trackedRow(row: RoadmapRow, form: FormId, today: IsoDate): TrackedRow {
  return {
    id: row.id,
    section: sectionText(row.section),
    form: FORMS[form].columns.map((field) => fieldCell(row, field)),
    schools: shortened(schoolNames(row)),
    reason: shortened(reasonLines(row)),
    ...plannedTerm(row.date, today),
    ...UNTOUCHED,
  };
}

function fieldCell(row: RoadmapRow, field: FormField): Cell {
  const fields: Readonly<Record<FormField, string>> = {
    number: row.number,
    task: taskText(row),
    text: row.text,
    date: row.date.text,
    indicator: row.indicator,
    roles: roleLines(row).join("\n"),
    proposal: row.isProposal ? row.text : NO_TEXT,
    measure: row.isProposal ? NO_TEXT : row.text,
  };
  return fields[field] === "" ? null : fields[field];
}

/** In alphabetical order, as many as a row has room for: those left out stand under the table. */
function schoolNames({ reasons }: RoadmapRow): string {
  const names = sortedNames(reasons);
  const shown = namesWithRoom(names);
  const rest = names.length - shown.length;
  return shown.join("; ") + (rest > 0 ? leftOutText(rest) : "");
}

function namesWithRoom(names: readonly string[]): readonly string[] {
  let count = Math.min(names.length, MOST_NAMES);
  while (count > 1 && lineCount(names.slice(0, count).join("; "), SCHOOLS_WIDTH) > MOST_LINES) count -= 1;
  return names.slice(0, count);
}

function hasRoom({ reasons }: RoadmapRow): boolean {
  const names = sortedNames(reasons);
  return namesWithRoom(names).length === names.length;
}

function sortedNames(reasons: RoadmapRow["reasons"]): string[] {
  const names = new Set(reasons.flatMap(({ school }) => (school === null ? [] : [school.name])));
  return [...names].sort(compareNames);
}

/**
 * All schools of a roadmap by what they are in it for, where a row has no room for all of its own; empty otherwise.
 * Plans of schools name one school a row.
 */
export function schoolLists(rows: readonly RoadmapRow[]): string[] {
  if (rows.every(hasRoom)) return [];
  const byTrigger = grouped(
    rows.flatMap(({ reasons }) => reasons),
    ({ trigger }) => trigger,
  );
  return TRIGGERS.flatMap((trigger) => {
    const names = sortedNames(byTrigger.get(trigger) ?? []);
    return names.length === 0 ? [] : [schoolListText(TRIGGER_WORDS[trigger], names)];
  });
}

/** One line a school, its findings after it; a row of Excel shows only so many lines, so the rest is counted. */
function reasonLines({ reasons }: RoadmapRow): string {
  if (reasons.length === 0) return ROADMAP.always;
  const bySchool = grouped(reasons, ({ school }) => school?.name ?? "");
  const lines = [...bySchool].map(([name, own]) => schoolReasons(name, own.map(reasonText)));
  const rest = lines.length - SHOWN_SCHOOLS;
  return [...lines.slice(0, SHOWN_SCHOOLS), ...(rest > 0 ? [moreSchoolsText(rest)] : [])].join("\n");
}

function shortened(text: string): Cell {
  if (text === "") return null;
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
