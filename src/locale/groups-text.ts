import { IN_SENTENCE, shortLabel } from "./short-label";
import type { ConditionsRun, SchoolConditions } from "../core/classify/school-conditions";
import type { ImportedList } from "../core/classify/school-lists";
import type { SocialIndex } from "../core/classify/social-index";
import type { SchoolSplit } from "../core/classify/school-split";
import type { CheckResult, SchoolClass } from "../core/model/check-result";
import type { ContextColumnId } from "../core/model/school-context";
import type { SchoolRiskFactors } from "../core/model/risk-factors";
import { LIST_GROUPS } from "../core/model/school-list";
import type { School } from "../core/model/school";
import type { MeanMeasure } from "../core/measured/school-means";
import { criterionText } from "./criterion-text";
import { countText, listText, NOUNS, numberText, percentText } from "./number-text";
import { procedureMarker, procedureName } from "./procedure-names";
import { riskFactorName, significanceName } from "./risk-factor-names";
import { listGroupName, listName } from "./school-list-text";

/** Names of schools that a remark lists before it counts the rest. */
const LISTED = 40;

/** «5 МА, 2021: 9 из 28 (32,1 %), порог 30 %, решает один ученик» */
export function lowTestText({ procedure, details, n, value, threshold }: CheckResult): string {
  const count = details["count"];
  const counts = typeof count === "number" ? `${numberText(count)} из ${numberText(n)} ` : "";
  const decides = details["onePupilDecides"] === "yes" ? ", решает один ученик" : "";
  return `${procedureMarker(procedure)}, ${String(procedure.year)}: ${counts}(${percentText(value, 1)}), порог ${percentText(threshold)}${decides}`;
}

/** Why the criteria of monitoring tables count against a school. */
export function criterionReasons({ criteria = [] }: SchoolClass): string[] {
  return criteria.filter(({ fired }) => fired === true).map(criterionText);
}

/** What imported lists and the index of staff and equipment say of a school. */
export function groupReasons(
  { listed = {}, deficit, adverseSource, adverseByIndex }: SchoolConditions,
  lists: readonly ImportedList[],
): string[] {
  const named = LIST_GROUPS.filter((group) => listed[group] === true).flatMap((group) => {
    const list = lists.find((of) => of.group === group);
    return list === undefined ? [] : [`${listName(list)}: школа в нём есть.`];
  });
  const differs =
    adverseSource === "list" && typeof adverseByIndex === "boolean" && adverseByIndex !== listed.adverse;
  const against = adverseByIndex === true ? "относит" : "не относит";
  return [
    ...named,
    ...(differs ? [`Социальный индекс школу к ${listGroupName("adverse")} ${against}: учтён список.`] : []),
    ...(deficit?.deficit === true
      ? [
          `Дефицит ресурсов: индекс обеспеченности ${numberText(deficit.index.value, 2)}, ${deficitKnownText(deficit.index)} показателей.`,
        ]
      : []),
  ];
}

/** «Факторы риска: Дефицит педагогических кадров (высокая)»; none where none is relevant. */
export function riskReasons(relevant: SchoolRiskFactors["factors"]): string[] {
  if (relevant.length === 0) return [];
  const names = relevant.map(
    ({ number, significance }) => `${riskFactorName(number)} (${significanceName(significance)})`,
  );
  return [`Факторы риска «500+»: ${names.join("; ")}.`];
}

/** «2, 9» of the relevant factors; empty where none is. */
export function riskNumbersText(relevant: SchoolRiskFactors["factors"]): string {
  return relevant.map(({ number }) => String(number)).join(", ");
}

/** The split in words: how many, then which. */
export function splitLine({ low, adverse, both, neither, unknown }: SchoolSplit): string {
  return `Только низкие результаты — ${numberText(low.length)}, только сложные условия — ${numberText(adverse.length)}, и то и другое — ${numberText(both.length)}, ни того ни другого — ${numberText(neither.length)}, данных не хватает — ${numberText(unknown.length)}.`;
}

/** The schools of the split by name, one paragraph for each group that is not empty. */
export function splitNames({ both, low, adverse }: SchoolSplit): string[] {
  return [
    ...namesOf("И низкие результаты, и сложные условия", both),
    ...namesOf("Только низкие результаты", low),
    ...namesOf("Только сложные условия", adverse),
  ];
}

function namesOf(title: string, schools: readonly School[]): string[] {
  if (schools.length === 0) return [];
  const names = schools.map(({ name }) => shortLabel(name, IN_SENTENCE));
  return [`${title} (${numberText(schools.length)}): ${listText(names, LISTED)}.`];
}

/** «по 2 из 3» */
export function deficitKnownText({ known, of }: SocialIndex): string {
  return `по ${numberText(known)} из ${numberText(of)}`;
}

/** Columns of the index of staff and equipment; others that a person weighs are counted, not named. */
const RESOURCES: Readonly<Partial<Record<ContextColumnId, string>>> = {
  vacancies: "число вакансий",
  "vacancy-share": "доля вакансий",
  "top-category": "учителя высшей категории",
  "trained-teachers": "курсовая подготовка учителей",
  "pension-teachers": "учителя пенсионного возраста",
  psychologist: "педагог-психолог",
  "old-computers": "устаревшие компьютеры",
};

/** What the index of staff and equipment is made of, and how many schools it cannot tell; none without it. */
export function deficitLines({ schools, deficitColumns = [] }: ConditionsRun): string[] {
  if (deficitColumns.length === 0) return [];
  const told = schools.flatMap(({ deficit }) => deficit ?? []);
  const lacking = told.filter(({ deficit }) => deficit === true).length;
  const unknown = told.filter(({ deficit }) => deficit === null).length;
  const names = deficitColumns.flatMap((column) => RESOURCES[column] ?? []);
  const named = names.length === 0 ? "" : ` (${listText(names)})`;
  const rest =
    unknown === 0 ? "" : ` У ${countText(unknown, NOUNS.ofSchool)} ответов слишком мало для вывода.`;
  return [
    `Дефицит кадровых и материальных ресурсов — ${numberText(lacking)}: нижняя часть школ по индексу обеспеченности, среднему из ${countText(deficitColumns.length, ["показателя", "показателей", "показателей"])}${named}. Категория — из плана Тверской области, показатели и веса предложены разработчиками и меняются в настройках.${rest}`,
  ];
}

const MEANS: Readonly<Record<MeanMeasure, string>> = {
  points: "среднему первичному баллу",
  "test-points": "среднему тестовому баллу",
  mark: "средней отметке",
};

/** By what schools are compared, after «по». */
export function meanOfMeasure(measure: MeanMeasure): string {
  return MEANS[measure];
}

/** Mean results of the clusters in the procedure they are compared in; empty where there is none. */
export function clusterMeansLines({ compared }: ConditionsRun): string[] {
  if (compared === undefined) return [];
  const means = compared.means.flatMap((mean, index) =>
    mean === null ? [] : [`кластер ${numberText(index + 1)} — ${numberText(mean, 2)}`],
  );
  return [
    `Внутри кластеров школы сравниваются по ${meanOfMeasure(compared.measure)} (${procedureName(compared.procedure)}); в среднем по школам: ${means.join(", ")}.`,
  ];
}
