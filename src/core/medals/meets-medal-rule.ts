import type { MedalClaim } from "../model/medals";
import { EGE_MINIMA } from "../scales/ege-minima";
import type { MedalRule } from "./medal-rules";

/** The results of ЕГЭ that a rule looks at. */
export type MedalResults = Pick<MedalClaim, "russian" | "others" | "baseMark">;

/**
 * Whether a graduate's ЕГЭ meet the conditions of a medal.
 *
 * @returns null where a needed result is not in the table, or the rule does not say what it takes.
 *
 * @example
 * meetsMedalRule({ russian: 69, others: [], baseMark: 5 }, { russian: 70, other: "none", points: 0, baseMark: 5 }) // => false
 */
export function meetsMedalRule(results: MedalResults, rule: MedalRule): boolean | null {
  if (results.russian === null) return null;
  if (results.russian < rule.russian) return false;
  switch (rule.other) {
    case "none":
      return true;
    case "one-other":
      return results.others.length > 0
        ? results.others.some(({ points }) => points >= (rule.points ?? 0))
        : meetsBase(results, rule);
    case "maths":
      return meetsMaths(results, rule);
    case "all-minimum":
      return meetsMinima(results, rule);
  }
}

function meetsBase({ baseMark }: MedalResults, rule: MedalRule): boolean | null {
  return baseMark === null || rule.baseMark === null ? null : baseMark >= rule.baseMark;
}

/** Either mathematics is enough; «лучший другой предмет» may be it or not. */
function meetsMaths(results: MedalResults, rule: MedalRule): boolean | null {
  const maths = results.others.find(({ subject }) => subject === "ma");
  if (maths !== undefined && maths.points >= (rule.points ?? 0)) return true;
  const base = meetsBase(results, rule);
  if (base === true || maths !== undefined) return base ?? false;
  const isUnsure = results.others.some(({ subject }) => subject === null);
  return isUnsure ? null : base;
}

/** One result below the minimum decides; «лучший другой предмет» says nothing of the rest. */
function meetsMinima(results: MedalResults, rule: MedalRule): boolean | null {
  const isBelow = results.others.some(({ subject, points }) => {
    return subject !== null && points < (EGE_MINIMA[subject] ?? 0);
  });
  if (isBelow || meetsBase(results, rule) === false) return false;
  const isTold = results.others.length > 0 && results.others.every(({ subject }) => subject !== null);
  return isTold ? true : null;
}
