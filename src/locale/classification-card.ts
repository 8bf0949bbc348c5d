import type { ContextModel } from "../core/classify/expected-results";
import type { SchoolCluster } from "../core/classify/school-clusters";
import type { SchoolConditions } from "../core/classify/school-conditions";
import type { CheckResult, LowResultsCategory, SchoolClass } from "../core/model/check-result";
import type { Share } from "../core/units";
import type { SchoolRiskFactors } from "../core/model/risk-factors";
import type { ComparedClusters } from "../core/classify/compared-clusters";
import { meanOfMeasure } from "./groups-text";
import { lowOfText } from "./classification-pane";
import { clusterLine, standingName } from "./conditions-text";
import { listText, NBSP, numberText, percentText } from "./number-text";
import { procedureMarker, procedureName } from "./procedure-names";
import { riskFactorName, significanceName } from "./risk-factor-names";

/** What the parts of a school's classification are called on its card. */
export const CARD_FACTS = {
  category: "Низкие результаты",
  conditions: "Условия",
  cluster: "Похожие школы",
  expected: "Ожидаемый результат",
  gain: "Прибавка",
  risks: "Факторы риска «500+»",
} as const;

const CATEGORIES: Readonly<Record<LowResultsCategory, string>> = {
  low: "ШНОР",
  risk: "Зона риска",
  no: "Не выявлены",
  "no-data": "Нет данных: результатов школы в книге нет или участников слишком мало",
};

/**
 * By which results a school has its category.
 *
 * @param classified null = the school stands in no table of results.
 */
export function categoryText(classified: SchoolClass | null): string {
  if (classified === null || classified.category === "no-data") return `${CATEGORIES["no-data"]}.`;
  const { category, tests } = classified;
  const told = tests.filter(({ fired }) => fired !== null);
  const low = told.filter(({ fired }) => fired === true);
  const counts = `низкие результаты — ${lowOfText(low.length, told.length)}`;
  const names = markersText(low);
  return `${CATEGORIES[category]}: ${counts}${names === "" ? "" : ` (${names})`}.`;
}

/** «4 МА 2022, ОГЭ 9 МА 2022» */
function markersText(tests: readonly CheckResult[]): string {
  const markers = tests.map(({ procedure }) => `${procedureMarker(procedure)} ${String(procedure.year)}`);
  return listText([...new Set(markers)].sort().map((marker) => marker.replaceAll(" ", NBSP)));
}

/**
 * In what conditions a school works, by its social index.
 *
 * @param conditions null = no table tells them.
 * @param adverseShare The lowest part of all schools that counts as adverse.
 */
export function conditionsText(conditions: SchoolConditions | null, adverseShare: Share): string {
  if (conditions?.adverse == null) return "Нет данных: условий школы в таблицах нет.";
  const { adverse, index } = conditions;
  const part = `нижние ${percentText(adverseShare)} школ`;
  const verdict = adverse ? `Сложные (ШССУ), ${part}` : `К сложным не отнесены (ШССУ — ${part})`;
  return `${verdict}: социальный индекс ${numberText(index.value, 2)}, посчитан по ${numberText(index.known)} из ${numberText(index.of)} показателей.`;
}

/** What a school's conditions let expect of it, and what it has. */
export function expectedText({ result, standing }: SchoolConditions, model: ContextModel | null): string {
  if (model === null) return "Не посчитан: условия почти ничего не объясняют или школ слишком мало.";
  if (result === null || standing === null) {
    return "Не посчитан: у школы нет результатов этой процедуры или участников слишком мало.";
  }
  const { actual, expected, interval } = result;
  return `${procedureName(model.procedure)}: средний балл ${numberText(actual, 2)}, по условиям ожидалось ${numberText(expected, 2)} ± ${numberText(interval, 2)} — ${standingName(standing)}.`;
}

/**
 * A school's risk profile: the relevant factors with their significance, then how many others the table tells of.
 *
 * @param relevant As `relevantFactors()` gives them.
 */
export function riskProfileText(
  { factors }: Pick<SchoolRiskFactors, "factors">,
  relevant: SchoolRiskFactors["factors"],
): string {
  const [first] = relevant;
  const named = [...relevant]
    .sort((one, other) => other.significance - one.significance || one.number - other.number)
    .map(
      ({ number, significance }) =>
        `${numberText(number)}. ${riskFactorName(number)} (${significanceName(significance)})`,
    );
  const verdict = first === undefined ? "Актуальных нет" : `Актуальны: ${named.join("; ")}`;
  const rest = factors.length - relevant.length;
  return `${verdict}.${rest === 0 ? "" : ` Не актуальны по таблице: ${numberText(rest)}.`}`;
}

/**
 * The schools that a school is compared with, and its place among them.
 *
 * @param own null = the school is in no cluster.
 * @param compared By what schools are compared; undefined where there is no result.
 */
export function clusterText(
  own: SchoolCluster | null,
  { inCluster: place }: SchoolConditions,
  compared: ComparedClusters | undefined,
): string {
  if (own === null) return "Не отнесена ни к одному кластеру.";
  if (place === undefined || compared === undefined) return clusterLine(own);
  return `${clusterLine(own)} Место ${numberText(place.place)} из ${numberText(place.of)} по ${meanOfMeasure(compared.measure)} (${procedureName(compared.procedure)}): ${numberText(place.value, 2)}, в среднем по кластеру ${numberText(place.clusterMean, 2)}.`;
}
