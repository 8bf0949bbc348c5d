import type { CheckInput, CheckOutput } from "../measured/check-output";
import { journalShareTests } from "./journal-share-tests";

/**
 * `journal-lowered`: the mark for the work is below the journal mark unusually often. It speaks of the journal marks,
 * not of the works, so it never counts as a signal about the work. Details: see `journalShareTests()`.
 *
 * Source: docs/methods.md#journal-lowered.
 */
export function checkJournalLowered(input: CheckInput): CheckOutput {
  return journalShareTests(input, "journal-lowered", (journal) => journal.lowered);
}
