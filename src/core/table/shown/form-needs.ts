import type { ColumnMeaning, FormId } from "../../model/recognised-table";

/** One of these meanings must be there; a prefix such as "exam:" stands for any of its series. */
export type FormNeed = readonly string[];

const SCHOOL: FormNeed = ["school-name", "school-login", "school-code", "group"];
const NAMED: FormNeed = ["school-name", "school-login"];
const MARKS = [["mark2"], ["mark3"], ["mark4"], ["mark5"]] as const;
const INDICES = ["passed", "failed", "quality"].flatMap((end) => [`${end}-share`, `${end}-count`]);
const JOURNAL = ["lowered", "confirmed", "raised"].map((side) => [`${side}-count`, `${side}-share`]);

/** What it takes to read a table of each form that can be shown by its columns. */
const NEEDS: Readonly<Partial<Record<FormId, readonly FormNeed[]>>> = {
  "vpr-mark-shares": [SCHOOL, ...MARKS],
  "vpr-indices": [SCHOOL, ["participants"], INDICES],
  "vpr-journal-shares": [SCHOOL, ...JOURNAL],
  "vpr-score-distribution": [SCHOOL, ["score:"]],
  "vpr-pupils": [NAMED, ["total", "mark"]],
  "ege-by-school": [[...SCHOOL, "territory"], ["exam:participants"]],
  "oge-by-school": [[...SCHOOL, "territory"], ["exam:participants"]],
  "ege-protocol": [
    [...NAMED, "school-code"],
    ["test-score", "mark"],
  ],
  "oge-protocol": [
    [...NAMED, "school-code"],
    ["mark", "test-score"],
  ],
  "school-list": [NAMED],
  "risk-factors": [NAMED, ["factor:", "factor"]],
  "context-questionnaire": [NAMED],
  "school-indicators": [NAMED, ["indicator"]],
  "medal-counts": [NAMED, ["medal:"]],
  "medal-pupils": [NAMED, ["claim:degree"]],
  "recheck-counts": [NAMED, ["recheck:works"], ["recheck:changed", "recheck:unchanged"]],
  "recheck-works": [NAMED, ["recheck:before", "recheck:changed"]],
  "pupil-progress": [NAMED, ["earlier-score"], ["later-score"]],
  "scale-table": [["year"], ["grade"], ["subject"], ["maximum"], ["from3"], ["from4"], ["from5"]],
};

/** The forms that a person can show a table as, in the order in which they are offered. */
export const SHOWN_FORMS = Object.keys(NEEDS) as readonly FormId[];

/** What a form needs; empty for a form that cannot be shown by its columns. */
export function formNeeds(form: FormId): readonly FormNeed[] {
  return NEEDS[form] ?? [];
}

/** Whether a meaning answers a need. */
export function answersNeed(meaning: ColumnMeaning, need: FormNeed): boolean {
  return need.some((wanted) => (wanted.endsWith(":") ? meaning.startsWith(wanted) : meaning === wanted));
}
