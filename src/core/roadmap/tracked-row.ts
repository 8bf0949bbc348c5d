import { dateRequest, moreSchoolsText, reasonText, ROADMAP, schoolReasons } from "../../locale/roadmap-text";
import { ROADMAP_FORMS, type FormField } from "../../locale/roadmap-forms";
import type { Cell } from "../../workbook/cell";
import type { LinkTarget } from "../../workbook/edit";
import { compareNames } from "../report/fired-findings";
import type { FormId } from "./measure";
import type { RoadmapRow } from "./plan-roadmap";
import type { PlannedDate } from "./read-date";
import { excelSerial, type IsoDate } from "./school-year";

/** A row of the roadmap's sheet: the form's own cells, why it is there, and what people entered. */
export interface TrackedRow {
  /** Stays over reruns; "own-…" for rows that people added. */
  readonly id: string;
  readonly section: string;
  /** In the order of the form's columns. */
  readonly form: readonly Cell[];
  readonly schools: Cell;
  readonly reason: Cell;
  /** Excel's number of the day, or a request to fill it in. */
  readonly due: Cell;
  readonly status: Cell;
  readonly done: Cell;
  readonly document: Cell;
  readonly comment: Cell;
  /** Where cells of the row lead, by column; the link itself, whatever the cell's text is. */
  readonly links: readonly RowLink[];
  /** All periods of the date, "2022-09-01/2022-12-26;…"; empty where there are none. */
  readonly periods: string;
}

/** A link of a row's cell. */
export interface RowLink {
  /** Index on the roadmap's sheet. */
  readonly column: number;
  readonly target: LinkTarget;
}

/** Schools whose findings a row gives. */
const SHOWN_SCHOOLS = 6;

/** Excel's limit of a cell is 32 767 characters. */
const MAX_TEXT = 32_000;

/** A planned measure as a new row of the sheet. @param today From which the next term is looked for. */
export function trackedRow(row: RoadmapRow, form: FormId, today: IsoDate): TrackedRow {
  return {
    id: row.id,
    section: row.section,
    form: ROADMAP_FORMS[form].columns.map(({ field }) => fieldCell(row, field)),
    schools: shortened(schoolNames(row)),
    reason: shortened(reasonLines(row)),
    due: nearestTerm(row.date, today) ?? dateRequest(row.date),
    status: ROADMAP.statuses[0],
    done: null,
    document: null,
    comment: null,
    links: [],
    periods: periodsText(row.date),
  };
}

function fieldCell(row: RoadmapRow, field: FormField): Cell {
  const fields: Readonly<Record<FormField, string>> = {
    number: row.number,
    task: row.task,
    text: row.text,
    date: row.date.text,
    indicator: row.indicator,
    roles: row.roles,
    proposal: row.isProposal ? row.text : ROADMAP.none,
    measure: row.isProposal ? ROADMAP.none : row.text,
  };
  return fields[field] === "" ? null : fields[field];
}

/** All of them, in alphabetical order. */
function schoolNames({ reasons }: RoadmapRow): string {
  const names = new Set(reasons.flatMap(({ school }) => (school === null ? [] : [school.name])));
  return [...names].sort(compareNames).join("; ");
}

/** One line a school, its findings after it; a row of Excel shows only so many lines, so the rest is counted. */
function reasonLines({ reasons }: RoadmapRow): string {
  if (reasons.length === 0) return ROADMAP.always;
  const bySchool = new Map<string, string[]>();
  for (const reason of reasons) {
    const name = reason.school?.name ?? "";
    const known = bySchool.get(name);
    if (known === undefined) bySchool.set(name, [reasonText(reason)]);
    else known.push(reasonText(reason));
  }
  const lines = [...bySchool].map(([name, texts]) => schoolReasons(name, texts));
  const rest = lines.length - SHOWN_SCHOOLS;
  return [...lines.slice(0, SHOWN_SCHOOLS), ...(rest > 0 ? [moreSchoolsText(rest)] : [])].join("\n");
}

function shortened(text: string): Cell {
  if (text === "") return null;
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** The nearest term from today on, else the last one, as Excel's number; null where the date has none. */
export function nearestTerm({ periods }: PlannedDate, today: IsoDate): number | null {
  const ends = periods.map(({ to }) => to);
  const due = ends.find((end) => end >= today) ?? ends.at(-1);
  return due === undefined ? null : excelSerial(due);
}

/** All periods of a date in one cell. */
export function periodsText({ periods }: PlannedDate): string {
  return periods.map(({ from, to }) => `${from}/${to}`).join(";");
}
