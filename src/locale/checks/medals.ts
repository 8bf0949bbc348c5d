import type { CheckResult } from "../../core/model/check-result";
import { joinSentences, limitText, numberDetail, oneDecidesText, shareText } from "../finding-details";
import { countText, nounAfter, NOUNS, numberText } from "../number-text";
import { type CheckWords, USUAL_NUMBERS, INTERVAL_OF_SHARE } from "./check-words";
import { sharePercent } from "./value-formats";

/** Claimants of medals who did not meet the conditions. */
export const MEDALS: CheckWords = {
  title: "Неподтверждение медалистов",
  method:
    "Доля претендентов на медаль, не выполнивших условия ЕГЭ, не ниже порога; сравнение по числу учеников.",
  source: "Условия по годам: приказы Минпросвещения; порог предложен и меняется в настройках",
  signal: "неподтверждение медалистов",
  sentence: medalsText,
  counted: NOUNS.claimant,
  numbers: {
    ...USUAL_NUMBERS,
    value: "Доля неподтвердивших",
    format: sharePercent,
    participants: "Претендентов",
    details: { ...INTERVAL_OF_SHARE, count: "Не подтвердили", needed: "Неподтвердивших для порога" },
  },
  meaning: {
    means:
      "Часть выпускников с отличными отметками не набрала на ЕГЭ баллов, которых требует медаль. Возможные причины: мягкое текущее оценивание, выбор трудных предметов, неудача в день экзамена.",
    doesNotMean:
      "Претендентов в школе немного, и долю решают один-два ученика: это не вывод о школе или учителях.",
    next: "Проанализируйте сдачу ЕГЭ претендентами и их промежуточную аттестацию в 11 классе; предложите школе помощь с критериями оценивания.",
  },
};

/** `medals`: «Условия медали не выполнили 4 из 46 претендентов (8,7 %), порог 25 %. …» */
function medalsText(result: CheckResult): string {
  const { value, threshold, n } = result;
  const count = numberDetail(result, "count");
  if (value === null || n === null || count === null) return "";
  const among = `из ${countText(n, NOUNS.ofClaimant)}`;
  const verb = nounAfter(count, ["выполнил", "выполнили", "выполнили"]);
  const who =
    count === 0
      ? `Условия медали выполнили все претенденты: ${numberText(n)}`
      : `Условия медали не ${verb} ${numberText(count)} ${among} (${shareText(value)})`;
  const limit = threshold === null ? "" : `, порог ${limitText(threshold)}`;
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
