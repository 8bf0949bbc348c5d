import type { IndexOrigin } from "../core/classify/index-in-force";
import type { ClusterMethod } from "../core/classify/school-clusters";
import type { SchoolConditions } from "../core/classify/school-conditions";
import type { SchoolGroup } from "../core/classify/school-groups";
import type { SchoolOverlap } from "../core/classify/school-split";
import type { LowResultsProfile } from "../core/classify/low-results-profile";
import type { CheckResult } from "../core/model/check-result";
import type { ContextColumnId } from "../core/model/school-context";
import { countText, NBSP, NOUNS, numberText } from "./number-text";
import { thresholdValueText } from "./threshold-names";

/** What the screens of classification, indicators and the territory's card say, by screen; statistics have a file of their own. */
export const classificationPane = {
  tabs: {
    classes: "Классификация",
    statistics: "Статистика",
    indicators: "Показатели",
    territory: "Карточка территории",
  },

  classes: {
    title: "Классификация школ",
    groups: "Группы школ",
    all: "все школы",
    showCluster: "показать школы",
    groupsMean: "Что значат группы и как посчитаны",
    risks: "Факторы риска «500+»",
    cluster: "Кластер",
    clusters: "Кластеры: школы в похожих условиях",
    expected: "Ожидаемый результат по условиям",
    none: "Результатов и условий школ в книге нет: классифицировать нечего.",
    noConditions:
      "Таблиц об условиях школ в книге нет. Добавьте лист с контекстной анкетой ФИС ОКО или социальным паспортом: появятся ШССУ, кластеры и ожидаемый результат.",
    noClusters: "Кластеров нет: нужно не меньше 8 школ с социальным индексом.",
    noModel: "Не посчитан: школ, у которых известны и условия, и результаты, слишком мало.",
    overlap: "ШНОР и ШССУ",
    onlyLow: "только низкие результаты (ШНОР)",
    both: "и то и другое",
    onlyAdverse: "только сложные условия (ШССУ)",
  },

  indicators: {
    title: "Показатели программы",
    noData: "нет данных",
    details: "Как получен",
    source: "Источник",
    method: "Расчёт",
    handAbout: "Значение и цель вносятся на листе «ОКО Показатели» и при повторном запуске сохраняются.",
  },

  territory: {
    title: "Карточка территории",
    schools: "Школы",
    nobody: "нет",
    unknown: "нет данных, прошлый год неизвестен",
    directions: "Направления работы",
    proposal: "Предложения",
    measures: "Мероприятия территории",
    none: "не внесены",
    emptyDirections: "Предложений и мероприятий пока нет",
    noProposal: "по данным книги предложений нет",
    measuresAbout: "Мероприятия вносятся на листе «ОКО Карточка» и при повторном запуске сохраняются.",
  },

  card: "Классификация школы",

  settings: {
    title: "Классификация школ",
    about: "После изменения нажмите «Проверить»: результаты делаются заново. Выбор хранится в книге.",
    profile: "Какие школы считать ШНОР",
    clusters: "Как объединять школы в кластеры",
    scale: "Шкала социального индекса",
    scales: { z: "в стандартных отклонениях", "0-100": "от 0 (худшее) до 100 (лучшее)" },
    weightsAbout:
      "Индекс — взвешенное среднее показателей; чем выше, тем условия лучше. Показатели без данных не учитываются.",
    directions: { better: "больше — лучше", worse: "больше — хуже", ignored: "не учитывать" },
    weight: "вес",
    weightWrong: "Введите число больше 0 и не больше 100.",
    returnIndex: { profile: "Взять показатели профиля", proposed: "Взять предложенные показатели" },
    reset: "Вернуть предложенное",
  },
} as const;

const GROUPS: Readonly<Record<SchoolGroup, readonly [name: string, meaning: string]>> = {
  both: ["ШНОР и ШССУ", "низкие результаты в сложных условиях"],
  low: ["ШНОР", "школа с низкими образовательными результатами"],
  adverse: ["ШССУ", "школа в сложных социальных условиях: социальный индекс в нижней части всех школ"],
  risk: ["зона риска", "низкие результаты есть, но для ШНОР их недостаточно"],
  below: ["ниже ожидаемого", "результат ниже, чем дают ожидать условия школы"],
  resilient: [
    "выше ожидаемого",
    "условия из наименее благополучной трети, а результат выше, чем они дают ожидать",
  ],
  "no-data": ["нет данных", "результатов школы в книге нет или участников слишком мало"],
};

const COLUMNS: Readonly<Record<ContextColumnId, string>> = {
  size: "Число обучающихся",
  village: "Сельская местность",
  settlement: "Размер населённого пункта",
  special: "Коррекционная школа",
  "top-category": "Учителя высшей категории",
  "young-teachers": "Учителя до 30 лет",
  "pension-teachers": "Учителя пенсионного возраста",
  "old-computers": "Устаревшие компьютеры",
  "parents-come": "Родители редко приходят на мероприятия",
  "parents-help": "Родители редко готовы помогать",
  "incomplete-families": "Неполные семьи",
  "low-income": "Малообеспеченные семьи",
  "large-families": "Многодетные семьи",
  guardianship: "Дети под опекой",
  "on-record": "Дети на учёте",
  migrants: "Дети мигрантов",
  disabilities: "Дети с ОВЗ",
  "disadvantaged-families": "Неблагополучные семьи",
  vacancies: "Вакансии",
  "vacancy-share": "Доля вакансий",
  "trained-teachers": "Курсовая подготовка учителей",
  psychologist: "Педагог-психолог",
  "higher-education": "Родители с высшим образованием",
};

const CLUSTER_METHODS: Readonly<Record<ClusterMethod, string>> = {
  quarters: "четверти социального индекса",
  jenks: "естественные группы индекса (Дженкс)",
  "k-means": "по всем показателям сразу (k-средних)",
};

const PROFILES: Readonly<Record<LowResultsProfile["id"], string>> = {
  own: "правило из файла настроек",
  "two-procedures": "ВПР, ОГЭ и ЕГЭ: две процедуры с низкими результатами за два года",
  smolensk: "ОГЭ и ЕГЭ за три года, аттестаты и олимпиады, если они есть в таблицах",
  tver: "ВПР, ОГЭ и ЕГЭ: низкие результаты хотя бы в двух годах из трёх",
};

/** The name of a group of schools: stands beside its sign. */
export function groupName(group: SchoolGroup): string {
  return GROUPS[group][0];
}

/** «ШНОР — школа с низкими образовательными результатами»: a line of the legend. */
export function groupMeaning(group: SchoolGroup): string {
  return `${GROUPS[group][0]} — ${GROUPS[group][1]}`;
}

/** What a column of the social index is called. */
export function indexColumnName(column: ContextColumnId): string {
  return COLUMNS[column];
}

/** «Показатели индекса: учитывается 16 из 19» over the folded columns. */
export function weightsText(counted: number, all: number): string {
  return `Показатели индекса: учитывается ${numberText(counted)} из${NBSP}${numberText(all)}`;
}

const INDEX_SOURCES: Readonly<Record<IndexOrigin, string>> = {
  person: "Показатели и веса выбраны вами. Смена профиля их не меняет.",
  profile: "Показатели и веса — выбранного профиля.",
  proposed: "Показатели и веса — предложенные.",
  "proposed-instead": "Показателей выбранного профиля в таблицах нет. Взяты предложенные.",
};

/** Whose the columns and weights of the social index are, beside them. */
export function indexSourceText(indexFrom: IndexOrigin): string {
  return INDEX_SOURCES[indexFrom];
}

/** How schools are put into clusters, in words. */
export function clusterMethodName(method: ClusterMethod): string {
  return CLUSTER_METHODS[method];
}

/** What a rule of low results looks at. */
export function profileAbout(profile: LowResultsProfile["id"]): string {
  return PROFILES[profile];
}

/** «ШНОР 4» on a button. */
export function groupCountText(name: string, schools: number): string {
  return `${name} ${numberText(schools)}`;
}

/**
 * The conclusion of the classification.
 *
 * @param adverse null = no table tells the conditions of schools.
 */
export function classesSummary(
  { all, low }: { readonly all: number; readonly low: number },
  adverse: { readonly all: number; readonly both: number } | null,
): string {
  const start = `Из ${countText(all, NOUNS.ofSchool)}: ШНОР — ${numberText(low)}`;
  if (adverse === null) return `${start}. ШССУ: нет данных.`;
  return `${start}, ШССУ — ${numberText(adverse.all)}, и то и другое — ${numberText(adverse.both)}.`;
}

/** The picture of the two groups for those who do not see it. */
export function overlapDescription({ onlyLow, both, onlyAdverse }: SchoolOverlap): string {
  const { classes: words } = classificationPane;
  return `Два круга. ${[
    `${words.onlyLow} — ${numberText(onlyLow)}`,
    `${words.both} — ${numberText(both)}`,
    `${words.onlyAdverse} — ${numberText(onlyAdverse)}`,
  ].join(", ")}.`;
}

/** Schools that the picture cannot place. */
export function notPlacedText(schools: number): string {
  return `Ещё у ${countText(schools, NOUNS.ofSchool)} известно не всё — результаты или условия: на рисунке их нет.`;
}

/** «кластер 2» */
export function clusterName(number: number): string {
  return `кластер ${numberText(number)}`;
}

/** Why a school is in its groups, in a line of the list; empty where nothing is to be said. */
export function classReason(tests: readonly CheckResult[], conditions: SchoolConditions | null): string {
  const told = tests.filter(({ fired }) => fired !== null);
  const low = told.filter(({ fired }) => fired === true).length;
  const { value = null } = conditions?.index ?? {};
  return [
    ...(low === 0 ? [] : [`низкие результаты: ${lowOfText(low, told.length)}`]),
    ...(value === null ? [] : [`индекс ${numberText(value, 2)}`]),
    ...(conditions?.cluster == null ? [] : [clusterName(conditions.cluster)]),
  ].join(`${NBSP}· `);
}

/** «8 из 11 процедур» */
export function lowOfText(low: number, told: number): string {
  return `${numberText(low)} из${NBSP}${countText(told, OF_PROCEDURES)}`;
}

const OF_PROCEDURES = ["процедуры", "процедур", "процедур"] as const;

/** What the numbers of a regression mean. @param least Below this share it is not used. */
export function modelsAbout(least: number): string {
  return `R² — какую долю различий между школами объясняют условия; «с исключением по одной» — то же для школы, которой расчёт не видел. Если это число меньше ${thresholdValueText("number", least)}, ожидаемый результат не показывается.`;
}
