import { CRITERIA, type CriterionId } from "../model/criterion";
import type { Exam, SubjectId } from "../model/procedure";
import { THRESHOLD_DEFINITIONS, type ThresholdId } from "../model/thresholds";

/** A rule of the person's own: which procedures count, from which values. Kept with the workbook and in settings files. */
export interface OwnProfile {
  /** What the sheets call it; «свой» where it is left out. */
  readonly name?: string;
  readonly exams: readonly Exam[];
  /** Subjects that count; where they are left out, all of ВПР and the mandatory ones of ОГЭ and ЕГЭ. */
  readonly subjects?: readonly SubjectId[];
  /** Grades of ВПР that count; all where they are left out. */
  readonly grades?: readonly number[];
  readonly criteria?: readonly CriterionId[];
  /** Values of `low.*` that it starts from: shares, years, number of procedures and pupils. */
  readonly thresholds?: Readonly<Partial<Record<ThresholdId, number>>>;
}

/** What is wrong with a profile from outside. */
export type ProfileProblem =
  | { readonly kind: "unknown-key"; readonly key: string }
  | { readonly kind: "not-text"; readonly key: string }
  | { readonly kind: "not-list"; readonly key: string; readonly allowed: readonly string[] }
  | { readonly kind: "limits"; readonly key: string; readonly minimum: number; readonly maximum: number };

const EXAMS: readonly Exam[] = ["vpr", "oge", "ege"];
const SUBJECTS: readonly SubjectId[] = ["ru", "ma", "mb", "om", "bi", "is", "gg", "ob", "fi", "hi", "in", "it", "li", "en", "de", "fr", "es", "fl"]; // prettier-ignore
const GRADES: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 11];
const MOST_LETTERS = 60;

/** Lists of a profile, with the words that each may have. */
const LISTS: Readonly<Record<string, readonly (string | number)[]>> = {
  exams: EXAMS,
  subjects: SUBJECTS,
  grades: GRADES,
  criteria: CRITERIA,
};

/**
 * The first thing that is wrong with an own profile as typed; null where it can be used.
 *
 * @param value A JSON object.
 */
export function ownProfileProblem(value: Readonly<Record<string, unknown>>): ProfileProblem | null {
  const { name, thresholds = {}, ...lists } = value;
  if (name !== undefined && !isName(name)) return { kind: "not-text", key: "name" };
  const unknown = Object.keys(lists).find((key) => LISTS[key] === undefined);
  if (unknown !== undefined) return { kind: "unknown-key", key: unknown };
  const wrong = Object.entries(LISTS).find(([key, allowed]) => {
    return (key === "exams" || lists[key] !== undefined) && !isListOf(lists[key], allowed);
  });
  if (wrong !== undefined) return { kind: "not-list", key: wrong[0], allowed: wrong[1].map(String) };
  return thresholdProblem(thresholds);
}

/** Whether a value from outside is a profile that can be used. */
export function isOwnProfile(value: unknown): value is OwnProfile {
  return isRecord(value) && ownProfileProblem(value) === null;
}

function thresholdProblem(thresholds: unknown): ProfileProblem | null {
  if (!isRecord(thresholds)) return { kind: "unknown-key", key: "thresholds" };
  for (const [id, value] of Object.entries(thresholds)) {
    const limits = THRESHOLD_DEFINITIONS.find((definition) => definition.id === id && id.startsWith("low."));
    const key = `thresholds.${id}`;
    if (limits === undefined) return { kind: "unknown-key", key };
    const { minimum, maximum } = limits;
    const isInside = typeof value === "number" && value >= minimum && value <= maximum;
    if (!isInside) return { kind: "limits", key, minimum, maximum };
  }
  return null;
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= MOST_LETTERS;
}

function isListOf(value: unknown, allowed: readonly (string | number)[]): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => allowed.some((of) => of === item));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
