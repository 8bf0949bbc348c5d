/** What the pane says while it works. */
export const sessionText = {
  reading: "Читаю книгу",
  readingTables: "Читаю таблицы",
  checking: "Проверяю",
  writing: "Записываю листы",
  structureLocked:
    "Структура книги защищена: листы добавить нельзя. Введите пароль структуры или сохраните результат новой книгой.",
} as const;
