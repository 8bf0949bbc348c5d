import type { Exam, SubjectId } from "../model/procedure";
import type { ThresholdId } from "../objectivity/thresholds";

/** A named rule by which schools with low results are told. Published in settings files: never renamed. */
export type ProfileId = "two-procedures" | "smolensk" | "tver";

/** Which procedures count, and the values of `low.*` that the profile starts from; the person's own values win. */
export interface LowResultsProfile {
  readonly id: ProfileId;
  readonly exams: readonly Exam[];
  /** Subjects of ОГЭ and ЕГЭ that count: those that every graduate sits. */
  readonly examSubjects: readonly SubjectId[];
  readonly thresholds: Readonly<Partial<Record<ThresholdId, number>>>;
}

const MANDATORY: readonly SubjectId[] = ["ru", "ma", "mb"];

/**
 * Every profile; the first is the default.
 *
 * - `two-procedures`: two low procedures within two years. Source: domain/methods.md 2.4 (proposed).
 * - `smolensk`: ЕГЭ and ОГЭ of the last three years. Source: domain/methods.md 2.2 (criteria published, thresholds not).
 * - `tver`: «стабильно низкие результаты»: low in two of the last three years. Source: the same (category published,
 *   numbers not).
 */
export const LOW_RESULTS_PROFILES: readonly LowResultsProfile[] = [
  { id: "two-procedures", exams: ["vpr", "oge", "ege"], examSubjects: MANDATORY, thresholds: {} },
  { id: "smolensk", exams: ["oge", "ege"], examSubjects: MANDATORY, thresholds: { "low.years": 3 } },
  {
    id: "tver",
    exams: ["vpr", "oge", "ege"],
    examSubjects: MANDATORY,
    thresholds: { "low.years": 3, "low.minYears": 2 },
  },
];

/** Whether a word names a profile. */
export function isProfileId(word: unknown): word is ProfileId {
  return LOW_RESULTS_PROFILES.some(({ id }) => id === word);
}

/** The profile of an id; the default one when nothing was chosen. */
export function lowResultsProfile(chosen: ProfileId = "two-procedures"): LowResultsProfile {
  const [first] = LOW_RESULTS_PROFILES;
  const found = LOW_RESULTS_PROFILES.find(({ id }) => id === chosen) ?? first;
  if (found === undefined) throw new Error("Cannot choose a profile: there is none");
  return found;
}
