import { numberText } from "./number-text";
import type { LostChange } from "../workbook/pivot-layout";

/** Tables that pivots read. Ids are kept in settings: never renamed. */
export const PIVOT_SOURCES = {
  marks: "Отметки по школам и процедурам",
  signs: "Признаки",
  classes: "Классификация школ",
  months: "Свод ежемесячных таблиц",
  terms: "Сроки дорожной карты",
  indicators: "Показатели: год, прошлый год и кварталы; месяцы квартала сложены",
} as const;

export type RunSourceId = keyof typeof PIVOT_SOURCES;

/** Ready pivots. */
export const READY_PIVOTS = {
  marks: "Отметки: территория и предмет",
  years: "Признаки: школа и год",
  classes: "Классификация по территориям",
  quarters: "Показатели по кварталам",
  remarks: "Замечания по школам и видам",
  months: "Свод по месяцам",
} as const;

/** Of tables that name no territories. */
export const PIVOTS_WITHOUT_TERRITORY = {
  marks: "Отметки по предметам",
  classes: "Классификация школ",
} as const;

export type ReadyPivotId = keyof typeof READY_PIVOTS;

/** What of a person's changes of a pivot is not made again. */
const LOST: Readonly<Record<LostChange, string>> = {
  groups: "группировки значений",
  "value-filters": "отбора по условию (первые 10, больше, содержит…)",
  calculated: "вычисляемых полей",
  "sorted-by-value": "сортировки по числам",
};

/** Words of pivots. */
export const PIVOT = {
  /** Beginning of a sheet's name; the pivot's own name follows. */
  sheet: "ОКО Сводная",
  dataSheet: "ОКО Данные",
  columns: {
    territory: "Территория",
    school: "ОО",
    subject: "Предмет",
    grade: "Класс",
    year: "Год",
    procedure: "Процедура",
    mark: "Отметка",
    pupils: "Учеников",
    check: "Признак",
    severity: "Сила",
    counted: "Учтён в выводе",
    category: "Низкие результаты",
    adverse: "Сложные условия",
    level: "Уровень ОО",
    month: "Месяц",
    quarter: "Квартал",
    label: "Строка формы",
    indicator: "Показатель",
    value: "Значение",
    section: "Раздел",
    due: "Срок",
    state: "Состояние",
    unit: "Единица",
    period: "Период",
  },
  summaries: {
    count: (field: string) => `Количество: ${field}`,
    sum: (field: string) => `Сумма: ${field}`,
    average: (field: string) => `Среднее: ${field}`,
  },
  /** As Excel's own Russian captions. */
  rowLabels: "Названия строк",
  total: "Общий итог",
  subtotal: (item: string) => `${item} Итог`,
  empty: "(пусто)",
  everything: "(все)",
  about: (source: string, sheet: string) =>
    `Сводная таблица над листом «${sheet}» (${source}). Поля можно менять; обновить: «Данные» → «Обновить всё».`,
  aboutFormulas: (source: string, sheet: string) =>
    `Таблица с формулами над листом «${sheet}» (${source}). Числа пересчитываются сами; работает и в программах без сводных таблиц.`,
  howToFilter: " Отбор — в ячейках над таблицей: выберите значение из списка или «(все)».",
  lostChoices: (choices: readonly string[]) =>
    ` Прежнего выбора в таблице больше нет (${choices.map((choice) => `«${choice}»`).join(", ")}): показано всё.`,
  aboutNumbers: (source: string, sheet: string, filters: readonly string[]) =>
    `Числа листа «${sheet}» (${source}) на день записи: для формул таблица слишком велика или сложна, сами числа не пересчитываются.${
      filters.length === 0
        ? ""
        : ` Отбора по ${filters.length === 1 ? "полю" : "полям"} ${filters.map((field) => `«${field}»`).join(", ")} здесь нет: показано всё.`
    }`,
  lost: (lost: readonly LostChange[]) =>
    ` Из сделанного вами в Excel сохранено всё, кроме: ${lost.map((change) => LOST[change]).join(", ")}.`,
  lack: (reason: string) => `Сводной по новым данным нет. ${reason}.`,
  data: (printed: number, all: number) =>
    `Строки, по которым построена сводная таблица.${printed < all ? ` На печать идут первые ${numberText(printed)} из ${numberText(all)}.` : ""}`,
  quarter: (quarter: number, year: number) => `${String(year)}, ${String(quarter)} кв.`,
  /** The calendar quarter of «2025-10». */
  quarterOf(month: string): string {
    const [year, number] = month.split("-").map(Number);
    return this.quarter(Math.ceil((number ?? 1) / 3), year ?? 0);
  },
  year: (year: number) => `${String(year)} год`,
  noPeriod: "период не указан",
  units: { share: "проценты", number: "числа" },
  wholeTerritory: "вся территория",
  reasons: {
    noRun: "Таблицы ещё не проверены",
    noMarks: "Нет отметок по школам",
    noSigns: "Признаков нет",
    noClasses: "Нет школ, которые можно классифицировать",
    noMonths: "В книге нет свода ежемесячных таблиц",
    noIndicators: "Нет ни показателей программы, ни свода ежемесячных таблиц",
    noTerms: "В книге нет дорожной карты",
    noRemarks: "В книге нет листа «ОКО Замечания»",
    noSource: "Таблицы для этой сводной в книге нет",
    twice: "Выберите строки; одно поле не может стоять дважды",
    noNumbers: (field: string) => `В столбце «${field}» нет чисел: их можно только посчитать`,
    noColumn: (column: string) => `В таблице нет столбца «${column}»`,
  },
} as const;
