import type { CheckResult } from "../model/check-result";
import type { RecheckResults } from "../model/rechecks";
import { countOfShare } from "../stats/count-of-share";
import { shareInterval } from "../stats/share-interval";
import { schoolResult, yesOrNo } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";

/**
 * `recheck`: of the works that a commission marked anew, fewer than `recheck.share` were left unchanged by every
 * criterion; one result for each school and procedure. Fewer than `recheck.minWorks` works are "too few to say".
 *
 * A changed mark says how the school marked, not how the work was written, and works for a recheck are often chosen
 * because something was seen in them; so this is no signal of ours (`signalKind()`), but stands beside them.
 *
 * `value` is the share left unchanged, `threshold` the least there should be, `n` the works. Details: `changed`,
 * `lowered`, `raised` (null where the table does not say), `needed` (unchanged works that reach the threshold),
 * `onePupilDecides`, `lower95`, `upper95` (Wilson interval of the share), `minPupils`.
 *
 * Source: docs/methods.md#recheck (Северский: «доля перепроверок… без изменений»; Хакасия, приказ 08.02.2023
 * № 100-128: не менее 90 %).
 */
export function checkRecheck(rechecks: readonly RecheckResults[], thresholds: Thresholds): CheckResult[] {
  const [share, minPupils] = [thresholds["recheck.share"], thresholds["recheck.minWorks"]];
  return rechecks.map((recheck) => {
    const { works, changed, lowered, raised, procedure } = recheck;
    const unchanged = works - changed;
    const needed = Math.ceil(countOfShare(share, works));
    const fired = works < minPupils ? null : unchanged < needed;
    const { lower, upper } = shareInterval(unchanged, works);
    const onePupilDecides = yesOrNo(unchanged === needed || unchanged === needed - 1);
    return schoolResult("recheck", procedure, recheck, {
      fired,
      value: unchanged / works,
      threshold: share,
      n: works,
      p: null,
      q: null,
      severity: fired === true ? "warn" : "info",
      details: {
        changed,
        lowered,
        raised,
        needed,
        onePupilDecides,
        lower95: lower,
        upper95: upper,
        minPupils,
      },
    });
  });
}
