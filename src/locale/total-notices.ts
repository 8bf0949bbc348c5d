import type { Notice, NoticeCode } from "../core/notice";
import { headedBy, numberOf, textOf, texts } from "./notice-details";
import { countText, listText, NBSP, nounAfter, NOUNS, numberText } from "./number-text";

/** What is said of numbers that contradict one another. */
interface TotalFacts {
  readonly count: number;
  readonly onSheet: string;
  readonly procedure: string;
  readonly details: Notice["details"];
}

type TotalCode = Extract<
  NoticeCode,
  | "impossible-numbers"
  | "exam-total-differs"
  | "count-total-differs"
  | "exam-mean-differs"
  | "printed-differs"
>;

/** Sentences on numbers that cannot be, and on totals that differ from the schools beneath them. */
export const TOTAL_SENTENCES: Readonly<Record<TotalCode, (facts: TotalFacts) => string>> = {
  "impossible-numbers": (facts) =>
    `${countText(facts.count, NOUNS.number)}${facts.onSheet} не ${nounAfter(facts.count, ["может", "могут", "могут"])} быть ${nounAfter(facts.count, ["верным", "верными", "верными"])}${impossibleText(facts)}. Такие числа не учтены: исправьте таблицу.`,
  "exam-total-differs": ({ count, onSheet, procedure, details }) =>
    `В строках итогов${onSheet} ${countText(count, NOUNS.number)} не ${nounAfter(count, ["равно", "равны", "равны"])} сумме школ. Больше всего расходится «${textOf(details["unit"])}», ${procedure}, ${EXAM_MEASURES[textOf(details["measure"])] ?? "участники"}: в таблице ${numberText(numberOf(details["said"]))}, сумма ${numberText(numberOf(details["sum"]))}. В расчётах — числа школ.`,
  "count-total-differs": ({ count, onSheet, details }) => {
    const isOfClasses = details["parts"] === "classes";
    const [summed, advice] = isOfClasses
      ? ["сумме классов", "В расчётах — числа классов: если какого-то класса в таблице нет, добавьте его"]
      : ["сумме школ", "В расчётах — числа школ"];
    return `В строках итогов${onSheet} ${countText(count, NOUNS.number)} не ${nounAfter(count, ["равно", "равны", "равны"])} ${summed}. Больше всего расходится «${textOf(details["unit"])}», ${headedBy(details)} «${textOf(details["header"])}»: в таблице ${numberText(numberOf(details["said"]))}, сумма ${numberText(numberOf(details["sum"]))}. ${advice}.`;
  },
  "printed-differs": printedText,
  "exam-mean-differs": ({ count, onSheet, procedure, details }) =>
    `В строках итогов${onSheet} ${countText(count, NOUNS.number)} не ${nounAfter(count, ["равно", "равны", "равны"])} среднему по школам. Больше всего расходится «${textOf(details["unit"])}», ${procedure}: в таблице ${numberText(numberOf(details["said"]), 2)}, по школам с учётом участников ${numberText(numberOf(details["sum"]), 2)}. В расчётах — числа школ.`,
};

/** «на листе «Свод», столбец «Качество, %» (H5, H7): у «СОШ № 1» (H7) в таблице 80 %, по отметкам 60 %» */
function printedText({ count, onSheet, details }: TotalFacts): string {
  const first = texts(details["first"]);
  const digits = numberOf(details["digits"]) ?? 0;
  const unit = details["index"] === "mean" ? "" : `${NBSP}%`;
  function shown(key: string, places: number): string {
    return numberText(numberOf(details[key]), places) + unit;
  }
  const cells = `${first.join(", ")}${count > first.length ? " и далее" : ""}`;
  const where = `${headedBy(details)} «${textOf(details["header"])}» (${cells})`;
  const largest = `${count > 1 ? "больше всего у" : "у"} «${textOf(details["unit"])}» (${textOf(details["cell"])})`;
  return `${countText(count, NOUNS.number)}${onSheet} не ${nounAfter(count, ["сходится", "сходятся", "сходятся"])} с отметками ${nounAfter(count, ["той же строки", "тех же строк", "тех же строк"])}, ${where}: ${largest} в таблице ${shown("said", digits)}, по отметкам ${shown("computed", Math.max(1, digits))}. В расчётах — отметки.`;
}

/** What cannot be, by `problem`: what stands there, and what it cannot exceed. */
const IMPOSSIBLE: Readonly<Record<string, (said: string, limit: string) => string>> = {
  "below-above-participants": (said, limit) => `не преодолели порог ${said}, а участников ${limit}`,
  "high-above-participants": (said, limit) => `высокобалльников ${said}, а участников ${limit}`,
  "parts-above-participants": (said, limit) =>
    `не преодолевших порог и высокобалльников вместе ${said}, а участников ${limit}`,
  "no-count": (said) => `в ячейке ${said}, а число учеников — целое и не меньше нуля`,
  "participants-above-school": (said, limit) =>
    `учеников ${said}, а больше ${limit} в одной параллели школы не бывает`,
  "marks-above-participants": (said, limit) => `отметок всего ${said}, а участников ${limit}`,
  "mean-outside-scale": (said, limit) => `среднее ${said} при шкале до ${limit}`,
};

/** Numbers of a state exam that totals are checked on. */
const EXAM_MEASURES: Readonly<Record<string, string>> = {
  participants: "участники",
  below: "не преодолели порог",
  high: "высокобалльники",
};

function impossibleText({ details, procedure }: TotalFacts): string {
  const words = IMPOSSIBLE[textOf(details["problem"])];
  if (words === undefined) return "";
  const said = numberOf(details["said"]);
  const digits = Number.isInteger(said) ? 0 : 2;
  const others = texts(details["names"])
    .slice(1)
    .map((name) => `«${name}»`);
  return `. Первое: «${textOf(details["unit"])}», ${procedure}: ${words(numberText(said, digits), numberText(numberOf(details["limit"])))}${others.length === 0 ? "" : `. Также: ${listText(others)}`}`;
}
