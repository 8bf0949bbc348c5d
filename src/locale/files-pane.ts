import { NBSP, numberText } from "./number-text";

/** What the pane says of several files. */
export const filesPane = {
  title: "Файлы",
  add: "Добавить файлы",
  addFolder: "Добавить папку",
  openFolder: "Открыть папку",
  together: "Несколько файлов проверяются вместе: можно выбрать сразу все или папку.",
  besideAlone: "Проверить вместе с другими файлами",
  besideExcel:
    "Другие файлы можно проверить вместе с открытой книгой. Сами они не меняются, результаты запишутся в неё.",
  listing: "Готовлю список файлов",
  recognising: "Ищу таблицы",
  work: "Обновляю список файлов",
  unlock: "Пароль",
  readAgain: "Прочитать",
  remove: "Убрать",
  use: "Учитывать",
  notRead: "Не прочитаны",
  used: "С таблицами",
  unused: "Без таблиц",
  list: "Список файлов",
  file: "Файл",
  severalToWrite: "Файлов несколько, поэтому результаты запишутся новой книгой. Исходные файлы не изменятся.",
  written: "Записано в новую книгу; теперь сохраните файл. Исходные файлы не изменились.",
  drop: {
    open: "Отпустите файл, чтобы открыть его",
    instead: "Открыть вместо того, что открыто",
    beside: "Добавить к открытым",
    besideExcel: "Отпустите файлы, чтобы проверить их вместе с открытой книгой",
  },

  /** «Читаю 3 из 61: Математика.xlsx» */
  reading: (number: number, all: number, path: string): string =>
    `Читаю ${numberText(number)} из${NBSP}${numberText(all)}: ${path}`,

  /** Beside the name of the open workbook: «и ещё 2 файла» */
  andOthers: (files: string): string => `и ещё ${files}`,

  /** In Excel, of a row that is in another file. */
  rowElsewhere: (file: string, sheet: string, row: number): string =>
    `Эта строка в файле «${file}»: лист «${sheet}», строка ${numberText(row)}. Откройте файл, чтобы её увидеть.`,
} as const;
