import type { MonthlyThresholds } from "../core/monthly/monthly-thresholds";
import { typedNumber } from "./rule-text";

/** What the numbers of the monthly checks are, in the order in which a person sets them. */
export const MONTHLY_THRESHOLD_NAMES: Readonly<Record<keyof MonthlyThresholds, string>> = {
  dueDay: "Срок: до какого числа ждать таблицы",
  dueMonth: "Срок: через сколько месяцев после отчётного",
  outlierTimes: "Необычно много: во сколько раз больше обычного",
  jumpTimes: "Резкое изменение: во сколько раз больше обычного",
  smallCount: "Меньшие числа на необычность не проверяются",
  tolerance: "Допуск, если в правиле нет своего",
  zeroShare: "Доля нулей в графе, с которой пустая ячейка может быть нулём",
  codeCells: "Одно слово вместо числа: ячеек, с которых это обозначение",
  foldRows: "Одинаковые замечания: строк, с которых это одно замечание",
  carryAgreement: "Доля равных строк, с которой месяцы связаны правилом",
  headerLikeness: "Сходство заголовка, с которого это графа формы",
  formColumns: "Доля граф, с которой лист — эта форма",
  agreement: "Доля согласных файлов, когда формы нет",
  utcHours: "Часов от UTC, по которым считается день",
};

export const monthlyChecks = {
  title: "Пороги и срок",
  about:
    "Запомнятся в книге и подействуют при следующем расчёте. Что значит каждый, сказано в описании таблиц школ.",
  dueNone: "Пусто — о сроке ничего не говорится.",
  reset: "Как предложено",
} as const;

/** «число от 1 до 31» */
export function limitsHint(minimum: number, maximum: number, isWhole: boolean): string {
  return `${isWhole ? "Целое число" : "Число"} от ${typedNumber(minimum)} до ${typedNumber(maximum)}.`;
}
