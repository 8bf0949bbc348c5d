import { yesOrNo, type SchoolVerdict } from "./school-result";
import { countOfShare } from "../stats/count-of-share";
import { shareInterval } from "../stats/share-interval";
import type { Share } from "../units";

/**
 * Whether `count` of `total` pupils reach a share, compared on counts, not on rounded percents.
 *
 * @param count Pupils with «2» or below the minimum; whole, 0 to `total`.
 * @param total Pupils with a result; whole, 1 or more. Fewer than `minPupils` are "too few to say".
 * @returns `value` is the share, `threshold` the limit as a share. Details: `count`, `needed` (pupils at which the limit
 * is reached), `distance` (`count` − `needed`: 0 or more when reached), `onePupilDecides` (one such pupil more or less
 * would change the answer), `lower95`, `upper95` (Wilson interval), `minPupils`.
 *
 * Source: docs/methods.md#low-results (proposed; the text of the official method was not found).
 */
export function lowVerdict(
  count: number,
  total: number,
  { share, minPupils }: { readonly share: Share; readonly minPupils: number },
): SchoolVerdict {
  const needed = Math.ceil(countOfShare(share, total));
  const distance = count - needed;
  const fired = total < minPupils ? null : distance >= 0;
  const { lower, upper } = shareInterval(count, total);
  const onePupilDecides = yesOrNo(distance === 0 || distance === -1);
  return {
    fired,
    value: count / total,
    threshold: share,
    n: total,
    p: null,
    q: null,
    severity: fired === true ? "warn" : "info",
    details: { count, needed, distance, onePupilDecides, lower95: lower, upper95: upper, minPupils },
  };
}
