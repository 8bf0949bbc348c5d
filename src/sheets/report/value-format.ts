import type { CheckId } from "../../core/model/check-result";
import { CHECK_TRAITS, type CheckTraits } from "../../core/model/check-traits";

/** Number format of p-values; a value that would show as 0.0000 shows as less than 0.0001. */
export const PROBABILITY_FORMAT = '[<0.0001]"<0,0001";0.0000';

/** Number format of shares: percent with one decimal. */
export const SHARE_FORMAT = "0.0%";

const POINTS_FORMAT = "0.00";
const COUNT_FORMAT = "0";

const FORMATS: Readonly<Record<CheckTraits["unit"], string>> = {
  number: POINTS_FORMAT,
  share: SHARE_FORMAT,
  count: COUNT_FORMAT,
};

/** Number format of a check's value and threshold: percent for shares, decimals for points. */
export function valueFormat(check: CheckId): string {
  return FORMATS[CHECK_TRAITS[check].unit];
}
