import type { CheckId } from "../model/check-result";

/**
 * Whether a check is a sign of the 2019 method or of the official list. They are shown in a column of their own and
 * never count as signals of ours: alone they mark every sixth school, mostly large and strong ones.
 *
 * Source: docs/methods.md#method-2019.
 */
export function isOfficialSign(check: CheckId): boolean {
  return check.startsWith("official-") || check === "oge-mean";
}
