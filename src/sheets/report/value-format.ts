import type { CheckId } from "../../core/model/check-result";

/** Number format of p-values; a value that would show as 0.0000 shows as less than 0.0001. */
export const PROBABILITY_FORMAT = '[<0.0001]"<0,0001";0.0000';

/** Number format of shares: percent with one decimal. */
export const SHARE_FORMAT = "0.0%";

const POINTS_FORMAT = "0.00";
const COUNT_FORMAT = "0";

const FORMATS: Readonly<Record<CheckId, string>> = {
  "official-mean": POINTS_FORMAT,
  "official-journal": POINTS_FORMAT,
  "official-cohort": POINTS_FORMAT,
  "official-list": COUNT_FORMAT,
  "funnel-mean": POINTS_FORMAT,
  "funnel-share2": SHARE_FORMAT,
  "funnel-share45": SHARE_FORMAT,
  "boundary-region": SHARE_FORMAT,
  "boundary-smooth": SHARE_FORMAT,
  "journal-raised": SHARE_FORMAT,
  "journal-lowered": SHARE_FORMAT,
  "journal-gap2": SHARE_FORMAT,
  "cohort-change": SHARE_FORMAT,
  "oge-mean": POINTS_FORMAT,
  "vpr-oge": SHARE_FORMAT,
  "oge-ege": SHARE_FORMAT,
  recheck: SHARE_FORMAT,
  medals: SHARE_FORMAT,
  "low-results": SHARE_FORMAT,
};

/** Number format of a check's value and threshold: percent for shares, decimals for points. */
export function valueFormat(check: CheckId): string {
  return FORMATS[check];
}
