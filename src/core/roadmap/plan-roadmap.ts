import { grouped } from "../grouped";
import { compareNames } from "../compare-names";
import type { School } from "../model/school";
import { schoolLabels } from "../model/school-labels";
import type { CheckRun } from "../run/check-run";
import { formSections, isSameSection, sectionKey, type RoadmapSection } from "./forms";
import type { FormId, Measure, RoleId, Trigger } from "./measure";
import { fittedMeasure } from "./measure-grades";
import type { QuarterId } from "./quarter";
import { dateForYear, readDate, type PlannedDate } from "./read-date";
import type { RoadmapBasis } from "./finding-reasons";
import { NO_TABLES, type OfficeTable, type RoadmapTables } from "./office-tables";
import type { RoadmapChoices } from "./row-choices";
import { named, schoolsOf, type RoadmapFacts, type TriggerReason } from "./trigger-reason";
import { schoolFit } from "./school-fit";
import { mergedFacts } from "./merged-facts";
import { triggerReasons } from "./trigger-reasons";

/** A group of schools that a roadmap can be for. */
export type SchoolGroup = "marker" | "low" | "risk" | "adverse";

/** Whom a roadmap is for. */
export type RoadmapScope =
  | { readonly kind: "municipality" }
  | { readonly kind: "group"; readonly group: SchoolGroup }
  /** Id, login or name. */
  | { readonly kind: "school"; readonly school: string };

/** What the person chose. */
export interface RoadmapOptions {
  readonly form: FormId;
  readonly scope: RoadmapScope;
  /** In which the school year begins. */
  readonly year: number;
  readonly facts: RoadmapFacts;
  /** Of which a report is written beside the roadmap, and reminders. */
  readonly quarter?: QuarterId | null;
  /** Who must do what in the next 30 days is written beside the roadmap. */
  readonly hasReminders?: boolean;
  /** Which schools have a marker; "evidence" where it is left out. */
  readonly basis?: RoadmapBasis;
  /** What the office keeps on sheets of the workbook (`readRoadmapTables()`): its measures, its targets. */
  readonly tables?: RoadmapTables;
  /** Tables for people to fill in, written beside the roadmap. */
  readonly writes?: readonly OfficeTable[];
  /**
   * Only status, date of execution, document and comment can be edited on the sheet; where it is left out, the sheet
   * stays as protected as it was.
   */
  readonly isProtected?: boolean | null;
}

/** A measure in a roadmap. */
export interface RoadmapRow {
  /** Stays the same over reruns: school year, measure and, in plans of schools, the school. */
  readonly id: string;
  readonly section: RoadmapSection;
  /** As the form numbers it: tasks of a section, or the document's own numbers. */
  readonly number: string;
  /** null where the section itself is the task: a risk factor. */
  readonly task: string | null;
  readonly text: string;
  readonly isProposal: boolean;
  readonly date: PlannedDate;
  readonly indicator: string;
  readonly roles: readonly RoleId[];
  /** Those who are no role of ours, as people wrote them. */
  readonly otherRoles: readonly string[];
  /** Empty for measures that every roadmap has. */
  readonly reasons: readonly TriggerReason[];
}

/** A roadmap before it is written. */
export interface Roadmap {
  readonly options: RoadmapOptions;
  /** The schools it is for; the marked ones of a municipality. */
  readonly schools: readonly School[];
  readonly sections: readonly RoadmapSection[];
  /** None where nothing was found: the form is then a blank one. */
  readonly rows: readonly RoadmapRow[];
  /** What the person did to the rows; null where nobody looked at them. */
  readonly choices: RoadmapChoices | null;
  /** Whether the tables tell of any school: else no measure can be said to have lost its reason. */
  readonly isKnown: boolean;
}

type Planned = Omit<Roadmap, "isKnown">;

/**
 * The roadmap that the findings ask for, in a form.
 *
 * A measure is in where one of its triggers is present; for a group or a school only what the school itself does, or
 * what is done because of it. The same text twice in a section is written once, with the reasons of both. Where there
 * is no reason at all, no measure is proposed: the form comes blank.
 */
export function planRoadmap(run: CheckRun, options: RoadmapOptions): Roadmap {
  return { ...plannedOf(run, options), isKnown: schoolsOf(run).length > 0 };
}

function plannedOf(run: CheckRun, options: RoadmapOptions): Planned {
  const schools = schoolsInScope(run, options);
  const ids = new Set(schools.map(({ id }) => id));
  const isWhole = options.scope.kind === "municipality";
  const reasons = reasonsFor(run, options).filter(({ school }) =>
    school === null ? isWhole : ids.has(school.id),
  );
  const { measures: all } = options.tables ?? NO_TABLES;
  const isBlank = reasons.length === 0;
  if (options.form === "school-plan") return schoolPlans(run, options, schools, reasons);
  if (options.form === "500+") return antiRiskPlan(options, schools, reasons);
  const [only] = options.scope.kind === "school" ? schools : [];
  const inForm = all.filter(({ source }) => source === options.form);
  const measures = only === undefined ? inForm : fittedMeasures(inForm, only, run);
  const rows = isBlank ? [] : rowsOf(measures, reasons, options, isWhole);
  return { options, schools, sections: formSections(options.form), rows, choices: null };
}

function reasonsFor(run: CheckRun, { facts, basis = "evidence", tables }: RoadmapOptions): TriggerReason[] {
  const known = mergedFacts(schoolsOf(run), tables?.facts ?? {}, facts);
  return triggerReasons(run, known, { basis, targets: tables?.targets ?? [] });
}

function schoolsInScope(run: CheckRun, options: RoadmapOptions): School[] {
  const { scope } = options;
  const all = schoolsOf(run);
  if (scope.kind === "school") return named(all, [scope.school]);
  const reasons = reasonsFor(run, options);
  const wanted = reasons.filter(({ trigger }) => scope.kind === "municipality" || trigger === scope.group);
  const ids = new Set(wanted.map(({ school }) => school?.id));
  return all.filter(({ id }) => ids.has(id)).sort((one, other) => compareNames(one.name, other.name));
}

/** Measures for grades and exams that the school has. */
function fittedMeasures(measures: readonly Measure[], school: School, { records }: CheckRun): Measure[] {
  const fit = schoolFit(school, records);
  return measures.flatMap((measure) => fittedMeasure(measure, fit) ?? []);
}

/** A plan for each school: the measures of the programme that it is a reason of. */
function schoolPlans(
  run: CheckRun,
  options: RoadmapOptions,
  schools: readonly School[],
  reasons: readonly TriggerReason[],
): Planned {
  const { measures: all } = options.tables ?? NO_TABLES;
  const measures = all.filter(({ source }) => source === "seversky");
  const bySchool = grouped(reasons, ({ school }) => school?.id ?? "");
  const plans = schools.filter(({ id }) => bySchool.has(id));
  const labels = schoolLabels(plans);
  function sectionOf({ id, name }: School): RoadmapSection {
    return { name: labels.get(id) ?? name };
  }
  const rows = plans.flatMap((school) =>
    rowsOf(fittedMeasures(measures, school, run), bySchool.get(school.id) ?? [], options, false).map(
      (row) => ({
        ...row,
        id: `${row.id}@${school.id}`,
        section: sectionOf(school),
      }),
    ),
  );
  return { options, schools, sections: plans.map(sectionOf), rows, choices: null };
}

/** Risk factors that are relevant, each with the measures of the whole library against it; all of them in a blank form. */
function antiRiskPlan(
  options: RoadmapOptions,
  schools: readonly School[],
  reasons: readonly TriggerReason[],
): Planned {
  const factors = formSections("500+");
  const { measures: all } = options.tables ?? NO_TABLES;
  const rows = factors.flatMap((section, index) => {
    const trigger: Trigger = `factor-${String(index + 1)}` as Trigger;
    const relevant = reasons.filter((reason) => reason.trigger === trigger);
    if (relevant.length === 0) return [];
    const measures = all.filter(({ triggers }) => triggers.includes(trigger));
    return measures.map((measure) => ({ ...rowOf(measure, relevant, options), section, task: null }));
  });
  const inRows = new Set(rows.flatMap((row) => row.reasons.map(({ school }) => school?.id)));
  return {
    options,
    schools: schools.filter(({ id }) => inRows.has(id)),
    sections:
      rows.length === 0
        ? factors
        : factors.filter((factor) => rows.some(({ section }) => section === factor)),
    rows,
    choices: null,
  };
}

function rowsOf(
  measures: readonly Measure[],
  reasons: readonly TriggerReason[],
  options: RoadmapOptions,
  isWhole: boolean,
): RoadmapRow[] {
  const byTrigger = grouped(reasons, ({ trigger }) => trigger);
  const rows = measures.flatMap((measure) => {
    const own = measure.triggers.flatMap((trigger) => byTrigger.get(trigger) ?? []);
    const isAlways = measure.triggers.includes("always") && (isWhole || isDoneBySchool(measure));
    return own.length === 0 && !isAlways ? [] : [rowOf(measure, own, options)];
  });
  return numbered(mergedRows(rows), measures);
}

function isDoneBySchool({ roles, otherRoles }: Measure): boolean {
  return roles.length === 1 && roles[0] === "school-head" && otherRoles.length === 0;
}

function rowOf(measure: Measure, reasons: readonly TriggerReason[], options: RoadmapOptions): RoadmapRow {
  const { source, section, direction } = measure;
  return {
    id: `${String(options.year)}:${measure.id}`,
    section: direction === null ? { form: source, index: section } : { name: direction },
    number: measure.number ?? "",
    task: measure.task,
    text: measure.text,
    isProposal: measure.isProposal,
    date: readDate(dateForYear(measure.date, options.year), options.year),
    indicator: measure.indicator,
    roles: measure.roles,
    otherRoles: measure.otherRoles,
    reasons: distinct(reasons),
  };
}

/** A finding that meets several triggers of a measure is said once. */
function distinct(reasons: readonly TriggerReason[]): TriggerReason[] {
  const seen = new Set<unknown>();
  return reasons.filter(({ result }) => {
    if (result === null) return true;
    const isNew = !seen.has(result);
    seen.add(result);
    return isNew;
  });
}

/** Rows of one section with the same text become one. */
function mergedRows(rows: readonly RoadmapRow[]): RoadmapRow[] {
  const merged = new Map<string, RoadmapRow>();
  for (const row of rows) {
    const key = `${sectionKey(row.section)}|${row.task ?? ""}|${row.text.toLowerCase().replace(/[\s.]+/g, " ")}`;
    const known = merged.get(key);
    const reasons = known === undefined ? row.reasons : distinct([...known.reasons, ...row.reasons]);
    merged.set(key, { ...(known ?? row), reasons });
  }
  return [...merged.values()];
}

/** Tasks of a section are counted from 1, as in the documents; forms without tasks count measures through. */
function numbered(rows: readonly RoadmapRow[], measures: readonly Measure[]): RoadmapRow[] {
  const hasTasks = measures.some(({ task, source }) => task !== "" && source === "seversky");
  let count = 0;
  let previous: RoadmapRow | null = null;
  return rows.map((row) => {
    if (row.number !== "") return row;
    const isNewSection = hasTasks && !isSameSection(row.section, previous?.section);
    const isNewTask = isNewSection || !hasTasks || row.task !== previous?.task;
    if (isNewSection) count = 0;
    if (isNewTask) count += 1;
    previous = row;
    return { ...row, number: isNewTask ? `${String(count)}.` : "" };
  });
}
