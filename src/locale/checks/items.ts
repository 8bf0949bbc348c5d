import type { CheckResult } from "../../core/model/check-result";
import { joinSentences, numberDetail, textDetail } from "../finding-details";
import { countText, NOUNS, numberText, percentText, rarityText } from "../number-text";
import {
  type CheckWords,
  type FindingMeaning,
  NOT_A_VERDICT,
  SPIEGELHALTER,
  USUAL_NUMBERS,
} from "./check-words";
import { changePoints, hundredths } from "./value-formats";

const OF_TASKS: FindingMeaning = {
  means:
    "Возможные причины: подсказки или исправления в трудных заданиях, другой учебник или порядок тем, особенности проверки отдельных заданий.",
  doesNotMean: `Необычный порядок ответов бывает и у классов, которые учатся иначе. ${NOT_A_VERDICT}`,
  next: "Посмотрите работы с выполненными трудными и пропущенными лёгкими заданиями; сравните, как проверены эти задания.",
};

/** Hard tasks better and easy ones worse than in the region. */
export const EASY_HARD: CheckWords = {
  title: "Трудные задания лучше, лёгкие хуже обычного",
  method:
    "Насколько преимущество школы растёт с трудностью задания (наклон), в сравнении с учениками с такими же баллами и с разбросом между школами.",
  source: SPIEGELHALTER,
  signal: "трудные задания лучше, а лёгкие хуже обычного",
  sentence: easyHardText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Наклон", format: hundredths },
  meaning: OF_TASKS,
};

/** Answers out of order. */
export const PERSON_FIT: CheckWords = {
  title: "Необычный порядок ответов в классе",
  method:
    "Как часто ученики класса не справлялись с лёгкими заданиями и выполняли трудные, в сравнении с учениками с такими же баллами.",
  source: `Meijer, 1994; Emons, 2008; ${SPIEGELHALTER}`,
  signal: "необычный порядок ответов",
  sentence: personFitText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Отклонение порядка ответов", format: hundredths },
  meaning: OF_TASKS,
};

/** Works of one variant more alike than works of two. */
export const SIMILARITY: CheckWords = {
  title: "Сходство работ одного варианта в классе",
  method:
    "Насколько чаще совпадают баллы за задания у работ одного варианта, чем у работ разных вариантов того же класса; варианты внутри класса переставляются случайно.",
  source: "van der Linden, Sotaridona, 2006; Phipson, Smyth, 2010",
  signal: "сходство работ одного варианта",
  sentence: similarityText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Превышение доли сходных пар", format: changePoints },
  meaning: {
    means:
      "Возможные причины: ученики одного варианта работали вместе или получали одну и ту же помощь; работы одного варианта проверял другой человек.",
    doesNotMean: `Речь о классе, не об отдельных учениках: по двадцати заданиям ни одна пара работ не показательна. ${NOT_A_VERDICT}`,
    next: "Узнайте, как были рассажены ученики и кто был в аудитории; посмотрите работы одного варианта рядом.",
  },
};

/** «Трудные задания выполнены лучше, чем по региону, а лёгкие хуже (наклон 0,42 при обычных от −0,25 до 0,25).» */
function easyHardText(result: CheckResult): string {
  const { value } = result;
  if (value === null) return "";
  const lower = numberDetail(result, "usualFrom");
  const upper = numberDetail(result, "usualTo");
  const usual = lower === null || upper === null ? "" : ` при обычных от ${slope(lower)} до ${slope(upper)}`;
  const numbers = `(наклон ${slope(value)}${usual})`;
  if (result.fired === true)
    return `Трудные задания выполнены лучше, чем обычно при таких баллах, а лёгкие хуже ${numbers}.`;
  return `Трудные и лёгкие задания выполнены так, как бывает при таких баллах ${numbers}.`;
}

function slope(value: number): string {
  return numberText(value, 2);
}

/** «В 5А порядок ответов необычен: …» */
function personFitText(result: CheckResult): string {
  const { value, threshold } = result;
  if (value === null) return "";
  const limit = threshold === null ? "" : `, порог ${numberText(threshold, 2)}`;
  const numbers = `(отклонение ${numberText(value, 2)} на ученика${limit})`;
  const said =
    result.fired === true
      ? "лёгкие задания чаще обычного не выполнены там, где выполнены трудные"
      : "порядок ответов такой, какой бывает при таких баллах";
  return joinSentences(sentence(`${place(result)}${said} ${numbers}`), togetherText(result));
}

/** «В 5А у работ одного варианта совпадений больше обычного (2,1 % пар при 0,8 % у разных вариантов).» */
function similarityText(result: CheckResult): string {
  const same = numberDetail(result, "sameShare");
  const other = numberDetail(result, "otherShare");
  if (same === null || other === null) return "";
  const numbers = `(${percentText(same, 1)} пар при ${percentText(other, 1)} у разных вариантов)`;
  const said =
    result.fired === true
      ? "у работ одного варианта совпадений больше обычного"
      : "совпадений у работ одного варианта не больше, чем бывает";
  return joinSentences(
    sentence(`${place(result)}${said} ${numbers}`),
    result.p === null || result.fired !== true ? "" : `Случайно такое бывает ${rarityText(result.p)}.`,
    togetherText(result),
    result.fired === true ? "Речь о классе, не об отдельных учениках." : "",
  );
}

/** «В 5А »; empty where the table does not name the class. */
function place(result: CheckResult): string {
  const label = result.classGroup ?? textDetail(result, "classGroup");
  return label === null ? "" : `в ${label} `;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Of a school's result: how many classes it is of. */
function togetherText(result: CheckResult): string {
  const classes = numberDetail(result, "classes");
  if (result.level !== "school" || classes === null || classes < 2) return "";
  return `Вывод о школе сделан с поправкой на ${countText(classes, ["класс", "класса", "классов"])}: назван самый необычный.`;
}
