import type { ContextColumnId, SchoolContext } from "../model/school-context";
import { scaledToHundred, standardised } from "../stats/standardised";

/** How the social index is made: the person's choice, kept with the workbook. */
export interface SocialIndexSettings {
  /** z: in standard deviations; "0-100": from the worst to the best value. Never mixed in one table. */
  readonly scale: "z" | "0-100";
  /** Weight by column: above 0 = more is better for the pupils, below 0 = more is worse; columns left out do not count. */
  readonly weights: Readonly<Partial<Record<ContextColumnId, number>>>;
}

/**
 * Directions with equal weights. A school's size and the shares of young teachers and of pupils with disabilities say
 * nothing of how well off it is and do not count.
 *
 * Source: docs/methods.md#social-index (criteria published, weights not found: equal ones are proposed).
 */
export const DEFAULT_SOCIAL_INDEX: SocialIndexSettings = {
  scale: "z",
  weights: {
    village: -1,
    settlement: 1,
    special: -1,
    "top-category": 1,
    "pension-teachers": -1,
    "old-computers": -1,
    "parents-come": -1,
    "parents-help": -1,
    "incomplete-families": -1,
    "low-income": -1,
    "large-families": -1,
    "disadvantaged-families": -1,
    guardianship: -1,
    "on-record": -1,
    migrants: -1,
    vacancies: -1,
    "higher-education": 1,
  },
};

/** The social index of one school (ИСБШ): higher = better off. */
export interface SocialIndex {
  readonly value: number | null;
  /** Columns it was made of, of those chosen: «по m из k». */
  readonly known: number;
  readonly of: number;
}

/** Of a school that no table tells the conditions of. */
export const NO_INDEX: SocialIndex = { value: null, known: 0, of: 0 };

/**
 * ИСБШ: the weighted mean of the chosen columns, each in standard deviations (or 0–100) and turned so that more is
 * better. A column that a school did not answer is left out for it and the other weights are taken anew.
 *
 * Source: docs/methods.md#social-index (proposed; no official weights were found).
 *
 * @returns One for each school, in their order.
 */
export function socialIndex(schools: readonly SchoolContext[], settings: SocialIndexSettings): SocialIndex[] {
  const chosen = chosenColumns(schools, settings);
  const scale = settings.scale === "z" ? standardised : scaledToHundred;
  const scaled = chosen.map(({ id, weight }) => {
    // Turned before scaling, so that 100 is the best value of a column whatever its direction.
    const turned = schools.map(({ values }) => turnedValue(values[id] ?? null, weight));
    return { weight: Math.abs(weight), values: scale(turned) };
  });
  return schools.map((_, row) => {
    const known = scaled.flatMap(({ weight, values }) => {
      const value = values[row] ?? null;
      return value === null ? [] : [{ weight, value }];
    });
    const weights = known.reduce((sum, { weight }) => sum + weight, 0);
    const sum = known.reduce((total, { weight, value }) => total + weight * value, 0);
    return { value: weights === 0 ? null : sum / weights, known: known.length, of: chosen.length };
  });
}

/** Columns with a weight that at least one school has. */
export function chosenColumns(
  schools: readonly SchoolContext[],
  { weights }: SocialIndexSettings,
): { readonly id: ContextColumnId; readonly weight: number }[] {
  const columns = Object.entries(weights).map(([id, weight]) => ({ id: id as ContextColumnId, weight }));
  return columns.filter(({ id, weight }) => {
    return weight !== 0 && schools.some(({ values }) => (values[id] ?? null) !== null);
  });
}

function turnedValue(value: number | null, weight: number): number | null {
  return value === null ? null : value * Math.sign(weight);
}
