import { CHECK_TRAITS } from "../model/check-traits";
import { SIGNAL_KINDS, type SignalKind } from "../model/signal-kinds";
import type { CheckResult, KindEvidence } from "../model/check-result";
import { procedureKey } from "../model/procedure";
import { grouped } from "../grouped";
import { simes } from "../stats/simes";
import type { Probability } from "../units";
import { signalKind } from "./signal-kind";

/**
 * What each kind of evidence says of one school in one year: one p for a kind, by Simes over the checks of a procedure and
 * then over the procedures. So the hundredth procedure does not make a chance finding likelier, and a mean, few «2» and
 * many «5», which say one thing, count once.
 *
 * @param tested Results of one school and year that could be made (`fired` is not null).
 * @param before Those of the year before.
 * @param alpha Up to which p of a kind both years count as a repeat (`signal.alpha`).
 * @returns One for each kind that was tested, in the order of the methods; `repeated` where the kind has a signal that
 * was there a year before in the same subject, and stands out in both years as a whole.
 *
 * Source: docs/methods.md#evidence.
 */
export function kindEvidence(
  tested: readonly CheckResult[],
  before: readonly CheckResult[],
  alpha: Probability,
): KindEvidence[] {
  const now = grouped(tested.filter(counts), kindOf);
  const earlier = grouped(before.filter(counts), kindOf);
  return SIGNAL_KINDS.flatMap((kind): KindEvidence[] => {
    const results = now.get(kind);
    if (results === undefined) return [];
    const { p, procedures } = combined(results);
    const last = earlier.get(kind);
    const isInBothYears = p <= alpha && last !== undefined && combined(last).p <= alpha;
    const own = results.filter(({ check }) => CHECK_TRAITS[check].alone !== "never");
    const ownP = own.length === 0 ? null : combined(own).p;
    const alone = own[0] === undefined ? "never" : CHECK_TRAITS[own[0].check].alone;
    const isSameSubject = results.some(
      ({ fired, details }) => fired === true && details["repeated"] === "yes",
    );
    return [{ kind, p, ownP, alone, procedures, repeated: isInBothYears && isSameSubject }];
  });
}

/**
 * The p that a result counts with: of the school among all schools and among schools of its own level, the larger. A strong
 * school has its marks above the journal and its results above last year's more often for its strength alone.
 */
export function countedP(result: CheckResult): Probability {
  if (signalKind(result) === null) return 1;
  const atLevel = result.details["pAtLevel"];
  return Math.max(result.p ?? 1, typeof atLevel === "number" ? atLevel : 0);
}

/** What is found in a class is in its school's own result already, corrected for the number of classes. */
function counts(result: CheckResult): boolean {
  return kindOf(result) !== "" && result.p !== null && result.level !== "class";
}

/** The kind of a check, whatever the direction of its result: a result the other way has been looked at as well. */
function kindOf({ check }: CheckResult): SignalKind | "" {
  return CHECK_TRAITS[check].signal ?? "";
}

function combined(results: readonly CheckResult[]): Pick<KindEvidence, "p" | "procedures"> {
  const byProcedure = grouped(results, ({ procedure }) => procedureKey(procedure));
  const ofProcedures = [...byProcedure.values()].map((of) => simes(of.map(countedP)));
  return { p: simes(ofProcedures), procedures: ofProcedures.length };
}
