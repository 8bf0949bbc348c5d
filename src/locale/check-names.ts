import type { CheckId } from "../core/model/check-result";

/** How a check is presented. */
export interface CheckName {
  /** A few words: the column «Признак». */
  readonly title: string;
  /** One line: what is compared with what. */
  readonly method: string;
  /** Where the method is taken from. */
  readonly source: string;
}

const FIOKO_2019 = "ФИОКО, 2019, методика расчёта уровня объективности";
const SPIEGELHALTER = "Spiegelhalter, 2005, Statistics in Medicine 24; поправка Benjamini, Hochberg, 1995";

const CHECKS: Readonly<Record<CheckId, CheckName>> = {
  "official-mean": {
    title: "Завышенный средний балл (методика 2019)",
    method: "Доверительный интервал среднего балла школы лежит выше интервала региона.",
    source: `${FIOKO_2019}: завышенные значения среднего балла`,
  },
  "official-journal": {
    title: "Несоответствие журналу (методика 2019)",
    method: "Ранговая корреляция Спирмена между отметкой в журнале и баллом за работу отрицательна.",
    source: `${FIOKO_2019}: несоответствие результатов и школьных отметок`,
  },
  "official-cohort": {
    title: "Резкое изменение параллели (методика 2019)",
    method: "Отношение результатов одной параллели за два года выходит за три межквартильных размаха.",
    source: `${FIOKO_2019}: резкое изменение результатов одной параллели`,
  },
  "official-list": {
    title: "Маркер официального списка",
    method: "Школа есть в региональном списке ОО с маркерами по этой процедуре.",
    source: "Список ОО, полученный от региона; взят без пересчёта",
  },
  "funnel-mean": {
    title: "Средний результат выше ожидаемого разброса",
    method: "Средний результат школы сравнивается с разбросом, ожидаемым при её числе участников.",
    source: SPIEGELHALTER,
  },
  "funnel-share2": {
    title: "Доля «2» ниже ожидаемого разброса",
    method: "Доля отметок «2» сравнивается с разбросом, ожидаемым при таком числе участников.",
    source: SPIEGELHALTER,
  },
  "funnel-share45": {
    title: "Доля «4» и «5» выше ожидаемого разброса",
    method: "Доля отметок «4» и «5» сравнивается с разбросом, ожидаемым при таком числе участников.",
    source: SPIEGELHALTER,
  },
  "boundary-region": {
    title: "Накопление у границ отметок (к региону)",
    method:
      "Сколько работ стоит ровно на границе отметки среди попавших в неё и в два балла под ней, в сравнении с регионом; точный критерий, три границы вместе.",
    source: "Точный условный критерий; идея трёх точек: Frandsen, 2017; Bugni, Canay, 2018",
  },
  "boundary-smooth": {
    title: "Накопление у границ отметок (к ровной кривой)",
    method:
      "Сколько работ стоит ровно на границе отметки среди попавших в неё и в соседние баллы, в сравнении с ровной кривой; точный критерий, три границы вместе.",
    source: "Frandsen, 2017; Bugni, Canay, 2018",
  },
  "journal-raised": {
    title: "Отметки за работу выше журнальных",
    method: "Доля учеников с отметкой за работу выше журнальной в сравнении с другими школами.",
    source: `${SPIEGELHALTER}; отчёт ФИС ОКО «Сравнение отметок с отметками по журналу»`,
  },
  "journal-lowered": {
    title: "Отметки за работу ниже журнальных",
    method: "Доля учеников с отметкой за работу ниже журнальной в сравнении с другими школами.",
    source: `${SPIEGELHALTER}; отчёт ФИС ОКО «Сравнение отметок с отметками по журналу»`,
  },
  "journal-gap2": {
    title: "Расхождение с журналом на две отметки и больше",
    method: "Доля учеников, у которых отметки за работу и в журнале расходятся на две и больше.",
    source: `${SPIEGELHALTER}; ФИОКО, 2026, рекомендации по анализу результатов ВПР, с. 11`,
  },
  "cohort-change": {
    title: "Изменение результата параллели за год",
    method: "Результат тех же детей через год в сравнении с изменением в других школах.",
    source: SPIEGELHALTER,
  },
  "low-results": {
    title: "Низкие результаты",
    method: "Доля отметок «2» не ниже порога; сравнение по числу работ, без округления.",
    source: "Порог предложен и меняется в настройках; официальный текст методики ШНОР не найден",
  },
};

/** The title, the method and the source of a check. */
export function checkTexts(check: CheckId): CheckName {
  return CHECKS[check];
}

/**
 * The title of a check, as in lists and in the column «Признак».
 *
 * @example
 * checkName("low-results") // => "Низкие результаты"
 */
export function checkName(check: CheckId): string {
  return CHECKS[check].title;
}
