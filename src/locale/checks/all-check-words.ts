import type { CheckId } from "../../core/model/check-result";
import { BOUNDARY_REGION, BOUNDARY_SMOOTH } from "./boundary";
import { COHORT_CHANGE } from "./cohort-change";
import { OGE_EGE, VPR_OGE } from "./exam-gaps";
import { FUNNEL_MEAN, FUNNEL_SHARE2, FUNNEL_SHARE45 } from "./funnel";
import { EASY_HARD, PERSON_FIT, SIMILARITY } from "./items";
import { JOURNAL_GAP2, JOURNAL_LOWERED, JOURNAL_RAISED } from "./journal";
import { LOW_RESULTS } from "./low-results";
import { MEDALS } from "./medals";
import { OFFICIAL_COHORT, OFFICIAL_JOURNAL, OFFICIAL_LIST, OFFICIAL_MEAN, OGE_MEAN } from "./official";
import { RECHECK } from "./recheck";
import type { CheckWords } from "./check-words";

/** The words of every check: a check without them does not compile. */
export const CHECK_WORDS: Readonly<Record<CheckId, CheckWords>> = {
  "official-mean": OFFICIAL_MEAN,
  "official-journal": OFFICIAL_JOURNAL,
  "official-cohort": OFFICIAL_COHORT,
  "official-list": OFFICIAL_LIST,
  "oge-mean": OGE_MEAN,
  "funnel-mean": FUNNEL_MEAN,
  "funnel-share2": FUNNEL_SHARE2,
  "funnel-share45": FUNNEL_SHARE45,
  "boundary-region": BOUNDARY_REGION,
  "boundary-smooth": BOUNDARY_SMOOTH,
  "journal-raised": JOURNAL_RAISED,
  "journal-lowered": JOURNAL_LOWERED,
  "journal-gap2": JOURNAL_GAP2,
  "cohort-change": COHORT_CHANGE,
  "easy-hard": EASY_HARD,
  "person-fit": PERSON_FIT,
  similarity: SIMILARITY,
  "vpr-oge": VPR_OGE,
  "oge-ege": OGE_EGE,
  recheck: RECHECK,
  medals: MEDALS,
  "low-results": LOW_RESULTS,
};
