import { lowVerdict } from "../measured/low-verdict";
import type { CheckResult } from "../model/check-result";
import type { MedalRecords } from "../model/medals";
import type { Notice } from "../notice";
import { schoolResult } from "../measured/school-result";
import type { Thresholds } from "../model/thresholds";
import { claimOutcome } from "./claim-outcome";
import { schoolMedals } from "./school-medals";

/** Schools that a notice names. */
const NAMED = 20;

/**
 * `medals`: the share of announced claimants who did not meet the conditions of ЕГЭ reaches `medals.share` (variant
 * M1), on counts. Schools with fewer than `medals.minPupils` claimants are "too few to say"; of none there is no result.
 *
 * It speaks of the school's marks of grade 11, not of works of ВПР, so it is no signal of theirs (`signalKind()`).
 * The procedure is ЕГЭ in all subjects: a medal takes more than one. Details as in `lowVerdict()`, and `unannounced`,
 * `awarded`, `untold` (claimants left out because their results are not in the table).
 *
 * Source: docs/methods.md#medals (M1, proposed; Северский 2022: 4 of 46, Коми: 19 of 156), docs/methods.md#medal-rules.
 */
export function checkMedals(records: MedalRecords | null, thresholds: Thresholds): CheckResult[] {
  if (records === null) return [];
  const limits = { share: thresholds["medals.share"], minPupils: thresholds["medals.minPupils"] };
  return schoolMedals(records, thresholds).flatMap((medals) => {
    const { year, claimants, unconfirmed, unannounced, awarded, untold } = medals;
    if (claimants === null || unconfirmed === null || claimants === 0) return [];
    const { details, ...verdict } = lowVerdict(unconfirmed, claimants, limits);
    const procedure = { exam: "ege" as const, subject: "all" as const, grade: 11, year };
    const all = { ...details, unannounced, awarded, untold };
    return [schoolResult("medals", procedure, medals, { ...verdict, details: all })];
  });
}

/**
 * What the analyst should know of claims that were not judged, or judged against the table.
 *
 * @returns `medal-rule-unknown` for each year whose rule is not known (`year`, `count` of claims), `medal-result-unknown`
 * (`count`, `names` of schools) where results of ЕГЭ are missing, `medal-outcome-differs` (`count`, `names`) where the
 * table's word and the rule disagree.
 */
export function medalNotices(records: MedalRecords | null, thresholds: Thresholds): Notice[] {
  const judged = (records?.claims ?? []).map((claim) => ({ claim, ...claimOutcome(claim, thresholds) }));
  const untold = judged.filter(({ claim, isConfirmed }) => claim.isAnnounced && isConfirmed === null);
  const withoutRule = untold.filter(({ isRuleUnknown }) => isRuleUnknown);
  const years = [...new Set(withoutRule.map(({ claim }) => claim.year))];
  const withoutResult = untold.filter(({ isRuleUnknown }) => !isRuleUnknown);
  const differing = judged.filter(({ claim, byRule }) => {
    return claim.isConfirmed !== null && byRule !== null && claim.isConfirmed !== byRule;
  });
  return [
    ...years.map((year): Notice => {
      const ofYear = withoutRule.filter(({ claim }) => claim.year === year);
      const details = { year, count: ofYear.length };
      return { code: "medal-rule-unknown", place: ofYear[0]?.claim.source.sheet ?? null, details };
    }),
    ...namedNotice("medal-result-unknown", withoutResult),
    ...namedNotice("medal-outcome-differs", differing),
  ];
}

function namedNotice(
  code: "medal-result-unknown" | "medal-outcome-differs",
  found: readonly { readonly claim: MedalRecords["claims"][number] }[],
): Notice[] {
  const [first] = found;
  if (first === undefined) return [];
  const names = [...new Set(found.map(({ claim }) => claim.school.name))].slice(0, NAMED);
  const { sheet } = first.claim.source;
  return [{ code, place: sheet, details: { count: found.length, sheet, names } }];
}
