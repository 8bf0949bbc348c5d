import type { MonthlyStep } from "../core/monthly/monthly-run";
import { listText } from "./number-text";

/** What is said while the tables of a month are cleaned. */
export const monthlyWork = {
  form: "Разбираю форму",
  schools: "Узнаю школы",
  values: "Проверяю записи",
  rules: "Проверяю правила",
  table: "Собираю общую таблицу",
} as const satisfies Record<MonthlyStep["stage"], string>;

const MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");

/**
 * A month of a year for people.
 *
 * @param month "2025-10".
 * @example
 * monthText("2025-10").replace("\u00a0", " ") // => "октябрь 2025"
 */
export function monthText(month: string): string {
  const [year = "", number = ""] = month.split("-");
  const name = MONTHS[Number(number) - 1];
  return name === undefined ? month : `${name}\u00a0${year}`;
}

/**
 * What a new workbook with the tables of months is called.
 *
 * @example
 * resultsTitle(["2025-10"]) // => "Таблицы школ, октябрь 2025"
 */
export function resultsTitle(months: readonly string[]): string {
  const named = listText(months.map((month) => monthText(month).replace("\u00a0", " ")));
  return named === "" ? "Таблицы школ" : `Таблицы школ, ${named}`;
}
