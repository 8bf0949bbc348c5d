/** What the pane says while it works. */
export const sessionText = {
  reading: "Читаю книгу",
  readingTables: "Читаю таблицы",
  checking: "Проверяю",
  writing: "Записываю листы",
  structureLocked:
    "Структура книги защищена: листы добавить нельзя. Введите пароль структуры или сохраните результат новой книгой.",
} as const;

/**
 * What a file with results is called: never as the original.
 *
 * @example
 * savedFileName("Отчёты 2021.xlsx") // => "Отчёты 2021 — ОКО.xlsx"
 */
export function savedFileName(fileName: string): string {
  const base = fileName.replace(/\.[^.]*$/, "");
  return `${base.replace(/ — ОКО$/, "")} — ОКО${fileName.slice(base.length)}`;
}
