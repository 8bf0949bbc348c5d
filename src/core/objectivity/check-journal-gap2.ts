import type { CheckInput, CheckOutput } from "../measured/check-output";
import { journalShareTests } from "./journal-share-tests";

/**
 * `journal-gap2`: work and journal differ by two marks or more unusually often, in either direction. Only pupil
 * tables say so. Details: see `journalShareTests()`.
 *
 * Source: docs/methods.md#journal-gap2 (ФИОКО, 2026, p. 11, as quoted there).
 */
export function checkJournalGap2(input: CheckInput): CheckOutput {
  return journalShareTests(input, "journal-gap2", (journal) => journal.gap2);
}
