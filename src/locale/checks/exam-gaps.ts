import type { CheckResult } from "../../core/model/check-result";
import { numberDetail, shareText, withFullStop } from "../finding-details";
import { countText, NOUNS, numberText, percentagePointsText } from "../number-text";
import { type CheckWords, NOT_A_VERDICT, USUAL_NUMBERS } from "./check-words";
import { changePoints } from "./value-formats";

/** ВПР against ОГЭ of the next year. */
export const VPR_OGE: CheckWords = {
  title: "ВПР и ОГЭ расходятся",
  method: "Доля «4» и «5» на ВПР в 8 классе за вычетом доли на ОГЭ через год вне обычного для школ разброса.",
  source: "Предложено: три межквартильных размаха, как в методике ФИОКО 2019 года для параллелей",
  signal: "расхождение ВПР и ОГЭ",
  sentence: examGapText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "ВПР минус ОГЭ, доля «4» и «5»", format: changePoints },
  meaning: {
    means:
      "Результаты ВПР и ОГЭ одной школы расходятся сильнее, чем в других школах. Возможные причины: одну из работ проверили мягче или строже, изменился состав класса, к экзамену готовили иначе.",
    doesNotMean: `По расхождению нельзя сказать, какая из двух работ оценена верно. ${NOT_A_VERDICT}`,
    next: "Посмотрите состав параллели, условия и проверку обеих работ; сравните с отметками в журнале.",
  },
};

/** ОГЭ against ЕГЭ two years later. */
export const OGE_EGE: CheckWords = {
  title: "ОГЭ и ЕГЭ расходятся",
  method:
    "Доля «5» на ОГЭ за вычетом доли лучших результатов ЕГЭ через два года (80 баллов и больше; «5» по базовой математике) вне обычного для школ разброса.",
  source: "По образцу ПП РФ 11.09.2018 № 1083, прил. 11, п. 20 «в»; там порог 75 баллов",
  signal: "расхождение ОГЭ и ЕГЭ",
  sentence: examGapText,
  counted: NOUNS.participant,
  numbers: { ...USUAL_NUMBERS, value: "ОГЭ минус ЕГЭ, доля лучших", format: changePoints },
  meaning: {
    means:
      "Результаты ОГЭ и ЕГЭ одной школы расходятся сильнее, чем в других школах. Возможные причины: сильные выпускники 9 класса ушли в другие школы, изменилась подготовка, ОГЭ проверен мягче или строже.",
    doesNotMean:
      "Экзамены сдают не вполне те же ученики: часть уходит после 9 класса. Это не вывод о школе или учителях.",
    next: "Сравните, кто из девятиклассников остался в 10 классе, и результаты по другим предметам.",
  },
};

/**
 * `vpr-oge`: «На ВПР в 8 классе „4“ и „5“ получили 78 % (50 участников), через год на ОГЭ — 22 % (48 участников): разница
 * 56 п. п. больше обычной для школ (от −5,0 до 30,0 п. п.).»; `oge-ege` in the same way of the best results.
 */
function examGapText(result: CheckResult): string {
  const [before, after] = [numberDetail(result, "earlierShare"), numberDetail(result, "laterShare")];
  const { value, fired } = result;
  if (value === null || before === null || after === null) return "";
  const shares = `${shareText(before)}${pupils(result, "earlierPupils")}`;
  const later = `${shareText(after)}${pupils(result, "laterPupils")}`;
  const what =
    result.check === "vpr-oge"
      ? `На ВПР в 8 классе «4» и «5» получили ${shares}, через год на ОГЭ — ${later}`
      : `«5» на ОГЭ получили ${shares}, ${bestOf(result)} на ЕГЭ через два года — ${later}`;
  const difference = `разница ${percentagePointsText(value, 0)}`;
  if (fired === null) return withFullStop(`${what}: ${difference}`);
  const usual = usualText(result);
  if (!fired) return `${what}: ${difference}, обычная для школ${usual}.`;
  const side = value > (numberDetail(result, "median") ?? 0) ? "больше" : "меньше";
  return `${what}: ${difference}, ${side} обычной для школ${usual}.`;
}

function bestOf({ procedure }: CheckResult): string {
  return procedure.subject === "mb" ? "«5» по базовой математике" : "80 баллов и больше";
}

function pupils(result: CheckResult, key: string): string {
  const count = numberDetail(result, key);
  return count === null ? "" : ` (${countText(count, NOUNS.participant)})`;
}

function usualText(result: CheckResult): string {
  const [from, to] = [numberDetail(result, "usualFrom"), numberDetail(result, "usualTo")];
  if (from === null || to === null) return "";
  return ` (от ${numberText(from * 100, 1)} до ${percentagePointsText(to)})`;
}
