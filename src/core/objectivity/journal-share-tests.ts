import type { CheckId, CheckResult } from "../model/check-result";
import type { JournalCounts } from "../model/results";
import type { CheckInput, CheckOutput } from "../measured/check-output";
import { shareFunnelTests } from "./share-funnel-tests";

/**
 * Compares a part of the journal comparison between schools through the funnel; the high side is the sign.
 *
 * Details: those of `shareFunnelTests()` and the school's own `loweredShare`, `confirmedShare`, `raisedShare`,
 * `gap2Share` (null where the report does not say).
 *
 * The schools' own distribution is the yardstick, not a fixed percent: in grades 5 to 8 a fixed 20 % of lowered
 * marks would mark well over half of the schools.
 *
 * Strong schools have more works above the journal (one krai, 2020 and 2021: ρ = 0.41 to 0.59 with the mean), so the share is
 * compared among schools of one result too.
 *
 * Source: docs/methods.md#journal.
 */
export function journalShareTests(
  input: CheckInput,
  check: CheckId,
  countOf: (journal: JournalCounts) => number | null,
): CheckOutput {
  const output = shareFunnelTests(input, {
    check,
    side: "high",
    goesWithLevel: true,
    countOf: ({ unit }) => {
      const count = unit.journal === null ? null : countOf(unit.journal);
      return unit.journal === null || count === null ? null : { count, total: compared(unit.journal) };
    },
  });
  const shares = new Map(
    input.measured.schools.map(({ unit }) => [unit.school?.id, journalShares(unit.journal)]),
  );
  const results = output.results.map((result) => ({
    ...result,
    details: { ...result.details, ...shares.get(result.school?.id) },
  }));
  return { ...output, results };
}

function compared(journal: JournalCounts): number {
  return journal.lowered + journal.confirmed + journal.raised;
}

function journalShares(journal: JournalCounts | null): CheckResult["details"] {
  if (journal === null || compared(journal) === 0) return {};
  const total = compared(journal);
  return {
    loweredShare: journal.lowered / total,
    confirmedShare: journal.confirmed / total,
    raisedShare: journal.raised / total,
    gap2Share: journal.gap2 === null ? null : journal.gap2 / total,
  };
}
