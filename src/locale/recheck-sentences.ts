import type { CheckResult } from "../core/model/check-result";
import { joinSentences, numberDetail, shareText, textDetail } from "./finding-details";
import { countText, NOUNS, numberText, percentText } from "./number-text";

/** `recheck`: «При перепроверке оценивание изменено в 3 из 10 работ, без изменений 70 % при ориентире 90 %. …» */
export function recheckText(result: CheckResult): string {
  const { value, threshold, n } = result;
  const changed = numberDetail(result, "changed");
  if (value === null || n === null || changed === null) return "";
  const aim = threshold === null ? "" : ` при ориентире ${percentText(threshold)}`;
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
