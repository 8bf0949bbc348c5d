import type { CheckId } from "../../src/core/model/check-result";

/** Complete by its type: a new check does not compile here until it is in the list. */
const CHECKS: Readonly<Record<CheckId, true>> = {
  "official-mean": true,
  "official-journal": true,
  "official-cohort": true,
  "official-list": true,
  "funnel-mean": true,
  "funnel-share2": true,
  "funnel-share45": true,
  "boundary-region": true,
  "boundary-smooth": true,
  "journal-raised": true,
  "journal-lowered": true,
  "journal-gap2": true,
  "cohort-change": true,
  "easy-hard": true,
  "person-fit": true,
  similarity: true,
  "oge-mean": true,
  "vpr-oge": true,
  "oge-ege": true,
  medals: true,
  recheck: true,
  "low-results": true,
};

/** The id of every check. */
export const CHECK_IDS = Object.keys(CHECKS) as CheckId[];
