import type { Procedure, Scale } from "../model/procedure";
import { procedureKey } from "../model/procedure";
import type { Notice } from "../notice";
import type { Points } from "../units";

/** A scale, or why there is none. */
export interface FoundScale {
  readonly scale: Scale | null;
  readonly notice: Notice | null;
}

/**
 * The scale that fits a procedure's year, grade, subject and maximum.
 *
 * The order of `scales` is their rank: the person's own first, the built-in ones last. A scale whose maximum
 * differs from the table's is refused: the work was another one.
 *
 * @param maximum Highest primary score by the table's head; null when the table does not say it.
 */
export function findScale(
  scales: readonly Scale[],
  procedure: Procedure,
  maximum: Points | null,
): FoundScale {
  const key = procedureKey(procedure);
  const ofProcedure = scales.filter((scale) => procedureKey(scale) === key);
  const fitting = ofProcedure.find((scale) => maximum === null || scale.maximum === maximum);
  if (fitting !== undefined) return { scale: fitting, notice: null };

  const { exam, subject, grade, year } = procedure;
  const details = { exam, subject, grade, year };
  const [other] = ofProcedure;
  if (other === undefined || maximum === null) {
    return { scale: null, notice: { code: "scale-unknown", place: null, details } };
  }
  const maxima = { maximum, scaleMaximum: other.maximum };
  return {
    scale: null,
    notice: { code: "maximum-differs", place: null, details: { ...details, ...maxima } },
  };
}
