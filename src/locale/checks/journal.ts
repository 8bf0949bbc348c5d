import type { CheckResult } from "../../core/model/check-result";
import { comparedValue, joinSentences, limitText, referenceText, shareText } from "../finding-details";
import { NOUNS } from "../number-text";
import { expectedRangeText } from "./expected-range";
import {
  type CheckWords,
  type FindingMeaning,
  NOT_A_VERDICT,
  SPIEGELHALTER,
  USUAL_NUMBERS,
} from "./check-words";
import { sharePercent } from "./value-formats";

const RAISED: FindingMeaning = {
  means:
    "Возможные причины: работы оценены мягко, отметки в журнале строже обычного, ученики хорошо подготовились именно к работе.",
  doesNotMean: `Это не показывает, какая из двух отметок верна. ${NOT_A_VERDICT}`,
  next: "Сравните критерии текущего оценивания и проверки работ, выборочно перепроверьте работы с наибольшим расхождением.",
};

/** Marks of the works above those of the journal. */
export const JOURNAL_RAISED: CheckWords = {
  title: "Отметки за работу выше журнальных",
  method: "Доля учеников с отметкой за работу выше журнальной в сравнении с другими школами.",
  source: `${SPIEGELHALTER}; отчёт ФИС ОКО «Сравнение отметок с отметками по журналу»`,
  signal: "завышение относительно журнала",
  sentence: journalText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Доля с отметкой выше журнальной", format: sharePercent },
  meaning: RAISED,
};

/** Marks of the works below those of the journal. */
export const JOURNAL_LOWERED: CheckWords = {
  title: "Отметки за работу ниже журнальных",
  method: "Доля учеников с отметкой за работу ниже журнальной в сравнении с другими школами.",
  source: `${SPIEGELHALTER}; отчёт ФИС ОКО «Сравнение отметок с отметками по журналу»`,
  signal: "отметки за работу ниже журнальных",
  sentence: journalText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Доля с отметкой ниже журнальной", format: sharePercent },
  meaning: {
    means:
      "Отметки за работу ниже журнальных чаще, чем в других школах. Возможные причины: мягкое текущее оценивание, другие требования в работе, перерыв в обучении.",
    doesNotMean: `Это не говорит о завышении самих работ и в уровень школы не входит. ${NOT_A_VERDICT}`,
    next: "Обсудите с учителями критерии текущего оценивания; предложите адресную методическую помощь.",
  },
};

/** Marks two or more apart from those of the journal. */
export const JOURNAL_GAP2: CheckWords = {
  title: "Расхождение с журналом на две отметки и больше",
  method: "Доля учеников, у которых отметки за работу и в журнале расходятся на две и больше.",
  source: `${SPIEGELHALTER}; ФИОКО, 2026, рекомендации по анализу результатов ВПР, с. 11`,
  signal: "большие расхождения с журналом",
  sentence: journalText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "Доля с расхождением на две отметки и больше", format: sharePercent },
  meaning: {
    ...RAISED,
    means:
      "У многих учеников отметки за работу и в журнале расходятся на две и больше. Возможные причины: разные критерии, ошибки переноса, необычные условия работы.",
    next: "Посмотрите работы этих учеников: в какую сторону расхождение и на каких заданиях.",
  },
};

/** `journal-raised`, `journal-lowered`: «Отметка за работу выше журнальной у 45 % учеников (по району 12 %).» */
function journalText(result: CheckResult): string {
  const { check, value } = result;
  if (value === null) return "";
  const reference = comparedValue(result);
  const comparison = reference === null ? "" : ` (${referenceText(result)} ${shareText(reference)})`;
  const share = shareText(value);
  const sentence =
    check === "journal-gap2"
      ? `Отметки за работу и в журнале расходятся на две и больше у ${share} учеников${comparison}.`
      : `Отметка за работу ${check === "journal-raised" ? "выше" : "ниже"} журнальной у ${share} учеников${comparison}.`;
  return joinSentences(sentence, expectedRangeText(result, limitText));
}
