import type { SchoolRiskFactors } from "../model/risk-factors";
import type { Thresholds } from "../model/thresholds";

/**
 * The risk factors of «500+» that are relevant (актуальные) for a school: significance from `risk.minSignificance`.
 *
 * Source: docs/methods.md#risk-factors (значимость: высокая / средняя / низкая; which of them call for a programme is not
 * published: средняя and высокая are proposed).
 *
 * @param profile undefined = no table tells the school's factors.
 */
export function relevantFactors(
  profile: Pick<SchoolRiskFactors, "factors"> | undefined,
  thresholds: Pick<Thresholds, "risk.minSignificance">,
): SchoolRiskFactors["factors"] {
  const least = thresholds["risk.minSignificance"];
  return profile?.factors.filter(({ significance }) => significance >= least) ?? [];
}
