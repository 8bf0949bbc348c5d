import type { CheckInput, CheckOutput } from "../measured/check-output";
import { journalShareTests } from "./journal-share-tests";

/**
 * `journal-raised`: the mark for the work is above the journal mark unusually often, a possible sign that the works
 * were marked up. Details: see `journalShareTests()`.
 *
 * Source: docs/methods.md#journal-raised.
 */
export function checkJournalRaised(input: CheckInput): CheckOutput {
  return journalShareTests(input, "journal-raised", (journal) => journal.raised);
}
