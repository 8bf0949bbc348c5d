import type { ColumnKind } from "../core/monthly/form-template";
import type { DraftGap, DraftKind } from "../core/monthly/rule-draft";
import { COLUMN_KIND } from "./monthly-kinds";

/** What the fields say in which rules and columns of a form are changed. */
export const ruleEditor = {
  add: "Добавить правило",
  title: "Правило",
  change: "Изменить",
  rowOf: (header: string, row: string) => `${header}, строка «${row}»`,
  remove: "Убрать",
  save: "Сохранить правило",
  cancel: "Не менять",
  kind: "Вид правила",
  choose: "выберите",
  allRows: "все строки",
  fields: {
    row: "В строке формы",
    tolerance: "Допуск",
    toleranceHint: "На сколько числа могут разойтись. Пусто — совпадать точно.",
    isStrict: "Строго меньше",
    share: "Не больше, %",
    shareHint: "К прошлому месяцу. Малые числа не сравниваются: см. пороги.",
    sheet: "Лист",
    sheetHint: "Как называется в файле школы. Пусто — лист самой формы.",
    sheetColumn: "Графа на том листе",
    sheetRow: "Строка на том листе",
    sheetRowHint: "Пусто — строка с тем же названием.",
    words: "Правило словами",
    wordsHint:
      "Названия — в квадратных скобках: [Всего] = [А] + [Б] − [В]; [Доля] = [Часть] / [Целое] * 100 (допуск 1); [А] + [Б] <= [Всего]. Можно номера: гр. 5 = гр. 3 + гр. 4.",
  },
  unread: "Не понято на листе «ОКО Правила»",
  forget: "Убрать строку",
  columnKind: "Что в графе",
  minimum: "Не меньше",
  maximum: "Не больше",
  options: "Значения списка, по одному в строке",
  required: "Обязательно заполнять",
  saveColumn: "Сохранить",
  limitsWrong: "Нижняя граница больше верхней.",
  numberWrong: "Нужно число или пусто.",
  optionsWrong: "Впишите хотя бы одно значение.",
} as const;

/** Kinds of rules, as they are chosen. */
export const DRAFT_KIND_NAMES: Readonly<Record<DraftKind, string>> = {
  sum: "графа = сумма граф",
  limit: "часть не больше целого",
  share: "доля = часть : целое",
  equal: "равно другой таблице",
  carry: "начало = конец прошлого месяца",
  grows: "накопительный итог не убывает",
  jump: "изменение за месяц не больше",
  "in-month": "даты отчётного месяца",
  words: "словами",
};

/** What the main column of a rule is. */
export const DRAFT_COLUMN_NAMES: Readonly<Record<Exclude<DraftKind, "words">, string>> = {
  sum: "Графа с суммой",
  limit: "Часть",
  share: "Графа с долей",
  equal: "Графа",
  carry: "Графа на начало месяца",
  grows: "Графа",
  jump: "Графа",
  "in-month": "Графа с датами",
};

/** What its second column is. */
export const DRAFT_OTHER_NAMES = { limit: "Целое", share: "Целое", carry: "Графа на конец месяца" } as const;

/** What its parts are. */
export const DRAFT_PARTS_NAMES = { sum: "Складывается из граф", share: "Часть" } as const;

/** What is missing in a rule. */
export const DRAFT_GAPS: Readonly<Record<DraftGap, string>> = {
  column: "Выберите графу.",
  other: "Выберите вторую графу.",
  parts: "Отметьте графы, из которых она складывается.",
  share: "Впишите, на сколько процентов.",
  sheet: "Впишите лист, графу или строку, с которыми сравнить.",
  itself: "Одна и та же графа стоит дважды.",
  words: "Впишите правило.",
};

/** What a column may be said to hold. */
export const COLUMN_KIND_CHOICES: readonly (readonly [ColumnKind, string])[] = (
  ["count", "number", "share", "date", "text", "list"] as const
).map((kind) => [kind, COLUMN_KIND[kind]]);

/** «Изменить: «Всего» = «А» + «Б»», for who does not see beside what a button stands. */
export function buttonName(button: string, of: string): string {
  return `${button}: ${of}`;
}
