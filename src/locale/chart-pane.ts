import { countText, NBSP, NOUNS, numberText } from "./number-text";

/** Words of the pane's screen of charts, pivots and questions. */
export const chartPane = {
  tab: "Диаграммы и сводные",
  title: "Диаграммы",
  chart: "Диаграмма",
  about:
    "Отметьте, что нужно на листе «ОКО Диаграммы». Диаграммы на листе — обычные диаграммы Excel: их можно менять.",
  drawing: "Рисуется…",
  numbers: "Числа графика",
  notTested: "не проверялось",
  show: "Показать",
  put: "На лист",
  of: "По чему",
  unavailable: (count: number) =>
    `Не позволяют данные: ${countText(count, ["диаграмма", "диаграммы", "диаграмм"])}`,
  pivotsUnavailable: (count: number) =>
    `Не позволяют данные: ${countText(count, ["сводная", "сводные", "сводных"])}`,
  write: (count: number) =>
    count === 0
      ? "Выберите диаграммы"
      : `Записать ${countText(count, ["диаграмму", "диаграммы", "диаграмм"])} на лист`,
  several: (count: number) => `${numberText(count)}${NBSP}шт.`,
  oneSheet:
    "Появится один лист; прежний такой же лист надстройки будет заменён. Исходные листы не изменятся.",
  parts: { label: "Что показать", charts: "Диаграммы", pivots: "Сводные", queries: "Запросы" },
  pivots: {
    about:
      "Сводная таблица считает строки таблицы: выберите готовую или соберите свою. На листе это обычная сводная Excel.",
    ready: "Готовая сводная",
    own: "Своя",
    ownOf: (name: string) => `${name} (своя)`,
    name: "Название",
    table: "Таблица",
    outer: "Строки",
    inner: "Внутри строк",
    columns: "Столбцы",
    filter: "Фильтр",
    field: "Что считать",
    summarise: "Как",
    form: "Вид",
    forms: { pivot: "сводная таблица Excel", formulas: "таблица с формулами" },
    summaries: { count: "количество", sum: "сумма", average: "среднее" },
    none: "— нет —",
    write: "Записать сводную на лист",
    preview: "Так она будет выглядеть",
    more: (rows: number) => `и ещё ${countText(rows, NOUNS.row)}`,
    empty: "В таблице нет строк для этой сводной.",
    nothing: "Сводных пока не из чего собрать: проверьте таблицы.",
  },
  queries: {
    about:
      "Запрос отбирает школы; ответ — лист с таблицей, в которой работает фильтр. Свой запрос сохраняется в книге.",
    query: "Запрос",
    own: "Новый запрос",
    ownOf: (name: string) => `${name} (свой)`,
    name: "Название",
    territory: "Территория",
    level: "Уровень ОО",
    year: "Год вывода",
    check: "Сработал признак",
    minSubjects: "Признаки не меньше чем по стольким предметам",
    minLowYears: "Низкие результаты подряд, лет не меньше",
    any: "— все —",
    preview: "Ответ",
    write: "Записать ответ на лист",
  },
  writing: "Записываем…",
} as const;
