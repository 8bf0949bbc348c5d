import { checkLowResults } from "../classify/check-low-results";
import { checkBoundaryRegion } from "../objectivity/check-boundary-region";
import { checkBoundarySmooth } from "../objectivity/check-boundary-smooth";
import { checkCohortChange } from "../objectivity/check-cohort-change";
import { checkFunnelMean } from "../objectivity/check-funnel-mean";
import { checkFunnelShare2 } from "../objectivity/check-funnel-share2";
import { checkFunnelShare45 } from "../objectivity/check-funnel-share45";
import { checkJournalGap2 } from "../objectivity/check-journal-gap2";
import { checkJournalLowered } from "../objectivity/check-journal-lowered";
import { checkJournalRaised } from "../objectivity/check-journal-raised";
import { checkOfficialCohort } from "../objectivity/check-official-cohort";
import { checkOfficialJournal } from "../objectivity/check-official-journal";
import { checkOfficialMean } from "../objectivity/check-official-mean";
import { checkEasyHard } from "../objectivity/items/check-easy-hard";
import { checkPersonFit } from "../objectivity/items/check-person-fit";
import { checkSimilarity } from "../objectivity/items/check-similarity";
import type { Check } from "../measured/check-output";

/** Every check of a procedure, in the order of their columns. A new check is added here. */
export const ALL_CHECKS: readonly Check[] = [
  { id: "official-mean", run: checkOfficialMean },
  { id: "official-journal", run: checkOfficialJournal },
  { id: "official-cohort", run: checkOfficialCohort },
  { id: "funnel-mean", run: checkFunnelMean },
  { id: "funnel-share2", run: checkFunnelShare2 },
  { id: "funnel-share45", run: checkFunnelShare45 },
  { id: "boundary-region", run: checkBoundaryRegion },
  { id: "boundary-smooth", run: checkBoundarySmooth },
  { id: "journal-raised", run: checkJournalRaised },
  { id: "journal-lowered", run: checkJournalLowered },
  { id: "journal-gap2", run: checkJournalGap2 },
  { id: "cohort-change", run: checkCohortChange },
  { id: "easy-hard", run: checkEasyHard },
  { id: "person-fit", run: checkPersonFit },
  { id: "similarity", run: checkSimilarity },
  { id: "low-results", run: checkLowResults },
];
