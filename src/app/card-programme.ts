import { relevantFactors } from "../core/classify/relevant-factors";
import type { CheckRun } from "../core/run/check-run";
import { CARD_FACTS, riskProfileText } from "../locale/classification-card";
import { gainNumbers, gainText } from "../locale/statistics-pane";
import { progressName } from "../locale/statistics-text";
import type { CardFact } from "./card-fact";

/** What a school's pupils gained, by each table of two scores; and its risk profile of «500+». Empty where no table tells. */
export function cardProgramme(
  { statistics, riskFactors, thresholds }: CheckRun,
  schoolId: string,
): CardFact[] {
  const gains = (statistics?.valueAdded ?? []).flatMap((added) => {
    const own = added.schools.find(({ school }) => school.id === schoolId);
    return own === undefined ? [] : [`${progressName(added)} — ${gainText(own)}; ${gainNumbers(own)}.`];
  });
  const profile = riskFactors?.find(({ school }) => school.id === schoolId);
  return [
    ...(gains.length === 0 ? [] : [{ label: CARD_FACTS.gain, text: gains.join(" ") }]),
    ...(profile === undefined
      ? []
      : [{ label: CARD_FACTS.risks, text: riskProfileText(profile, relevantFactors(profile, thresholds)) }]),
  ];
}
