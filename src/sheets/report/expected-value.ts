import type { CheckResult } from "../../core/model/check-result";
import { CHECK_TRAITS } from "../../core/model/check-traits";
import { numberDetail } from "../../locale/finding-details";

/**
 * What is usual where the check was made, in the unit of its value: the share or mean of all, of the region, or what a
 * boundary's windows let expect. null where the check compares with nothing of the kind.
 */
export function expectedValue(result: CheckResult): number | null {
  const [expected, total] = [numberDetail(result, "expected"), numberDetail(result, "total")];
  if (CHECK_TRAITS[result.check].signal === "boundary") {
    return expected === null || total === null || total === 0 ? null : expected / total;
  }
  return numberDetail(result, "reference") ?? numberDetail(result, "regionMean");
}
