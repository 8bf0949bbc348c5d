import { countText } from "./number-text";

/** Words of the pane's screen of charts, pivots and questions. */
export const chartPane = {
  tab: "Диаграммы и сводные",
  title: "Диаграммы",
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
  write: (count: number) =>
    count === 0
      ? "Выберите диаграммы"
      : `Записать ${countText(count, ["диаграмму", "диаграммы", "диаграмм"])} на лист`,
  oneSheet:
    "Появится один лист; прежний такой же лист надстройки будет заменён. Исходные листы не изменятся.",
  writing: "Записываем…",
} as const;
