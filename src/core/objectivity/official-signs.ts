import type { CheckId } from "../model/check-result";
import { CHECK_TRAITS } from "../model/check-traits";

/** Whether a check is a sign of the 2019 method or of the official list: never a signal of ours. */
export function isOfficialSign(check: CheckId): boolean {
  return CHECK_TRAITS[check].sign !== null;
}
