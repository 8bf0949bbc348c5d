import type { ContextModel } from "../core/classify/expected-results";
import type { IndexOrigin } from "../core/classify/index-in-force";
import type { SchoolCluster } from "../core/classify/school-clusters";
import type { ConditionsRun, SchoolConditions, Standing } from "../core/classify/school-conditions";
import type { ContextColumnId } from "../core/model/school-context";
import { countText, listText, NOUNS, numberText } from "./number-text";
import { procedureName } from "./procedure-names";

const STANDINGS: Readonly<Record<Standing, string>> = {
  resilient: "выше ожидаемого в сложных условиях",
  above: "выше ожидаемого, но условия не из сложных",
  below: "ниже ожидаемого",
  "as-expected": "как ожидалось",
};

/** What a cluster has more and less of. */
const COLUMNS: Readonly<Record<ContextColumnId, readonly [more: string, less: string]>> = {
  size: ["больше обучающихся", "меньше обучающихся"],
  village: ["чаще в сельской местности", "реже в сельской местности"],
  settlement: ["населённый пункт крупнее", "населённый пункт меньше"],
  special: ["чаще коррекционные", "реже коррекционные"],
  "top-category": ["больше учителей высшей категории", "меньше учителей высшей категории"],
  "young-teachers": ["больше учителей до 30 лет", "меньше учителей до 30 лет"],
  "pension-teachers": ["больше учителей пенсионного возраста", "меньше учителей пенсионного возраста"],
  "old-computers": ["больше устаревших компьютеров", "меньше устаревших компьютеров"],
  "parents-come": ["родители реже приходят на мероприятия", "родители чаще приходят на мероприятия"],
  "parents-help": ["родители реже готовы помогать", "родители чаще готовы помогать"],
  "incomplete-families": ["больше неполных семей", "меньше неполных семей"],
  "low-income": ["больше малообеспеченных семей", "меньше малообеспеченных семей"],
  "large-families": ["больше многодетных семей", "меньше многодетных семей"],
  guardianship: ["больше детей под опекой", "меньше детей под опекой"],
  "on-record": ["больше детей на учёте", "меньше детей на учёте"],
  migrants: ["больше детей мигрантов", "меньше детей мигрантов"],
  disabilities: ["больше детей с ОВЗ", "меньше детей с ОВЗ"],
  vacancies: ["больше вакансий", "меньше вакансий"],
  "disadvantaged-families": ["больше неблагополучных семей", "меньше неблагополучных семей"],
  "vacancy-share": ["больше вакансий на одну ставку", "меньше вакансий на одну ставку"],
  "trained-teachers": ["больше учителей с курсовой подготовкой", "меньше учителей с курсовой подготовкой"],
  psychologist: ["чаще есть педагог-психолог", "реже есть педагог-психолог"],
  "higher-education": ["больше родителей с высшим образованием", "меньше родителей с высшим образованием"],
};

/** How a school stands against what its conditions let expect; «нет данных» where that is not known. */
export function standingName(standing: Standing | null): string {
  return standing === null ? "нет данных" : STANDINGS[standing];
}

/** Why a school counts as one in adverse conditions, or above or below what is expected of it. */
export function conditionReasons(conditions: SchoolConditions): string[] {
  const { adverse, adverseSource, index, result, standing } = conditions;
  const poor = `Сложные условия: социальный индекс ${numberText(index.value, 2)}, по ${numberText(index.known)} из ${numberText(index.of)} показателей.`;
  const isApart = standing !== null && standing !== "as-expected";
  return [
    ...(adverse === true && adverseSource !== "list" ? [poor] : []),
    ...(isApart && result !== null
      ? [
          `Средний балл ${numberText(result.actual, 2)} ${STANDINGS[standing]}: ожидалось ${numberText(result.expected, 2)} ± ${numberText(result.interval, 2)}.`,
        ]
      : []),
  ];
}

/**
 * What stands under the table of classes: schools above what is expected of them, the index, the clusters and the
 * regressions in words.
 */
export function conditionsLines(run: ConditionsRun): string[] {
  return [
    ...resilientLines(run),
    ...indexLines(run),
    ...run.clusters.map(clusterLine),
    ...run.models.map((model) => modelLine(model, model === run.model)),
  ];
}

/** How many schools do better than their adverse conditions let expect; none where no expectation is used. */
function resilientLines({ schools, model }: ConditionsRun): string[] {
  if (model === null) return [];
  const resilient = schools.filter(({ standing }) => standing === "resilient").length;
  return [`Выше ожидаемого в сложных условиях — ${numberText(resilient)}.`];
}

/** What the social index is made of; none where only lists tell the conditions. */
export function indexLines({ schools, indexFrom = "proposed" }: ConditionsRun): string[] {
  const of = schools.reduce((most, { index }) => Math.max(most, index.of), 0);
  if (of === 0) return [];
  const partial = schools.filter(({ index }) => index.known > 0 && index.known < index.of).length;
  const rest =
    partial === 0
      ? ""
      : ` У ${countText(partial, NOUNS.ofSchool)} ответы есть не на все: индекс посчитан по имеющимся.`;
  return [
    `Социальный индекс: среднее из ${countText(of, ["показателя", "показателей", "показателей"])}; чем выше, тем условия лучше. ${INDEX_ORIGINS[indexFrom]}${rest}`,
  ];
}

/** Whose the columns and weights of the social index are. */
const INDEX_ORIGINS: Readonly<Record<IndexOrigin, string>> = {
  person: "Показатели и веса выбраны в настройках.",
  profile:
    "Показатели — выбранного профиля; веса предложены разработчиками и меняются в настройках: официальных весов не найдено.",
  proposed: "Веса предложены разработчиками и меняются в настройках: официальных весов не найдено.",
  "proposed-instead":
    "Показателей выбранного профиля в таблицах нет, взяты предложенные; веса меняются в настройках: официальных весов не найдено.",
};

/** A cluster by what sets it apart. */
export function clusterLine({ number, schools, apart }: SchoolCluster): string {
  const facts = apart.map(({ id, z }) => COLUMNS[id][z > 0 ? 0 : 1]);
  const text = facts.length === 0 ? "близки к среднему по всем школам" : listText(facts);
  return `Кластер ${numberText(number)} (${countText(schools, NOUNS.school)}): ${text}.`;
}

function modelLine(model: ContextModel, isShown: boolean): string {
  return `Ожидаемый результат, ${modelText(model, isShown)}`;
}

/** What a regression on conditions gave. @param isShown Whether the expected results are from it. */
export function modelText(
  { procedure, schools, rSquared, leaveOneOutRSquared, isUsed }: ContextModel,
  isShown: boolean,
): string {
  const verdict = !isUsed
    ? "условия почти ничего не объясняют, ожидаемый результат не показан"
    : isShown
      ? "по ней показаны ожидаемый результат и отклонение, в первичных баллах"
      : "показана процедура, которую условия объясняют лучше";
  return `${procedureName(procedure)}: ${countText(schools, NOUNS.school)}, R² ${numberText(rSquared, 3)}, с исключением по одной ${numberText(leaveOneOutRSquared, 3)}: ${verdict}.`;
}
