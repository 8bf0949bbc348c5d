import type { CheckResult } from "../core/model/check-result";
import { joinSentences, numberDetail, oneDecidesText, shareText } from "./finding-details";
import { countText, nounAfter, NOUNS, numberText, percentText } from "./number-text";

/** `medals`: «Условия медали не выполнили 4 из 46 претендентов (8,7 %), порог 25 %. …» */
export function medalsText(result: CheckResult): string {
  const { value, threshold, n } = result;
  const count = numberDetail(result, "count");
  if (value === null || n === null || count === null) return "";
  const among = `из ${countText(n, NOUNS.ofClaimant)}`;
  const verb = nounAfter(count, ["выполнил", "выполнили", "выполнили"]);
  const who =
    count === 0
      ? `Условия медали выполнили все претенденты: ${numberText(n)}`
      : `Условия медали не ${verb} ${numberText(count)} ${among} (${shareText(value)})`;
  const limit = threshold === null ? "" : `, порог ${percentText(threshold)}`;
  return joinSentences(`${who}${limit}.`, oneDecidesText(result, "претендентов"), aroundText(result));
}

/** What the number of claimants does not hold. */
function aroundText(result: CheckResult): string {
  const unannounced = numberDetail(result, "unannounced") ?? 0;
  const untold = numberDetail(result, "untold") ?? 0;
  return joinSentences(
    unannounced === 0 ? "" : `Медаль получили и не заявленные школой: ${numberText(unannounced)}.`,
    untold === 0 ? "" : `Без результатов ЕГЭ и потому не в счёте: ${countText(untold, NOUNS.claimant)}.`,
  );
}
