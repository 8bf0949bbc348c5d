import type { MonthSum } from "../core/monthly/month-sums";
import type { LevelCounts } from "../core/objectivity/level-counts";
import { CHART_TITLES, monthName } from "./chart-titles";
import { ofFewKinds } from "./level-names";
import { countText, NOUNS, numberText, percentText } from "./number-text";
import { sheetsRead } from "./sheets-read";

/** More names than this are counted. */
const NAMED = 3;

/** What each chart of the gallery is called. Ids are kept in settings: never renamed. */
export const CHART_NAMES = {
  levels: "Школы по уровням",
  signs: "Школы по числу признаков",
  low: "Низкие результаты по школам",
  distribution: "Распределение баллов и границы отметок",
  marks: "Отметки по школам",
  journal: "ВПР и журнал",
  funnel: "Доля «4» и «5» и ожидаемый разброс",
  heat: "Признаки: школы и процедуры",
  years: "Динамика по годам",
  expected: "Ожидаемый и фактический результат",
  clusters: "Карта кластеров",
  lights: "Показатели и цели",
  roadmap: "Исполнение дорожной карты",
  months: "Свод по месяцам",
} as const;

export type ChartId = keyof typeof CHART_NAMES;

/** What stands under a picture: of how many, and where the numbers are from. */
function note(parts: readonly string[], sheets: readonly string[]): string {
  const source = sheets.length === 0 ? [] : [`Источник: ${sheetsRead(sheets, NAMED)}.`];
  return [...parts.filter((part) => part !== ""), ...source].join(" ");
}

function schoolsOf(shown: number, all: number, chosenBy: string): string {
  if (shown === all) return `Школ — ${numberText(all)}.`;
  return `Показано ${numberText(shown)} из ${countText(all, NOUNS.ofSchool)}: ${chosenBy}.`;
}

/** Every word of the charts. */
export const chartText = {
  titles: CHART_TITLES,
  reasons: {
    noRun: "Таблицы ещё не проверены",
    noSchools: "В таблицах нет школ с результатами ВПР",
    noSigns: "Учтённых признаков нет. Это не доказывает объективность",
    noLow: "Процедур с низкими результатами нет",
    noDistribution: "Нет распределений баллов или отметок",
    noMarks: "Нет отметок по школам",
    noJournal: "Нет сравнения с отметками по журналу",
    noFunnel: "Ожидаемый разброс не посчитан: нужны отметки не меньше чем у пяти школ",
    oneYear: "Результаты только за один год",
    noConditions: "Нет анкет или социальных паспортов школ",
    noModel: "Условия школ почти не объясняют результат, поэтому ожидаемый результат не считается",
    noClusters: "Кластеры не посчитаны или у их школ нет результатов",
    noTargets: "На листе «ОКО Показатели» не внесены цели",
    noRoadmap: "В книге нет дорожной карты",
    noMonths: "В книге нет свода ежемесячных таблиц с числами",
  },
  axes: {
    school: "ОО",
    schools: "Школ",
    level: "Уровень ОО",
    signs: "Учтённых признаков",
    low: "Процедур с низкими результатами",
    share: "Доля участников",
    pupils: "Доля учеников",
    participants: "Участников",
    high: "Доля «4» и «5»",
    score: "Первичный балл",
    mark: "Отметка",
    year: "Год",
    expected: "Ожидаемый средний балл",
    actual: "Фактический средний балл",
    index: "Социальный индекс",
    indicator: "Показатель",
    ofTarget: "Доля показателей",
    value: "Значение",
    section: "Раздел",
    terms: "Сроков",
    month: "Месяц",
    procedure: "Процедура",
  },
  series: {
    marks: ["Отметка «2»", "Отметка «3»", "Отметка «4»", "Отметка «5»"],
    journal: ["Ниже журнальной", "Совпала", "Выше журнальной"],
    terms: {
      done: "Исполнено",
      late: "Исполнено с опозданием",
      open: "Срок не наступил",
      overdue: "Просрочено",
    },
    within: "В пределах разброса",
    above: "Выше ожидаемого",
    below: "Ниже ожидаемого",
    upper: "Верхняя граница разброса",
    lower: "Нижняя граница разброса",
    small: "Мало участников",
    asExpected: "Как ожидается",
    resilient: "Выше ожидаемого в сложных условиях",
    equal: "Ожидаемое равно фактическому",
    target: "Цель",
    cluster: (number: number) => `Кластер ${numberText(number)}`,
  },
  means: {
    points: "Средний первичный балл",
    "test-points": "Средний тестовый балл",
    mark: "Средняя отметка",
  },
  note,
  schoolsOf,
  monthName,
  tooFew: ({ few }: LevelCounts, fewKinds: number) =>
    few === 0
      ? ""
      : `Данных мало для вывода у ${countText(few, NOUNS.ofSchool)}${ofFewKinds(fewKinds, few)}: это не значит, что признаков нет.`,
  strongestFirst: "сначала требующие проверки",
  mostFirst: "с наибольшим числом процедур",
  lowestFirst: "с наибольшей долей «2»",
  raisedFirst: "с наибольшей долей «выше»",
  participants: (count: number) => (count === 0 ? "" : `${countText(count, NOUNS.participant)}.`),
  pupils: (count: number) => `${countText(count, NOUNS.pupil)}.`,
  tooSmall: (count: number, least: number) =>
    count === 0
      ? ""
      : `Школы, где участников меньше ${numberText(least)}, в счёт не вошли: ${numberText(count)}.`,
  noPictures: "Для выбранных диаграмм в книге нет данных.",
  numbersAt: (column: string) =>
    `Числа диаграмм — справа, со столбца ${column}: диаграммы связаны с ними и меняются вместе с ними. Печатаются только диаграммы.`,
  notShown: (count: number, least: number) =>
    count === 0 ? "" : `Школы, где учеников меньше ${numberText(least)}, не показаны: ${numberText(count)}.`,
  counts: (count: number) => (count === 0 ? "" : `Показатели в единицах не показаны: ${numberText(count)}.`),
  scaleUnknown: "Шкала неизвестна: границы отметок не показаны.",
  boundaryIsNoSign: "Само по себе это ещё не признак.",
  limits:
    "Границы — для школы с таким числом участников; высокая доля сама по себе не говорит о необъективности.",
  heat: "Число — учтённые признаки; «0» — проверено, признаков нет; пусто — не проверялось.",
  years: "Школы, по которым в этом году есть вывод.",
  conditions: (schools: number, rSquared: number) =>
    `Школ — ${numberText(schools)}. Условия объясняют ${percentText(rSquared)} различий у школ, которых расчёт не видел.`,
  clusters: "Индекс: чем меньше, тем сложнее условия. Кластеры сравнивают только похожие школы.",
  lights:
    "Цели внесены на листе «ОКО Показатели». Показатели, которые лучше при снижении, сравниваются с целью наоборот.",
  roadmap: (day: string) => `Сроки на ${day}: у мероприятия их может быть несколько.`,
  months: (rows: number, unknown: number, months: readonly MonthSum[]) =>
    `${schoolsByMonth(months)} Строк без итогов — ${numberText(rows)}${unknown === 0 ? "" : `, из них без числа — ${numberText(unknown)}`}. Источник: лист «ОКО Свод».`,
} as const;

/** How many schools stand behind the number of each month: sums of unlike many are not alike. */
export function schoolsByMonth(months: readonly MonthSum[]): string {
  const counts = new Set(months.map(({ schools }) => schools));
  const [only] = counts;
  if (counts.size === 1 && only !== undefined) return `Школ — ${numberText(only)}.`;
  return `Школ: ${months.map(({ month, schools }) => `${monthName(month)} — ${numberText(schools)}`).join(", ")}.`;
}
