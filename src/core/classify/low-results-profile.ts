import type { CriterionId } from "../model/criterion";
import type { Exam, Procedure, SubjectId } from "../model/procedure";
import type { ThresholdId } from "../model/thresholds";
import type { OwnProfile } from "./own-profile";
import { RESOURCE_COLUMNS } from "./resource-deficit";
import { DEFAULT_SOCIAL_INDEX, type SocialIndexSettings } from "./social-index";

/** A named rule by which schools with low results are told. Published in settings files: never renamed. */
export type ProfileId = "two-procedures" | "smolensk" | "tver";

/** The person's choice: a named rule, or one of their own. */
export type ProfileChoice = ProfileId | OwnProfile;

/** Which procedures count, and the values of `low.*` that the profile starts from; the person's own values win. */
export interface LowResultsProfile {
  readonly id: ProfileId | "own";
  /** Only of an own rule: what the person calls it. */
  readonly name: string | null;
  readonly exams: readonly Exam[];
  /** Subjects of ОГЭ and ЕГЭ that count: those that every graduate sits. */
  readonly examSubjects: readonly SubjectId[];
  /** Subjects and grades of ВПР that count; null = all that the tables have. */
  readonly vprSubjects: readonly SubjectId[] | null;
  readonly vprGrades: readonly number[] | null;
  /** Criteria of monitoring tables that count beside the procedures. */
  readonly criteria: readonly CriterionId[];
  /** Columns of the social index, where the person weighs none and the tables have any of them; null = as proposed. */
  readonly socialWeights: SocialIndexSettings["weights"] | null;
  readonly thresholds: Readonly<Partial<Record<ThresholdId, number>>>;
}

const MANDATORY: readonly SubjectId[] = ["ru", "ma", "mb"];

const ORDINARY: Omit<LowResultsProfile, "id" | "thresholds"> = {
  name: null,
  exams: ["vpr", "oge", "ege"],
  examSubjects: MANDATORY,
  vprSubjects: null,
  vprGrades: null,
  criteria: [],
  socialWeights: null,
};

/**
 * - `two-procedures`: two low procedures within two years. Source: docs/methods.md#profiles (proposed).
 * - `smolensk`: ЕГЭ and ОГЭ of the last three years, certificates and olympiads; adverse by pupils on record and
 *   families. Source: docs/methods.md#profiles (criteria published, thresholds not).
 * - `tver`: «стабильно низкие результаты»: low in two of the last three years; «сложные социальные условия» without
 *   staff and equipment, which are a category of their own. Source: the same (categories published, numbers not).
 */
const PROFILES: Readonly<Record<ProfileId, LowResultsProfile & { readonly id: ProfileId }>> = {
  "two-procedures": { ...ORDINARY, id: "two-procedures", thresholds: {} },
  smolensk: {
    ...ORDINARY,
    id: "smolensk",
    exams: ["oge", "ege"],
    criteria: ["no-certificate", "olympiads"],
    socialWeights: { "on-record": -1, "disadvantaged-families": -1 },
    thresholds: { "low.years": 3 },
  },
  tver: {
    ...ORDINARY,
    id: "tver",
    socialWeights: Object.fromEntries(
      Object.entries(DEFAULT_SOCIAL_INDEX.weights).filter(
        ([id]) => !RESOURCE_COLUMNS.some((of) => of === id),
      ),
    ),
    thresholds: { "low.years": 3, "low.minYears": 2 },
  },
};

/** Every profile; the first is the default. */
export const LOW_RESULTS_PROFILES = Object.values(PROFILES);

/** Whether a word names a profile. */
export function isProfileId(word: unknown): word is ProfileId {
  return LOW_RESULTS_PROFILES.some(({ id }) => id === word);
}

/** The profile of a choice; the default one when nothing was chosen. */
export function lowResultsProfile(chosen: ProfileChoice = "two-procedures"): LowResultsProfile {
  return typeof chosen === "string" ? PROFILES[chosen] : ownLowResults(chosen);
}

function ownLowResults({
  name,
  exams,
  subjects,
  grades,
  criteria,
  thresholds,
}: OwnProfile): LowResultsProfile {
  return {
    ...ORDINARY,
    id: "own",
    name: name ?? null,
    exams,
    examSubjects: subjects ?? MANDATORY,
    vprSubjects: subjects ?? null,
    vprGrades: grades ?? null,
    criteria: criteria ?? [],
    thresholds: thresholds ?? {},
  };
}

/** Whether a profile looks at a procedure. */
export function isCounted(profile: LowResultsProfile, { exam, subject, grade }: Procedure): boolean {
  if (!profile.exams.includes(exam)) return false;
  if (exam !== "vpr") return profile.examSubjects.includes(subject);
  const { vprSubjects, vprGrades } = profile;
  return (vprSubjects?.includes(subject) ?? true) && (vprGrades?.includes(grade) ?? true);
}
