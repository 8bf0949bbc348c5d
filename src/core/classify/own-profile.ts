import { CRITERIA, type CriterionId } from "../model/criterion";
import { EXAMS, type Exam, type SubjectId } from "../model/procedure";
import type { ThresholdId } from "../model/thresholds";

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

const SUBJECTS: readonly SubjectId[] = [
  "ru",
  "ma",
  "mb",
  "om",
  "bi",
  "is",
  "gg",
  "ob",
  "fi",
  "hi",
  "in",
  "it",
  "li",
  "en",
  "de",
  "fr",
  "es",
  "fl",
];
const GRADES: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 11];
/** The longest name of a profile: it stands in sentences. */
export const MOST_LETTERS = 60;

/** Lists of a profile, with the words that each may have. */
export const PROFILE_LISTS = {
  exams: EXAMS,
  subjects: SUBJECTS,
  grades: GRADES,
  criteria: CRITERIA,
} as const;
