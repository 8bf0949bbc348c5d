import type { CheckResult } from "../../core/model/check-result";
import {
  joinSentences,
  numberDetail,
  pointsText,
  regionWords,
  textDetail,
  withoutRegionText,
} from "../finding-details";
import { countText, nounAfter, NOUNS, numberText } from "../number-text";
import { subjectName } from "../subject-names";
import { cohortChangeText } from "./cohort-change";
import {
  type CheckWords,
  type FindingMeaning,
  NOT_A_VERDICT,
  FIOKO_2019,
  USUAL_NUMBERS,
} from "./check-words";
import { countNumber, hundredths } from "./value-formats";

const OFFICIAL: FindingMeaning = {
  means:
    "Результат отмечен по формулам методики ФИОКО 2019 года. Они часто отмечают крупные и сильные школы.",
  doesNotMean: `Действующие списки ФИОКО строятся иначе, и этот признак их не повторяет. ${NOT_A_VERDICT}`,
  next: "Смотрите вместе с другими признаками: сам по себе он в уровень школы не входит.",
};

/** Mean above the region by the 2019 method. */
export const OFFICIAL_MEAN: CheckWords = {
  title: "Завышенный средний балл (методика 2019)",
  method:
    "Доверительный интервал среднего балла школы лежит выше интервала региона, а где его строки нет — всех участников таблицы.",
  source: `${FIOKO_2019}: завышенные значения среднего балла`,
  signal: "средний балл выше интервала региона",
  sentence: officialMeanText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Среднее школы", format: pointsText },
  meaning: OFFICIAL,
};

/** Marks in the journal against the works by the 2019 method. */
export const OFFICIAL_JOURNAL: CheckWords = {
  title: "Несоответствие журналу (методика 2019)",
  method: "Ранговая корреляция Спирмена между отметкой в журнале и баллом за работу отрицательна.",
  source: `${FIOKO_2019}: несоответствие результатов и школьных отметок`,
  signal: "расхождение с журналом по методике 2019 года",
  sentence: officialJournalText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Ранговая корреляция", format: hundredths },
  meaning: {
    ...OFFICIAL,
    means:
      "Ученики с более высокими отметками в журнале написали работу хуже остальных. В малых группах так бывает случайно.",
  },
};

/** Sharp change of a grade by the 2019 method. */
export const OFFICIAL_COHORT: CheckWords = {
  title: "Резкое изменение параллели (методика 2019)",
  method: "Отношение результатов одной параллели за два года выходит за три межквартильных размаха.",
  source: `${FIOKO_2019}: резкое изменение результатов одной параллели`,
  signal: "резкое изменение параллели по методике 2019 года",
  sentence: officialCohortText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Отношение результатов двух лет", format: hundredths },
  meaning: {
    ...OFFICIAL,
    means:
      "Результат параллели за год изменился намного резче, чем в других школах. Возможные причины: смена состава или учителя, завышенный результат одного из двух лет.",
  },
};

/** A marker of the list that a region keeps. */
export const OFFICIAL_LIST: CheckWords = {
  title: "Маркер официального списка",
  method: "Школа есть в региональном списке ОО с маркерами по этой процедуре.",
  source: "Список ОО, полученный от региона; взят без пересчёта",
  signal: "маркер официального списка",
  sentence: officialListText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Маркеров", format: countNumber },
  meaning: {
    means: "Школа есть в списке, который ведёт регион. Надстройка его не пересчитывает.",
    doesNotMean: `Правила включения в список здесь не известны. ${NOT_A_VERDICT}`,
    next: "Сопоставьте с признаками этой книги и с прошлым годом; окажите адресную помощь.",
  },
};

/** Mean of ОГЭ above the region by the 2019 method. */
export const OGE_MEAN: CheckWords = {
  title: "Завышенный средний результат ОГЭ (методика 2019)",
  method: "Доверительный интервал среднего результата ОГЭ школы лежит выше интервала региона.",
  source: `${FIOKO_2019}: завышенные значения среднего балла ОГЭ; без распределения баллов — по отметкам`,
  signal: "средний результат ОГЭ выше интервала региона",
  sentence: officialMeanText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Среднее школы", format: pointsText },
  meaning: {
    means:
      "Средний результат ОГЭ отмечен по формуле методики ФИОКО 2019 года. Она часто отмечает крупные школы и школы с сильными выпускниками.",
    doesNotMean:
      "Высокий результат ОГЭ сам по себе ничего не доказывает: в школе могут учиться более сильные выпускники.",
    next: "Сравните с ВПР тех же детей, отметками в журнале и ЕГЭ; сам по себе этот признак в уровень школы не входит.",
  },
};

/** `official-mean`, `oge-mean`: «Средний балл 14,41 (69 участников) выше, чем по региону (12,01): …» */
function officialMeanText(result: CheckResult): string {
  const { value, threshold, n, fired } = result;
  if (value === null) return "";
  const subject = textDetail(result, "basis") === "marks" ? "Средняя отметка" : "Средний балл";
  const who = n === null ? "" : ` (${countText(n, NOUNS.participant)})`;
  const region = numberDetail(result, "regionMean");
  const mean = `${subject} ${pointsText(value)}${who}`;
  const regionText = region === null ? "" : pointsText(region);
  const { by, interval } = regionWords(result);
  const where = by === "по школам таблицы" ? "по всем школам таблицы" : by;
  if (fired === null) return `${mean}: доверительный интервал по таким данным не построить.`;
  if (!fired) {
    const difference = region === null ? "" : `, ${where} ${regionText}`;
    return `${mean}${difference}: интервал школы не выше ${interval}.`;
  }
  return joinSentences(
    `${mean} выше, чем ${where}${region === null ? "" : ` (${regionText})`}: доверительные интервалы не пересекаются${thresholdText(threshold)}.`,
    publishedText(result),
    withoutRegionText(result),
    commonText(result),
  );
}

/** `official-journal`: «Чем выше отметка в журнале, тем ниже балл за работу (ранговая корреляция −0,21 по 24 ученикам).» */
function officialJournalText(result: CheckResult): string {
  const { value, n, fired } = result;
  if (value === null || fired === null)
    return "Порядка учеников по двум отметкам не сравнить: их слишком мало.";
  const pupils =
    n === null ? "" : ` по ${numberText(n)} ${nounAfter(n, ["ученику", "ученикам", "ученикам"])}`;
  const correlation = `(ранговая корреляция ${numberText(value, 2)}${pupils}, порог 0)`;
  if (!fired) return `Отметки в журнале и баллы за работу друг другу не противоречат ${correlation}.`;
  return joinSentences(
    `Чем выше отметка в журнале, тем ниже балл за работу ${correlation}.`,
    publishedText(result),
  );
}

/** `official-cohort`: «У той же параллели через год результат вырос с 41 % до 83 % от максимума: больше, чем у 99 % школ.» */
function officialCohortText(result: CheckResult): string {
  return joinSentences(
    `${cohortChangeText(result)}${rankText(result)}.`,
    fenceText(result),
    result.fired ? publishedText(result) : "",
  );
}

/** `official-list`: «Школа есть в региональном списке 2023 года: маркер по математике, 4 класс.» */
function officialListText(result: CheckResult): string {
  const { grade, subject, year } = result.procedure;
  const markers = numberDetail(result, "markers");
  const all =
    markers === null || markers < 2 ? "" : ` Всего у школы в этом году ${countText(markers, NOUNS.marker)}.`;
  return `Школа есть в региональном списке ${String(year)} года: маркер по ${subjectName(subject).dative}, ${String(grade)} класс.${all}`;
}

function publishedText(result: CheckResult): string {
  return textDetail(result, "published") === "no"
    ? "Методика 2019 года к этой процедуре не относится: её формула применена для сведения."
    : "Это признак по методике 2019 года.";
}

/** From which mean the school's interval lies above: with its own number of participants and spread. */
function thresholdText(threshold: number | null): string {
  return threshold === null ? "" : `, порог для неё — ${pointsText(threshold)}`;
}

/** Beyond which ratio of two years a change is called sharp: the fence on its side. */
function fenceText({ value, threshold }: CheckResult): string {
  if (value === null || threshold === null) return "";
  return `Отношение двух лет ${numberText(value, 2)} при пороге ${numberText(threshold, 2)}.`;
}

function commonText(result: CheckResult): string {
  const flagged = numberDetail(result, "flaggedSchools");
  const tested = numberDetail(result, "testedSchools");
  if (flagged === null || tested === null) return "Сам по себе он часто встречается и у сильных школ.";
  const verb = nounAfter(flagged, ["имеет", "имеют", "имеют"]);
  return `Сам по себе он часто встречается и у сильных школ: здесь его ${verb} ${countText(flagged, NOUNS.school)} из ${numberText(tested)}.`;
}

function rankText(result: CheckResult): string {
  const below = numberDetail(result, "shareBelow");
  const schools = numberDetail(result, "schools");
  if (below === null || schools === null) return "";
  const isGrowth = textDetail(result, "direction") !== "drop";
  // The school itself is neither below nor above itself.
  const share = isGrowth ? below : Math.max(0, 1 - below - 1 / schools);
  // Rounded down: «больше, чем у 100 % школ» would not be true.
  const percent = numberText(Math.floor(share * 100));
  return `: ${isGrowth ? "больше" : "сильнее"}, чем у ${percent} % школ`;
}
