import { DataError } from "../errors";
import type { PupilProgress } from "../model/pupil-progress";
import type { School } from "../model/school";
import { randomIntercept, type RandomIntercept } from "../stats/random-intercept";

/** Standard normal value at 0.975: limits that hold 95 %. */
const Z_95 = 1.959963984540054;

/** A school's gain against what the earlier scores of its pupils let expect. */
export type GainStanding = "above" | "below" | "as-expected";

/** Why no gain is shown. */
export type ValueAddedRefusal = "too-few-pupils" | "too-few-schools" | "no-spread";

/** What a school's pupils reached beyond what their earlier scores let expect. In the unit of the later score. */
export interface SchoolGain {
  readonly school: School;
  readonly pupils: number;
  readonly meanEarlier: number;
  readonly meanLater: number;
  readonly expected: number;
  /** Drawn towards 0, the more the fewer pupils. */
  readonly gain: number;
  /** 95 % interval of `gain`. */
  readonly lower: number;
  readonly upper: number;
  /** By whether 0 lies in the interval. */
  readonly standing: GainStanding;
}

/** Value added over one table of pupils with an earlier score. */
export interface ValueAdded {
  readonly progress: PupilProgress;
  /** null when refused. */
  readonly model: Omit<RandomIntercept, "groups"> | null;
  readonly refusal: ValueAddedRefusal | null;
  readonly schools: readonly SchoolGain[];
}

/**
 * Value added by schools: later on earlier scores with an intercept for each school (`randomIntercept()`).
 *
 * Source: Goldstein (2011), Multilevel Statistical Models, ch. 2; docs/methods.md#value-added.
 *
 * @param limits Fewer pupils or schools are too few to say.
 */
export function valueAdded(
  progress: PupilProgress,
  limits: { readonly minPupils: number; readonly minSchools: number },
): ValueAdded {
  if (progress.pupils.length < limits.minPupils) return refused(progress, "too-few-pupils");
  if (progress.schools.length < limits.minSchools) return refused(progress, "too-few-schools");
  const fit = fitOrNull(progress);
  if (fit === null) return refused(progress, "no-spread");
  const { groups, ...model } = fit;
  const byId = new Map(groups.map((group) => [group.group, group]));
  const schools = progress.schools.flatMap((school): SchoolGain[] => {
    const own = byId.get(school.id);
    if (own === undefined) return [];
    const half = Z_95 * own.standardError;
    const { pupils, meanEarlier, meanLater, expected, effect } = own;
    const [lower, upper] = [effect - half, effect + half];
    const standing = lower > 0 ? "above" : upper < 0 ? "below" : "as-expected";
    return [{ school, pupils, meanEarlier, meanLater, expected, gain: effect, lower, upper, standing }];
  });
  return { progress, model, refusal: null, schools };
}

function refused(progress: PupilProgress, refusal: ValueAddedRefusal): ValueAdded {
  return { progress, model: null, refusal, schools: [] };
}

/** null where all earlier scores are alike, or the later ones follow from them. */
function fitOrNull({ pupils }: PupilProgress): RandomIntercept | null {
  try {
    return randomIntercept(pupils);
  } catch (error) {
    if (error instanceof DataError) return null;
    throw error;
  }
}
