import type { ContextColumnId, SchoolContext } from "../model/school-context";
import type { Thresholds } from "../model/thresholds";
import { lowestPart } from "./lowest-part";
import {
  chosenColumns,
  NO_INDEX,
  socialIndex,
  type SocialIndex,
  type SocialIndexSettings,
} from "./social-index";

/** How far a school is provided with staff and equipment. */
export interface SchoolDeficit {
  /** Higher = better provided. */
  readonly index: SocialIndex;
  /** Index in the lowest part of all schools; null without an index, with too few of its columns known, or too few schools. */
  readonly deficit: boolean | null;
}

/** The deficit of every school. */
export interface ResourceDeficits {
  /** Columns that the index is made of: those weighed that the tables have. */
  readonly columns: readonly ContextColumnId[];
  /** One for each school, in their order. */
  readonly schools: readonly SchoolDeficit[];
}

/**
 * Directions with equal weights: vacancies, teachers of pension age and old computers are worse, teachers of the top
 * category, trained teachers and a psychologist better.
 *
 * Source: docs/methods.md#deficit (Тверь: «дефицит кадровых и материальных ресурсов», the category published, its numbers
 * not: columns and weights are proposed).
 */
export const DEFAULT_DEFICIT_INDEX: SocialIndexSettings = {
  scale: "z",
  weights: {
    "vacancy-share": -1,
    "top-category": 1,
    "trained-teachers": 1,
    "pension-teachers": -1,
    psychologist: 1,
    "old-computers": -1,
  },
};

/**
 * Schools with a deficit of staff and equipment: the lowest part of an index made as the social index is.
 *
 * @returns null where no table tells of staff and equipment.
 *
 * Source: docs/methods.md#deficit (proposed: `deficit.share` of the schools, from `deficit.minKnown` of the columns).
 */
export function resourceDeficits(
  contexts: readonly SchoolContext[],
  thresholds: Thresholds,
  settings: SocialIndexSettings = DEFAULT_DEFICIT_INDEX,
): ResourceDeficits | null {
  const weighed = countedVacancies(contexts, settings);
  const columns = chosenColumns(contexts, weighed).map(({ id }) => id);
  if (columns.length === 0) return null;
  const index = socialIndex(contexts, weighed);
  const enough = index.map((own) => {
    return own.known >= thresholds["deficit.minKnown"] * own.of ? own : { ...own, value: null };
  });
  const share = thresholds["deficit.share"];
  // Of fewer schools the part is less than one.
  const isLowest = lowestPart(enough, { share, minSchools: Math.ceil(1 / share) });
  const schools = index.map((own, row) => ({ index: own, deficit: isLowest(enough[row] ?? NO_INDEX) }));
  return { columns, schools };
}

/** The number of vacancies stands for their share where no table tells how many teachers there are. */
function countedVacancies(
  contexts: readonly SchoolContext[],
  settings: SocialIndexSettings,
): SocialIndexSettings {
  const { "vacancy-share": weight, ...weights } = settings.weights;
  const isKnown = contexts.some(({ values }) => (values["vacancy-share"] ?? null) !== null);
  if (weight === undefined || isKnown) return settings;
  return { ...settings, weights: { vacancies: weight, ...weights } };
}

/** Columns that tell of staff and equipment, not of families and place. */
export const RESOURCE_COLUMNS: readonly ContextColumnId[] = [
  ...(Object.keys(DEFAULT_DEFICIT_INDEX.weights) as ContextColumnId[]),
  "vacancies",
];
