import type { CheckResult } from "../../core/model/check-result";
import { joinSentences, limitText, numberDetail, shareText, textDetail } from "../finding-details";
import { countText, NOUNS, numberText } from "../number-text";
import { type CheckWords, NOT_A_VERDICT, USUAL_NUMBERS, INTERVAL_OF_SHARE } from "./check-words";
import { sharePercent } from "./value-formats";

/** Works whose assessment a recheck changed. */
export const RECHECK: CheckWords = {
  title: "Перепроверка изменила оценивание",
  method: "Доля перепроверенных работ, где оценивание не изменено ни по одному критерию, ниже ориентира.",
  source:
    "Программа Северского района, показатель перепроверок; ориентир: Хакасия, приказ 08.02.2023 № 100-128",
  signal: "изменения оценивания при перепроверке",
  sentence: recheckText,
  counted: NOUNS.work,
  numbers: {
    ...USUAL_NUMBERS,
    value: "Доля работ без изменений",
    format: sharePercent,
    threshold: "Ориентир, не меньше",
    participants: "Перепроверено работ",
    details: { ...INTERVAL_OF_SHARE, needed: "Работ без изменений для ориентира" },
  },
  meaning: {
    means:
      "При повторной проверке часть работ оценена иначе. Возможные причины: критерии поняты по-разному, проверяли мягко или строго, есть ошибки при переносе баллов.",
    doesNotMean: `Работы для перепроверки часто выбирают не случайно, поэтому доля не переносится на все работы школы. ${NOT_A_VERDICT}`,
    next: "Разберите с проверяющими критерии, по которым были изменения; посмотрите, в какую сторону менялся балл.",
  },
};

/** `recheck`: «При перепроверке оценивание изменено в 3 из 10 работ, без изменений 70 % при ориентире 90 %. …» */
function recheckText(result: CheckResult): string {
  const { value, threshold, n } = result;
  const changed = numberDetail(result, "changed");
  if (value === null || n === null || changed === null) return "";
  const aim = threshold === null ? "" : ` при ориентире ${limitText(threshold)}`;
  const works = countText(n, NOUNS.atWork);
  const what =
    changed === 0
      ? `При перепроверке ${works} ничего не изменено.`
      : `При перепроверке оценивание изменено в ${numberText(changed)} из ${works}, без изменений ${shareText(value)}${aim}.`;
  return joinSentences(what, directionText(result), oneWorkText(result));
}

function directionText(result: CheckResult): string {
  const [lowered, raised] = [numberDetail(result, "lowered") ?? 0, numberDetail(result, "raised") ?? 0];
  const parts = [
    ...(lowered === 0 ? [] : [`снижен в ${numberText(lowered)}`]),
    ...(raised === 0 ? [] : [`повышен в ${numberText(raised)}`]),
  ];
  return parts.length === 0 ? "" : `Балл ${parts.join(", ")}.`;
}

function oneWorkText(result: CheckResult): string {
  if (result.fired === null || textDetail(result, "onePupilDecides") !== "yes") return "";
  return result.fired
    ? "Если бы изменённых работ было на одну меньше, ориентир был бы достигнут: решает одна работа."
    : "Если бы изменённых работ было на одну больше, ориентир не был бы достигнут: решает одна работа.";
}
