/** By what a manager finds the set for a meeting, before its screen is loaded. */
export const meetingStart = {
  tab: "К совещанию",
  title: "К совещанию",
  about:
    "Справка на одной странице, по странице на тему и на школу, о которой есть вопросы: выводы, диаграмма, короткая таблица и что предлагается.",
  go: "К совещанию",
  write: "Записать лист «ОКО Справка»",
  check: "Проверить и собрать",
} as const;
