import { reasonText, roadmapScopeName } from "../../locale/roadmap-text";
import { roleLines, sectionText, taskText } from "../../locale/roadmap-forms";
import type { Notice } from "../../core/notice";
import type { Roadmap } from "../../core/roadmap/plan-roadmap";
import type { TriggerReason } from "../../core/roadmap/trigger-reason";
import type { Period } from "../../core/roadmap/school-year";

/** A roadmap for programs. Keys are published: never renamed. Unknown is null. */
export interface RoadmapJson {
  readonly form: string;
  readonly scope: string;
  readonly year: number;
  /** Which schools have a marker. */
  readonly basis: string;
  readonly schools: readonly { readonly school: string; readonly schoolId: string }[];
  readonly measures: readonly {
    readonly id: string;
    readonly section: string;
    readonly number: string;
    readonly task: string;
    readonly text: string;
    readonly date: string;
    /** Empty where the date depends on others' schedules or could not be read. */
    readonly periods: readonly Period[];
    readonly dateKind: string;
    readonly indicator: string;
    readonly roles: readonly string[];
    readonly reasons: readonly {
      readonly trigger: string;
      readonly school: string | null;
      readonly schoolId: string | null;
      readonly check: string | null;
      readonly value: number | null;
      readonly threshold: number | null;
      readonly text: string;
    }[];
  }[];
  readonly notices: readonly Notice[];
}

/** The roadmap as JSON, in the order of its rows: the same workbook gives the same bytes. */
export function roadmapJson({ options, schools, rows }: Roadmap, notices: readonly Notice[]): RoadmapJson {
  return {
    form: options.form,
    scope: roadmapScopeName(options.scope),
    year: options.year,
    basis: options.basis ?? "evidence",
    schools: schools.map(({ name, id }) => ({ school: name, schoolId: id })),
    measures: rows.map((row) => ({
      id: row.id,
      section: sectionText(row.section),
      number: row.number,
      task: taskText(row),
      text: row.text,
      date: row.date.text,
      periods: row.date.periods,
      dateKind: row.date.kind,
      indicator: row.indicator,
      roles: roleLines(row),
      reasons: row.reasons.map((reason) => ({
        trigger: reason.trigger,
        school: reason.school?.name ?? null,
        schoolId: reason.school?.id ?? null,
        check: reason.result?.check ?? null,
        ...numbersOf(reason),
        text: reasonText(reason),
      })),
    })),
    notices: notices.map(({ code, place, details }) => ({ code, place, details })),
  };
}

/** What was measured and what it was held against: of a finding, the territory's share, an indicator, the social index. */
function numbersOf(reason: TriggerReason): { value: number | null; threshold: number | null } {
  const { result, share, target, conditions, trigger } = reason;
  if (result !== null) return { value: result.value, threshold: result.threshold };
  if (share !== null) return share;
  if (target !== null) return { value: target.value, threshold: target.target };
  const index = trigger === "resilient" ? conditions?.result?.standardised : conditions?.index.value;
  return { value: index ?? null, threshold: null };
}
