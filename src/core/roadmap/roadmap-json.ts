import { reasonText, roadmapScopeName } from "../../locale/roadmap-text";
import type { Notice } from "../notice";
import type { Roadmap } from "./plan-roadmap";
import type { Period } from "./school-year";

/** A roadmap for programs. Keys are published: never renamed. Unknown is null. */
export interface RoadmapJson {
  readonly form: string;
  readonly scope: string;
  readonly year: number;
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
    schools: schools.map(({ name, id }) => ({ school: name, schoolId: id })),
    measures: rows.map((row) => ({
      id: row.id,
      section: row.section,
      number: row.number,
      task: row.task,
      text: row.text,
      date: row.date.text,
      periods: row.date.periods,
      dateKind: row.date.kind,
      indicator: row.indicator,
      roles: row.roles === "" ? [] : row.roles.split("\n"),
      reasons: row.reasons.map((reason) => ({
        trigger: reason.trigger,
        school: reason.school?.name ?? null,
        schoolId: reason.school?.id ?? null,
        check: reason.result?.check ?? null,
        value: reason.result?.value ?? reason.share?.value ?? null,
        threshold: reason.result?.threshold ?? reason.share?.threshold ?? null,
        text: reasonText(reason),
      })),
    })),
    notices: notices.map(({ code, place, details }) => ({ code, place, details })),
  };
}
