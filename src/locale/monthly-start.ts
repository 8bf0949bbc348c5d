/** By what a methodist finds the tables of schools, before their screens are loaded. */
export const monthlyStart = {
  tab: "Таблицы школ",
  title: "Собрать таблицы школ",
  about:
    "Одна форма, файл от каждой школы: ОКО соберёт чистую общую таблицу, список замечаний каждой школе и список тех, кто не сдал.",
  go: "Собрать таблицы школ",
  leave: "Выйти из сбора таблиц",
  drop: "Отпустите файлы школ, чтобы собрать их в одну таблицу",
} as const;
