import type { CheckRun } from "../core/run/check-run";
import {
  CARD_FACTS,
  categoryText,
  clusterText,
  conditionsText,
  expectedText,
} from "../locale/classification-card";
import type { CardFact } from "./card-fact";
import { cardProgramme } from "./card-programme";

/**
 * A school's category, its conditions, its cluster, what is expected of it, its gain and its risk profile; all but the
 * category only where a table tells them.
 */
export function cardClassification(run: CheckRun, schoolId: string): CardFact[] {
  return [...classFacts(run, schoolId), ...cardProgramme(run, schoolId)];
}

function classFacts(run: CheckRun, schoolId: string): CardFact[] {
  const classified = run.classes.find(({ school }) => school.id === schoolId) ?? null;
  const category = { label: CARD_FACTS.category, text: categoryText(classified) };
  if (run.conditions === undefined) return [category];
  const { schools, clusters, compared, model } = run.conditions;
  const own = schools.find(({ school }) => school.id === schoolId);
  const adverseShare = run.thresholds["context.adverseShare"];
  const conditions = { label: CARD_FACTS.conditions, text: conditionsText(own ?? null, adverseShare) };
  if (own === undefined) return [category, conditions];
  const cluster = clusters.find(({ number }) => number === own.cluster) ?? null;
  return [
    category,
    conditions,
    ...(clusters.length === 0
      ? []
      : [{ label: CARD_FACTS.cluster, text: clusterText(cluster, own, compared) }]),
    { label: CARD_FACTS.expected, text: expectedText(own, model) },
  ];
}
