import type { MonthlyStep } from "../core/monthly/monthly-run";
import { monthText } from "./monthly-text";
import { listText } from "./number-text";

/** What is said while the tables of a month are cleaned. */
export const monthlyWork = {
  form: "Разбираю форму",
  schools: "Узнаю школы",
  values: "Проверяю записи",
  rules: "Проверяю правила",
  table: "Собираю общую таблицу",
} as const satisfies Record<MonthlyStep["stage"], string>;

/**
 * What a new workbook with the tables of months is called.
 *
 * @example
 * resultsTitle(["2025-10"]) // => "Таблицы школ, октябрь 2025"
 */
export function resultsTitle(months: readonly string[]): string {
  const named = listText(months.map(monthText));
  return named === "" ? "Таблицы школ" : `Таблицы школ, ${named}`;
}
