import type { LibraryRow, Measure } from "./measure";
import { MAIMA } from "./measures/maima";
import { SEVERSKY_ASSESSMENT } from "./measures/seversky-assessment";
import { SEVERSKY_LOW_RESULTS } from "./measures/seversky-low-results";
import { SEVERSKY_OBJECTIVITY } from "./measures/seversky-objectivity";
import { SEVERSKY_TEACHERS } from "./measures/seversky-teachers";
import { SMOLENSK } from "./measures/smolensk";
import { STAVROPOL } from "./measures/stavropol";
import { TVER } from "./measures/tver";

/**
 * Every measure of the plans the product is made after, in the order of the documents.
 *
 * Source: the programmes of Северский (2022), Смоленск (2018), Тверь, Ставрополь (2018), Майма (2021).
 */
export const MEASURES: readonly Measure[] = [
  ...SEVERSKY_ASSESSMENT,
  ...SEVERSKY_LOW_RESULTS,
  ...SEVERSKY_OBJECTIVITY,
  ...SEVERSKY_TEACHERS,
  ...SMOLENSK,
  ...TVER,
  ...STAVROPOL,
  ...MAIMA,
].map(measureOf);

/** A row with all that a measure has. */
function measureOf({ number, proposal, ...row }: LibraryRow): Measure {
  return { ...row, direction: null, otherRoles: [], number: number ?? null, isProposal: proposal === true };
}
